package org.jianzhuo.desk.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.FindingReading;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Panel;

/** Says which opinions may be filed, and what the paper still lacks. */
final class FilingRules {
  private FilingRules() {}

  /** Tells whether a clause is of a standard that the item is judged by. */
  private static boolean isOfItem(ClauseChoice clause, ItemKind item) {
    return item.standards().isEmpty()
        || item.standards().stream().anyMatch(s -> s.number().equals(clause.standard()));
  }

  /** Returns why the view may not be filed now, if so. */
  static Optional<Reason> refusal(OpinionTable table, OwnView view, boolean consents) {
    ItemKind item = table.accepted().item();
    if (table.seat() == 0) {
      return refused("opinion.refused.not-on-panel");
    }
    if (table.conflicts() > 0) {
      return refused("opinion.refused.conflict", table.conflicts());
    }
    if (table.stage() == OpinionTable.Stage.NOT_OPEN) {
      return refused("opinion.refused.exam-open");
    }
    if (!table.waitsForOpinion()) {
      return refused(
          table.stage() == OpinionTable.Stage.NO_MAJORITY
                  || table.stage() == OpinionTable.Stage.CONSULTATION
              ? "opinion.refused.no-majority"
              : "opinion.refused.already-filed");
    }
    // said before anybody signs: the sheet cannot be composed without them
    if (PanelOpinion.votesSelfCare(item) && table.exam().selfCare() == null) {
      return refused("opinion.refused.self-care-sheet");
    }
    for (Finding finding : table.exam().inOrder()) {
      OwnView.Stand stand = view.stand(finding.id());
      ClauseChoice clause = stand.clause();
      if (clause != null && !isOfItem(clause, item)) {
        return refused("opinion.refused.other-standard", circled(finding), clause.standard());
      }
      if (item.asksGrade() && finding.inScope() && !finding.isItemForm() && !stand.settled()) {
        return refused("opinion.refused.clause-of", circled(finding));
      }
      if (!stand.accepted() && stand.reading().isBlank()) {
        return refused("opinion.refused.reading-of", circled(finding));
      }
    }
    OwnView.Stand care = view.stand(FindingReading.SELF_CARE);
    if (!care.accepted() && care.reading().isBlank()) {
      return refused("opinion.refused.reading-of-care");
    }
    if (PanelOpinion.votesGrade(item) && view.grade() == null) {
      return refused("opinion.refused.grade");
    }
    Optional<Reason> unfounded = withoutGround(table, view);
    if (unfounded.isPresent()) {
      return unfounded;
    }
    Optional<Reason> outside = outsideTheRules(table, view);
    if (outside.isPresent()) {
      return outside;
    }
    if (PanelOpinion.votesSelfCare(item) && view.selfCare() == null) {
      return refused("opinion.refused.self-care");
    }
    Optional<ItemForm> form = itemForm(table);
    if (form.isPresent()) {
      Optional<Reason> open = ItemDecisions.refusal(table, form.get(), view);
      if (open.isPresent()) {
        return open;
      }
    } else if (!votesDegree(item) && view.result() == null) {
      return refused("opinion.refused.result");
    }
    Opinion former = table.former();
    if (former != null && !isSame(former, table, view) && !saysNew(former, view)) {
      return refused("opinion.refused.change-reason");
    }
    return !consents && needsReason(table, view) && !Reasons.says(view.reason())
        ? refused("opinion.refused.reason")
        : Optional.empty();
  }

  /** Tells whether a refusal is about something else than a wanting reason. */
  static boolean asksNoReason(Reason refusal) {
    return !refusal.key().equals("opinion.refused.reason");
  }

  /** Asks for words why an own clause stands that the accepted finding does not meet. */
  static Optional<Reason> contradicts(List<ClauseDoubts.Doubt> doubts, OwnView view) {
    return Reasons.says(view.reason())
        ? Optional.empty()
        : doubts.stream()
            .findFirst()
            .flatMap(
                doubt ->
                    refused(
                        "opinion.refused.clause-unmet",
                        doubt.finding(),
                        doubt.clause().code(),
                        doubt.against()));
  }

