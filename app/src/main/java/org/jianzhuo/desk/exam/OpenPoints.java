package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Effort;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.HearingGrounds;
import org.jianzhuo.model.exam.MotionInWords;
import org.jianzhuo.model.exam.RangeOfMotion;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Unmeasured;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.rules.BesideValues;
import org.jianzhuo.model.rules.Calculation;
import org.jianzhuo.model.rules.CaseSituation;
import org.jianzhuo.model.rules.FindingRules;
import org.jianzhuo.model.rules.Values;
import org.jianzhuo.model.rules.WaitingRules;
import org.jspecify.annotations.Nullable;

/** Lists what is still open in a recorded examination, in the order of the screen. */
public final class OpenPoints {

  private final ExamCase known;
  private final Catalogue catalogue;
  private final FindingRules rules;
  private final CaseSituation situation;
  private final Values beside;
  private final List<OpenPoint> points = new ArrayList<>();

  private OpenPoints(
      ExamCase known, Catalogue catalogue, FindingRules rules, CaseSituation situation) {
    this.known = known;
    this.catalogue = catalogue;
    this.rules = rules;
    this.situation = situation;
    this.beside = BesideValues.of(known.accepted(), known.exam(), catalogue);
  }

  /** Lists what is open. */
  static List<OpenPoint> of(
      ExamCase known, Catalogue catalogue, FindingRules rules, CaseSituation situation) {
    return new OpenPoints(known, catalogue, rules, situation).list();
  }

  private List<OpenPoint> list() {
    if (!known.conflicts().isEmpty()) {
      points.add(new OpenPoint(OpenPoint.Kind.CONFLICT, null, 0, null));
    }
    AwaitedResults awaited = known.awaited();
    if (awaited != null) {
      points.add(
          new OpenPoint(
              awaited.lapsed() ? OpenPoint.Kind.RESULTS_LAPSED : OpenPoint.Kind.RESULTS_AWAITED,
              null,
              0,
              awaited.words()));
    }
    if (known.exam().findings().isEmpty()) {
      points.add(new OpenPoint(OpenPoint.Kind.NO_FINDING, null, 0, null));
    }
    addUnexamined();
    ItemPoints.of(known, catalogue, points);
    known.exam().inOrder().forEach(this::addOf);
    if (known.exam().selfCare() == null && known.accepted().item().asksSelfCare()) {
      points.add(new OpenPoint(OpenPoint.Kind.SELF_CARE, null, 0, null));
    }
    SelfCarePoints.of(known, points);
    Effort effort = known.exam().effort();
    if (effort == null && !known.accepted().item().isConfirmation()) {
      points.add(new OpenPoint(OpenPoint.Kind.EFFORT_UNSAID, null, 0, null));
    } else if (effort != null && effort.unsupported()) {
      points.add(new OpenPoint(OpenPoint.Kind.EFFORT, null, 0, effort.level().words()));
    }
    return points;
  }

  private void addUnexamined() {
    if (!known.accepted().item().asksGrade() || known.exam().findings().isEmpty()) {
      return;
    }
    for (RecognisedScope.Place place :
        RecognisedScope.of(known.accepted(), catalogue).unexamined(known.exam().inOrder())) {
      Words name = FindingsSheet.place(catalogue, place.part(), place.side());
      points.add(new OpenPoint(OpenPoint.Kind.PART_UNEXAMINED, null, 0, name));
    }
  }

  private void addOf(Finding finding) {
    addClause(finding);
    IllnessPoints.of(known, finding, catalogue, points);
    if (!finding.inScope()) {
      add(OpenPoint.Kind.OUT_OF_SCOPE, finding, named(finding), "");
    }
    for (UUID id : finding.films()) {
      Film film = known.exam().films().get(id);
      if (film == null || !film.ownName()) {
        add(OpenPoint.Kind.FILM_NAME, finding, film == null ? "" : film.named());
      }
    }
    finding.unmeasured().stream()
        .filter(unmeasured -> unmeasured.reason().isBlank())
        .findFirst()
        .ifPresent(
            u ->
                add(
                    OpenPoint.Kind.UNMEASURED_WITHOUT_REASON,
                    finding,
                    named(finding),
                    fieldOf(u, finding)));
    if (saysNothing(finding)) {
      add(OpenPoint.Kind.EMPTY, finding, finding.title());
    } else {
      TextPoints.of(finding, catalogue, points);
    }
    addAnswers(finding);
    addContradictions(finding);
    finding
        .joint(catalogue)
        .ifPresent(joint -> addMotion(RangeOfMotion.of(joint, finding), finding));
  }

