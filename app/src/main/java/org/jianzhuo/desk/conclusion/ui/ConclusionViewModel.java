package org.jianzhuo.desk.conclusion.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.desk.conclusion.IssueService;
import org.jianzhuo.desk.conclusion.WordingDraft;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.CorrectionSlip;
import org.jianzhuo.model.conclusion.DraftComposition;
import org.jianzhuo.model.conclusion.DraftWording;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Leads a drafter or a checker through one conclusion draft. */
public final class ConclusionViewModel {

  private final ConclusionService service;
  private final IssueService issues;
  private final Function<StreamId, List<CorrectionSlip>> corrections;
  private final StreamId caseStream;
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<ConclusionState> state =
      new ReadOnlyObjectWrapper<>(new ConclusionState.Loading());

  /**
   * @param corrections finds the correction slips of a case; blocks: lane {@code DB}
   * @param drafts has what was typed before
   * @param keeper keeps what is being typed
   */
  public ConclusionViewModel(
      ConclusionService service,
      IssueService issues,
      Function<StreamId, List<CorrectionSlip>> corrections,
      StreamId caseStream,
      Drafts drafts,
      DraftKeeper keeper,
      TaskRunner tasks,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.issues = issues;
    this.corrections = corrections;
    this.caseStream = caseStream;
    this.drafts = drafts;
    this.keeper = keeper;
    this.tasks = tasks;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<ConclusionState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the case. */
  public void open() {
    tasks.run(
        Lane.DB,
        () ->
            switch (service.open(caseStream)) {
              case Outcome.Refused<DraftDesk>(Reason reason) -> new ConclusionState.Closed(reason);
              case Outcome.Done<DraftDesk>(DraftDesk desk) -> withTyped(shown(desk, 0));
            },
        state::set,
        faults);
  }

  /** Keeps at once what is typed: the screen is left. */
  public void leave() {
    keeper.saveNow();
  }

  /** Goes on with what was typed and not composed, where nothing has come between. */
  private ConclusionState.Shown withTyped(ConclusionState.Shown shown) {
    DraftDesk desk = shown.desk();
    Person viewer = desk.viewer();
    if (viewer == null || !shown.canWord()) {
      return shown;
    }
    return drafts
        .load(viewer.id(), WordingDraft.key(caseStream))
        .flatMap(WordingDraft::decode)
        .filter(typed -> typed.goesWith(desk))
        .map(typed -> worded(shown, typed.wording().decidedAs(desk.initial()), typed.answer()))
        .orElse(shown);
  }

  private static ConclusionState.Shown worded(
      ConclusionState.Shown shown, DraftWording wording, String answer) {
    DraftDesk desk = shown.desk();
    return shown.worded(wording, answer, edited(desk, wording, answer), desk.checks(wording));
  }

  private void typed(ConclusionState.Shown now) {
    state.set(now);
    keeper.changed(
        WordingDraft.key(caseStream),
        () -> WordingDraft.of(now.desk(), now.wording(), now.answer()).encode());
  }

  private ConclusionState.Shown shown(DraftDesk desk, int acts) {
    DraftWording wording = desk.wording();
    return new ConclusionState.Shown(
        desk,
        wording,
        desk.conclusion().answer(),
        desk.stage() == DraftDesk.Stage.TO_DRAFT,
        desk.checks(wording),
        service.gradeJump(desk).orElse(null),
        service.fee(desk).orElse(null),
        corrections.apply(caseStream),
        service.paper(caseStream).orElse(null),
        null,
        false,
        acts);
  }

  StreamId caseStream() {
    return caseStream;
  }

  public void introduction(String words) {
    edit(wording -> wording.withIntroduction(words));
  }

  public void applicant(String words) {
    edit(wording -> wording.withApplicant(words));
  }

  /** Chooses a remedy of the profile by its code. */
  public void remedy(String code) {
    if (state.get() instanceof ConclusionState.Shown shown) {
      DraftDesk desk = shown.desk();
      String text = DraftComposition.remedy(desk.profile(), code, desk.province());
      edit(wording -> wording.withRemedy(code, text));
    }
  }

  private void edit(UnaryOperator<DraftWording> change) {
    if (state.get() instanceof ConclusionState.Shown shown && shown.canWord()) {
      DraftWording wording = change.apply(shown.wording());
      if (!wording.equals(shown.wording())) {
        typed(worded(shown, wording, shown.answer()));
      }
    }
  }

  /** Takes what the drafter answers to the reason of the last return. */
  public void answer(String words) {
    if (state.get() instanceof ConclusionState.Shown shown && shown.canWord()) {
      if (!words.equals(shown.answer())) {
        typed(
            shown.worded(
                shown.wording(),
                words,
                edited(shown.desk(), shown.wording(), words),
                shown.checks()));
      }
    }
  }

  private static boolean edited(DraftDesk desk, DraftWording wording, String answer) {
    return desk.stage() == DraftDesk.Stage.TO_DRAFT
        || !wording.equals(desk.wording())
        || !answer.strip().equals(desk.conclusion().answer());
  }

  /** Composes the next version. */
  public void compose() {
    act(
        shown -> service.compose(caseStream, shown.wording(), shown.answer()),
        () -> keeper.settled(WordingDraft.key(caseStream)));
  }

  /** Signs as drafter or as checker, whichever is due. */
  public void sign(List<InkStroke> ink, String pin) {
    act(
        shown ->
            shown.canCheck()
                ? service.signAsChecker(caseStream, ink, pin)
                : service.signAsDrafter(caseStream, ink, pin));
  }

  /** Returns the draft to its drafter. */
  public void giveBack(String reason) {
    act(shown -> service.returns().giveBack(caseStream, reason));
  }

  /** Sends the opinion back to its panel. */
  public void sendToPanel(String reason) {
    act(shown -> service.returns().sendToPanel(caseStream, reason));
  }

  /** Records that the committee issued the conclusion. */
  public void issue(String number, LocalDate on) {
    act(shown -> issues.issue(caseStream, number, on));
  }

  /** Records who received the issued conclusion. */
  public void serve(List<ConclusionFact.Served> services) {
    act(shown -> issues.serve(caseStream, services));
  }

  /** Notes the conclusion under review. */
  public void noteEarlier(@Nullable Integer grade, String result, String source) {
    act(shown -> issues.noteEarlier(caseStream, grade, result, source));
  }

  private void act(Function<ConclusionState.Shown, Outcome<DraftDesk>> act) {
    act(act, () -> {});
  }

  private void act(Function<ConclusionState.Shown, Outcome<DraftDesk>> act, Runnable done) {
    if (!(state.get() instanceof ConclusionState.Shown shown) || shown.busy()) {
      return;
    }
    state.set(shown.busyNow());
    tasks.run(
        Lane.DB,
        () ->
            switch (act.apply(shown)) {
              case Outcome.Refused<DraftDesk>(Reason reason) -> shown.refused(reason);
              case Outcome.Done<DraftDesk>(DraftDesk desk) -> shown(desk, shown.acts() + 1);
            },
        now -> {
          if (now.acts() > shown.acts()) {
            done.run();
          }
          state.set(now);
        },
        fault -> {
          state.set(shown.refused(null));
          faults.accept(fault);
        });
  }

  /** Reads the signed panel opinion, to show it beside. */
  public void panelOpinion(Consumer<byte[]> then) {
    tasks.run(
        Lane.DB, () -> service.panelOpinion(caseStream), paper -> paper.ifPresent(then), faults);
  }

  /** Reads one version of the draft, to be looked at. */
  public void version(int number, Consumer<byte[]> then) {
    tasks.run(
        Lane.DB, () -> service.version(caseStream, number), paper -> paper.ifPresent(then), faults);
  }

  /** Prints the last revision; returns the print's number. Blocks: lane {@code DB}. */
  public Outcome<Integer> print(String printer, int copies) {
    return service.print(caseStream, printer, copies);
  }
}
