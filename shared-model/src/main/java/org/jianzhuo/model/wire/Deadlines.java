package org.jianzhuo.model.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.DayKind;
import org.jianzhuo.model.deadline.Holiday;
import org.jianzhuo.model.deadline.HolidayYear;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRule;
import org.jianzhuo.model.deadline.Term;
import org.jspecify.annotations.Nullable;

/** Reads the profiles of limits and the holiday tables that come with the program. */
public final class Deadlines {

  private static final String LIMITS = "/org/jianzhuo/model/deadline/limits.json";
  private static final String HOLIDAYS = "/org/jianzhuo/model/deadline/holidays.json";

  private Deadlines() {}

  /** Reads the built-in profiles; the committee's own is none. */
  public static LimitBook limits() {
    return book(read(LIMITS, BookData.class));
  }

  /**
   * Reads the built-in holiday tables: 2025 and 2026 as the State Council's notices give them
   * (known), to be checked by the committee.
   */
  public static List<HolidayYear> holidays() {
    return read(HOLIDAYS, HolidayData.class).years().stream().map(YearData::table).toList();
  }

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream in =
        Objects.requireNonNull(Deadlines.class.getResourceAsStream(resource), resource)) {
      return Json.mapper().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a built-in table cannot be read: " + resource, e);
    }
  }

  private static LimitBook book(BookData data) {
    Map<String, ProfileData> read = new LinkedHashMap<>();
    Map<String, LimitProfile> made = new LinkedHashMap<>();
    for (ProfileData profile : data.profiles()) {
      read.put(profile.id(), profile);
      Map<Limit, LimitRule> rules = new EnumMap<>(Limit.class);
      List<String> suspension = suspension(profile, read);
      if (profile.over() != null) {
        LimitProfile base = Objects.requireNonNull(made.get(profile.over()), profile.over());
        rules.putAll(base.rules());
      }
      profile
          .rules()
          .forEach(
              (limit, rule) ->
                  rules.put(
                      limit,
                      new LimitRule(
                          limit,
                          rule.term(),
                          words(rule.article()),
                          rule.authority(),
                          words(Objects.requireNonNull(data.missed().get(limit))),
                          words(suspension))));
      made.put(
          profile.id(),
          new LimitProfile(
              profile.id(),
              new Words(profile.zh(), profile.en()),
              profile.places(),
              profile.from(),
              profile.until(),
              rules));
    }
    return new LimitBook(new ArrayList<>(made.values()), null);
  }

  private static List<String> suspension(ProfileData profile, Map<String, ProfileData> read) {
    ProfileData at = profile;
    while (at.suspension() == null) {
      String over = Objects.requireNonNull(at.over(), "no article on suspension: " + profile.id());
      at = Objects.requireNonNull(read.get(over), over);
    }
    return at.suspension();
  }

  private static Words words(List<String> zhEn) {
    return new Words(zhEn.get(0), zhEn.get(1));
  }

  private record BookData(Map<Limit, List<String>> missed, List<ProfileData> profiles) {}

  private record ProfileData(
      String id,
      String zh,
      String en,
      @Nullable String over,
      List<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable List<String> suspension,
      Map<Limit, RuleData> rules) {}

  private record RuleData(
      @Nullable Integer days,
      @Nullable String unit,
      @Nullable Integer extension,
      @Nullable Integer months,
      @Nullable Integer years,
      @Nullable Boolean inNotice,
      List<String> article,
      LimitRule.Authority authority) {

    Term term() {
      if (Boolean.TRUE.equals(inNotice)) {
        return new Term.InNotice();
      }
      if (years != null) {
        return new Term.AfterYears(years);
      }
      if (months != null) {
        return new Term.Months(months);
      }
      return new Term.Days(
          Objects.requireNonNull(days, "days"),
          "working".equals(unit) ? DayKind.WORKING : DayKind.CALENDAR,
          Objects.requireNonNullElse(extension, 0));
    }
  }

  private record HolidayData(List<YearData> years) {}

  private record YearData(int year, List<List<String>> holidays, List<LocalDate> extraWorkdays) {

    HolidayYear table() {
      return new HolidayYear(
          year,
          holidays.stream()
              .map(
                  row ->
                      new Holiday(
                          row.get(0), LocalDate.parse(row.get(1)), LocalDate.parse(row.get(2))))
              .toList(),
          extraWorkdays);
    }
  }
}
