package org.jianzhuo.model.deadline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the committee set about limits.
 *
 * @param years the holiday tables that it set, by year
 * @param own the limits that it put in force; null if none
 */
public record DeadlineSettings(
    Map<Integer, HolidayYear> years, DeadlineFact.@Nullable LimitsSet own) {

  /** The projection of the roster's stream onto the limits. */
  public static final Projection<DeadlineSettings> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "deadline-settings";
        }

        @Override
        public DeadlineSettings empty() {
          return new DeadlineSettings(Map.of(), null);
        }

        @Override
        public DeadlineSettings apply(DeadlineSettings settings, Act act) {
          return switch (act.fact()) {
            case DeadlineFact.HolidaysSet f -> settings.with(f.table());
            case DeadlineFact.LimitsSet f -> new DeadlineSettings(settings.years(), f);
            case DeadlineFact.LimitsWithdrawn f -> new DeadlineSettings(settings.years(), null);
            default -> settings;
          };
        }

        @Override
        public Optional<String> refuse(DeadlineSettings settings, Act act) {
          return act.fact() instanceof DeadlineFact.HolidaysSet f
                  && !HolidayFault.in(f.table()).isEmpty()
              ? Optional.of("a holiday table without overlap or contradiction is asked for")
              : Optional.empty();
        }

        @Override
        public Set<String> slots(Fact fact) {
          return switch (fact) {
            case DeadlineFact.HolidaysSet f -> Set.of("holidays:" + f.table().year());
            case DeadlineFact.LimitsSet f -> Set.of("limits");
            case DeadlineFact.LimitsWithdrawn f -> Set.of("limits");
            default -> Set.of();
          };
        }
      };

  public DeadlineSettings {
    years = Map.copyOf(years);
  }

  private DeadlineSettings with(HolidayYear table) {
    Map<Integer, HolidayYear> all = new TreeMap<>(years);
    all.put(table.year(), table);
    return new DeadlineSettings(all, own);
  }

  /** Returns the years' tables: those that were set, else the built-in ones; by year. */
  public List<HolidayYear> tables(Collection<HolidayYear> builtIn) {
    Map<Integer, HolidayYear> all = new TreeMap<>();
    builtIn.forEach(year -> all.put(year.year(), year));
    all.putAll(years);
    return List.copyOf(new ArrayList<>(all.values()));
  }

  /** Returns the book with the committee's own limits in it, if there are any. */
  public LimitBook book(LimitBook builtIn) {
    if (own == null) {
      return builtIn.withCustom(null);
    }
    LimitProfile base = builtIn.profile(own.base()).orElseGet(() -> builtIn.profiles().getFirst());
    Map<Limit, LimitRule> rules = new EnumMap<>(Limit.class);
    rules.putAll(base.rules());
    for (OwnLimit limit : own.limits()) {
      base.rule(limit.limit())
          .ifPresent(
              rule ->
                  rules.put(
                      limit.limit(),
                      new LimitRule(
                          limit.limit(),
                          limit.term(),
                          article(limit),
                          LimitRule.Authority.LAW,
                          rule.missed(),
                          rule.suspension())));
    }
    return builtIn.withCustom(
        new LimitProfile(
            LimitProfile.CUSTOM,
            new Words("本委员会自定", "The committee's own"),
            List.of(),
            own.from(),
            null,
            rules));
  }

  private static Words article(OwnLimit limit) {
    return limit.article().isBlank()
        ? new Words("本委员会自定", "set by the committee")
        : new Words(limit.article(), limit.article());
  }
}
