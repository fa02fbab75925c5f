package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRule;
import org.jspecify.annotations.Nullable;

/** Judges whether an application can be accepted, and says what stands against it. */
public final class AcceptanceGuards {

  private static final Words NONE_NAMED =
      new Words("受理规则（待委员会确认）", "Rule of acceptance, to be confirmed by the committee");
  private static final Set<AppraisalType> DISPUTES =
      EnumSet.of(
          AppraisalType.REVIEW_DISPUTED, AppraisalType.MUNICIPAL_REVIEW, AppraisalType.REAPPRAISAL);

  private final Application application;
  private final AcceptanceRules rules;

  private AcceptanceGuards(Application application, AcceptanceRules rules) {
    this.application = application;
    this.rules = rules;
  }

  /** Returns all that stands against an application; none if it can be accepted. */
  public static List<Objection> judge(Application application, AcceptanceRules rules) {
    AcceptanceGuards guards = new AcceptanceGuards(application, rules);
    List<Objection> objections = new ArrayList<>();
    Stream.of(
            guards.life(),
            guards.order(),
            guards.applicant(),
            guards.type(),
            guards.secondFirst(),
            guards.dispute(),
            guards.reviewAfterYear(),
            guards.late(),
            guards.treatmentGate(),
            guards.rehabilitation(),
            guards.relapse(),
            guards.extension(),
            guards.paidLeave(),
            guards.retirement())
        .flatMap(Optional::stream)
        .forEach(objections::add);
    return List.copyOf(objections);
  }

  private Optional<Objection> life() {
    return application.lives()
        ? Optional.empty()
        : red(
            "person",
            "被鉴定人已死亡或下落不明，不能鉴定",
            "A dead or missing person cannot be appraised",
            NONE_NAMED);
  }

  /** The injury comes before the application, an earlier conclusion between them. */
  private Optional<Objection> order() {
    LocalDate injured = application.course().injuredOn();
    LocalDate applied = application.appliedOn();
    if (injured != null && injured.isAfter(applied)) {
      return red(
          "injuredOn",
          "受伤日期 " + injured + " 晚于申请日期 " + applied,
          "Injured on " + injured + ", after the application on " + applied,
          NONE_NAMED);
    }
    for (Application.Earlier earlier : application.earlier()) {
      boolean beforeInjury =
          injured != null && earlier.sameRecognition() && !earlier.concludedOn().isAfter(injured);
      if (beforeInjury || earlier.concludedOn().isAfter(applied)) {
        return red(
            "concludedOn",
            "原结论日期 " + earlier.concludedOn() + " 不在受伤与本次申请之间",
            "The earlier conclusion of "
                + earlier.concludedOn()
                + " does not lie between injury and application",
            NONE_NAMED);
      }
    }
    return Optional.empty();
  }

  private Optional<Objection> applicant() {
    if (Applicant.of(application.item(), application.type()).contains(application.applicant())) {
      return Optional.empty();
    }
    Words who = application.applicant().words();
    Words item = application.itemWords();
    return red(
        "applicant",
        who.zh() + "不能申请“" + item.zh() + "”",
        who.en() + " cannot apply for: " + item.en(),
        application.item() == ItemKind.CAUSALITY
            ? new Words("深圳2007 第三十七条（由认定部门委托）", "Shenzhen 2007, Art. 37 (on referral)")
            : new Words("《工伤保险条例》第二十三条", "Regulation on Work-Injury Insurance, Art. 23"));
  }

  private Optional<Objection> type() {
    AppraisalType type = application.type();
    if (type == AppraisalType.REAPPRAISAL && !rules.provincial()) {
      return red(
          "type",
          "再次鉴定由省级劳动能力鉴定委员会受理",
          "Re-appraisal is heard by the province",
          new Words("《工伤保险条例》第二十六条", "Regulation on Work-Injury Insurance, Art. 26"));
    }
    if (application.item().isConfirmation()
        ? type != AppraisalType.CONFIRMATION && type != AppraisalType.REAPPRAISAL
        : type == AppraisalType.CONFIRMATION) {
      return red(
          "type",
          application.itemWords().zh() + "没有“" + type.words().zh() + "”",
          application.itemWords().en() + " has no round: " + type.words().en(),
          NONE_NAMED);
    }
    if (!rules.types().contains(type)) {
      return red(
          "type",
          rules.limits().name().zh() + " 没有“" + type.words().zh() + "”",
          rules.limits().name().en() + " knows no round: " + type.words().en(),
          rules.limits().name());
    }
    return Optional.empty();
  }

  /** A second first appraisal on one recognition is refused. */
  private Optional<Objection> secondFirst() {
    boolean again =
        application.type() == AppraisalType.FIRST
            && application.restsOnRecognition()
            && application.earlier().stream()
                .anyMatch(e -> e.type() == AppraisalType.FIRST && e.sameRecognition());
    return again
        ? red(
            "type",
            "同一工伤认定已有初次鉴定结论，不能再次申请初次鉴定",
            "There is a first conclusion on this recognition already",
            NONE_NAMED)
        : Optional.empty();
  }