  /**
   * Refuses a grade that no clause of a finding in scope carries, also beside an injury of before
   * (人社部发〔2020〕91号 四); none reached where nothing in scope was found needs words of why.
   */
  private static Optional<Reason> withoutGround(OpinionTable table, OwnView view) {
    Integer grade = view.grade();
    if (grade == null || !PanelOpinion.votesGrade(table.accepted().item())) {
      return Optional.empty();
    }
    List<Finding> inScope = table.exam().inOrder().stream().filter(Finding::inScope).toList();
    if (grade != Opinion.BELOW_GRADES) {
      return inScope.stream().anyMatch(finding -> view.stand(finding.id()).clause() != null)
          ? Optional.empty()
          : refused("opinion.refused.no-ground", GradeWords.of(grade));
    }
    return inScope.isEmpty() && !Reasons.says(view.reason())
        ? refused("opinion.refused.reason-no-ground")
        : Optional.empty();
  }

  /**
   * Refuses a grade that the view's own clauses do not give (GB/T 16180-2014, 4.2): who holds
   * another one right says so by the clauses, the grounds, or the actual whole outcome of an injury
   * of before (4.3), which no clause here tells.
   */
  private static Optional<Reason> outsideTheRules(OpinionTable table, OwnView view) {
    Integer grade = view.grade();
    if (grade == null || view.grounds().prior() != null) {
      return Optional.empty();
    }
    return view.allowed(table.exam(), table.accepted().type()).stream()
        .filter(allowed -> !allowed.contains(grade))
        .findFirst()
        .flatMap(
            allowed ->
                refused(
                    "opinion.refused.outside-rules",
                    GradeWords.either(allowed),
                    GradeWords.of(grade)));
  }

  private static boolean isSame(Opinion former, OpinionTable table, OwnView view) {
    Opinion next = opinion(table, view, false, former.expert(), former.media());
    return next.readings().equals(former.readings())
        && next.grade() == former.grade()
        && next.selfCare() == former.selfCare()
        && Objects.equals(next.result(), former.result())
        && next.decisions().equals(former.decisions())
        && next.grounds().equals(former.grounds());
  }

  private static boolean saysNew(Opinion former, OwnView view) {
    return Reasons.says(view.reason()) && !view.reason().strip().equals(former.reason());
  }

  /** Returns the item's own form that the panel decides, if it was recorded. */
  static Optional<ItemForm> itemForm(OpinionTable table) {
    return ItemForm.of(table.accepted().item())
        .filter(ItemForm::decides)
        .filter(form -> form.recorded(table.exam()).isPresent());
  }

  /** Tells whether the view differs from the proposal, or lifts or leaves the advised grade. */
  static boolean needsReason(OpinionTable table, OwnView view) {
    if (PanelOpinion.votesGrade(table.accepted().item())) {
      ComprehensiveGrade advice = view.advice(table.exam(), table.accepted().type()).orElse(null);
      if (!view.grounds().equals(GradeGrounds.NONE) || (advice != null && advice.needsReason())) {
        return true;
      }
    }
    if (itemForm(table).isPresent() && ItemDecisions.leavesAdvice(table, view)) {
      return true;
    }
    Proposal proposal = table.proposal();
    return proposal != null && proposal.seat() > 0 && !sameAs(proposal, table, view);
  }

  /** Tells whether the view comes to the same as the proposal, finding by finding. */
  static boolean sameAs(Proposal proposal, OpinionTable table, OwnView view) {
    for (Finding finding : table.exam().inOrder()) {
      OwnView.Stand stand = view.stand(finding.id());
      if (!stand.accepted()
          || (finding.inScope()
              && !Objects.equals(stand.clause(), proposal.clauses().get(finding.id())))) {
        return false;
      }
    }
    return view.stand(FindingReading.SELF_CARE).accepted()
        && (proposal.grade() == null || Objects.equals(proposal.grade(), view.grade()))
        && (proposal.selfCare() == view.selfCare()
            || !PanelOpinion.votesSelfCare(table.accepted().item()))
        && proposal.grounds().equals(view.grounds())
        && sameResult(proposal, table, view);
  }

  private static boolean sameResult(Proposal proposal, OpinionTable table, OwnView view) {
    Optional<ItemForm> form = itemForm(table);
    return form.isPresent()
        ? proposal.decisions().equals(ItemDecisions.votes(table, form.get(), view))
        : proposal.result() == null || Objects.equals(proposal.result(), view.result());
  }

