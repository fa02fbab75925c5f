package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  // the earliest ages at which retirement may have come; who is younger is not asked (known)
  private static final int MEN_RETIRE_FROM = 60;
  private static final int WOMEN_RETIRE_FROM = 50;

  // who is below or above these ages may be a dependant without any appraisal (known)
  private static final int OF_AGE = 18;
  private static final int MEN_AGED = 60;
  private static final int WOMEN_AGED = 55;

  private final RegisteredCase row;
  private final List<EarlierCase> earlier;
  private final AcceptanceSettings settings;

  private RegisterGuards(
      RegisteredCase row, List<EarlierCase> earlier, AcceptanceSettings settings) {
    this.row = row;
    this.earlier = earlier;
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
    RegisterGuards guards = new RegisterGuards(row, earlier, settings);
    List<Objection> found = new ArrayList<>();
    for (Objection objection :
        AcceptanceGuards.judge(guards.application(day, rehabilitation), rules)) {
      found.add(
          guards.knowsNoConclusion(objection) ? guards.askForConclusion(objection) : objection);
    }
    if (rules.provincial()) {
      guards.notOfTheProvince(found);
    }
    guards.firstAfterConclusion(found);
    guards.firstStillOpen(found);
    guards.unknownDays(day, found);
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
        conclusions(),
        accepted.variant());
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

  /** A first appraisal is the city's; a province may keep some of its own (《工伤保险条例》24、26). */
  private void notOfTheProvince(List<Objection> found) {
    AppraisalType type = row.accepted().type();
    if (type != AppraisalType.REAPPRAISAL) {
      found.add(
          new Objection(
              Severity.AMBER,
              "type",
              new Words(
                  "本委员会在“设置”中为省级，而本案为“" + type.words().zh() + "”：确由本会受理的，请写明依据",
                  "This committee is set as provincial, and the case is “"
                      + type.words().en()
                      + "”: say why it is heard here"),
              new Words("《工伤保险条例》第二十六条", "Regulation on Work-Injury Insurance, Art. 26")));
    }
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

  /** What an item's bound is counted by must be known: what no register tells is asked. */
  private void unknownDays(LocalDate day, List<Objection> found) {
    AcceptedCase accepted = row.accepted();
    ApplicationDetails details = row.details();
    LocalDate applied = applied(accepted, day);
    if (accepted.item() == ItemKind.TREATMENT_EXTENSION && details.treatmentEndedOn() == null) {
      found.add(
          ask(
              "treatmentEndedOn",
              "延长应在医疗终结期届满前提出，登记表没有医疗终结日：请核对后答复",
              "An extension is asked for before the end of treatment, which the register lacks:"
                  + " check and answer"));
    }
    if (accepted.variant() == ItemVariant.LEAVE_EXTENSION) {
      leaveExtension(accepted.injuredOn(), applied, found);
    }
    if (accepted.item() == ItemKind.NON_WORK && details.retiresOn() == null) {
      age(accepted, applied)
          .filter(a -> a >= (accepted.sex() == Sex.MALE ? MEN_RETIRE_FROM : WOMEN_RETIRE_FROM))
          .ifPresent(years -> found.add(retirement(years)));
    }
    if (accepted.item() == ItemKind.DEPENDANT) {
      age(accepted, applied)
          .filter(a -> a < OF_AGE || a >= (accepted.sex() == Sex.MALE ? MEN_AGED : WOMEN_AGED))
          .ifPresent(years -> found.add(qualifiedByAge(years)));
    }
  }

  // 12 months and 12 more from the injury (工伤保险条例 33); the leave may have begun later
  private void leaveExtension(
      @Nullable LocalDate injured, LocalDate applied, List<Objection> found) {
    LocalDate until = row.details().leaveUntil();
    if (until == null) {
      found.add(
          ask(
              "leaveUntil",
              "申请延长停工留薪期，登记表没有停工留薪期满日期：请核对后答复",
              "An extension of the leave, and the register lacks its end: check and answer"));
    }
    int inAll =
        settings.number(AcceptanceSetting.BASE_LEAVE_MONTHS)
            + settings.number(AcceptanceSetting.EXTENDED_LEAVE_MONTHS);
    if (injured != null && !applied.isBefore(injured.plusMonths(inAll))) {
      found.add(
          new Objection(
              Severity.AMBER,
              "leaveUntil",
              new Words(
                  "自受伤之日 " + injured + " 至申请已满 " + inAll + " 个月，停工留薪期连同延长不得超过此数：请核对起算日",
                  inAll
                      + " months have passed since the injury on "
                      + injured
                      + ", as many as a leave and its extension may last: check its beginning"),
              new Words("《工伤保险条例》第三十三条", "Regulation on Work-Injury Insurance, Art. 33")));
    } else if (until != null && applied.isAfter(until)) {
      found.add(
          ask(
              "leaveUntil",
              "停工留薪期已于 " + until + " 届满，延长应在届满前提出：请核对后答复",
              "The leave ended on "
                  + until
                  + ", and an extension is asked for before: check and answer"));
    }
  }

  /** Returns the age at the application in whole years; empty without a sound number. */
  private static Optional<Integer> age(AcceptedCase accepted, LocalDate applied) {
    String number = accepted.identityNumber();
    return IdentityNumber.fault(number).isPresent()
        ? Optional.empty()
        : Optional.of(Period.between(IdentityNumber.of(number).birthDate(), applied).getYears());
  }

  private static Objection retirement(int years) {
    return new Objection(
        Severity.AMBER,
        "retiresOn",
        new Words(
            "申请时年满 " + years + " 周岁，登记表没有法定退休日期：请核对是否已到退休年龄",
            years + " years old, and the register lacks the day of retirement: check it"),
        new Words("人社部发〔2020〕91号 二", "MOHRSS 2020 No. 91, 2"));
  }

  private static Objection qualifiedByAge(int years) {
    return new Objection(
        Severity.AMBER,
        "identityNumber",
        new Words(
            "申请时 " + years + " 周岁：按年龄可能已属供养范围，无须鉴定劳动能力，请核对亲属关系",
            years + " years old: a dependant by age may need no appraisal; check the relation"),
        new Words("《因工死亡职工供养亲属范围规定》第三条", "Rules on Dependants of Workers Killed at Work, Art. 3"));
  }

  private static Objection ask(String field, String zh, String en) {
    return new Objection(Severity.AMBER, field, new Words(zh, en), TO_CONFIRM);
  }

  /** Returns the objections that were not answered yet. */
  public static List<Objection> unanswered(List<Objection> found, List<GuardAnswer> answers) {
    Objects.requireNonNull(answers, "answers");
    return found.stream()
        .filter(o -> o.asks() && answers.stream().noneMatch(a -> a.settles(o)))
        .toList();
  }
}
