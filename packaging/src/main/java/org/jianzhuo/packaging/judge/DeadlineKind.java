package org.jianzhuo.packaging.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public final class DeadlineKind {

  /** The kind's name in the format. */
  public static final String NAME = "deadline";

  private static final int EXTENSION = 30;

  /** Says which field of a request cannot be read, and why. */
  public static final class BadField extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    BadField(String field, String message) {
      super(message);
      this.field = field;
    }

    /** Returns the field's name, e.g. {@code events[0].type}. */
    public String field() {
      return field;
    }
  }

  private final LimitBook book;

  public DeadlineKind(LimitBook book) {
    this.book = book;
  }

  /**
   * Answers a request.
   *
   * @return {@code due}, {@code dueRolled}, {@code running}
   * @throws BadField if a field cannot be read
   */
  public ObjectNode answer(JsonNode request) {
    Limit limit = limit(request);
    LocalDate from = date(request.path("from"), "from");
    LimitRule rule = rule(request, limit);
    Term term = rule.term() instanceof Term.InNotice ? stated(request) : rule.term();
    Deadline deadline;
    try {
      deadline =
          Deadline.of(rule, term, from, events(request), extended(request), holidays(request));
    } catch (java.time.DateTimeException tooFar) {
      throw new BadField("from", "the last day is out of range");
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("due", deadline.due().toString())
        .put("dueRolled", deadline.dueRolled().toString())
        .put("running", deadline.running());
  }

  private static Limit limit(JsonNode request) {
    String name = text(request.path("limit"), "limit");
    try {
      return Limit.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new BadField("limit", "unknown limit: " + name);
    }
  }

  private LimitRule rule(JsonNode request, Limit limit) {
    String id = text(request.path("profile"), "profile");
    if (id.equals(LimitProfile.CUSTOM)) {
      return custom(request, limit);
    }
    LimitProfile profile =
        book.profile(id).orElseThrow(() -> new BadField("profile", "unknown profile: " + id));
    return profile
        .rule(limit)
        .orElseThrow(() -> new BadField("limit", "the profile has no " + limit));
  }

  /** Reads the committee's own rule; a year's waiting is the same wherever it is not set. */
  private LimitRule custom(JsonNode request, Limit limit) {
    LimitRule known = book.profiles().getFirst().rule(limit).orElseThrow();
    JsonNode settings = request.path("settings");
    JsonNode own = settings.path(limit.name());
    Term term;
    if (own.isObject()) {
      term = term(own, "settings." + limit.name(), limit);
    } else if (limit == Limit.L13) {
      term = known.term();
    } else if (limit == Limit.L3 && settings.has("days")) {
      term = term(settings, "settings", limit);
    } else {
      throw new BadField("settings." + limit.name(), "the limit is not set");
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
    return term(request.path("settings"), "settings", Limit.L3);
  }

  private static Term term(JsonNode settings, String field, Limit limit) {
    JsonNode days = settings.path("days");
    if (!days.isIntegralNumber() || !days.canConvertToInt()) {
      throw new BadField(field + ".days", "a whole number of days is asked for");
    }
    if (days.intValue() < 0 || days.intValue() > Term.MOST_DAYS) {
      throw new BadField(field + ".days", "not in 0.." + Term.MOST_DAYS);
    }
    JsonNode unit = settings.path("unit");
    DayKind kind =
        unit.isMissingNode() || unit.isNull()
            ? DayKind.CALENDAR
            : switch (text(unit, field + ".unit")) {
              case "calendar" -> DayKind.CALENDAR;
              case "working" -> DayKind.WORKING;
              default -> throw new BadField(field + ".unit", "neither calendar nor working");
            };
    return new Term.Days(days.intValue(), kind, limit == Limit.L9 ? EXTENSION : 0);
  }

  private static List<ClockEvent> events(JsonNode request) {
    JsonNode list = list(request, "events");
    List<ClockEvent> events = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String at = "events[" + i + "]";
      JsonNode event = list.get(i);
      String type = text(event.path("type"), at + ".type");
      ClockEventKind kind =
          ClockEventKind.of(type)
              .orElseThrow(() -> new BadField(at + ".type", "unknown event: " + type));
      LocalDate from = date(event.path("from"), at + ".from");
      JsonNode end = event.path("to");
      Optional<LocalDate> to =
          end.isNull() || end.isMissingNode()
              ? Optional.empty()
              : Optional.of(date(end, at + ".to"));
      if (to.isPresent() && to.get().isBefore(from)) {
        throw new BadField(at + ".to", "the event ends before it begins");
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
      throw new BadField("extended", "neither true nor false");
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
        throw new BadField("extraWorkdays", day + " is both a holiday and an extra workday");
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
      throw new BadField(field, "not a list");
    }
    return list;
  }

  private static LocalDate date(JsonNode node, String field) {
    String text = text(node, field);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadField(field, "no date of the form 2025-03-03: " + text);
    }
  }

  private static String text(JsonNode node, String field) {
    if (!node.isTextual()) {
      throw new BadField(field, "missing or no text");
    }
    return node.textValue();
  }
}
