package org.jianzhuo.model.paper;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lists the data of a case that a template may name; there are no others. A source without a value
 * in the case at hand is absent.
 */
public enum PaperSource {
  COMMITTEE_NAME("committee.name", Shape.TEXT),
  COMMITTEE_PLACE("committee.place", Shape.TEXT),
  CASE_NUMBER("case.number", Shape.TEXT),
  CASE_NAME("case.name", Shape.TEXT),
  CASE_SEX("case.sex", Shape.TEXT),
  CASE_AGE("case.age", Shape.TEXT),
  CASE_ID_NUMBER("case.id-number", Shape.TEXT),
  CASE_PHONE("case.phone", Shape.TEXT),
  CASE_EMPLOYER("case.employer", Shape.TEXT),
  CASE_CREDIT_CODE("case.credit-code", Shape.TEXT),
  CASE_ITEM("case.item", Shape.TEXT),
  CASE_TYPE("case.type", Shape.TEXT),
  CASE_RECOGNITION("case.recognition", Shape.TEXT),
  CASE_PARTS("case.parts", Shape.TEXT),
  CASE_DIAGNOSIS("case.diagnosis", Shape.TEXT),
  CASE_INJURED_ON("case.injured-on", Shape.DAY),
  CASE_APPLIED_ON("case.applied-on", Shape.DAY),
  CASE_ACCEPTED_ON("case.accepted-on", Shape.DAY),
  /** The application's day, else the acceptance's: from it the conclusion's limit runs. */
  CASE_RECEIVED_ON("case.received-on", Shape.DAY),
  /**
   * The last day of the conclusion's limit (L9) with all that stopped it; absent while it stands.
   */
  CASE_DUE_ON("case.due-on", Shape.DAY),
  CASE_NOTE("case.note", Shape.TEXT),
  /** The laws that the case goes by, of its profile. */
  CASE_LAW("case.law", Shape.TEXT),
  SESSION_NAME("session.name", Shape.TEXT),
  SESSION_DATE("session.date", Shape.DAY),
  SESSION_SITE("session.site", Shape.TEXT),
  /** Site and room in one, for a site may have no name. */
  SESSION_PLACE("session.place", Shape.TEXT),
  SESSION_ROOM("session.room", Shape.TEXT),
  SESSION_TICKET("session.ticket", Shape.TEXT),
  SESSION_APPOINTMENT("session.appointment", Shape.TEXT),
  SESSION_CHECKED_IN("session.checked-in", Shape.TEXT),
  SESSION_IDENTITY("session.identity", Shape.TEXT),
  /** How often the person was called in the hall, in words; absent if never. */
  SESSION_CALLS("session.calls", Shape.TEXT),
  /** What shows that the notice of the session arrived (practice 2). */
  ABSENCE_PROOF("absence.proof", Shape.TEXT),
  ABSENCE_ATTEMPTS("absence.attempts", Shape.TEXT),
  /** {@code explained}, {@code unexplained} or {@code unreachable}. */
  ABSENCE_REASON("absence.reason", Shape.TEXT),
  ABSENCE_AT("absence.at", Shape.TEXT),
  /** Which absence of the case this is, e.g. {@code 第1次}. */
  ABSENCE_TIME("absence.time", Shape.TEXT),
  /** After which absence the committee decides, e.g. {@code 第1次}. */
  ABSENCE_LIMIT("absence.limit", Shape.TEXT),
  /** The rules that the limit belongs to, and whether the committee set it. */
  ABSENCE_RULES("absence.rules", Shape.TEXT),
  /** {@code yes} or {@code no}. */
  ABSENCE_REACHED("absence.reached", Shape.TEXT),
  /** Rows of day and session, proof that the notice arrived, reason: those counted before it. */
  ABSENCE_EARLIER("absence.earlier", Shape.ROWS),
  /** Rows of seat, name, unit, specialty. */
  PANEL_EXPERTS("panel.experts", Shape.ROWS),
  PANEL_LEADER("panel.leader", Shape.TEXT),
  PANEL_MODE("panel.mode", Shape.TEXT),
  PANEL_BASIS("panel.basis", Shape.TEXT),
  DRAW_RECORD("draw.record", Shape.TEXT),
  DRAW_ROOM("draw.room", Shape.TEXT),
  DRAW_SIZE("draw.size", Shape.TEXT),
  DRAW_QUOTAS("draw.quotas", Shape.TEXT),
  DRAW_POOL_SIZE("draw.pool-size", Shape.TEXT),
  DRAW_ELIGIBLE("draw.eligible", Shape.TEXT),
  DRAW_OPERATOR("draw.operator", Shape.TEXT),
  DRAW_WITNESS("draw.witness", Shape.TEXT),
  DRAW_COMMITTED_AT("draw.committed-at", Shape.TEXT),
  DRAW_DRAWN_AT("draw.drawn-at", Shape.TEXT),
  DRAW_VOIDED("draw.voided", Shape.TEXT),
  DRAW_REPLAY("draw.replay", Shape.TEXT),
  DRAW_ALGORITHM("draw.algorithm", Shape.TEXT),
  DRAW_COMMITMENT("draw.commitment", Shape.TEXT),
  DRAW_SEED("draw.seed", Shape.TEXT),
  DRAW_POOL_DIGEST("draw.pool-digest", Shape.TEXT),
  /** Rows of code, reason, count, numbers of the experts. */
  DRAW_EXCLUSIONS("draw.exclusions", Shape.ROWS),
  /** Rows of seat, number, name, specialty, unit, as drawn. */
  DRAW_PANEL("draw.panel", Shape.ROWS),
  /** Rows of rank, number, name, specialty. */
  DRAW_RESERVES("draw.reserves", Shape.ROWS),
  /** Rows of who fell out, why, who followed. */
  DRAW_REFUSALS("draw.refusals", Shape.ROWS),
  /** The expert against whom recusal was last asked for. */
  CHALLENGE_EXPERT("challenge.expert", Shape.TEXT),
  CHALLENGE_UNIT("challenge.unit", Shape.TEXT),
  CHALLENGE_CAUSE("challenge.cause", Shape.TEXT),
  CHALLENGE_FACTS("challenge.facts", Shape.TEXT),
  CHALLENGE_APPLICANT("challenge.applicant", Shape.TEXT),
  CHALLENGE_ON("challenge.on", Shape.DAY),
  CHALLENGE_RECORDER("challenge.recorder", Shape.TEXT),
  CHALLENGE_RECORDED_AT("challenge.recorded-at", Shape.TEXT),
  /** {@code upheld} or {@code rejected}; absent until it is decided. */
  CHALLENGE_DECISION("challenge.decision", Shape.TEXT),
  CHALLENGE_REASON("challenge.reason", Shape.TEXT),
  CHALLENGE_DECIDER("challenge.decider", Shape.TEXT),
  CHALLENGE_DECIDED_AT("challenge.decided-at", Shape.TEXT),
  CHALLENGE_REPLACEMENT("challenge.replacement", Shape.TEXT),
  /** {@code yes} or {@code no}; absent until the person was told. */
  RECUSAL_ASKED("recusal.asked", Shape.TEXT),
  RECUSAL_REASON("recusal.reason", Shape.TEXT),
  RECUSAL_AT("recusal.at", Shape.TEXT),
  /**
   * {@code yes} where the person signed, {@code for} where somebody signed for a person who cannot,
   * {@code no} where signing was refused.
   */
  RECUSAL_SIGNED("recusal.signed", Shape.TEXT),
  /** The two who noted that signing was refused. */
  RECUSAL_WITNESSES("recusal.witnesses", Shape.TEXT),
  /** {@code yes} where it was confirmed that nobody of the panel sat first; else absent. */
  RECUSAL_FIRST_CHECKED("recusal.first-checked", Shape.TEXT),
  /** Who signed for the person: capacity, name, proof. */
  RECUSAL_SIGNED_BY("recusal.signed-by", Shape.TEXT),
  /** What kept the person from signing. */
  RECUSAL_UNABLE("recusal.unable", Shape.TEXT),
  /** Who translated the notice; absent where nobody did. */
  RECUSAL_INTERPRETER("recusal.interpreter", Shape.TEXT),
  /** {@code yes} or {@code no}; absent until the person was told. */
  RECORDING_CONSENT("recording.consent", Shape.TEXT),
  RECORDING_PRIVATE("recording.private", Shape.TEXT),
  RECORDING_AT("recording.at", Shape.TEXT),
  RECORDING_SIGNED("recording.signed", Shape.TEXT),
  RECORDING_WITNESSES("recording.witnesses", Shape.TEXT),
  RECORDING_SIGNED_BY("recording.signed-by", Shape.TEXT),
  RECORDING_UNABLE("recording.unable", Shape.TEXT),
  RECORDING_INTERPRETER("recording.interpreter", Shape.TEXT),
  /** {@code yes} once an examination was begun. */
  EXAM_STARTED("exam.started", Shape.TEXT),
  /** Rows of name, role, relation or note; absent where nobody was noted as present. */
  EXAM_PRESENT("exam.present", Shape.ROWS),
  /** Rows of number, part, values and description, clause, grade, in scope. */
  EXAM_FINDINGS("exam.findings", Shape.ROWS),
  /** Rows of when, who, what: what was changed after the examination was completed. */
  EXAM_CHANGES("exam.changes", Shape.ROWS),
  /** Filled where the item asks for a self-care level. */
  EXAM_SELF_CARE_ASKED("exam.self-care-asked", Shape.TEXT),
  /** Rows of activity and whether help is needed. */
  EXAM_SELF_CARE("exam.self-care", Shape.ROWS),
  EXAM_SELF_CARE_LEVEL("exam.self-care-level", Shape.TEXT),
  /** Rows of file name, kind, what it supports, when, first eight characters of the digest. */
  EXAM_MEDIA("exam.media", Shape.ROWS),
  /** Rows of medium's id, caption, and lines of small print, in the order chosen (F64). */
  IMAGES_KEY("images.key", Shape.ROWS),
  /** How many key images there are. */
  IMAGES_COUNT("images.count", Shape.TEXT),
  /**
   * Rows of number, title with caption, kind, when, who, what it supports, full digest, standing
   * with how long it is kept; voided ones too.
   */
  IMAGES_ALL("images.all", Shape.ROWS),
  /** Rows of seat, name, view, reason, when filed; absent until all have filed. */
  OPINION_VIEWS("opinion.views", Shape.ROWS),
  /** Why the case was referred to the consultation committee; absent until it was. */
  CONSULTATION_REASON("consultation.reason", Shape.TEXT),
  /** Rows of one cell: a field without majority. */
  CONSULTATION_FIELDS("consultation.fields", Shape.ROWS),
  /** Rows of one cell. */
  CONSULTATION_DOCUMENTS("consultation.documents", Shape.ROWS),
  /** Rows of name, unit, specialty. */
  CONSULTATION_MEMBERS("consultation.members", Shape.ROWS),
  /** Rows of name and cause. */
  CONSULTATION_RECUSED("consultation.recused", Shape.ROWS),
  /** Why the members sit without a part's specialty; absent where it is not so. */
  CONSULTATION_UNFIT("consultation.unfit", Shape.TEXT),
  /** The day of the consultation committee's opinion; absent until it was recorded. */
  CONSULTATION_ON("consultation.on", Shape.DAY),
  CONSULTATION_ATTENDED("consultation.attended", Shape.TEXT),
  /** Rows of one cell: a member who took part, the convener first. */
  CONSULTATION_PRESENT("consultation.present", Shape.ROWS),
  /** Rows of field, opinion, reasoning. */
  CONSULTATION_RULINGS("consultation.rulings", Shape.ROWS),
  /** The 文号 that the committee gave the conclusion. */
  CONCLUSION_NUMBER("conclusion.number", Shape.TEXT),
  /** Rows of item, text: what a slip may correct in the issued conclusion, all but its result. */
  CONCLUSION_TEXT("conclusion.text", Shape.ROWS),
  CONCLUSION_ISSUED_ON("conclusion.issued-on", Shape.DAY),
  /** The day on which the conclusion was last served. */
  CONCLUSION_SERVED_ON("conclusion.served-on", Shape.DAY),
  /** The number of a notice of missing papers to which not all has come yet; absent for none. */
  SUPPLEMENT_AWAITED("supplement.awaited", Shape.TEXT),
  /** The day on which the papers asked for last came. */
  SUPPLEMENT_RECEIVED_ON("supplement.received-on", Shape.DAY),
  /** The day on which the paper's first version was issued; today for one that is new. */
  PAPER_ISSUED_ON("paper.issued-on", Shape.DAY),
  /** Who writes the paper. */
  CLERK_NAME("clerk.name", Shape.TEXT),
  /** Who checks the paper before it is issued; absent until then, and where nobody does. */
  CHECKER_NAME("checker.name", Shape.TEXT),
  STATION_LABEL("station.label", Shape.TEXT),
  TODAY("today", Shape.DAY);

  /** Says what a value looks like. */
  public enum Shape {
    TEXT,
    DAY,
    ROWS
  }

  private static final Map<String, PaperSource> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(PaperSource::key, Function.identity()));

  private final String key;
  private final Shape shape;

  PaperSource(String key, Shape shape) {
    this.key = key;
    this.shape = shape;
  }

  /** Returns the name as a template writes it. */
  public String key() {
    return key;
  }

  public Shape shape() {
    return shape;
  }

  /** Returns the source of a name, if there is one. */
  public static Optional<PaperSource> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
