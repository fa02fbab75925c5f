package org.jianzhuo.packaging.rehearsal;

import javafx.scene.input.KeyCode;

/** Picks a clause by the keyboard. */
final class ClauseHand {

  private final Hand hand;

  ClauseHand(Hand hand) {
    this.hand = hand;
  }

  /** Picks the first clause of a mild grade that the part offers, by reference. */
  void pick() {
    hand.press(KeyCode.F4);
    hand.see("exam-clause-search");
    hand.type("exam-clause-search", "10 12");
    for (int grade = 10; grade >= 1 && hand.rows("exam-clause-list") == 0; grade--) {
      hand.type("exam-clause-search", grade + "级");
    }
    hand.photograph("clause-picker");
    hand.press(KeyCode.DOWN);
    hand.press(KeyCode.CONTROL, KeyCode.R);
    hand.write("症状与该条相近，损害程度相当。");
    hand.press(KeyCode.CONTROL, KeyCode.R);
    if (hand.sees("exam-clause-search")) {
      hand.press(KeyCode.ENTER);
    }
    hand.await("the picker to close", () -> !hand.present("exam-clause-search"));
  }
}
