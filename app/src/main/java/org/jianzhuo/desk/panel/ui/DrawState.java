package org.jianzhuo.desk.panel.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.panel.Namesakes;
import org.jianzhuo.desk.panel.RoomPanel;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.DrawCandidate;
import org.jianzhuo.model.panel.DrawTerms;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Holds what the draw's screen shows. */
public sealed interface DrawState {

  /** The journal is being read. */
  record Loading() implements DrawState {}

  /** No register was imported yet. */
  record NoSession() implements DrawState {}

  /**
   * A room's draw.
   *
   * @param room the chosen room
   * @param specialties how many experts of each can sit there
   * @param size of the panel that is being asked for
   * @param quotas the specialties that are being asked for
   * @param draw the room's draw that stands; null before the conditions are locked
   * @param candidates the pool that would be drawn from; empty before the conditions are locked
   * @param voided how many draws of the room were voided
   * @param replayed whether drawing again from the seed gave the same; null if nobody asked
   * @param problem why the last act was refused; null for none
   */
  record Showing(
      Sessions.Listed session,
      List<RoomPanel> rooms,
      String room,
      Map<String, Integer> specialties,
      int size,
      List<DrawTerms.Quota> quotas,
      Draws.@Nullable Record draw,
      List<DrawCandidate> candidates,
      int voided,
      Map<PersonId, Person> people,
      List<Person> witnesses,
      boolean mayDraw,
      @Nullable Boolean replayed,
      @Nullable Reason problem)
      implements DrawState {

    public Showing {
      rooms = List.copyOf(rooms);
      quotas = List.copyOf(quotas);
      candidates = List.copyOf(candidates);
      people = Map.copyOf(people);
      witnesses = List.copyOf(witnesses);
    }

    /** Returns the step that is next: 1 conditions, 2 pool, 3 draw done, 4 confirmed. */
    public int step() {
      if (draw == null) {
        return 1;
      }
      if (draw.made() == null) {
        return 2;
      }
      return draw.confirmed() == null ? 3 : 4;
    }

    /** Returns what the cases ask for whose specialty the conditions leave to chance. */
    public List<RoomPanel.Asked> leftToChance() {
      Set<String> wanted =
          quotas.stream().map(DrawTerms.Quota::specialty).collect(Collectors.toSet());
      return chosen().map(each -> each.without(wanted)).orElse(List.of());
    }

    /** Returns what the cases ask for that nobody who was drawn has; empty before the draw. */
    public List<RoomPanel.Asked> unfit() {
      if (draw == null || draw.made() == null) {
        return List.of();
      }
      List<Person> drawn = draw.panel().stream().flatMap(id -> person(id).stream()).toList();
      return chosen().map(each -> each.unfit(drawn)).orElse(List.of());
    }

    /** Returns the tickets of the room's disputes of which nothing says who sat first. */
    public List<String> unknownFirst() {
      return chosen().map(RoomPanel::unknownFirst).orElse(List.of());
    }

    /** Returns the experts whom the room's disputes keep away by their name alone. */
    public List<Namesakes.Question> namesakes() {
      return chosen().map(RoomPanel::namesakes).orElse(List.of());
    }

    private Optional<RoomPanel> chosen() {
      return rooms.stream().filter(each -> each.room().equals(room)).findFirst();
    }

    /**
     * Returns the pool as it was drawn from, or as it would be once the seed's digest is written;
     * empty before (practice 2).
     */
    public List<DrawCandidate> pool() {
      return draw == null || draw.made() == null ? candidates : draw.made().draw().pool();
    }

    /** Returns a person of the roster. */
    public Optional<Person> person(@Nullable PersonId id) {
      return id == null ? Optional.empty() : Optional.ofNullable(people.get(id));
    }

    Showing asking(int panelSize, List<DrawTerms.Quota> wanted, @Nullable Reason reason) {
      return new Showing(
          session,
          rooms,
          room,
          specialties,
          panelSize,
          wanted,
          draw,
          candidates,
          voided,
          people,
          witnesses,
          mayDraw,
          replayed,
          reason);
    }

    Showing refusing(@Nullable Reason reason) {
      return asking(size, quotas, reason);
    }

    Showing replaying(boolean same) {
      return new Showing(
          session,
          rooms,
          room,
          specialties,
          size,
          quotas,
          draw,
          candidates,
          voided,
          people,
          witnesses,
          mayDraw,
          same,
          null);
    }
  }
}
