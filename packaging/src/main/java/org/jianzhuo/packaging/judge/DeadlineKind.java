package org.jianzhuo.packaging.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.ClockEvent;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DayKind;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitBook;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRule;
import org.jianzhuo.model.deadline.Term;

/** Answers the kind {@code deadline} of the batch format. Thread-safe. */
final class DeadlineKind {

  private static final int EXTENSION = 30;
  private static final int LAST_YEAR = 9999;

  private static final Set<String> EVENT = Set.of("type", "from", "to");
  private static final Set<String> TERM = Set.of("days", "unit");
  private static final Set<String> SETTINGS =
      Stream.concat(TERM.stream(), Arrays.stream(Limit.values()).map(Limit::name))
          .collect(Collectors.toUnmodifiableSet());

  private final LimitBook book;

  DeadlineKind(LimitBook book) {
    this.book = book;
  }

  /**
   * Answers a request.
   *
   * @return {@code due}, {@code dueRolled}, {@code running}
   * @throws FieldFault if a field cannot be read
   */
  ObjectNode answer(JsonNode request) {
    Limit limit = limit(request);
    LocalDate from = date(request.path("from"), "from");
    LimitRule rule = rule(request, limit);
    Term term = rule.term() instanceof Term.InNotice ? stated(request) : rule.term();
    Deadline deadline;
    try {
      deadline =
          Deadline.of(rule, term, from, events(request), extended(request), holidays(request));
    } catch (DateTimeException tooFar) {
      throw outOfRange();
    }
    if (deadline.dueRolled().getYear() > LAST_YEAR) {
      throw outOfRange();
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("due", deadline.due().toString())
        .put("dueRolled", deadline.dueRolled().toString())
        .put("running", deadline.running());
  }

  private static FieldFault outOfRange() {
    return new FieldFault("from", "届满日超出范围", "the last day is out of range");
  }

  private static Limit limit(JsonNode request) {
    String name = text(request.path("limit"), "limit");
    try {
      return Limit.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new FieldFault("limit", "没有这项期限：" + name, "unknown limit: " + name);
    }
  }

  private LimitRule rule(JsonNode request, Limit limit) {
    String id = text(request.path("profile"), "profile");
    if (id.equals(LimitProfile.CUSTOM)) {
      return custom(request, limit);
    }
    LimitProfile profile =
        book.profile(id)
            .orElseThrow(() -> new FieldFault("profile", "没有这套规则：" + id, "unknown profile: " + id));
    return profile
        .rule(limit)
        .orElseThrow(
            () -> new FieldFault("limit", "这套规则没有 " + limit, "the profile has no " + limit));
  }

  /** Reads the committee's own rule; a year's waiting is the same wherever it is not set. */
  private LimitRule custom(JsonNode request, Limit limit) {
    LimitRule known = book.profiles().getFirst().rule(limit).orElseThrow();
    JsonNode settings = request.path("settings");
    if (!settings.isObject()) {
      throw new FieldFault("settings", "须为对象", "must be an object");
    }
    allowOnly(settings, "settings.", SETTINGS);
    JsonNode own = settings.path(limit.name());
    Term term;
    if (own.isObject()) {
      term = term(own, "settings." + limit.name(), limit);
    } else if (limit == Limit.L13) {
      term = known.term();
    } else if (limit == Limit.L3 && settings.has("days")) {
      term = term(settings, "settings", limit);
    } else {
      throw new FieldFault("settings." + limit.name(), "没有设定这项期限", "the limit is not set");
    }
    return new LimitRule(
        limit,
        term,
        new Words("委员会自定", "set by the committee"),
        LimitRule.Authority.PROPOSAL,
        known.missed(),
        known.suspension());
  }

  private static Term stated(JsonNode request) {
    JsonNode settings = request.path("settings");
    allowOnly(settings, "settings.", SETTINGS);
    return term(settings, "settings", Limit.L3);
  }

  private static Term term(JsonNode settings, String field, Limit limit) {
    if (!field.equals("settings")) {
      allowOnly(settings, field + ".", TERM);
    }
    JsonNode days = settings.path("days");
    if (!days.isIntegralNumber() || !days.canConvertToInt()) {
      throw new FieldFault(field + ".days", "须为整数天数", "a whole number of days is asked for");
    }
    if (days.intValue() < 0 || days.intValue() > Term.MOST_DAYS) {
      throw new FieldFault(
          field + ".days", "不在 0.." + Term.MOST_DAYS + " 内", "not in 0.." + Term.MOST_DAYS);
    }
    JsonNode unit = settings.path("unit");
    DayKind kind =
        unit.isMissingNode() || unit.isNull()
            ? DayKind.CALENDAR
            : switch (text(unit, field + ".unit")) {
              case "calendar" -> DayKind.CALENDAR;
              case "working" -> DayKind.WORKING;
              default ->
                  throw new FieldFault(
                      field + ".unit", "须为 calendar 或 working", "neither calendar nor working");
            };
    return new Term.Days(days.intValue(), kind, limit == Limit.L9 ? EXTENSION : 0);
  }

  /** Refuses a field that nobody reads: it was meant to say something. */
  private static void allowOnly(JsonNode object, String path, Set<String> allowed) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!allowed.contains(name)) {
                throw new FieldFault(path + name, "没有这个字段", "no such field");
              }
            });
  }

  private static List<ClockEvent> events(JsonNode request) {
    JsonNode list = list(request, "events");
    List<ClockEvent> events = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = "events[" + i + "]";
      JsonNode event = list.get(i);
      allowOnly(event, at + ".", EVENT);
      String type = text(event.path("type"), at + ".type");
      ClockEventKind kind =
          ClockEventKind.of(type)
              .orElseThrow(
                  () -> new FieldFault(at + ".type", "没有这种事项：" + type, "unknown event: " + type));
      LocalDate from = date(event.path("from"), at + ".from");
      JsonNode end = event.path("to");
      Optional<LocalDate> to =
          end.isNull() || end.isMissingNode()
              ? Optional.empty()
              : Optional.of(date(end, at + ".to"));
      if (to.isPresent() && to.get().isBefore(from)) {
        throw new FieldFault(at + ".to", "结束早于开始", "the event ends before it begins");
      }
      events.add(new ClockEvent(kind, from, to.orElse(null)));
    }
    return events;
  }

  private static boolean extended(JsonNode request) {
    JsonNode extended = request.path("extended");
    if (extended.isMissingNode() || extended.isNull()) {
      return false;
    }
    if (!extended.isBoolean()) {
      throw new FieldFault("extended", "须为 true 或 false", "neither true nor false");
    }
    return extended.booleanValue();
  }

  private static HolidayTable holidays(JsonNode request) {
    List<LocalDate> off = dates(request, "holidays");
    List<LocalDate> worked = dates(request, "extraWorkdays");
    if (off.isEmpty() && worked.isEmpty()) {
      return HolidayTable.EMPTY;
    }
    for (LocalDate day : worked) {
      if (off.contains(day)) {
        throw new FieldFault(
            "extraWorkdays", day + " 既放假又上班", day + " is both a holiday and an extra workday");
      }
    }
    return HolidayTable.of(off, worked);
  }

  private static List<LocalDate> dates(JsonNode request, String field) {
    JsonNode list = list(request, field);
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      dates.add(date(list.get(i), field + "[" + i + "]"));
    }
    return dates;
  }

  private static JsonNode list(JsonNode request, String field) {
    JsonNode list = request.path(field);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      throw new FieldFault(field, "须为列表", "not a list");
    }
    return list;
  }

  private static LocalDate date(JsonNode node, String field) {
    String text = text(node, field);
    try {
      return Fields.day(text);
    } catch (DateTimeException e) {
      throw new FieldFault(
          field, "不是 2025-03-03 这样的日期：" + text, "no date of the form 2025-03-03: " + text);
    }
  }

  private static String text(JsonNode node, String field) {
    if (!node.isTextual()) {
      throw new FieldFault(field, "缺少或不是文本", "missing or no text");
    }
    return node.textValue();
  }
}
