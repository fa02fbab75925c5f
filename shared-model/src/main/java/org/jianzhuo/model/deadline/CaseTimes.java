package org.jianzhuo.model.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds what stops or lengthens a case's clock.
 *
 * @param suspensions in the order in which they were first recorded
 * @param extension null if none was granted
 * @param marks what was noted by hand, by limit
 */
public record CaseTimes(
    Map<UUID, DeadlineFact.SuspensionRecorded> suspensions,
    DeadlineFact.@Nullable ExtensionGranted extension,
    Map<Limit, DeadlineFact.LimitMarked> marks) {

  /** The projection of a case's stream onto its clock. */
  public static final Projection<CaseTimes> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "case-times";
        }

        @Override
        public CaseTimes empty() {
          return new CaseTimes(Map.of(), null, Map.of());
        }

        @Override
        public CaseTimes apply(CaseTimes times, Act act) {
          return switch (act.fact()) {
            case DeadlineFact.SuspensionRecorded f -> times.with(f);
            case DeadlineFact.SuspensionVoided f -> times.without(f.id());
            case DeadlineFact.ExtensionGranted f ->
                new CaseTimes(times.suspensions(), f, times.marks());
            case DeadlineFact.ExtensionVoided f ->
                new CaseTimes(times.suspensions(), null, times.marks());
            case DeadlineFact.LimitMarked f -> times.marking(f);
            default -> times;
          };
        }

        @Override
        public Optional<String> refuse(CaseTimes times, Act act) {
          return switch (act.fact()) {
            case DeadlineFact.SuspensionRecorded f ->
                f.to() != null && f.to().isBefore(f.from())
                    ? Optional.of("a suspension ends after it begins")
                    : Optional.empty();
            case DeadlineFact.SuspensionVoided f ->
                times.suspensions().containsKey(f.id())
                    ? Optional.empty()
                    : Optional.of("there is no such suspension");
            case DeadlineFact.ExtensionGranted f ->
                times.extension() == null
                    ? Optional.empty()
                    : Optional.of("the limit is extended once");
            case DeadlineFact.ExtensionVoided f ->
                times.extension() == null ? Optional.of("there is no extension") : Optional.empty();
            case DeadlineFact.LimitMarked f ->
                f.from() != null && f.met() != null && f.met().isBefore(f.from())
                    ? Optional.of("a limit is kept after it begins")
                    : Optional.empty();
            default -> Optional.empty();
          };
        }

        @Override
        public Set<String> slots(Fact fact) {
          return switch (fact) {
            case DeadlineFact.SuspensionRecorded f -> Set.of("suspension:" + f.id());
            case DeadlineFact.SuspensionVoided f -> Set.of("suspension:" + f.id());
            case DeadlineFact.ExtensionGranted f -> Set.of("extension");
            case DeadlineFact.ExtensionVoided f -> Set.of("extension");
            case DeadlineFact.LimitMarked f -> Set.of("limit:" + f.limit());
            default -> Set.of();
          };
        }
      };

  public CaseTimes {
    suspensions = Collections.unmodifiableMap(new LinkedHashMap<>(suspensions));
    marks = Map.copyOf(marks);
  }

  private CaseTimes marking(DeadlineFact.LimitMarked mark) {
    Map<Limit, DeadlineFact.LimitMarked> all = new EnumMap<>(Limit.class);
    all.putAll(marks);
    all.put(mark.limit(), mark);
    return new CaseTimes(suspensions, extension, all);
  }

  /** Returns what was noted by hand about a limit. */
  public Optional<DeadlineFact.LimitMarked> mark(Limit limit) {
    return Optional.ofNullable(marks.get(limit));
  }

  private CaseTimes with(DeadlineFact.SuspensionRecorded recorded) {
    Map<UUID, DeadlineFact.SuspensionRecorded> all = new LinkedHashMap<>(suspensions);
    all.put(recorded.id(), recorded);
    return new CaseTimes(all, extension, marks);
  }

  private CaseTimes without(UUID id) {
    Map<UUID, DeadlineFact.SuspensionRecorded> all = new LinkedHashMap<>(suspensions);
    all.remove(id);
    return new CaseTimes(all, extension, marks);
  }

  /** Finds the postponement that was granted for a day; on its new day the person comes. */
  public Optional<DeadlineFact.SuspensionRecorded> postponed(LocalDate day) {
    return suspensions.values().stream()
        .filter(s -> s.kind() == ClockEventKind.POSTPONEMENT)
        .filter(s -> !s.from().isAfter(day) && (s.to() == null || s.to().isAfter(day)))
        .findFirst();
  }

  /** Returns the events that stop the clock. */
  public List<ClockEvent> events() {
    List<ClockEvent> events = new ArrayList<>();
    suspensions.values().forEach(s -> events.add(new ClockEvent(s.kind(), s.from(), s.to())));
    return List.copyOf(events);
  }
}
