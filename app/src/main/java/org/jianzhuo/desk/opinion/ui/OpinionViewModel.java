package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.EditTrail;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.desk.opinion.ClauseDoubts;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.OwnViewDraft;
import org.jianzhuo.desk.opinion.OwnViewDraft.Written;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.InjuryGroups;
import org.jianzhuo.model.opinion.PriorInjury;
import org.jianzhuo.model.opinion.Referral;
import org.jspecify.annotations.Nullable;

/** Leads one expert through the opinion on one case. */
public final class OpinionViewModel {

  private final OpinionService service;
  private final ConsultationDesk consultations;
  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final PersonId expert;
  private final StreamId caseStream;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final OwnViewTrail trail;
  private final ReadOnlyObjectWrapper<OpinionState> state =
      new ReadOnlyObjectWrapper<>(new OpinionState.Loading());
  private final CaseChanges changes;
  private final OpinionReader reader;

  /**
   * @param expert who is signed in
   * @param results what a confirmation may come to, by the profile in force
   * @param faults shows what the environment failed at
   */
  public OpinionViewModel(
      OpinionService service,
      ConsultationDesk consultations,
      Catalogue catalogue,
      Function<ItemKind, List<String>> results,
      Drafts drafts,
      DraftKeeper keeper,
      PersonId expert,
      StreamId caseStream,
      TaskRunner tasks,
      Consumer<DeskFault> faults) {
    this.service = service;
    this.consultations = consultations;
    this.drafts = drafts;
    this.keeper = keeper;
    this.expert = expert;
    this.caseStream = caseStream;
    this.tasks = tasks;
    this.faults = faults;
    this.trail = new OwnViewTrail(keeper, caseStream);
    this.changes =
        new CaseChanges(told -> service.onChange(caseStream, told), tasks, this::refresh);
    this.reader =
        new OpinionReader(service, consultations, catalogue, results, drafts, expert, caseStream);
  }

  public ReadOnlyObjectProperty<OpinionState> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the case, and what was being written when the program ended; then follows the case. */
  public void open() {
    record Opened(OpinionState state, Optional<EditTrail.Left<Written>> trail) {}
    tasks.run(
        Lane.DB,
        () ->
            new Opened(
                reader.read(),
                drafts
                    .load(expert, OwnViewDraft.trailKey(caseStream))
                    .flatMap(OwnViewDraft::decodeTrail)),
        opened -> {
          trail.restore(opened.trail().orElse(null));
          state.set(opened.state());
        },
        faults);
    changes.watch();
  }

  /** Shows what came in from elsewhere, such as the opinions opened at last; typed words stay. */
  private void refresh() {
    if (!(state.get() instanceof OpinionState.Shown shown) || shown.busy()) {
      return;
    }
    tasks.run(
        Lane.DB,
        () ->
            service
                .table(caseStream)
                .filter(table -> !table.equals(shown.table()))
                .map(
                    table ->
                        reader.shown(table, shown.writing() ? shown.own() : null, shown.acts())),
        next -> {
          if (state.get() == shown) {
            next.ifPresent(state::set);
          } else {
            changes.tell();
          }
        },
        faults);
  }

  /** Refers the case to the consultation committee. */
  public void refer(Referral referral, String pin) {
    act(shown -> consultations.refer(caseStream, referral, pin));
  }

  /** Records the consultation committee's opinion. */
  public void consult(ConsultationOpinion opinion, String pin, Map<PersonId, String> pins) {
    act(shown -> consultations.consult(caseStream, opinion, pin, pins));
  }

  /** Calls the panel to deliberate anew, or opens the new vote where nothing was decided. */
  public void deliberateAnew(String reason, String pin) {
    act(
        shown ->
            shown.beyond().mayReopen()
                ? consultations.anew().reopen(caseStream, reason, pin)
                : consultations.anew().call(caseStream, reason, pin));
  }

  /** Answers the call to deliberate anew. */
  public void answerCall(boolean agrees, String reason, String pin) {
    act(shown -> consultations.anew().answer(caseStream, agrees, reason, pin));
  }

  /** Returns the own clauses that the findings accepted beside do not meet. */
  List<ClauseDoubts.Doubt> doubts(OpinionState.Shown shown) {
    return shown.writing() ? service.doubts(shown.table(), shown.own()) : List.of();
  }

  /** Begins a different opinion (不同意见). */
  public void differ() {
    edit(OwnViewTrail.CHOICE, view -> view);
  }

  /** Takes the different opinion back, where one key can consent. */
  public void takeBack() {
    if (state.get() instanceof OpinionState.Shown shown && shown.writing() && shown.canAgree()) {
      Written consents = new Written(false, proposed(shown));
      trail.note(OwnViewTrail.CHOICE, new Written(true, shown.own()), consents);
      write(shown, consents);
    }
  }

  private static OwnView proposed(OpinionState.Shown shown) {
    return OwnView.from(shown.table());
  }

  /** Accepts a finding or not; not accepting begins a different opinion. */
  public void accept(FindingId finding, boolean accept) {
    edit(OwnViewTrail.CHOICE, view -> view.with(finding, view.stand(finding).accepting(accept)));
  }

  /** Words the own value or reading of a finding that is not accepted. */
  public void reading(FindingId finding, String words) {
    edit("reading " + finding, view -> view.with(finding, view.stand(finding).reading(words)));
  }

  /** Chooses the clause of a finding; null says that none fits. */
  public void clause(FindingId finding, @Nullable ClauseChoice clause) {
    judge(view -> view.with(finding, view.stand(finding).with(clause)));
  }

