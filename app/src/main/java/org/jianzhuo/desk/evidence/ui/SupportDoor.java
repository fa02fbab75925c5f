package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.evidence.Support;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;

/**
 * Leads from a finding's clause to the picture or the second of a clip that supports it: the first
 * press lists them, the second one looks. A finding without pictures says so and blocks nothing.
 */
public final class SupportDoor {

  /** Looks at what supports a finding. */
  @FunctionalInterface
  public interface Look {
    void at(StreamId caseStream, Support support);
  }

  private final Journal journal;
  private final CustodyService custody;
  private final TaskRunner tasks;
  private final Messages words;
  private final Overlay overlay;
  private final Look look;

  public SupportDoor(
      Journal journal,
      CustodyService custody,
      TaskRunner tasks,
      Messages words,
      Overlay overlay,
      Look look) {
    this.journal = journal;
    this.custody = custody;
    this.tasks = tasks;
    this.words = words;
    this.overlay = overlay;
    this.look = look;
  }

  /** Makes the button beside a finding's clause; it counts what is there as it is shown. */
  public Button button(StreamId caseStream, FindingId finding) {
    Button button =
        Controls.button(
            "support-" + number(caseStream, finding), "", "", () -> open(caseStream, finding));
    button.getStyleClass().addAll("small", "link");
    button.setGraphic(Controls.icon("mdi2i-image-multiple-outline"));
    button.setMinWidth(Button.USE_PREF_SIZE);
    int count = count(caseStream, finding);
    button.setText(
        count == 0
            ? words.text("evidence.support.none")
            : words.text("evidence.support.count", count));
    button.setAccessibleText(
        words.text("evidence.support.of", title(caseStream, finding)) + " " + button.getText());
    return button;
  }

  /**
   * Returns how many pictures and clips support a finding: as many as the capture page counts,
   * however many moments are marked and frames are made of them.
   */
  public int count(StreamId caseStream, FindingId finding) {
    Evidence evidence = file(caseStream);
    return (int)
        supports(caseStream, finding).stream()
            .map(support -> support.medium().id())
            .distinct()
            .map(evidence.items()::get)
            .filter(item -> item != null && item.derivation() == null)
            .count();
  }

  /** Lists what supports a finding, the first chosen: Enter looks at it. */
  public void open(StreamId caseStream, FindingId finding) {
    SupportList.open(
        words,
        overlay,
        title(caseStream, finding),
        supports(caseStream, finding),
        new ThumbnailShelf(custody::picture, tasks),
        support -> !file(caseStream).isShielded(support.medium().id()),
        support -> look.at(caseStream, support));
  }

  private Evidence file(StreamId caseStream) {
    return journal.stream(caseStream).get(Evidence.PROJECTION);
  }

  private List<Support> supports(StreamId caseStream, FindingId finding) {
    CaseFile file = journal.stream(caseStream);
    return Support.of(file.get(Evidence.PROJECTION), file.get(Notes.PROJECTION), finding);
  }

  private Optional<Finding> finding(StreamId caseStream, FindingId finding) {
    return Optional.ofNullable(
        journal.stream(caseStream).get(Exam.PROJECTION).findings().get(finding));
  }

  private int number(StreamId caseStream, FindingId finding) {
    return finding(caseStream, finding).map(Finding::number).orElse(0);
  }

  private String title(StreamId caseStream, FindingId finding) {
    return finding(caseStream, finding)
        .map(found -> FindingList.circled(found.number()) + " " + found.title())
        .orElse("");
  }
}
