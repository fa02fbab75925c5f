package org.jianzhuo.desk.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.IssuedText;
import org.jianzhuo.model.conclusion.RuleProfile;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.CaseClock;
import org.jianzhuo.model.intake.IdentityNumber;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperValue;
import org.jianzhuo.model.roster.CommitteeName;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.session.QueueState;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;
import org.jianzhuo.model.wire.RuleProfiles;
import org.jspecify.annotations.Nullable;

/** Gathers what a template may name from a case, its session, its panel and the roster. */
public final class CasePaperData {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Journal journal;
  private final People people;
  private final Sessions sessions;
  private final Catalogue catalogue;
  private final ExamPaperData exams;
  private final ImagePaperData images;
  private final ZoneId zone;
  private final RuleProfiles profiles = RuleProfiles.builtIn();
  private final DrawPaperData draws = new DrawPaperData(this::minute);

  public CasePaperData(
      Journal journal, People people, Sessions sessions, Catalogue catalogue, ZoneId zone) {
    this.journal = journal;
    this.people = people;
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.exams = new ExamPaperData(catalogue, this::minute);
    this.images = new ImagePaperData(catalogue, this::minute, zone);
    this.zone = zone;
  }

  /** Gathers the data of a case as they stand; a source that has no value is left out. */
  public Map<PaperSource, PaperValue> of(StreamId caseStream, LocalDate today) {
    Values values = new Values();
    CaseFile file = journal.stream(caseStream);
    Roster roster = people.roster();
    committee(values, file.get(Intake.PROJECTION).concluding(roster));
    values.day(PaperSource.TODAY, today);
    // experts go by number on what parties read (practice 3): the office fills in its own clerk
    people
        .signedIn()
        .filter(p -> !p.is(Role.EXPERT))
        .ifPresent(p -> values.text(PaperSource.CLERK_NAME, p.name()));
    AcceptedCase accepted = file.get(Intake.PROJECTION).accepted();
    if (accepted != null) {
      accepted(values, accepted, today);
    }
    sessions.listing(caseStream).ifPresent(listed -> session(values, listed, caseStream));
    panel(values, file, roster);
    draws.recusal(values, file, roster);
    exams.add(values, file, roster);
    images.add(values, file, roster);
    new ConsultationPaperData().add(values, file, roster);
    Conclusion conclusion = file.get(Conclusion.PROJECTION);
    conclusion(values, conclusion);
    if (accepted != null) {
      values.rows(PaperSource.CONCLUSION_TEXT, correctable(accepted, conclusion));
    }
    return values.all();
  }

  /** Returns on what the panel rests, with the supervisor before whom it was registered by hand. */
  private static String basis(PanelFact.Seated seated, Roster roster) {
    return seated.witness() == null
        ? seated.basis()
        : seated.basis() + "（见证人" + name(roster, seated.witness()) + "）";
  }

  private List<List<String>> correctable(AcceptedCase accepted, Conclusion conclusion) {
    ConclusionFact.DraftComposed draft = conclusion.draft();
    String profile = draft == null ? RuleProfile.DEFAULT_ID : draft.profile();
    return IssuedText.of(
        accepted, conclusion, profiles.own(profile).form(accepted.item(), accepted.type()));
  }

  /** Names the parts in words that lie outside what the case's decision recognises. */
  List<Words> outside(StreamId caseStream, String words) {
    AcceptedCase accepted = journal.stream(caseStream).get(Intake.PROJECTION).accepted();
    return accepted == null
        ? List.of()
        : RecognisedScope.of(accepted, catalogue).outside(words).stream()
            .map(place -> FindingsSheet.place(catalogue, place.part(), place.side()))
            .toList();
  }

  private void committee(Values values, Roster roster) {
    RosterFact.CommitteeFounded committee = roster.committee();
    if (committee != null) {
      values.text(PaperSource.COMMITTEE_NAME, CommitteeName.of(roster));
      values.text(PaperSource.COMMITTEE_PLACE, committee.place());
    }
    RosterFact.StationRegistered station = roster.stations().get(journal.station());
    values.text(PaperSource.STATION_LABEL, station == null ? "" : station.label());
  }