  private void judge(UnaryOperator<OwnView> change) {
    if (state.get() instanceof OpinionState.Shown shown) {
      edit(OwnViewTrail.CHOICE, view -> shown.table().following(change.apply(view)));
    }
  }

  private static @Nullable ComprehensiveGrade advice(OpinionState.Shown shown, OwnView own) {
    return own.advice(shown.table().exam(), shown.table().accepted().type()).orElse(null);
  }

  /** Says whether a rise of annex B applies (rule G2). */
  public void rise(ComprehensiveGrade.Rise rise, boolean applies) {
    edit(OwnViewTrail.CHOICE, view -> view.withGrounds(view.grounds().with(rise, applies)));
  }

  /** Says how the injury stands to one of before (rule G3); null where there is none. */
  public void prior(PriorInjury.@Nullable Effect effect) {
    edit(OwnViewTrail.CHOICE, view -> view.withGrounds(view.grounds().with(effect)));
  }

  /** Says whether the findings of one segment are different injuries (rule G1a). */
  public void different(InjuryGroups.Alike alike, boolean different) {
    judge(view -> view.withGrounds(view.grounds().with(alike, different)));
  }

  public void grade(int grade) {
    edit(OwnViewTrail.CHOICE, view -> view.withGrade(grade));
  }

  public void selfCare(SelfCareLevel level) {
    edit(OwnViewTrail.CHOICE, view -> view.withSelfCare(level));
  }

  public void result(String words) {
    edit("result", view -> view.withResult(words));
  }

  /** Decides a field of the item's own form. */
  public void decide(String field, String value) {
    edit("decision " + field, view -> view.withDecision(field, value));
  }

  StreamId caseStream() {
    return caseStream;
  }

  public void reason(String words) {
    edit("reason", view -> view.withReason(words));
  }

  private void edit(String place, UnaryOperator<OwnView> change) {
    if (state.get() instanceof OpinionState.Shown shown && shown.table().waitsForOpinion()) {
      Written after = new Written(true, change.apply(shown.own()));
      trail.note(place, new Written(shown.writing(), shown.own()), after);
      write(shown, after);
    }
  }

  private void write(OpinionState.Shown shown, Written written) {
    state.set(
        shown.written(
            written.begun(), written.own(), written.begun() ? advice(shown, written.own()) : null));
    trail.keep(written);
  }

  /** Takes the last change of the own opinion back; also one of before a restart. */
  public void undo() {
    bringBack(trail::undo);
  }

  /** Makes the change again that was taken back last. */
  public void redo() {
    bringBack(trail::redo);
  }

  private void bringBack(Supplier<Optional<Written>> last) {
    if (!(state.get() instanceof OpinionState.Shown shown) || shown.busy()) {
      return;
    }
    if (!shown.table().waitsForOpinion()) {
      state.set(shown.refused(Reason.of("opinion.undo.filed")));
      return;
    }
    last.get()
        .ifPresent(
            brought -> {
              boolean begun = brought.begun() || !shown.canAgree();
              write(shown, new Written(begun, begun ? brought.own() : proposed(shown)));
              keeper.saveNow();
            });
  }

  /** Saves at once what is being written, and follows the case no longer. */
  public void leave() {
    trail.close();
    keeper.saveNow();
    changes.leave();
  }

  /**
   * Tells whether the opinion can be filed, before the PIN is asked for; where it cannot, the state
   * says why.
   */
  public boolean readyToFile() {
    if (!(state.get() instanceof OpinionState.Shown shown)) {
      return false;
    }
    Optional<Reason> refusal = service.refusal(shown.table(), shown.own(), !shown.writing());
    state.set(shown.refused(refusal.orElse(null)));
    return refusal.isEmpty();
  }

  /** Files the consent or the own view. */
  public void file(String pin) {
    act(
        shown ->
            shown.writing()
                ? service.differ(caseStream, shown.own(), pin)
                : service.agree(caseStream, pin));
  }

  /** Composes the sheet, where that failed when the last opinion was filed. */
  public void compose() {
    act(shown -> service.compose(caseStream));
  }

  /** Signs the sheet. */
  public void sign(List<InkStroke> ink, String pin) {
    act(shown -> service.sign(caseStream, ink, pin));
  }

  private void act(Function<OpinionState.Shown, Outcome<OpinionTable>> act) {
    if (!(state.get() instanceof OpinionState.Shown shown) || shown.busy()) {
      return;
    }
    keeper.saveNow();
    state.set(shown.busyNow());
    tasks.run(
        Lane.DB,
        () ->
            switch (act.apply(shown)) {
              case Outcome.Refused<OpinionTable>(Reason reason) -> shown.refused(reason);
              case Outcome.Done<OpinionTable>(OpinionTable table) ->
                  reader.shown(table, null, shown.acts() + 1);
            },
        next -> {
          if (next.acts() > shown.acts()) {
            trail.forget();
          }
          state.set(next);
        },
        fault -> {
          state.set(shown.refused(null));
          faults.accept(fault);
        });
  }

  /** Shows the sheet in place of the findings, or the findings again. */
  public void togglePaper() {
    if (state.get() instanceof OpinionState.Shown shown && shown.paper() != null) {
      state.set(shown.showing(!shown.paperShown()));
    }
  }

  /** Reads a sheet that was set aside, to be shown. */
  public void replaced(int version, Consumer<byte[]> then) {
    tasks.run(
        Lane.DB,
        () -> service.replaced(caseStream, version),
        paper -> paper.ifPresent(then),
        faults);
  }

  /** Prints the last revision; returns the print's number. Blocks: lane {@code DB}. */
  public Outcome<Integer> print(String printer, int copies) {
    return service.print(caseStream, printer, copies);
  }
}