  // a title says where and how; under a clause it does not stand for what was found
  private boolean saysNothing(Finding finding) {
    boolean filled =
        !finding.description().isBlank()
            || !finding.answers().isEmpty()
            || !finding.measurements().isEmpty()
            || !finding.unmeasured().isEmpty();
    return !filled
        && (!finding.template().equals(Template.FREE)
            || finding.clause() != null
            || finding.title().isBlank()
            || finding.title().equals(FindingWords.title(finding, catalogue)));
  }

  private static String fieldOf(Unmeasured unmeasured, Finding finding) {
    if (unmeasured.column().equals(TemplateForm.COLUMN)) {
      return TemplateForm.key(finding.template(), unmeasured.field());
    }
    String movement = unmeasured.field().substring(unmeasured.field().indexOf('.') + 1);
    for (MotionCell.Column column : MotionCell.Column.values()) {
      if (column.reading().equals(unmeasured.column())
          && column.side(finding.side()) == unmeasured.side()) {
        return new MotionCell(movement, column).key();
      }
    }
    return "";
  }

  private void addClause(Finding finding) {
    PersonId dictatedTo = known.exam().dictated().get(finding.id());
    if (dictatedTo != null) {
      int seat = known.panel().seatOf(dictatedTo);
      FindingTitle title = FindingTitle.of(finding, catalogue);
      add(
          OpenPoint.Kind.DICTATED,
          finding,
          new Words(title.zh() + "（" + seat + "号专家）", title.en() + " (expert " + seat + ")"),
          "confirm");
    }
    if (known.accepted().item().asksGrade() && !known.backToBack() && !finding.settled()) {
      add(OpenPoint.Kind.CLAUSE, finding, named(finding), "");
    }
    ClauseChoice choice = finding.clause();
    Clause clause =
        choice == null ? null : catalogue.clause(choice.standard(), choice.code()).orElse(null);
    if (choice == null || clause == null) {
      return;
    }
    boolean ofAnotherPart = !finding.part().isEmpty() && !catalogue.mayMeet(clause, finding.part());
    if (ofAnotherPart) {
      points.add(
          OpenPoint.asking(
              OpenPoint.Kind.CLAUSE_PART,
              finding,
              after(choice.code(), clause.label()),
              Despite.CLAUSE_PART,
              choice.code()));
    }
    if (choice.match() == ClauseMatch.MEETS) {
      addGround(finding, choice, clause, ofAnotherPart);
    }
    WaitingRules.of(clause)
        .ifPresent(waits -> add(OpenPoint.Kind.WAITING, finding, after(choice.code(), waits)));
    rules
        .of(finding, known.accepted().item().standards(), beside, situation)
        .flatMap(rules::floor)
        .filter(floor -> choice.grade() > floor.grade())
        .ifPresent(floor -> add(OpenPoint.Kind.BELOW_FLOOR, finding, floor.words()));
  }

  // 符合 says that the case fulfils the clause's very words: its numbers stand in the case
  private void addGround(
      Finding finding, ClauseChoice choice, Clause clause, boolean ofAnotherPart) {
    Optional<Calculation> result =
        rules.of(finding, known.accepted().item().standards(), beside, situation);
    result
        .map(found -> rules.unmet(clause, found))
        .filter(unmet -> !unmet.isEmpty())
        .ifPresent(
            unmet ->
                add(
                    OpenPoint.Kind.CLAUSE_UNMET,
                    finding,
                    after(choice.code(), CopiedFields.joined(unmet))));
    Values known = result.map(Calculation::values).orElse(Values.NONE).with(beside);
    List<Words> unmeasured = rules.unmeasured(clause, known);
    if (!ofAnotherPart && speaksOfOthers(finding, clause, known)) {
      points.add(
          OpenPoint.asking(
              OpenPoint.Kind.CLAUSE_OF_OTHERS,
              finding,
              after(choice.code(), clause.label()),
              Despite.CLAUSE_OF_OTHERS,
              choice.code()));
    } else if (!unmeasured.isEmpty() && !TextPoints.saysNumber(finding)) {
      add(
          OpenPoint.Kind.CLAUSE_UNMEASURED,
          finding,
          after(choice.code(), CopiedFields.joined(unmeasured)));
    }
    clause
        .lacksEvidence(choice.reason())
        .ifPresent(lacks -> add(OpenPoint.Kind.EVIDENCE, finding, after(choice.code(), lacks)));
  }

