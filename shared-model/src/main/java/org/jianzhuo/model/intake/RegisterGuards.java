package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Judges a row of a register by the rules of acceptance, with what the station knows of the
 * person's earlier cases. What neither register nor station tells is asked, not refused.
 */
public final class RegisterGuards {

  private static final Words TO_CONFIRM =
      new Words("受理规则（待委员会确认）", "Rule of acceptance, to be confirmed by the committee");
  private static final Set<AppraisalType> ON_A_CONCLUSION =
      Set.of(
          AppraisalType.REVIEW_AFTER_YEAR,
          AppraisalType.REVIEW_DISPUTED,
          AppraisalType.MUNICIPAL_REVIEW,
          AppraisalType.REAPPRAISAL);

  private final RegisteredCase row;
  private final List<EarlierCase> earlier;
  private final AcceptanceRules rules;
  private final AcceptanceSettings settings;

  private RegisterGuards(
      RegisteredCase row,
      List<EarlierCase> earlier,
      AcceptanceRules rules,
      AcceptanceSettings settings) {
    this.row = row;
    this.earlier = earlier;
    this.rules = rules;
    this.settings = settings;
  }

  /**
   * Returns all that stands against a row.
   *
   * @param day the day to count by where the register gives neither application nor acceptance
   * @param earlier the person's other cases on this station
   */
  public static List<Objection> judge(
      RegisteredCase row,
      LocalDate day,
      Rehabilitation rehabilitation,
      List<EarlierCase> earlier,
      AcceptanceRules rules,
      AcceptanceSettings settings) {
    RegisterGuards guards = new RegisterGuards(row, earlier, rules, settings);
    List<Objection> found = new ArrayList<>();
    for (Objection objection :
        AcceptanceGuards.judge(guards.application(day, rehabilitation), rules)) {
      found.add(
          guards.knowsNoConclusion(objection) ? guards.askForConclusion(objection) : objection);
    }
    guards.firstAfterConclusion(found);
    guards.firstStillOpen(found);
    return List.copyOf(found);
  }

  /** Returns the day by which a row's application is judged. */
  public static LocalDate applied(AcceptedCase accepted, LocalDate otherwise) {
    return CaseClock.received(accepted).orElse(otherwise);
  }

  private Application application(LocalDate day, Rehabilitation rehabilitation) {
    AcceptedCase accepted = row.accepted();
    ApplicationDetails details = row.details();
    LocalDate injured = accepted.injuredOn();
    Applicant applicant = details.applicant();
    return new Application(
        accepted.item(),
        accepted.type(),
        applicant == null
            ? Applicant.of(accepted.item(), accepted.type()).iterator().next()
            : applicant,
        applied(accepted, day),
        details.lives(),
        details.stable(),
        rehabilitation,
        new Application.Course(
            injured,
            details.recognisedOn(),
            details.treatmentEndedOn(),
            after(injured, settings.number(AcceptanceSetting.MINIMUM_TREATMENT_DAYS)),
            after(injured, settings.number(AcceptanceSetting.MAXIMUM_TREATMENT_DAYS)),
            details.leaveUntil(),
            details.retiresOn()),
        conclusions());
  }

  private static @Nullable LocalDate after(@Nullable LocalDate from, int days) {
    return from == null || days == 0 ? null : from.plusDays(days);
  }

  private List<Application.Earlier> conclusions() {
    List<Application.Earlier> known = new ArrayList<>();
    LocalDate stated = row.details().concludedOn();
    LocalDate received = row.details().receivedOn();
    for (EarlierCase each : earlier) {
      LocalDate concluded = each.concludedOn();
      if (concluded != null && !concluded.equals(stated)) {
        known.add(
            new Application.Earlier(
                each.accepted().type(),
                concluded,
                each.receivedOn(),
                each.sameMatter(row.accepted())));
      }
    }
    if (stated != null && ON_A_CONCLUSION.contains(row.accepted().type())) {
      known.add(new Application.Earlier(AppraisalType.FIRST, stated, received, true));
    }
    known.sort(Comparator.comparing(Application.Earlier::concludedOn));
    return known;
  }

  private boolean knowsNoConclusion(Objection objection) {
    return objection.forbids() && objection.field().equals("earlier");
  }

  private Objection askForConclusion(Objection objection) {
    return new Objection(
        Severity.AMBER,
        "concludedOn",
        new Words(
            objection.words().zh() + "；登记表和本机都没有，请核对原结论日期后答复",
            objection.words().en()
                + "; neither the register nor this station has it: check its date and answer"),
        objection.article());
  }

  /** A first round of a person with an earlier conclusion: is it about another injury? */
  private void firstAfterConclusion(List<Objection> found) {
    LocalDate stated = row.details().concludedOn();
    if (row.accepted().type() == AppraisalType.FIRST && stated != null) {
      found.add(
          new Objection(
              Severity.AMBER,
              "concludedOn",
              new Words(
                  "初次鉴定却载有上次结论日期 " + stated + "：是否同一工伤认定？",
                  "A first appraisal with an earlier conclusion of "
                      + stated
                      + ": is it the same recognition?"),
              TO_CONFIRM));
    }
  }

  /** A first round while another one of the same matter is not concluded here. */
  private void firstStillOpen(List<Objection> found) {
    if (row.accepted().type() != AppraisalType.FIRST) {
      return;
    }
    earlier.stream()
        .filter(e -> e.accepted().type() == AppraisalType.FIRST && e.concludedOn() == null)
        .filter(e -> e.sameMatter(row.accepted()))
        .findFirst()
        .ifPresent(
            e ->
                found.add(
                    new Objection(
                        Severity.AMBER,
                        "type",
                        new Words(
                            "同一事项已有初次鉴定在办：" + e.accepted().acceptanceNumber() + "，是否已终止？",
                            "A first appraisal of the same matter is open: "
                                + e.accepted().acceptanceNumber()
                                + "; was it ended?"),
                        TO_CONFIRM)));
  }

  /** Returns the objections that were not answered yet. */
  public static List<Objection> unanswered(List<Objection> found, List<GuardAnswer> answers) {
    Objects.requireNonNull(answers, "answers");
    return found.stream()
        .filter(o -> o.asks() && answers.stream().noneMatch(a -> a.settles(o)))
        .toList();
  }
}
