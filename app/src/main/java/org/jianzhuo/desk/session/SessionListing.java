package org.jianzhuo.desk.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianzhuo.desk.intake.DayListing;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.session.Ticket;

/** Lists imported cases in the day's session and gives each a ticket. Lane {@code DB}. */
public final class SessionListing implements DayListing {

  private final Journal journal;
  private final Sessions sessions;
  private final Supplier<UUID> ids;

  public SessionListing(Journal journal, Sessions sessions, Supplier<UUID> ids) {
    this.journal = journal;
    this.sessions = sessions;
    this.ids = ids;
  }

  @Override
  public Optional<Day> opened(LocalDate date) {
    return sessions.on(date).map(s -> new Day(s.date(), s.opened().name(), s.opened().site()));
  }

  @Override
  public Map<StreamId, Place> listed(LocalDate date) {
    return sessions.on(date).map(s -> listedIn(s.stream())).orElse(Map.of());
  }

  private Map<StreamId, Place> listedIn(StreamId session) {
    Map<StreamId, Place> places = new LinkedHashMap<>();
    for (Act act : journal.stream(session).history().ordered()) {
      if (act.fact() instanceof SessionFact.CaseListed f) {
        places.putIfAbsent(f.caseStream(), new Place(f.appointment(), f.room()));
      } else if (act.fact() instanceof SessionFact.CaseRelisted f) {
        places.put(f.caseStream(), new Place(f.appointment(), f.room()));
      }
    }
    return places;
  }

  @Override
  public List<LocalDate> otherDays(StreamId caseStream, LocalDate date) {
    return sessions.all().stream()
        .filter(s -> !s.date().equals(date))
        .filter(
            s -> journal.stream(s.stream()).get(Session.PROJECTION).ticket(caseStream).isPresent())
        .map(Sessions.Listed::date)
        .toList();
  }

  @Override
  public List<Deed> deeds(Day day, Map<StreamId, Place> wanted) {
    Optional<Sessions.Listed> open = sessions.on(day.date());
    StreamId session = open.map(Sessions.Listed::stream).orElseGet(() -> new StreamId(ids.get()));
    Session known = journal.stream(session).get(Session.PROJECTION);
    Map<StreamId, Place> listed = listedIn(session);
    List<String> wantedRooms = Rooms.ordered(wanted.values().stream().map(Place::room).toList());
    List<Deed> deeds = new ArrayList<>();
    if (open.isEmpty()) {
      deeds.add(
          new Deed(
              session, new SessionFact.Opened(day.name(), day.date(), day.site(), wantedRooms)));
    }
    Set<String> rooms = new LinkedHashSet<>(Rooms.of(known));
    rooms.addAll(wantedRooms);
    Numbers numbers = new Numbers(List.copyOf(rooms), known);
    wanted.forEach(
        (stream, place) -> {
          Place before = listed.get(stream);
          if (before == null) {
            deeds.add(
                new Deed(
                    session,
                    new SessionFact.CaseListed(
                        stream, numbers.next(place.room()), place.appointment(), place.room())));
          } else if (!before.equals(place)) {
            deeds.add(
                new Deed(
                    session,
                    new SessionFact.CaseRelisted(stream, place.appointment(), place.room())));
          }
        });
    return deeds;
  }

  /** Gives out ticket numbers: the room's letter and the next number with that letter. */
  private static final class Numbers {
    private final List<String> rooms;
    private final Map<String, Integer> last = new HashMap<>();

    Numbers(List<String> rooms, Session known) {
      this.rooms = rooms;
      for (Ticket ticket : known.tickets().values()) {
        String letters = ticket.number().replaceAll("[0-9]", "");
        String digits = ticket.number().replaceAll("[^0-9]", "");
        last.merge(letters, digits.isEmpty() ? 0 : Integer.parseInt(digits), Math::max);
      }
    }

    String next(String room) {
      int place = rooms.indexOf(room);
      String letters = Rooms.letter(place < 0 ? rooms.size() : place);
      return "%s%03d".formatted(letters, last.merge(letters, 1, Integer::sum));
    }
  }
}
