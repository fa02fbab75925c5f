package org.jianzhuo.packaging.rehearsal;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.roster.Person;

/** Plays the examination table: notices, findings, pictures, opinions, signatures. */
final class Table {

  private static final String RECORDER = "韩立";

  private final StationMain.Stage stage;
  private final Hand hand;
  private final Subject subject;
  private final People people;

  Table(StationMain.Stage stage, Subject subject, People people) {
    this.stage = stage;
    this.hand = stage.hand();
    this.subject = subject;
    this.people = people;
  }

  void play() {
    notices();
    findings();
    pictures();
    review();
    complete();
    opinions();
    signatures();
  }

  private void notices() {
    stage
        .step()
        .run(
            "give the two notices",
            () -> {
              become(subject.experts().getFirst().name());
              hand.click("exam-open-recusal");
              hand.click("panel-recusal-none");
              hand.sign("panel-recusal-pad", subject.accepted().name());
              hand.photograph("recusal-notice");
              hand.click("panel-recusal-done");
              hand.see("exam-new");
              hand.click("exam-open-recording");
              hand.click("panel-recording-consent");
              hand.sign("panel-recording-pad", subject.accepted().name());
              hand.photograph("recording-notice");
              hand.click("panel-recording-done");
              hand.await("the notice to be given", () -> !hand.present("exam-open-recording"));
              hand.see("exam-new");
            });
  }

  private void become(String name) {
    people.switchTo(name);
    openCase();
  }

  private void openCase() {
    hand.click("shell-rail-today");
    hand.clickText("exam-today", subject.accepted().name());
    hand.press(KeyCode.ENTER);
    hand.see("exam-screen");
  }

  private void findings() {
    if (ItemForm.of(subject.accepted().item()).isPresent()) {
      stage
          .step()
          .run(
              "fill in the item's own form",
              () -> {
                new ItemFormHand(hand, subject.accepted()).fill();
                hand.photograph("item-form");
              });
    }
    stage
        .step()
        .run(
            "record a finding of the recognised part at dictation",
            () -> {
              become(RECORDER);
              hand.press(KeyCode.F2);
              part(subject.partName());
              side(Math.min(subject.side(), 1));
              answerScope();
              hand.type("exam-title", "外观与功能");
              hand.click("exam-template-0");
              hand.type("exam-description", "局部无红肿，愈合良好，按压轻痛，活动时诉疼痛。");
              hand.photograph("exam-dictated");
              become(subject.experts().getFirst().name());
              hand.click("exam-confirm");
              hand.await("the confirmation", () -> !hand.present("exam-confirm"));
              if (!subject.accepted().item().isConfirmation()) {
                new ClauseHand(hand).pick();
              }
              hand.photograph("exam-free-text");
            });
    stage
        .step()
        .run(
            "record a joint's range of motion",
            () -> {
              hand.press(KeyCode.F2);
              part(subject.joint().typed);
              side(Math.min(subject.side(), 1));
              answerScope();
              hand.type("exam-title", "关节活动度");
              hand.click("exam-template-1");
              hand.see("exam-joint");
              measure();
              if (hand.sees("exam-no-clause") && !hand.isOff("exam-no-clause")) {
                hand.click("exam-no-clause");
                hand.fillReason("活动度轻度受限，无相应条款。");
              }
              hand.photograph("exam");
            });
    if (subject.accepted().item().asksSelfCare()) {
      stage.step().run("record self-care", () -> hand.click("exam-selfcare-all"));
    }
  }

  private void part(String name) {
    hand.type("exam-part", name);
    hand.press(KeyCode.ENTER);
  }

  /** Chooses the side where the part has one. */
  private void side(int place) {
    if (hand.sees("exam-side-" + place)) {
      hand.click("exam-side-" + place);
    }
  }

  /** Says that the part is recognised where the decision's words leave it open. */
  private void answerScope() {
    if (hand.sees("exam-scope-0")) {
      hand.click("exam-scope-0");
    }
  }

  /** Fills every row that the form shows: the injured side lacks a fifth of the usual motion. */
  private void measure() {
    Joint joint = Subject.measured(hand.text("exam-joint"));
    for (String cell : hand.idsLike("exam-.*-injured-active")) {
      int usual = joint.movement(movement(cell)).orElseThrow().normal();
      fill(cell, usual - usual / 5);
      fill(cell.replace("injured-active", "injured-passive"), usual - usual / 6);
      fill(cell.replace("injured-active", "healthy-active"), usual);
    }
  }

  private void fill(String cell, int degrees) {
    if (hand.sees(cell)) {
      hand.type(cell, Integer.toString(degrees));
      hand.press(KeyCode.ENTER);
    }
  }

  private static String movement(String cell) {
    return cell.substring("exam-".length(), cell.length() - "-injured-active".length());
  }

  /** Takes the mildest clause that the picker offers for the part. */
  private void pictures() {
    stage
        .step()
        .run(
            "open the simulated camera",
            () -> {
              hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
              hand.see("evidence-camera");
              hand.click("evidence-camera-0");
              hand.see("evidence-photo");
              hand.click("evidence-finding-1");
            });
    stage
        .step()
        .run(
            "take a photo",
            () -> {
              hand.press(KeyCode.F7);
              hand.see("evidence-strip-0");
            });
    stage
        .step()
        .run(
            "record a clip with sound",
            () -> {
              hand.click("evidence-sound");
              hand.see("evidence-photo");
              hand.press(KeyCode.F8);
              hand.see("evidence-recording");
              hand.read("evidence-recording", "three seconds", t -> t.matches("(?s).*00:0[3-9].*"));
              hand.photograph("capture");
              hand.press(KeyCode.F8);
              hand.see("evidence-strip-1");
            });
    stage
        .step()
        .run(
            "export the originals",
            () -> {
              hand.click("evidence-export");
              hand.type("evidence-export-recipient", "本委员会档案室");
              hand.type("evidence-export-purpose", "归档");
              hand.photograph("export");
              hand.click("evidence-export-act");
              hand.await(
                  "the exported files",
                  () -> java.nio.file.Files.isDirectory(evidence()) && count(evidence()) >= 4);
            });
  }

