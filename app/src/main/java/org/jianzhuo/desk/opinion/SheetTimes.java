package org.jianzhuo.desk.opinion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;

/** Looks up when and where things happened to a case, by the stations' clocks: to print only. */
final class SheetTimes {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Journal journal;
  private final ZoneId zone;

  SheetTimes(Journal journal, ZoneId zone) {
    this.journal = journal;
    this.zone = zone;
  }

  /** Returns the last act of the case whose fact fits. */
  static Optional<Act> last(CaseFile file, Predicate<Fact> fits) {
    return file.history().ordered().stream()
        .filter(act -> fits.test(act.fact()))
        .reduce((earlier, later) -> later);
  }

  /** Returns e.g. {@code 10:52}; empty where no such act is. */
  String minute(CaseFile file, Predicate<Fact> fits) {
    return last(file, fits).map(act -> minute(act.header().at())).orElse("");
  }

  String minute(long at) {
    return local(at).format(MINUTE);
  }

  String day(long at) {
    return local(at).toLocalDate().toString();
  }

  String second(long at) {
    return local(at).format(SECOND);
  }

  ZoneId zone() {
    return zone;
  }

  String day(LocalDateTime at) {
    return at.toLocalDate().toString();
  }

  String minute(LocalDateTime at) {
    return at.format(MINUTE);
  }

  private LocalDateTime local(long at) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone);
  }

  /** Returns the session that lists the case. */
  Optional<CaseFile> session(StreamId caseStream) {
    return journal.streams(StreamKind.SESSION).stream()
        .map(journal::stream)
        .filter(file -> file.get(Session.PROJECTION).ticket(caseStream).isPresent())
        .reduce((earlier, later) -> later);
  }

  /** Returns the day, e.g. {@code 2026-11-18}; empty where no session lists the case. */
  Optional<String> day(StreamId caseStream) {
    return opened(caseStream).map(opened -> opened.date().toString());
  }

  /** Returns site and room, e.g. {@code 南山鉴定点　第 3 鉴定室}. */
  Optional<String> place(StreamId caseStream) {
    String room =
        session(caseStream)
            .flatMap(file -> file.get(Session.PROJECTION).ticket(caseStream))
            .map(Ticket::room)
            .orElse("");
    return opened(caseStream).map(opened -> (opened.site() + "　" + room).strip());
  }

  /** Says how the identity was checked, and when. */
  Optional<String> identityCheck(StreamId caseStream) {
    return session(caseStream)
        .flatMap(
            file ->
                last(
                    file,
                    fact ->
                        fact instanceof SessionFact.CheckedIn in
                            && in.caseStream().equals(caseStream)))
        .map(
            act -> {
              SessionFact.CheckedIn in = (SessionFact.CheckedIn) act.fact();
              String how = in.method().equals("card-reader") ? "读卡" : "核对证件（人工录入）";
              String match = in.identityMatches() ? "与本人一致" : "与本人不一致";
              return how + "，" + match + "　" + minute(act.header().at());
            });
  }

  private Optional<SessionFact.Opened> opened(StreamId caseStream) {
    return session(caseStream)
        .flatMap(file -> Optional.ofNullable(file.get(Session.PROJECTION).opened()));
  }
}