  // another finding of the case may have measured what the clause speaks of
  private boolean speaksOfOthers(Finding finding, Clause clause, Values own) {
    Values all = own;
    for (Finding other : situation.findings()) {
      if (!other.id().equals(finding.id()) && other.inScope()) {
        all =
            rules
                .of(other, known.accepted().item().standards(), beside, situation)
                .map(Calculation::values)
                .orElse(Values.NONE)
                .with(all);
      }
    }
    return rules.speaksOfOthers(clause, finding, all);
  }

  private void addAnswers(Finding finding) {
    CopiedFields copied = CopiedFields.of(finding, catalogue);
    if (!copied.isEmpty()) {
      add(OpenPoint.Kind.COPIED, finding, copied.names(), copied.first());
    }
    List<Answer> unconfirmed =
        finding.answers().stream()
            .filter(answer -> !answer.unusual())
            .filter(
                answer ->
                    finding
                        .form(catalogue)
                        .flatMap(t -> t.field(answer.field()))
                        .filter(f -> f.type() == TemplateField.Type.NUMBER)
                        .filter(f -> Reading.ofNumber(answer.value(), f).asks())
                        .isPresent())
            .toList();
    if (!unconfirmed.isEmpty()) {
      add(
          OpenPoint.Kind.UNCONFIRMED,
          finding,
          names(unconfirmed, finding),
          keyOf(unconfirmed, finding));
    }
  }

  private void addContradictions(Finding finding) {
    points.addAll(Contradictions.of(finding, catalogue));
    rules.shared().of(finding, situation).forEach(gap -> points.add(SharedPoints.of(gap, finding)));
    points.addAll(DatePoints.of(known, finding, catalogue));
    points.addAll(BeyondPoints.of(known, finding, catalogue));
    finding
        .form(catalogue)
        .map(form -> HearingGrounds.missing(finding, form))
        .orElse(List.of())
        .forEach(
            field ->
                points.add(
                    Contradictions.point(
                        OpenPoint.Kind.HEARING_GROUNDS, field, finding, catalogue)));
  }

  private static String keyOf(List<Answer> answers, Finding finding) {
    return TemplateForm.key(finding.template(), answers.getFirst().field());
  }

  private Words names(List<Answer> answers, Finding finding) {
    return CopiedFields.joined(
        answers.stream()
            .map(answer -> CopiedFields.nameOf(answer.field(), finding, catalogue))
            .toList());
  }

  private void addMotion(RangeOfMotion motion, Finding finding) {
    MotionInWords.of(finding.description(), motion)
        .ifPresent(
            said ->
                add(
                    OpenPoint.Kind.MOTION_IN_WORDS,
                    finding,
                    new Words(
                        "“" + said.said() + "”，测得保留活动度 " + said.retained() + "%",
                        "'" + said.said() + "', measured " + said.retained() + "% of the motion")));
    for (RangeOfMotion.Row row : motion.rows()) {
      boolean confirmed =
          finding.measurements().stream()
              .anyMatch(
                  m ->
                      m.field().endsWith("." + row.movement().id())
                          && m.column().equals("passive")
                          && m.unusual());
      if (row.contradictory() && !confirmed) {
        add(
            OpenPoint.Kind.CONTRADICTION,
            finding,
            row.movement().name(),
            new MotionCell(row.movement().id(), MotionCell.Column.INJURED_PASSIVE).key());
      }
    }
    if (motion.summary().filter(RangeOfMotion.Summary::nearCutPoint).isPresent()
        && !measuredAgain(finding)) {
      add(
          OpenPoint.Kind.NEAR_CUT_POINT,
          finding,
          named(finding),
          new MotionCell(motion.rows().getFirst().movement().id(), MotionCell.Column.INJURED_ACTIVE)
              .key());
    }
  }

  // the second measurement that a cut point asks for stands with the effort
  private boolean measuredAgain(Finding finding) {
    Effort effort = known.exam().effort();
    String place = FindingsSheet.place(catalogue, finding.part(), finding.side()).zh();
    return effort != null
        && effort.repeated().stream().anyMatch(repeated -> repeated.what().contains(place));
  }

  private static Words after(String code, Words words) {
    return new Words(code + "：" + words.zh(), code + ": " + words.en());
  }

  private @Nullable Words named(Finding finding) {
    return FindingTitle.of(finding, catalogue).words();
  }

  private void add(OpenPoint.Kind kind, Finding finding, String detail) {
    add(kind, finding, OpenPoint.plain(detail), "");
  }

  private void add(OpenPoint.Kind kind, Finding finding, Words detail) {
    add(kind, finding, detail, "");
  }

  private void add(OpenPoint.Kind kind, Finding finding, @Nullable Words detail, String field) {
    points.add(new OpenPoint(kind, finding.id(), finding.number(), detail, field));
  }
}
