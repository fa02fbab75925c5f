package org.jianzhuo.packaging.rehearsal;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.input.KeyCode;

/**
 * Plays the office: the drafter composes and signs, the checker signs, the draft is printed, the
 * clerk records its issue and service.
 */
final class Office {

  private final StationMain.Stage stage;
  private final Hand hand;
  private final People people;

  Office(StationMain.Stage stage, People people) {
    this.stage = stage;
    this.hand = stage.hand();
    this.people = people;
  }

  void play() {
    stage
        .step()
        .run(
            "compose the conclusion draft",
            () -> {
              people.switchTo("宋宁");
              open();
              hand.click("conclusion-compose");
              hand.see("conclusion-sign");
              hand.photograph("conclusion");
            });
    stage.step().run("sign as drafter", () -> sign("宋宁"));
    stage
        .step()
        .run(
            "sign as checker",
            () -> {
              people.switchTo("汤颖");
              open();
              sign("汤颖");
              hand.photograph("conclusion-signed");
            });
    stage
        .step()
        .run(
            "print the conclusion draft",
            () -> {
              new PrintStep(hand).print("conclusion-print", "print-draft");
            });
    stage.step().run("record issue and service", this::serve);
  }

  private void open() {
    hand.click("conclusion-list-row-0");
    hand.see("conclusion-state");
  }

  private void serve() {
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    people.switchTo("邵青");
    open();
    hand.click("conclusion-issue");
    hand.type("conclusion-issue-number", "演劳鉴〔" + today.substring(0, 4) + "〕1号");
    hand.type("conclusion-issue-date", today);
    hand.click("conclusion-issue-confirm");
    hand.click("conclusion-serve");
    hand.type("conclusion-serve-appraised-date", today);
    hand.click("conclusion-serve-appraised-manner-0");
    hand.click("conclusion-serve-appraised-signed");
    hand.type("conclusion-serve-employer-date", today);
    hand.click("conclusion-serve-employer-manner-1");
    hand.type("conclusion-serve-employer-proof", "EMS 1045 2200 3");
    hand.click("conclusion-serve-confirm");
    hand.await("the receipts", () -> !hand.present("conclusion-serve-confirm"));
    hand.photograph("conclusion-served");
  }

  private void sign(String name) {
    hand.see("conclusion-sign");
    hand.press(KeyCode.F10);
    hand.sign("conclusion-pad", name);
    hand.type("conclusion-pin", stage.plan().pin());
    hand.click("conclusion-sign-confirm");
    hand.await("the signature", () -> !hand.present("conclusion-pin"));
  }
}