  private void review() {
    stage
        .step()
        .run(
            "review the photo and the clip",
            () -> {
              hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
              hand.see("review-strip-0");
              hand.click("review-strip-0");
              hand.see("review-details");
              hand.photograph("review-photo");
              hand.click("review-strip-1");
              hand.see("review-play");
              hand.photograph("review-clip");
            });
  }

  private java.nio.file.Path evidence() {
    return java.nio.file.Path.of(stage.plan().out(), "evidence");
  }

  private static long count(java.nio.file.Path folder) throws java.io.IOException {
    try (var files = java.nio.file.Files.walk(folder)) {
      return files.filter(java.nio.file.Files::isRegularFile).count();
    }
  }

  private void complete() {
    stage
        .step()
        .run(
            "complete the examination",
            () -> {
              hand.press(KeyCode.CONTROL, KeyCode.DIGIT1);
              hand.see("exam-complete");
              hand.press(KeyCode.CONTROL, KeyCode.ENTER);
              hand.see("exam-complete-confirm");
              hand.photograph("complete");
              hand.press(KeyCode.CONTROL, KeyCode.ENTER);
              hand.see("opinion-state");
            });
  }

  private void opinions() {
    List<Person> experts = subject.experts();
    stage
        .step()
        .run(
            "file the leader's opinion",
            () -> {
              propose();
              hand.photograph("opinion");
              file();
            });
    stage
        .step()
        .run(
            "file the second expert's opinion",
            () -> {
              people.switchTo(experts.get(1).name());
              toOpinion();
              file();
            });
    stage
        .step()
        .run(
            "file the third expert's opinion",
            () -> {
              people.switchTo(experts.get(2).name());
              toOpinion();
              differ();
              hand.photograph("different-opinion");
              file();
            });
  }

  /** Chooses what the sheet leaves to the leader: a confirmation's result, a grade to decide. */
  private void propose() {
    if (!hand.sees("opinion-reason")) {
      return;
    }
    if (hand.sees("opinion-result-0")) {
      hand.click("opinion-result-0");
    } else if (hand.sees("opinion-result-text")) {
      hand.type("opinion-result-text", "自受伤之日起 6 个月");
    }
    // the own grade follows the own clauses, but where a lift is to be weighed
    List<String> grades = hand.idsLike("opinion-grade-[0-9]+");
    if (!grades.isEmpty() && grades.stream().noneMatch(hand::isChosen)) {
      hand.click("opinion-grade-9");
    }
    hand.type("opinion-reason", "依据检查所见拟定。");
  }

  /** Writes another result than the leader's, with the reason: a minority note comes of it. */
  private void differ() {
    hand.click("opinion-differ");
    hand.see("opinion-reason");
    List<String> withoutClause = hand.idsLike("opinion-no-clause-[0-9]+");
    if (hand.sees("opinion-grade-8") && !withoutClause.isEmpty()) {
      hand.click(withoutClause.getFirst());
    } else if (hand.sees("opinion-selfcare-2")) {
      hand.click(hand.isChosen("opinion-selfcare-2") ? "opinion-selfcare-3" : "opinion-selfcare-2");
    } else if (!hand.idsLike("opinion-decision-.*-1").isEmpty()) {
      hand.click(hand.idsLike("opinion-decision-.*-1").getFirst());
    } else if (hand.sees("opinion-result-1")) {
      hand.click(hand.isChosen("opinion-result-1") ? "opinion-result-0" : "opinion-result-1");
    }
    hand.type("opinion-reason", "活动时虽诉疼痛，认为尚未达到该条的程度。");
  }

  private void toOpinion() {
    hand.click("shell-rail-to-sign");
    hand.click("opinion-tosign-row-0");
    hand.click("opinion-batch-open");
    hand.see("opinion-state");
  }

  private void file() {
    hand.press(KeyCode.F10);
    hand.type("opinion-pin", stage.plan().pin());
    hand.press(KeyCode.ENTER);
    hand.await("the opinion to be filed", () -> !hand.present("opinion-pin"));
  }

  private void signatures() {
    for (int i = 2; i >= 0; i--) {
      Person expert = subject.experts().get(i);
      int seat = i + 1;
      stage
          .step()
          .run(
              "sign the panel opinion, seat " + seat,
              () -> {
                if (seat != 3) {
                  people.switchTo(expert.name());
                  toOpinion();
                }
                hand.see("opinion-sign");
                hand.press(KeyCode.F10);
                hand.sign("opinion-pad", expert.name());
                hand.type("opinion-pin", stage.plan().pin());
                if (seat == 3) {
                  hand.photograph("sign-panel-opinion");
                }
                hand.click("opinion-sign-confirm");
                hand.await(
                    "the signature",
                    () -> !hand.present("opinion-pin") && !hand.present("opinion-sign"));
              });
    }
    stage
        .step()
        .run(
            "preview and print the panel opinion",
            () -> {
              hand.see("opinion-preview");
              if (!hand.sees("document-preview")) {
                hand.click("opinion-preview");
              }
              hand.see("document-page");
              hand.photograph("panel-opinion");
              new PrintStep(hand).print("opinion-print", "print");
            });
  }
}