  private static void accepted(Values values, AcceptedCase accepted, LocalDate today) {
    values.text(PaperSource.CASE_NUMBER, accepted.acceptanceNumber());
    values.text(PaperSource.CASE_NAME, accepted.name());
    values.text(PaperSource.CASE_SEX, accepted.sex().words().zh());
    values.text(PaperSource.CASE_ID_NUMBER, accepted.identityNumber());
    if (IdentityNumber.fault(accepted.identityNumber()).isEmpty()) {
      int age = IdentityNumber.of(accepted.identityNumber()).ageOn(today);
      values.text(PaperSource.CASE_AGE, age + "岁");
    }
    values.text(PaperSource.CASE_PHONE, accepted.phone());
    values.text(PaperSource.CASE_EMPLOYER, accepted.employer());
    values.text(PaperSource.CASE_CREDIT_CODE, accepted.creditCode());
    values.text(PaperSource.CASE_ITEM, accepted.itemWords().zh());
    values.text(PaperSource.CASE_TYPE, accepted.type().words().zh());
    values.text(PaperSource.CASE_RECOGNITION, accepted.recognitionNumber());
    values.text(PaperSource.CASE_PARTS, String.join("、", accepted.recognisedParts()));
    values.text(PaperSource.CASE_DIAGNOSIS, accepted.diagnosis());
    values.day(PaperSource.CASE_INJURED_ON, accepted.injuredOn());
    values.day(PaperSource.CASE_APPLIED_ON, accepted.appliedOn());
    values.day(PaperSource.CASE_ACCEPTED_ON, accepted.acceptedOn());
    values.day(PaperSource.CASE_RECEIVED_ON, CaseClock.received(accepted).orElse(null));
    values.text(PaperSource.CASE_NOTE, accepted.note());
  }

  private void session(Values values, Sessions.Listed listed, StreamId caseStream) {
    values.text(PaperSource.SESSION_NAME, listed.opened().name());
    values.day(PaperSource.SESSION_DATE, listed.date());
    values.text(PaperSource.SESSION_SITE, listed.opened().site());
    values.text(PaperSource.SESSION_PLACE, listed.opened().site());
    CaseFile file = journal.stream(listed.stream());
    Ticket ticket = file.get(Session.PROJECTION).ticket(caseStream).orElse(null);
    if (ticket == null) {
      return;
    }
    values.text(PaperSource.SESSION_ROOM, ticket.room());
    values.text(PaperSource.SESSION_PLACE, listed.opened().site() + "　" + ticket.room());
    draws.draw(values, file, ticket.room(), people.roster());
    values.text(PaperSource.SESSION_TICKET, ticket.number());
    if (ticket.appointment() != null) {
      values.text(PaperSource.SESSION_APPOINTMENT, ticket.appointment().toString());
    }
    last(file, SessionFact.CheckedIn.class, f -> f.caseStream().equals(caseStream))
        .ifPresent(
            in -> {
              String how = in.fact().method().equals("card-reader") ? "读卡核验" : "核对证件（人工录入）";
              values.text(PaperSource.SESSION_CHECKED_IN, minute(in.at()));
              values.text(
                  PaperSource.SESSION_IDENTITY,
                  how + (in.fact().identityMatches() ? "，与本人一致" : "，与本人不一致"));
            });
    long calls =
        file.history().ordered().stream()
            .filter(
                act ->
                    act.fact() instanceof SessionFact.Called called
                        && called.caseStream().equals(caseStream))
            .count();
    values.text(PaperSource.SESSION_CALLS, calls == 0 ? "" : "现场叫号" + calls + "次");
    if (ticket.state() == QueueState.ABSENT) {
      last(file, SessionFact.NotAttended.class, f -> f.caseStream().equals(caseStream))
          .ifPresent(
              absent -> {
                values.text(PaperSource.ABSENCE_PROOF, absent.fact().proofOfNotice());
                values.text(PaperSource.ABSENCE_ATTEMPTS, absent.fact().attempts());
                values.text(PaperSource.ABSENCE_REASON, absent.fact().reason());
                values.text(PaperSource.ABSENCE_AT, minute(absent.at()));
              });
    }
  }

  private static void conclusion(Values values, Conclusion conclusion) {
    ConclusionFact.Issued issued = conclusion.issued();
    if (issued != null) {
      values.text(PaperSource.CONCLUSION_NUMBER, issued.number());
      values.day(PaperSource.CONCLUSION_ISSUED_ON, issued.on());
    }
    conclusion.served().stream()
        .map(ConclusionFact.Served::on)
        .max(LocalDate::compareTo)
        .ifPresent(day -> values.day(PaperSource.CONCLUSION_SERVED_ON, day));
  }

