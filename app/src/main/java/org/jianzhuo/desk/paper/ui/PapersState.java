package org.jianzhuo.desk.paper.ui;

import java.util.List;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.paper.PaperDesk;
import org.jianzhuo.desk.paper.PaperDraft;
import org.jianzhuo.desk.paper.PaperDrafts;
import org.jianzhuo.desk.paper.PaperService;
import org.jspecify.annotations.Nullable;

/** Says what the screen of the papers shows. */
public sealed interface PapersState {

  /** The case is being read. */
  record Loading() implements PapersState {}

  /** The case's papers cannot be shown. */
  record Closed(Reason reason) implements PapersState {}

  /**
   * The papers.
   *
   * @param begun what the person has begun and not issued
   * @param selected the number of the paper that is looked at; empty for none
   * @param older the replaced version that is looked at; 0 for the one that stands
   * @param draft the paper that is being written; null for none
   * @param judged how the draft stands; null until it was judged
   * @param pdf what the preview shows; null for nothing
   * @param tried whether issuing was tried, so that empty fields are named
   * @param said what was refused or done last; null for nothing
   * @param busy whether an act is under way
   */
  record Shown(
      PaperDesk desk,
      List<PaperDraft> begun,
      String selected,
      int older,
      @Nullable PaperDraft draft,
      PaperService.@Nullable Judged judged,
      byte @Nullable [] pdf,
      boolean tried,
      @Nullable Reason said,
      boolean busy)
      implements PapersState {

    public Shown {
      begun = List.copyOf(begun);
    }

    Shown on(PaperDesk read) {
      return new Shown(read, begun, selected, older, draft, judged, pdf, tried, said, busy);
    }

    Shown writing(PaperDraft written) {
      return new Shown(desk, begun, "", 0, written, judged, pdf, tried, null, busy);
    }

    Shown judged(PaperService.Judged how, byte @Nullable [] paper, @Nullable Reason why) {
      return new Shown(desk, begun, selected, older, draft, how, paper, tried, why, busy);
    }

    Shown looking(int version, byte @Nullable [] paper) {
      return new Shown(desk, begun, selected, version, null, null, paper, false, said, busy);
    }

    /**
     * Returns what was begun of the same paper, to go on with at this table; else the fresh one.
     */
    PaperDraft begunInPlaceOf(PaperDraft fresh) {
      return begun.stream()
          .filter(d -> PaperDrafts.key(d).equals(PaperDrafts.key(fresh)))
          .findFirst()
          .map(
              d ->
                  new PaperDraft(
                      fresh.caseStream(),
                      fresh.door(),
                      d.kind(),
                      d.again(),
                      d.reason(),
                      d.answers()))
          .orElse(fresh);
    }

    Shown saying(@Nullable Reason reason, boolean tryAgain) {
      return new Shown(
          desk, begun, selected, older, draft, judged, pdf, tried || tryAgain, reason, false);
    }

    Shown busyNow() {
      return new Shown(desk, begun, selected, older, draft, judged, pdf, tried, null, true);
    }
  }
}
