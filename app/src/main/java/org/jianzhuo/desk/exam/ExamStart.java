package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.PanelFact;

/** Reads what a person finds on opening an examination: lane {@code DB}. */
public final class ExamStart {

  private final ExamService service;
  private final Drafts drafts;
  private final DraftFiles files;
  private final StreamId caseStream;
  private final Hand hand;

  /**
   * What another expert of the panel began at this station and has not recorded: it stays with its
   * author, but who opens the sheet must not begin it anew unknowing.
   *
   * @param seat of the expert
   * @param findings how many
   */
  public record Begun(int seat, int findings) {}

  /**
   * What was found.
   *
   * @param outcome of opening; refused where the person may not examine
   * @param found the case, if there is one
   * @param left the person's own unfinished findings
   * @param trail the person's own changes that can be undone
   * @param begun by the others of the panel
   */
  public record Found(
      Outcome<ExamCase> outcome,
      Optional<ExamCase> found,
      DraftFiles.Left left,
      Optional<EditTrail.Left<Noted>> trail,
      List<Begun> begun) {

    public Found {
      begun = List.copyOf(begun);
    }
  }

  public ExamStart(
      ExamService service, Drafts drafts, DraftFiles files, StreamId caseStream, Hand hand) {
    this.service = service;
    this.drafts = drafts;
    this.files = files;
    this.caseStream = caseStream;
    this.hand = hand;
  }

  /** Opens the examination for the person and reads all that is shown first. */
  public Found read() {
    PersonId author = hand.actor().id();
    Outcome<ExamCase> outcome = service.open(caseStream, hand);
    Optional<ExamCase> found = service.look(caseStream);
    return new Found(
        outcome,
        found,
        files.read(drafts, author),
        files.trail(drafts, author),
        found.map(this::begunByOthers).orElse(List.of()));
  }

  private List<Begun> begunByOthers(ExamCase now) {
    PanelFact.Seated seated = now.panel().seated();
    List<Begun> begun = new ArrayList<>();
    if (seated == null || now.exam().completed()) {
      return begun;
    }
    for (int i = 0; i < seated.experts().size(); i++) {
      PersonId expert = seated.experts().get(i);
      long findings =
          expert.equals(hand.actor().id())
              ? 0
              : files.read(drafts, expert).findings().values().stream()
                  .filter(draft -> !draft.untouched())
                  .count();
      if (findings > 0) {
        begun.add(new Begun(i + 1, (int) findings));
      }
    }
    return begun;
  }
}
