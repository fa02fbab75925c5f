package org.jianzhuo.desk.exam;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.rules.ItemSettings;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jspecify.annotations.Nullable;

/** One case with its panel and session, as the tests of the examination need it. */
public final class ExamCases {

  public static final Catalogue CATALOGUE = CatalogueReader.read();
  public static final StreamId CASE = new StreamId(new UUID(1, 1));
  public static final StreamId EARLIER = new StreamId(new UUID(1, 2));
  public static final StreamId SESSION = new StreamId(new UUID(2, 2));
  public static final Person EXPERT = person(11, "何守正", Role.EXPERT);
  public static final Person SECOND = person(12, "林若水", Role.EXPERT);
  public static final Person THIRD = person(13, "高行远", Role.EXPERT);
  public static final Person STRANGER = person(14, "外人", Role.EXPERT);
  public static final Person RECORDER = person(15, "记录", Role.RECORDER);

  /** The clause of a healed fracture of the elbow, met and read off a dated image. */
  static final ClauseChoice MEETS =
      new ClauseChoice(
          "GB/T 16180-2014", "5.8.2 24)", 8, ClauseMatch.MEETS, "2026-09-12 X线 读片 何守正");

  public final FakeJournal journal = new FakeJournal();

  /** What was imported by the rows of the register of films. */
  public final Map<UUID, List<String>> pictures = new HashMap<>();

  public final FakeDrafts drafts = new FakeDrafts();
  private long nextFinding = 100;
  private String identity = "";
  private AppraisalType type = AppraisalType.FIRST;
  private OpinionMode mode = OpinionMode.TOGETHER;

  private static Person person(long id, String name, Role role) {
    return Person.staff(new PersonId(new UUID(0, id)), name, Set.of(role), "E" + id);
  }

  /** Describes a finding in free text. */
  static Finding finding(
      int number, String part, Side side, @Nullable ClauseChoice clause, boolean inScope) {
    return new Finding(
        new FindingId(new UUID(9, number)),
        number,
        part,
        side,
        "所见",
        "描述",
        "free",
        List.of(),
        clause,
        inScope);
  }

  /** Returns the key of the refusal; {@code done} for none. */
  static String reason(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.reason().key() : "done";
  }

  public static Acknowledgement signed() {
    return new Acknowledgement(
        List.of(new InkStroke(List.of(1), List.of(1), List.of(0), List.of(500))), List.of());
  }

  /** Says who the person is and which round the case is of; before it is seated. */
  public ExamCases of(String identityNumber, AppraisalType round) {
    identity = identityNumber;
    type = round;
    return this;
  }

  /** Lets the panel form its opinions back to back; before it is seated. */
  public ExamCases backToBack() {
    mode = OpinionMode.BACK_TO_BACK;
    return this;
  }

  /** Puts a completed examination of the same person before this one. */
  public ExamCases after(Finding... findings) {
    AppraisalType round = type;
    type = AppraisalType.FIRST;
    List<Deed> deeds = new ArrayList<>();
    deeds.add(
        new Deed(
            EARLIER,
            new IntakeFact.CaseAccepted(
                accepted("2024-00211", ItemKind.LABOUR_AND_SELF_CARE, "旧伤"))));
    type = round;
    deeds.add(new Deed(EARLIER, new ExamFact.Started("")));
    for (Finding finding : findings) {
      deeds.add(new Deed(EARLIER, new ExamFact.FindingRecorded(finding, EXPERT.id())));
    }
    deeds.add(new Deed(EARLIER, new ExamFact.Completed()));
    journal.append(EXPERT.id(), deeds);
    return this;
  }

  /** Accepts the case, seats the panel, lists the case and calls the person. */
  public ExamCases seated(String diagnosis, String... parts) {
    return seated(ItemKind.LABOUR_AND_SELF_CARE, diagnosis, parts);
  }

  public ExamCases seated(ItemKind item, String diagnosis, String... parts) {
    listed(item, diagnosis, parts);
    journal.append(
        EXPERT.id(),
        List.of(
            new Deed(SESSION, new SessionFact.CheckedIn(CASE, "typed", true)),
            new Deed(SESSION, new SessionFact.Called(CASE, "第三鉴定室"))));
    return this;
  }

  /** Accepts the case, seats the panel and lists the case; nobody has come yet. */
  public ExamCases listed(ItemKind item, String diagnosis, String... parts) {
    journal.append(
        EXPERT.id(),
        List.of(
            new Deed(
                SESSION,
                new SessionFact.Opened("上午场", LocalDate.of(2026, 11, 23), "南山", List.of("第三鉴定室"))),
            new Deed(
                CASE, new IntakeFact.CaseAccepted(accepted("2026-03187", item, diagnosis, parts))),
            new Deed(SESSION, new SessionFact.CaseListed(CASE, "A023", null, "第三鉴定室")),
            new Deed(
                CASE,
                new PanelFact.Seated(List.of(EXPERT.id(), SECOND.id(), THIRD.id()), mode, "抽"))));
    return this;
  }

  public ExamCases told() {
    journal.append(
        EXPERT.id(),
        List.of(
            new Deed(CASE, new PanelFact.RecusalTold(false, "", signed())),
            new Deed(CASE, new PanelFact.RecordingTold(true, false, signed()))));
    return this;
  }

  /** Returns the session that lists the case. */
  public Session session() {
    return journal.stream(SESSION).get(Session.PROJECTION);
  }

  /** Lets somebody sign the notice of the panel for the person. */
  public ExamCases signedForBy(SignedFor other) {
    Acknowledgement given = new Acknowledgement(signed().signature(), List.of(), other);
    journal.append(
        EXPERT.id(), List.of(new Deed(CASE, new PanelFact.RecusalTold(false, "", given))));
    return this;
  }

  public ExamService service() {
    return new ExamService(
        journal,
        CATALOGUE,
        () -> new FindingId(new UUID(3, nextFinding++)),
        Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC),
        accepted -> ItemSettings.USUAL,
        (stream, film) -> pictures.getOrDefault(film, List.of()),
        served -> Optional.of(served.plusDays(60)));
  }

  private AcceptedCase accepted(String number, ItemKind item, String diagnosis, String... parts) {
    return new AcceptedCase(
        number,
        "邓国梁",
        Sex.MALE,
        identity,
        "",
        "",
        "",
        item,
        type,
        "深人社工认〔2026〕00412号",
        List.of(parts),
        diagnosis,
        LocalDate.of(2025, 11, 6),
        null,
        null,
        "");
  }
}
