package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;

/** Names who alone may look at a picture of intimate parts (隐私部位, practice 4). */
final class Readers {

  private Readers() {}

  /**
   * Somebody who may be named.
   *
   * @param seat the expert's number, by which alone they go on a screen; 0 for the person signed in
   *     who is no expert of the panel, −1 for somebody else who was named before
   */
  record Candidate(PersonId person, int seat) {

    String words(Messages m) {
      return seat > 0
          ? m.text("evidence.review.expert", seat)
          : m.text(seat == 0 ? "evidence.shield.self" : "evidence.shield.staff");
    }
  }

  /** Takes the readers that were named. */
  @FunctionalInterface
  interface Named {
    void are(List<PersonId> readers);
  }

  /** Returns the panel's experts, and the person signed in. */
  static List<Candidate> candidates(CaseFile file, Optional<PersonId> actor) {
    Panel panel = file.get(Panel.PROJECTION);
    List<Candidate> found = new ArrayList<>();
    if (panel.seated() != null) {
      for (PersonId expert : panel.seated().experts()) {
        int seat = panel.seatOf(expert);
        if (seat > 0) {
          found.add(new Candidate(expert, seat));
        }
      }
    }
    actor
        .filter(self -> found.stream().noneMatch(known -> known.person().equals(self)))
        .ifPresent(self -> found.add(new Candidate(self, 0)));
    return List.copyOf(found);
  }

  /** Returns whom the notice lets look: the panel where intimate parts are to be shielded. */
  static List<PersonId> promised(CaseFile file, Optional<PersonId> actor) {
    PanelFact.RecordingTold told = file.get(Panel.PROJECTION).recordingTold();
    return told != null && told.privateParts()
        ? candidates(file, actor).stream().map(Candidate::person).toList()
        : List.of();
  }

  /** Asks who; all are proposed, and one at least stays. */
  static void ask(Messages words, Overlay overlay, List<Candidate> candidates, Named named) {
    List<PersonId> all = candidates.stream().map(Candidate::person).toList();
    ask(words, overlay, candidates, all, named);
  }

  /**
   * Asks who from now on, where some were named before, or whether the mark is lifted.
   *
   * @param lift asks for the reason of lifting the mark
   */
  static void askAnew(
      Messages words,
      Overlay overlay,
      List<Candidate> candidates,
      List<PersonId> before,
      Named named,
      Runnable lift) {
    List<Candidate> all = new ArrayList<>(candidates);
    before.stream()
        .filter(reader -> candidates.stream().noneMatch(known -> known.person().equals(reader)))
        .forEach(reader -> all.add(new Candidate(reader, -1)));
    Button lifting =
        Controls.button(
            "evidence-readers-lift",
            words.text("evidence.shield.lift-act"),
            "",
            () -> {
              overlay.close();
              lift.run();
            });
    ask(words, overlay, all, before, named, lifting);
  }

  private static void ask(
      Messages words,
      Overlay overlay,
      List<Candidate> candidates,
      List<PersonId> ticked,
      Named named,
      Button... others) {
    List<CheckBox> boxes =
        IntStream.range(0, candidates.size())
            .mapToObj(
                i -> {
                  CheckBox box = new CheckBox(candidates.get(i).words(words));
                  box.setId("evidence-reader-" + i);
                  box.setMinHeight(40);
                  box.setSelected(ticked.contains(candidates.get(i).person()));
                  return box;
                })
            .toList();
    Button act =
        Controls.primary(
            "evidence-readers-act",
            words.text("evidence.shield.act"),
            "Ctrl+↵",
            () -> {
              overlay.close();
              named.are(
                  IntStream.range(0, boxes.size())
                      .filter(i -> boxes.get(i).isSelected())
                      .mapToObj(i -> candidates.get(i).person())
                      .toList());
            });
    Runnable check = () -> act.setDisable(boxes.stream().noneMatch(CheckBox::isSelected));
    boxes.forEach(box -> box.selectedProperty().addListener(o -> check.run()));
    check.run();
    VBox body =
        new VBox(
            8, Dialogs.facts(Tone.WARNING, words.text("evidence.shield.facts").lines().toList()));
    body.getChildren().addAll(boxes);
    List<Button> acts = new ArrayList<>(List.of(others));
    acts.add(act);
    VBox dialog =
        Dialogs.frame(
            Tone.WARNING,
            "mdi2e-eye-off-outline",
            words.text("evidence.shield.title"),
            body,
            Controls.button(
                "evidence-readers-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            acts.toArray(Button[]::new));
    dialog.setId("evidence-readers");
    CaptureDialogs.onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    // Enter would tick a box; the proposal is right most of the time.
    act.requestFocus();
  }
}
