package org.jianzhuo.packaging.rehearsal;

import java.util.List;
import javafx.scene.input.KeyCode;

/** Plays the day at the first station: from founding to the signed papers, then the sync. */
final class FirstStation {

  private final StationMain.Stage stage;
  private final Hand hand;
  private final Subject subject;
  private final People people;

  private FirstStation(StationMain.Stage stage) {
    this.stage = stage;
    this.hand = stage.hand();
    this.subject = Subject.choose(stage.plan());
    this.people = new People(hand, stage.plan());
  }

  /** Plays the whole day. */
  static void play(StationMain.Stage stage) {
    FirstStation day = new FirstStation(stage);
    stage
        .told()
        .accept(new Line("told", List.of("case", day.subject.accepted().acceptanceNumber())));
    new Morning(stage, day.subject, day.people).play();
    day.checkInAndCall();
    day.issuePaper();
    new Table(stage, day.subject, day.people).play();
    new Office(stage, day.people).play();
    new Contact(stage).push(Morning.ADMINISTRATOR, day.people);
  }

  /** Plays a practice day's morning and the first contact with the server, and stops there. */
  static void prepare(StationMain.Stage stage) {
    FirstStation day = new FirstStation(stage);
    new Morning(stage, day.subject, day.people).play();
    new Contact(stage).push(Morning.ADMINISTRATOR, day.people);
  }

  /** Opens the first station again, fetches what the second one wrote, and looks at the day. */
  static void reopen(StationMain.Stage stage) {
    FirstStation day = new FirstStation(stage);
    stage
        .step()
        .run(
            "open the first station again",
            () -> {
              day.hand.see("signin-name");
              day.hand.type("signin-name", Morning.ADMINISTRATOR);
              day.hand.type("signin-password", stage.plan().password());
              day.hand.press(KeyCode.ENTER);
              day.hand.see("shell-user");
              day.people.knows(Morning.ADMINISTRATOR);
            });
    stage
        .step()
        .run(
            "fetch what the second station wrote",
            () -> {
              day.hand.click("shell-rail-sync");
              new Contact(stage).sync();
              day.hand.photograph("first-again-sync");
            });
    stage
        .step()
        .run(
            "find the case in the queue",
            () -> {
              day.people.switchTo("周敏");
              day.hand.click("shell-rail-queue");
              day.hand.type("session-search", tail(day.subject.accepted().identityNumber()));
              day.hand.clickText("session-table", day.subject.accepted().name());
              day.hand.photograph("first-again-queue");
            });
  }

  private void checkInAndCall() {
    stage
        .step()
        .run(
            "check in",
            () -> {
              people.switchTo("周敏");
              hand.click("shell-rail-queue");
              hand.type("session-search", tail(subject.accepted().identityNumber()));
              hand.clickText("session-table", subject.accepted().name());
              hand.photograph("queue");
              hand.click("session-checkin");
              hand.type("session-checkin-id", subject.accepted().identityNumber());
              hand.click("session-checkin-match");
              hand.photograph("check-in");
              hand.press(KeyCode.CONTROL, KeyCode.ENTER);
              hand.see("session-call");
            });
    stage
        .step()
        .run(
            "look at the case's clock",
            () -> {
              hand.click("session-clock");
              hand.see("session-clock-derivation");
              hand.photograph("clock");
              hand.press(KeyCode.ESCAPE);
              hand.see("session-call");
            });
    stage
        .step()
        .run(
            "call to the room",
            () -> {
              hand.click("session-call");
              hand.see("session-recall");
              hand.photograph("called");
            });
  }

  /** The case's papers are looked at from the queue: one is issued, served, and stays in force. */
  private void issuePaper() {
    stage
        .step()
        .run(
            "issue a paper of the case",
            () -> {
              hand.click("session-papers");
              hand.see("paper-list");
              hand.click("paper-new-return-list");
              hand.type("paper-field-items", "CT 片 | 示例医院 | 2026-11-01 | 是 | 2");
              hand.photograph("paper-form");
              hand.click("paper-issue");
              hand.see("paper-serve");
            });
    stage
        .step()
        .run(
            "record that the paper was served",
            () -> {
              hand.click("paper-serve");
              hand.click("paper-serve-manner-0");
              hand.type("paper-serve-proof", "本人在送达回证上签收");
              hand.type("paper-serve-unprinted-reason", "清单在窗口当面手写签收");
              hand.click("paper-serve-confirm");
              hand.await("the paper to be served", () -> !hand.present("paper-serve"));
              hand.photograph("paper-served");
            });
  }

  private static String tail(String identityNumber) {
    return identityNumber.substring(Math.max(0, identityNumber.length() - 6));
  }
}
