package org.jianzhuo.packaging.rehearsal;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.jianzhuo.model.roster.Person;

/** Signs people in: with the password the first time since the start, later with the PIN. */
final class People {

  private final Hand hand;
  private final DayPlan plan;
  private final Set<String> passwordGiven = new HashSet<>();

  People(Hand hand, DayPlan plan) {
    this.hand = hand;
    this.plan = plan;
  }

  /** Notes that the person gave the password already. */
  void knows(String name) {
    passwordGiven.add(name);
  }

  /** Leaves the signed-in person and signs in another. */
  void switchTo(String name) {
    hand.press(KeyCode.F9);
    hand.see("signin");
    enter(name);
  }

  /** Signs in from the list of names. */
  void enter(String name) {
    hand.clickText("signin", name);
    if (passwordGiven.contains(name)) {
      hand.see("signin-pin");
      hand.write(plan.pin());
      hand.press(KeyCode.ENTER);
    } else {
      hand.type("signin-password", plan.password());
      hand.press(KeyCode.ENTER);
      passwordGiven.add(name);
    }
    hand.see("shell-user");
  }

  /** Sets a person's first password and PIN with the slip's code. */
  void redeem(Person person, String code) {
    hand.press(KeyCode.F9);
    hand.see("signin");
    hand.clickText("signin", person.name());
    hand.await(
        "a way to use the slip",
        () -> hand.present("signin-slip-code") || hand.present("signin-use-slip"));
    if (!hand.sees("signin-slip-code")) {
      hand.click("signin-use-slip");
    }
    hand.type("signin-slip-code", code);
    hand.type("signin-slip-password", plan.password());
    hand.type("signin-slip-password2", plan.password());
    hand.type("signin-slip-pin", plan.pin());
    hand.type("signin-slip-pin2", plan.pin());
    hand.click("signin-slip-save");
    hand.see("shell-user");
    passwordGiven.add(person.name());
  }
}