  /** L12: within 15 days from the receipt (《工伤保险条例》26；深圳2007 29、30). */
  private Optional<Objection> dispute() {
    if (!DISPUTES.contains(application.type())) {
      return Optional.empty();
    }
    Optional<Application.Earlier> last = application.last();
    if (last.isEmpty()) {
      return red(
          "earlier", "没有可以不服的原结论", "There is no conclusion to dispute", rule(Limit.L12).source());
    }
    LocalDate received = last.get().receivedOn();
    if (received == null) {
      return amber(
          "receivedOn",
          "未载明收到原结论的日期，不能判断是否逾期",
          "Without the day of receipt, it cannot be told whether the application is late",
          rule(Limit.L12).source());
    }
    Deadline deadline = count(Limit.L12, received);
    return application.appliedOn().isAfter(deadline.dueRolled())
        ? red(
            "appliedOn",
            "收到结论 " + received + "，最迟应于 " + deadline.dueRolled() + " 提出，已逾期，原结论生效",
            "Received on "
                + received
                + ", to be filed by "
                + deadline.dueRolled()
                + ": late, the conclusion stands",
            deadline.rule().source())
        : Optional.empty();
  }

  /** L13: strictly after one year (《工伤保险条例》28；深圳2007 13). */
  private Optional<Objection> reviewAfterYear() {
    if (application.type() != AppraisalType.REVIEW_AFTER_YEAR) {
      return Optional.empty();
    }
    Optional<Application.Earlier> last = application.last();
    if (last.isEmpty()) {
      return red(
          "earlier",
          "复查（满1年）需要一份已满一年的原结论",
          "A review after a year needs a conclusion more than a year old",
          rule(Limit.L13).source());
    }
    Deadline first = count(Limit.L13, last.get().concludedOn());
    return application.appliedOn().isBefore(first.due())
        ? red(
            "appliedOn",
            "原结论 " + last.get().concludedOn() + "，" + first.due() + " 起才可以申请复查",
            "Concluded on "
                + last.get().concludedOn()
                + ": a review can be asked for from "
                + first.due(),
            first.rule().source())
        : Optional.empty();
  }

  /** L1: a late first application is told, never refused (proposal outside 深圳2007 12). */
  private Optional<Objection> late() {
    boolean first = application.type() == AppraisalType.FIRST && application.restsOnRecognition();
    LocalDate from =
        later(application.course().treatmentEndedOn(), application.course().recognisedOn());
    if (!first || application.course().treatmentEndedOn() == null || from == null) {
      return Optional.empty();
    }
    Deadline deadline = count(Limit.L1, from);
    return application.appliedOn().isAfter(deadline.dueRolled())
        ? told(
            "appliedOn",
            "自 " + from + " 起最迟应于 " + deadline.dueRolled() + " 申请，已逾期；提示后受理",
            "From "
                + from
                + " to be filed by "
                + deadline.dueRolled()
                + ": late; told and accepted",
            deadline.rule().source())
        : Optional.empty();
  }

  /**
   * The condition is stable or the paid leave over; where the gate holds also the shortest
   * treatment has passed, the longest if the employer applies alone (深圳2007 16).
   */
  private Optional<Objection> treatmentGate() {
    boolean graded =
        (application.item().asksGrade() || application.item().asksSelfCare())
            && application.restsOnRecognition()
            && application.type() == AppraisalType.FIRST;
    if (!graded) {
      return Optional.empty();
    }
    LocalDate applied = application.appliedOn();
    Application.Course course = application.course();
    if (rules.treatmentGate()) {
      Words article = new Words("深圳2007 第十六条", "Shenzhen Measures 2007, Art. 16");
      boolean alone = application.applicant() == Applicant.EMPLOYER;
      LocalDate until = alone ? course.maximumTreatmentUntil() : course.minimumTreatmentUntil();
      if (until != null && !applied.isAfter(until)) {
        return red(
            alone ? "maximumTreatmentUntil" : "minimumTreatmentUntil",
            (alone ? "用人单位单独申请，最长医疗期 " : "最短医疗期 ") + until + " 未满",
            (alone ? "The employer applies alone: the longest" : "The shortest")
                + " treatment lasts until "
                + until,
            article);
      }
      if (Boolean.FALSE.equals(application.stable())) {
        return red("stable", "伤情未相对稳定", "The condition is not stable", article);
      }
      return Optional.empty();
    }
    boolean leaveOver = course.leaveUntil() != null && applied.isAfter(course.leaveUntil());
    return Boolean.FALSE.equals(application.stable()) && !leaveOver
        ? red(
            "stable",
            "伤情未稳定，停工留薪期未满",
            "The condition is not stable and the paid leave not over",
            new Words("《工伤保险条例》第二十一条", "Regulation on Work-Injury Insurance, Art. 21"))
        : Optional.empty();
  }