  private void panel(Values values, CaseFile file, Roster roster) {
    Panel panel = file.get(Panel.PROJECTION);
    if (panel.seated() != null) {
      List<PersonId> experts = panel.seated().experts();
      values.rows(
          PaperSource.PANEL_EXPERTS,
          experts.stream().map(id -> expert(roster, id, experts.indexOf(id) + 1)).toList());
      values.text(PaperSource.PANEL_LEADER, name(roster, experts.getFirst()));
      values.text(PaperSource.PANEL_MODE, panel.seated().mode().words().zh());
      values.text(PaperSource.PANEL_BASIS, basis(panel.seated(), roster));
    }
    PanelFact.RecusalTold recusal = panel.recusalTold();
    if (recusal != null) {
      values.text(PaperSource.RECUSAL_ASKED, recusal.asksRecusal() ? "yes" : "no");
      values.text(PaperSource.RECUSAL_REASON, recusal.reason());
      values.text(
          PaperSource.RECUSAL_FIRST_CHECKED,
          Boolean.TRUE.equals(recusal.firstPanelChecked()) ? "yes" : "");
      last(file, PanelFact.RecusalTold.class, f -> true)
          .ifPresent(told -> values.text(PaperSource.RECUSAL_AT, minute(told.at())));
      acknowledged(
          values,
          roster,
          recusal.acknowledgement(),
          PaperSource.RECUSAL_SIGNED,
          PaperSource.RECUSAL_WITNESSES,
          PaperSource.RECUSAL_SIGNED_BY,
          PaperSource.RECUSAL_UNABLE,
          PaperSource.RECUSAL_INTERPRETER);
    }
    PanelFact.RecordingTold recording = panel.recordingTold();
    if (recording != null) {
      values.text(PaperSource.RECORDING_CONSENT, recording.consents() ? "yes" : "no");
      values.text(PaperSource.RECORDING_PRIVATE, recording.privateParts() ? "yes" : "no");
      last(file, PanelFact.RecordingTold.class, f -> true)
          .ifPresent(told -> values.text(PaperSource.RECORDING_AT, minute(told.at())));
      acknowledged(
          values,
          roster,
          recording.acknowledgement(),
          PaperSource.RECORDING_SIGNED,
          PaperSource.RECORDING_WITNESSES,
          PaperSource.RECORDING_SIGNED_BY,
          PaperSource.RECORDING_UNABLE,
          PaperSource.RECORDING_INTERPRETER);
    }
  }

  private static void acknowledged(
      Values values,
      Roster roster,
      Acknowledgement acknowledgement,
      PaperSource signed,
      PaperSource witnesses,
      PaperSource signedBy,
      PaperSource unable,
      PaperSource interpreter) {
    SignedFor other = acknowledgement.signedFor();
    values.text(
        signed, other != null ? "for" : acknowledgement.signature().isEmpty() ? "no" : "yes");
    if (other != null) {
      values.text(signedBy, other.onPaper());
      values.text(unable, other.why());
    }
    values.text(
        interpreter, acknowledgement.interpreter() == null ? "" : acknowledgement.interpreter());
    values.text(
        witnesses,
        acknowledgement.refusedBefore().stream()
            .map(id -> name(roster, id))
            .collect(Collectors.joining("、")));
  }

  private static List<String> expert(Roster roster, PersonId id, int seat) {
    return roster
        .person(id)
        .map(p -> List.of(Integer.toString(seat), p.name(), p.unit(), p.specialty()))
        .orElseGet(() -> List.of(Integer.toString(seat), id.toString(), "", ""));
  }

  static String name(Roster roster, @Nullable PersonId id) {
    return id == null ? "" : roster.person(id).map(Person::name).orElse("");
  }

  private String minute(long at) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone).format(MINUTE);
  }

  /** A fact with when it was recorded. */
  record At<F>(F fact, long at) {}

  static <F extends Fact> Optional<At<F>> last(CaseFile file, Class<F> type, Predicate<F> fits) {
    Function<Act, Optional<At<F>>> read =
        act ->
            type.isInstance(act.fact()) && fits.test(type.cast(act.fact()))
                ? Optional.of(new At<>(type.cast(act.fact()), act.header().at()))
                : Optional.empty();
    return file.history().ordered().stream()
        .map(read)
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }

  /** Collects values; blank words and empty lists are left out. */
  static final class Values {

    private final Map<PaperSource, PaperValue> values = new EnumMap<>(PaperSource.class);

    void text(PaperSource source, String text) {
      if (!text.isBlank()) {
        values.put(source, new PaperValue.Text(text.strip()));
      }
    }

    void day(PaperSource source, @Nullable LocalDate day) {
      if (day != null) {
        values.put(source, new PaperValue.Day(day));
      }
    }

    void rows(PaperSource source, List<List<String>> rows) {
      if (!rows.isEmpty()) {
        values.put(source, new PaperValue.Rows(rows));
      }
    }

    Map<PaperSource, PaperValue> all() {
      return Map.copyOf(values);
    }
  }
}