  /** Makes the opinion that the expert signs. */
  static Opinion opinion(
      OpinionTable table, OwnView view, boolean consents, PersonId expert, List<Digest> pictures) {
    List<FindingReading> readings = new ArrayList<>();
    for (Finding finding : table.exam().inOrder()) {
      OwnView.Stand stand = view.stand(finding.id());
      readings.add(
          new FindingReading(
              finding.id(),
              stand.accepted(),
              stand.accepted() ? "" : stand.reading(),
              finding.inScope() ? stand.clause() : null));
    }
    OwnView.Stand care = view.stand(FindingReading.SELF_CARE);
    if (!care.accepted()) {
      readings.add(new FindingReading(FindingReading.SELF_CARE, false, care.reading(), null));
    }
    Proposal proposal = table.proposal();
    Optional<ComprehensiveGrade> advice =
        consents && proposal != null && proposal.seat() > 0
            ? Optional.empty()
            : view.advice(table.exam(), table.accepted().type());
    boolean votesGrade = PanelOpinion.votesGrade(table.accepted().item());
    boolean votesSelfCare = PanelOpinion.votesSelfCare(table.accepted().item());
    Map<String, String> decisions =
        itemForm(table).map(form -> ItemDecisions.votes(table, form, view)).orElse(Map.of());
    return new Opinion(
        expert,
        table.seat(),
        consents || (proposal != null && sameAs(proposal, table, view)),
        readings,
        Objects.requireNonNullElse(view.grade(), Opinion.BELOW_GRADES),
        votesSelfCare && view.selfCare() != null ? view.selfCare() : SelfCareLevel.NONE,
        view.reason().strip(),
        List.copyOf(table.exam().findingEntries().values()),
        pictures,
        votesGrade
            ? advice.map(a -> Objects.equals(a.suggested(), view.grade())).orElse(null)
            : null,
        votesDegree(table.accepted().item())
            ? null
            : PanelOpinion.resultOf(table.accepted().item(), table.exam(), decisions)
                .orElse(view.result()),
        decisions,
        votesGrade ? view.grounds() : GradeGrounds.NONE);
  }

  /** Names the first place on the paper that would stay empty, as a reason's key. */
  static Optional<String> emptyPlace(CaseFile file) {
    Panel panel = file.get(Panel.PROJECTION);
    Exam exam = file.get(Exam.PROJECTION);
    if (panel.recusalTold() == null && exam.paper() == null) {
      return Optional.of("opinion.refused.no-recusal-notice");
    }
    Optional<ItemKind> item =
        Optional.ofNullable(file.get(Intake.PROJECTION).accepted()).map(AcceptedCase::item);
    if (item.filter(PanelOpinion::votesSelfCare).isPresent() && exam.selfCare() == null) {
      return Optional.of("opinion.refused.self-care-sheet");
    }
    return exam.findings().isEmpty() && item.filter(FilingRules::votesDegree).isPresent()
        ? Optional.of("opinion.refused.no-finding")
        : Optional.empty();
  }

  private static boolean votesDegree(ItemKind item) {
    return PanelOpinion.votesGrade(item) || PanelOpinion.votesSelfCare(item);
  }

  private static String circled(Finding finding) {
    return ComprehensiveGrade.circled(finding.number());
  }

  private static Optional<Reason> refused(String key, Object... arguments) {
    return Optional.of(Reason.of(key, arguments));
  }

  /** Returns the digests of the pictures that lie before the panel. */
  static List<Digest> pictures(CaseFile file) {
    return file.get(Evidence.PROJECTION).pictures().stream()
        .map(item -> item.medium().sha256())
        .toList();
  }

  /** Returns the opinions that hold, in the order in which they were filed. */
  static List<OpinionFact.Filed> filings(CaseFile file) {
    List<OpinionFact.Filed> filings = new ArrayList<>();
    for (Act act : filingActs(file)) {
      if (act.fact() instanceof OpinionFact.Filed filed) {
        filings.add(filed);
      }
    }
    return filings;
  }

  /** Returns the station at which the last of the opinions that hold was filed. */
  static Optional<StationId> lastFiledAt(CaseFile file) {
    List<Act> acts = filingActs(file);
    return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast().header().station());
  }

  private static List<Act> filingActs(CaseFile file) {
    Opinions opinions = file.get(Opinions.PROJECTION);
    return file.history().ordered().stream()
        .filter(
            act ->
                act.fact() instanceof OpinionFact.Filed filed
                    && filed.opinion().equals(opinions.filed().get(filed.opinion().expert())))
        .toList();
  }
}
