package org.jianzhuo.desk.panel.ui;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.intake.Answered;
import org.jianzhuo.desk.intake.DayListing;
import org.jianzhuo.desk.intake.EarlierConclusions;
import org.jianzhuo.desk.intake.ExpertImport;
import org.jianzhuo.desk.intake.MemoryJournal;
import org.jianzhuo.desk.intake.RegisterImport;
import org.jianzhuo.desk.intake.SignedInPeople;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.DrawService;
import org.jianzhuo.desk.panel.HandRegistration;
import org.jianzhuo.desk.panel.PanelService;
import org.jianzhuo.desk.panel.QueuePanels;
import org.jianzhuo.desk.panel.RecusalService;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.session.Queue;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.desk.session.QueueService;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.desk.session.ui.QueueView;
import org.jianzhuo.desk.session.ui.QueueViewModel;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.Deadlines;

/** Sets up a day from the sample register and pool, over an own journal. */
public final class Day {
  private static final Catalogue CATALOGUE = CatalogueReader.read();

  public static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  public final MemoryJournal journal = new MemoryJournal();
  public final SignedInPeople people = new SignedInPeople(journal);
  public final Sessions sessions = new Sessions(journal);
  public final AtomicReference<Instant> clock =
      new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
  public final AtomicReference<LocalDate> today = new AtomicReference<>(DATE);
  public final AtomicReference<StreamId> inHand = new AtomicReference<>();
  public final QueueService queue =
      new QueueService(
          journal,
          people,
          sessions,
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
              return clock.get();
            }
          });
  public final DeadlineRules deadlines =
      new DeadlineRules(journal, people, Deadlines.limits(), Deadlines.holidays());
  public final CaseClocks clocks =
      new CaseClocks(
          journal,
          people,
          deadlines,
          (file, book, holidays, place) ->
              CaseLimits.of(file, book, holidays, place, ZoneOffset.UTC),
          UUID::randomUUID,
          () -> DATE);

  /** The cases on which an expert gave an opinion. */
  public final java.util.Set<StreamId> opined = new java.util.HashSet<>();

  public final PanelService panels =
      new PanelService(journal, people, sessions, accepted -> false, Day::needs, opined::contains);
  public final MemoryDrafts drafts = new MemoryDrafts();
  public final DrawService draws =
      new DrawService(
          journal,
          people,
          panels,
          drafts,
          (person, pin) ->
              pin.equals("1234")
                  ? Outcome.done(people.roster().person(person).orElseThrow())
                  : Outcome.refused("roster.refused.wrong-pin"),
          new Random(5),
          UUID::randomUUID);
  public final RecusalService recusals =
      new RecusalService(
          journal,
          people,
          panels,
          sessions,
          deadlines,
          UUID::randomUUID,
          () -> DATE,
          ZoneOffset.UTC,
          this::attest);
  public final HandRegistration registration =
      new HandRegistration(journal, people, panels, sessions, this::attest);

  private static List<CaseSpecialties.Need> needs(AcceptedCase accepted) {
    return CaseSpecialties.needs(accepted, CATALOGUE);
  }

  /** Imports register and pool. */
  public Day() {
    RegisterImport register =
        new RegisterImport(
            journal,
            people,
            new SessionListing(journal, sessions, UUID::randomUUID),
            deadlines,
            EarlierConclusions.NONE,
            c -> false,
            UUID::randomUUID);
    register.carryOut(
        Answered.all(
            register.preview(
                sample("session-2026-11-23.csv"), new DayListing.Day(DATE, "11-23 场次", "南山鉴定点")),
            "已核对原结论"));
    ExpertImport experts = new ExpertImport(journal, people, UUID::randomUUID);
    experts.carryOut(experts.preview(sample("experts.csv")));
  }

  private static byte[] sample(String name) {
    try (InputStream in = RegisterImport.class.getResourceAsStream(name)) {
      return requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Registers a panel by hand for a room, before a supervisor. */
  public Outcome<Integer> seatRoom(String room, List<PersonId> experts, String basis) {
    return registration.seatRoom(session(), room, experts, vouched(basis), false);
  }

  /** Registers a panel by hand for one case, before a supervisor. */
  public Outcome<Integer> seatCase(StreamId caseStream, List<PersonId> experts, String basis) {
    return registration.seatCase(caseStream, experts, vouched(basis));
  }

  /** Returns a basis with the day's supervisor as witness. */
  public HandRegistration.Voucher vouched(String basis) {
    return new HandRegistration.Voucher(basis, supervisor().id(), "123456");
  }

  /** Returns the day's supervisor. */
  public Person supervisor() {
    return people.roster().people().values().stream()
        .filter(p -> p.is(Role.SUPERVISOR))
        .findFirst()
        .orElseGet(() -> people.list("韩立", Role.SUPERVISOR));
  }

  /** Lists a case in a room a second later than all that was done; returns its stream. */
  public StreamId listLate(String ticket, String room, String employer, String part) {
    AcceptedCase was = ticket("A001").accepted();
    AcceptedCase late =
        new AcceptedCase(
            "2026-0" + ticket,
            "路迟",
            was.sex(),
            "",
            "",
            employer,
            "",
            was.item(),
            was.type(),
            "",
            part.isEmpty() ? List.of() : List.of(part),
            "",
            null,
            null,
            null,
            "");
    StreamId stream = new StreamId(UUID.randomUUID());
    journal.now += 1000;
    journal.append(
        null,
        List.of(
            new Deed(stream, new IntakeFact.CaseAccepted(late)),
            new Deed(session(), new SessionFact.CaseListed(stream, ticket, null, room))));
    return stream;
  }

  public StreamId session() {
    return sessions.on(DATE).orElseThrow().stream();
  }

  public Queue now() {
    return queue.queue(session()).orElseThrow();
  }

  /** Returns the entry with this ticket. */
  public QueueEntry ticket(String number) {
    return now().entries().stream()
        .filter(e -> e.ticket().number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the expert with this number. */
  public PersonId expert(String number) {
    return people.roster().people().values().stream()
        .filter(p -> p.number().equals(number))
        .map(Person::id)
        .findFirst()
        .orElseThrow();
  }

  /** Makes the queue's screen; no clock runs in it. */
  public QueueView queueView(Messages words, Overlay overlay) {
    return new QueueView(
        new QueueViewModel(
                queue,
                sessions,
                new QueuePanels(panels),
                clocks,
                new DirectTaskRunner(),
                today::get,
                fault -> {
                  throw fault;
                })
            .beginningAt(inHand::get),
        words,
        overlay,
        opened -> {},
        () -> journal.now + 25 * 60_000);
  }

  /** Makes the draw's screen. */
  public DrawView drawView(DrawViewModel[] made, Messages words, Overlay overlay) {
    made[0] =
        new DrawViewModel(
            draws,
            panels,
            sessions,
            new DirectTaskRunner(),
            () -> DATE,
            fault -> {
              throw fault;
            });
    return new DrawView(made[0], words, overlay, ZoneOffset.UTC);
  }

  /** Makes the screen of requests for recusal. */
  public RecusalView recusalView(Messages words, Overlay overlay) {
    return new RecusalView(
        new RecusalViewModel(
            recusals,
            panels,
            sessions,
            new DirectTaskRunner(),
            () -> DATE,
            fault -> {
              throw fault;
            }),
        words,
        overlay);
  }

  /** Makes the draw post's screen. */
  public PanelView panelView(Messages words, Overlay overlay) {
    return new PanelView(
        new PanelViewModel(
            panels,
            registration,
            sessions,
            new DirectTaskRunner(),
            () -> DATE,
            fault -> {
              throw fault;
            }),
        words,
        overlay);
  }

  /** Makes the notices. */
  public NoticeDialogs notices(Messages words, Overlay overlay) {
    return new NoticeDialogs(
        panels,
        new DirectTaskRunner(),
        words,
        overlay,
        () -> 0,
        fault -> {
          throw fault;
        },
        this::attest,
        recusals);
  }

  /** Everybody's PIN here is 123456. */
  Outcome<Person> attest(PersonId person, String pin) {
    return pin.equals("123456")
        ? Outcome.done(people.roster().person(person).orElseThrow())
        : Outcome.refused("roster.refused.wrong", 4);
  }
}
