package org.jianzhuo.packaging.rehearsal;

import javafx.scene.input.KeyCode;
import org.jianzhuo.model.roster.Person;

/** Plays the second station: joins, pulls, shows and verifies the same case. */
final class SecondStation {

  private static final String ADMINISTRATOR = "管理员乙";

  private SecondStation() {}

  static void play(StationMain.Stage stage) {
    Hand hand = stage.hand();
    DayPlan plan = stage.plan();
    Contact contact = new Contact(stage);
    People people = new People(hand, plan);
    people.knows(ADMINISTRATOR);
    stage
        .step()
        .run(
            "join with a second station",
            () -> {
              hand.type("signin-join-station", "工位 B");
              hand.type("signin-join-administrator", ADMINISTRATOR);
              hand.type("signin-join-password", plan.password());
              hand.type("signin-join-pin", plan.pin());
              hand.click("signin-join-go");
              hand.see("signin-recovery-shown");
              hand.click("signin-recovery-written");
              hand.click("signin-recovery-done");
              hand.see("shell-user");
            });
    stage.step().run("enrol the second station", contact::enrol);
    stage
        .step()
        .run(
            "fetch entries and media",
            () -> {
              contact.sync();
              contact.tell("pulled", "sync-pulled");
              contact.tell("verified", "sync-verified");
              hand.photograph("second-sync");
            });
    stage
        .step()
        .run(
            "show the same case",
            () -> {
              Subject subject = Subject.choose(plan);
              Person expert = subject.experts().getFirst();
              people.switchTo(expert.name());
              hand.click("shell-rail-to-sign");
              hand.click("shell-rail-today");
              hand.clickText("exam-today", subject.accepted().name());
              hand.press(KeyCode.ENTER);
              hand.see("exam-screen");
              hand.photograph("second-exam");
              hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
              hand.see("opinion-preview");
              if (!hand.sees("document-preview")) {
                hand.click("opinion-preview");
              }
              hand.see("document-page");
              hand.photograph("second-panel-opinion");
            });
    stage
        .step()
        .run(
            "compare the originals byte for byte",
            () -> {
              hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
              hand.click("evidence-export");
              hand.type("evidence-export-recipient", "本委员会档案室");
              hand.type("evidence-export-purpose", "归档");
              hand.click("evidence-export-act");
              Originals first = Originals.in(plan.out(), "evidence");
              Originals second = Originals.in(plan.out(), "evidence-B");
              hand.await("the second station's originals", () -> second.complete(first));
              second.mustEqual(first);
            });
    stage
        .step()
        .run(
            "send what the second station wrote",
            () -> {
              people.switchTo(ADMINISTRATOR);
              hand.click("shell-rail-sync");
              contact.sync();
            });
  }
}
