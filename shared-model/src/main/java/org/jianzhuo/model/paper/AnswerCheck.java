package org.jianzhuo.model.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.LoneLetters;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.exam.Reading;

/** Holds answers against the rules of their fields; each fault names field and rule. */
final class AnswerCheck {

  private static final Pattern FOREIGN_WORD = Pattern.compile("\\p{Ll}{3}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Filling filling;
  private final Map<String, String> told;
  private final Function<String, List<Words>> outside;
  private final LimitCount limits;
  private final LocalDate today;
  private final List<AnswerFault> faults = new ArrayList<>();

  AnswerCheck(
      Filling filling,
      Map<String, String> told,
      Function<String, List<Words>> outside,
      LimitCount limits,
      LocalDate today) {
    this.filling = filling;
    this.told = told;
    this.outside = outside;
    this.limits = limits;
    this.today = today;
  }

  List<AnswerFault> faults() {
    for (Asked asked : filling.template().asks()) {
      if (!filling.applies(asked.when())) {
        continue;
      }
      List<String> typed = filling.answers().getOrDefault(asked.id(), List.of());
      if (typed.isEmpty()) {
        if (asked.required()) {
          fault(asked, "须填写", "must be filled in");
        }
      } else {
        check(asked, typed);
      }
    }
    return faults;
  }

  private void check(Asked asked, List<String> typed) {
    switch (asked.type()) {
      case TEXT, LONG_TEXT -> {
        length(asked, typed.getFirst(), "");
        oneLetter(asked, typed.getFirst(), "");
        if (asked.has(Asked.RuleKind.SAYS) && !Reasons.says(String.join("", typed))) {
          fault(asked, "须写明具体内容，至少 4 个汉字", "must say something: eight letters at least");
        }
        another(asked, String.join("", typed).strip());
        if (asked.has(Asked.RuleKind.NO_PAST_DAY)) {
          pastDay(asked, String.join("\n", typed));
        }
        if (asked.type() == Asked.Type.LONG_TEXT) {
          chinese(asked, typed.getFirst(), "");
        }
      }
      case NUMBER -> number(asked, typed.getFirst());
      case CHOICE -> {
        if (filling.value(asked.id()).isEmpty()) {
          fault(asked, "须从所列各项中选一项", "must be one of the choices");
        }
      }
      case DAY -> day(asked);
      case LINES -> lines(asked, typed);
    }
  }

  /** A paper is made in Chinese; short forms such as MRI stand by themselves. */
  private void chinese(Asked asked, String text, String where) {
    if (FOREIGN_WORD.matcher(text).find() && !HAN.matcher(text).find()) {
      fault(asked, where + "须用中文：文书以中文出具", "must be Chinese, as the paper is");
    }
  }

  private void pastDay(Asked asked, String typed) {
    for (String none : Reading.noDaysIn(typed)) {
      fault(asked, "“" + none + "”没有这一天", "'" + none + "' is no day of the calendar");
    }
    for (LocalDate day : Reading.daysIn(typed)) {
      if (day.isBefore(today)) {
        fault(
            asked,
            "所写的 %s 早于今天（%s）".formatted(day, today),
            "names %s, a day before today, %s".formatted(day, today));
      }
    }
  }

  private void oneLetter(Asked asked, String text, String where) {
    if (LoneLetters.isOne(text) && !asked.has(Asked.RuleKind.SAYS)) {
      fault(asked, where + "须写明内容，不能只写一个字母", "must say more than one letter");
    }
  }

  private void another(Asked asked, String typed) {
    asked.rules().stream()
        .filter(rule -> rule.kind() == Asked.RuleKind.OTHER_THAN)
        .filter(rule -> filling.text("{" + rule.name() + "}").strip().equals(typed))
        .findFirst()
        .ifPresent(
            rule ->
                fault(
                    asked,
                    rule,
                    "不得是经办人本人（" + typed + "）",
                    "must be another person than " + typed));
  }

  private void length(Asked asked, String text, String where) {
    if (text.codePointCount(0, text.length()) > asked.most()) {
      fault(
          asked,
          where + "不得超过 " + asked.most() + " 字",
          (where.isEmpty() ? "" : where + " ") + "at most " + asked.most() + " characters");
    }
  }

  private void number(Asked asked, String typed) {
    boolean fits =
        typed.matches("[0-9]{1,9}")
            && Integer.parseInt(typed) >= asked.least()
            && Integer.parseInt(typed) <= asked.most();
    if (!fits) {
      fault(
          asked,
          "须为 " + asked.least() + " 至 " + asked.most() + " 的整数",
          "must be a whole number from " + asked.least() + " to " + asked.most());
    }
  }

  private void day(Asked asked) {
    LocalDate day = filling.day(asked.id()).orElse(null);
    if (day == null) {
      fault(asked, "须为日期，如 2026-11-23", "must be a date such as 2026-11-23");
      return;
    }
    for (Asked.Rule rule : asked.rules()) {
      switch (rule.kind()) {
        case NOT_FUTURE -> {
          if (day.isAfter(today)) {
            fault(asked, rule, "不得晚于今天（" + today + "）", "must not be after today, " + today);
          }
        }
        case NOT_PAST -> {
          if (day.isBefore(today)) {
            fault(asked, rule, "不得早于今天（" + today + "）", "must not be before today, " + today);
          }
        }
        case NOT_BEFORE -> {
          Optional<LocalDate> other = filling.day(rule.name());
          if (other.isPresent() && day.isBefore(other.get())) {
            fault(asked, rule, "不得早于 " + other.get(), "must not be before " + other.get());
          }
        }
        case AFTER -> {
          Optional<LocalDate> other = filling.day(rule.name());
          if (other.isPresent() && !day.isAfter(other.get())) {
            fault(asked, rule, "须晚于 " + other.get(), "must be after " + other.get());
          }
        }
        case SAME_AS -> {
          Optional<LocalDate> other = filling.day(rule.name());
          if (other.isPresent() && !day.equals(other.get())) {
            fault(
                asked,
                rule,
                "本案登记的是 " + other.get() + "，文书不得写别的日期；登记有误的，先更正登记册后重新导入",
                "the case has " + other.get() + "; mend the register and import it again first");
          }
        }
        case WITHIN -> within(asked, rule, day);
        case ONCE, NEVER, CLERICAL, SAYS, OTHER_THAN, NO_PAST_DAY, RECOGNISED -> {}
      }
    }
  }

  private void within(Asked asked, Asked.Rule rule, LocalDate day) {
    Deadline deadline =
        filling
            .day(rule.name())
            .flatMap(
                from ->
                    limits.count(Objects.requireNonNull(rule.limit()), from, OptionalInt.empty()))
            .orElse(null);
    if (deadline != null && day.isAfter(Filling.last(deadline))) {
      Words term = deadline.term().words();
      fault(
          asked,
          "已超过 %s期限 %s（自 %s 起 %s；%s）"
              .formatted(
                  deadline.rule().limit(),
                  Filling.last(deadline),
                  deadline.from(),
                  term.zh(),
                  deadline.rule().source().zh()),
          "is past limit %s, %s (%s from %s; %s)"
              .formatted(
                  deadline.rule().limit(),
                  Filling.last(deadline),
                  term.en(),
                  deadline.from(),
                  deadline.rule().source().en()));
    }
  }

  private void lines(Asked asked, List<String> typed) {
    if (typed.size() > Asked.MOST_LINES) {
      fault(asked, "不得超过 " + Asked.MOST_LINES + " 项", "at most " + Asked.MOST_LINES + " lines");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < typed.size(); i++) {
      String line = typed.get(i);
      length(asked, line, "第 " + (i + 1) + " 项");
      chinese(asked, line, "第 " + (i + 1) + " 项");
      oneLetter(asked, line, "第 " + (i + 1) + " 项");
      boolean again = !seen.add(Filling.gap(line));
      for (Asked.Rule rule : asked.rules()) {
        switch (rule.kind()) {
          case ONCE -> {
            String number = told.get(Filling.gap(line));
            if (number != null) {
              fault(
                  asked,
                  "“" + line + "”已在 " + number + " 中一次性告知，不得再次通知",
                  "'" + line + "' was told in " + number + "; there is no second notice");
            } else if (again) {
              fault(asked, "“" + line + "”重复", "'" + line + "' stands there twice");
            }
          }
          case NEVER -> never(asked, rule, line);
          case CLERICAL -> clerical(asked, rule, line);
          case RECOGNISED -> recognised(asked, rule, line);
          case NOT_FUTURE, NOT_PAST, NOT_BEFORE, AFTER, SAME_AS, WITHIN -> {}
          case SAYS, OTHER_THAN, NO_PAST_DAY -> {}
        }
      }
    }
  }

  private void clerical(Asked asked, Asked.Rule rule, String line) {
    CorrectionLine correction = CorrectionLine.of(line);
    correction
        .fault(filling.rows(rule.name()))
        .ifPresent(
            says -> {
              String which = correction.item().isBlank() ? line : correction.item();
              fault(asked, "“" + which + "”：" + says.zh(), "'" + which + "': " + says.en());
            });
    List<Words> beyond = correction.tellsOfInjury() ? outside.apply(correction.after()) : List.of();
    if (!beyond.isEmpty()) {
      String zh = beyond.stream().map(Words::zh).collect(Collectors.joining("、"));
      String en = beyond.stream().map(Words::en).collect(Collectors.joining(", "));
      fault(
          asked,
          "“%s”：更正后写的%s不在工伤认定的部位之内（人社部发〔2020〕91号 四）".formatted(correction.item(), zh),
          "'%s': %s, as corrected, is outside the recognition (Doc 91 (2020), 4)"
              .formatted(correction.item(), en));
    }
  }

  // only what is recognised is graded; a part beside it is looked at for a reason that is kept
  private void recognised(Asked asked, Asked.Rule rule, String line) {
    List<String> cells = Filling.cells(asked, line);
    List<Words> beyond =
        outside.apply(String.join(" ", cells.subList(0, Math.max(1, cells.size() - 1))));
    String why = filling.value(rule.name()).map(PaperValue::inLine).orElse("");
    if (beyond.isEmpty() || Reasons.says(why)) {
      return;
    }
    Words field = filling.template().ask(rule.name()).map(Asked::label).orElse(asked.label());
    String zh = beyond.stream().map(Words::zh).collect(Collectors.joining("、"));
    String en = beyond.stream().map(Words::en).collect(Collectors.joining(", "));
    fault(
        asked,
        "“%s”：%s不在工伤认定的部位之内，超出认定范围的不得评定（人社部发〔2020〕91号 四）；确需检查的，在“%s”一栏写明理由"
            .formatted(line, zh, field.zh()),
        "'%s': %s is outside the recognition, and what is outside is not graded (Doc 91 (2020), 4);"
                .formatted(line, en)
            + " if it is needed, say why under '%s'".formatted(field.en()));
  }

  private void never(Asked asked, Asked.Rule rule, String line) {
    rule.words().stream()
        .filter(line::contains)
        .findFirst()
        .ifPresent(
            word -> {
              Words says = Objects.requireNonNull(rule.says());
              fault(asked, "“" + line + "”：" + says.zh(), "'" + line + "': " + says.en());
            });
  }

  private void fault(Asked asked, Asked.Rule rule, String zh, String en) {
    Words says = rule.says();
    faults.add(new AnswerFault(asked.id(), asked.label(), says == null ? new Words(zh, en) : says));
  }

  private void fault(Asked asked, String zh, String en) {
    faults.add(new AnswerFault(asked.id(), asked.label(), new Words(zh, en)));
  }
}