  private Optional<Objection> rehabilitation() {
    return rehabilitation(
        application.item(), application.rehabilitation(), rules.rehabilitationBinds());
  }

  /**
   * First rehabilitation with its effect, then the appraisal (人社部发〔2023〕41号 三（六）).
   *
   * @param binds whether it forbids the appraisal; else a person decides
   */
  public static Optional<Objection> rehabilitation(
      ItemKind item, Rehabilitation state, boolean binds) {
    boolean open =
        switch (state) {
          case CONFIRMED, UNDER_WAY -> true;
          case NOT_ASKED, NO_VALUE, EFFECT_ASSESSED -> false;
        };
    if (!open || !item.followsRehabilitation()) {
      return Optional.empty();
    }
    return Optional.of(
        new Objection(
            binds ? Severity.RED : Severity.AMBER,
            "rehabilitation",
            new Words(
                state.words().zh() + "，应先完成康复和效果评估，再作鉴定",
                state.words().en()
                    + ": rehabilitation and its assessment come before the appraisal"),
            new Words("人社部发〔2023〕41号 三（六）", "MOHRSS 2023 No. 41, 3(6)")));
  }

  /** A relapse is applied for before its treatment ends (深圳2007 12（三）). */
  private Optional<Objection> relapse() {
    LocalDate ended = application.course().treatmentEndedOn();
    return application.item() == ItemKind.RELAPSE
            && ended != null
            && application.appliedOn().isAfter(ended)
        ? amber(
            "appliedOn",
            "复发治疗已于 " + ended + " 终结，应在治疗终结前申请",
            "The treatment of the relapse ended on " + ended + "; to be filed before",
            new Words("深圳2007 第十二条第（三）项", "Shenzhen Measures 2007, Art. 12(3)"))
        : Optional.empty();
  }

  /** The end of treatment is extended before it is reached. */
  private Optional<Objection> extension() {
    LocalDate ended = application.course().treatmentEndedOn();
    return application.item() == ItemKind.TREATMENT_EXTENSION
            && ended != null
            && application.appliedOn().isAfter(ended)
        ? red(
            "appliedOn",
            "医疗终结期已于 " + ended + " 届满，延长应在届满前提出",
            "The treatment ended on " + ended + "; an extension is asked for before",
            NONE_NAMED)
        : Optional.empty();
  }

  /** An extension of paid leave is asked for in time before its end. */
  private Optional<Objection> paidLeave() {
    LocalDate until = application.course().leaveUntil();
    if (application.item() != ItemKind.PAID_LEAVE
        || until == null
        || rules.leaveNoticeWorkingDays() == 0) {
      return Optional.empty();
    }
    LocalDate reached =
        rules.holidays().plusWorkingDays(application.appliedOn(), rules.leaveNoticeWorkingDays());
    return reached.isAfter(until)
        ? amber(
            "appliedOn",
            "应在 " + until + " 前 " + rules.leaveNoticeWorkingDays() + " 个工作日提出",
            "To be filed " + rules.leaveNoticeWorkingDays() + " working days before " + until,
            new Words("天津市停工留薪期规定", "Tianjin rules on paid leave"))
        : Optional.empty();
  }

  /** Illness is appraised before the retirement age (人社部发〔2020〕91号 二). */
  private Optional<Objection> retirement() {
    LocalDate retires = application.course().retiresOn();
    return application.item() == ItemKind.NON_WORK
            && retires != null
            && !application.appliedOn().isBefore(retires)
        ? red(
            "retiresOn",
            "已于 " + retires + " 达到法定退休年龄",
            "Reached the retirement age on " + retires,
            new Words("人社部发〔2020〕91号 二", "MOHRSS 2020 No. 91, 2"))
        : Optional.empty();
  }

  private LimitRule rule(Limit limit) {
    return rules.limits().rule(limit).orElseThrow();
  }

  private Deadline count(Limit limit, LocalDate from) {
    return Deadline.of(rule(limit), from, List.of(), false, rules.holidays());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : Objects.requireNonNull(b);
  }

  private static Optional<Objection> red(String field, String zh, String en, Words article) {
    return Optional.of(new Objection(Severity.RED, field, new Words(zh, en), article));
  }

  private static Optional<Objection> amber(String field, String zh, String en, Words article) {
    return Optional.of(new Objection(Severity.AMBER, field, new Words(zh, en), article));
  }

  private static Optional<Objection> told(String field, String zh, String en, Words article) {
    return Optional.of(new Objection(Severity.AMBER, field, new Words(zh, en), article, true));
  }
}
