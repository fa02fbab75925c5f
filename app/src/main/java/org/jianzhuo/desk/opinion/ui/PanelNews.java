package org.jianzhuo.desk.opinion.ui;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.opinion.DraftReturn;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.SetAside;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.DeliberationCall;

/**
 * Tells each expert what happened to an opinion that was filed: who calls the panel to deliberate
 * anew, who set the opinions aside, or that the draft came back; when and why.
 */
public final class PanelNews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private PanelNews() {}

  /** Returns the news of a case in both languages; empty where nothing is to be told. */
  public static Optional<Words> of(OpinionTable table) {
    return of(table, Messages.in(false))
        .map(zh -> new Words(zh, of(table, Messages.in(true)).orElse(zh)));
  }

  /** Returns the news of a case, an open call before all else. */
  static Optional<String> of(OpinionTable table, Messages words) {
    return call(table, words).or(() -> setAside(table, words)).or(() -> returned(table, words));
  }

  /** Says who calls the panel to deliberate anew, when and why, and how it stands to that. */
  static Optional<String> call(OpinionTable table, Messages words) {
    DeliberationCall call = table.opinions().call();
    if (call == null) {
      return Optional.empty();
    }
    StringBuilder text =
        new StringBuilder(
            words.text(
                "opinion.call",
                caller(call.as(), seat(table, call.caller()), words),
                table.calledAt() == null ? "" : MINUTE.format(table.calledAt()),
                call.reason()));
    append(text, "opinion.call.agree", seats(table, call.agreeing(), words), words);
    for (Map.Entry<PersonId, DeliberationCall.Answer> answer : call.answers().entrySet()) {
      if (!answer.getValue().agrees()) {
        text.append(words.english() ? " " : "")
            .append(
                words.text(
                    "opinion.call.decline",
                    Integer.toString(seat(table, answer.getKey())),
                    answer.getValue().reason()));
      }
    }
    if (call.state(table.opinions().given()) == DeliberationCall.State.DECLINED) {
      append(text, "opinion.call.declined", "-", words);
    } else {
      append(
          text,
          "opinion.call.waits",
          table.panel().stream()
              .filter(each -> !call.answers().containsKey(each.id()))
              .map(each -> Integer.toString(each.seat()))
              .collect(Collectors.joining(words.english() ? ", " : "、")),
          words);
    }
    return Optional.of(text.toString());
  }

  private static void append(StringBuilder text, String key, String who, Messages words) {
    if (!who.isEmpty()) {
      text.append(words.english() ? " " : "").append(words.text(key, who));
    }
  }

  private static String seats(OpinionTable table, List<PersonId> experts, Messages words) {
    return table.panel().stream()
        .filter(each -> experts.contains(each.id()))
        .map(each -> Integer.toString(each.seat()))
        .collect(Collectors.joining(words.english() ? ", " : "、"));
  }

  private static int seat(OpinionTable table, PersonId expert) {
    return table.panel().stream()
        .filter(each -> each.id().equals(expert))
        .mapToInt(OpinionTable.Colleague::seat)
        .findFirst()
        .orElse(0);
  }

  private static String caller(DeliberationCall.Caller as, int seat, Messages words) {
    return seat == 0
        ? words.text("opinion.call.by." + as.name().toLowerCase(java.util.Locale.ROOT))
        : words.text("opinion.panel.expert", seat);
  }

  /** Says who reopened the examination since the opinions were set aside, why, and what changed. */
  static Optional<String> examAgain(OpinionTable table, Messages words) {
    SetAside aside = table.setAside();
    SetAside.ExamAgain again = aside == null ? null : aside.exam();
    if (again == null) {
      return Optional.empty();
    }
    String findings =
        again.findings().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(words.english() ? ", " : "、"));
    return Optional.of(
        words.text(
                "opinion.replaced.exam-again",
                again.seat() == 0
                    ? words.text("opinion.replaced.exam-again.former")
                    : words.text("opinion.panel.expert", again.seat()),
                MINUTE.format(again.at()),
                again.reason())
            + (findings.isEmpty()
                ? ""
                : words.text("opinion.replaced.exam-again.findings", findings)));
  }

  /**
   * Says that the panel gives its opinions anew: who withdrew the former, when and why, and what
   * the viewer had filed; until the viewer has filed again. Empty where nothing was set aside.
   */
  static Optional<String> setAside(OpinionTable table, Messages words) {
    SetAside aside = table.setAside();
    if (aside == null
        || (table.stage() != OpinionTable.Stage.OPEN
            && table.stage() != OpinionTable.Stage.NOT_OPEN)) {
      return Optional.empty();
    }
    String told =
        words.text(
            aside.version() == 0 ? "opinion.aside" : "opinion.aside.sheet",
            aside.version(),
            by(aside, words),
            MINUTE.format(aside.at()),
            aside.reason());
    return Optional.of(
        table.panel().stream()
            .filter(colleague -> colleague.seat() == table.seat())
            .findFirst()
            .map(colleague -> aside.filedBy(colleague.id()))
            .map(
                filed ->
                    words.text(
                        table.former() == null ? "opinion.aside.own" : "opinion.aside.own-differed",
                        OpinionWords.gist(table.accepted().item(), filed, words)))
            .map(own -> told + (words.english() ? " " : "") + own)
            .orElse(told));
  }

  private static String by(SetAside aside, Messages words) {
    String caller = caller(aside.as(), aside.seat(), words);
    return aside.agreed().isEmpty()
        ? caller
        : words.text(
            "opinion.aside.agreed",
            caller,
            aside.agreed().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(words.english() ? ", " : "、")));
  }

  /** Says that the draft of a signed opinion was returned, when and why; a call tells it itself. */
  static Optional<String> returned(OpinionTable table, Messages words) {
    DraftReturn back = table.draftReturn();
    return back == null || table.stage() != OpinionTable.Stage.SIGNED || table.opinions().isCalled()
        ? Optional.empty()
        : Optional.of(
            words.text(
                "opinion.returned", back.version(), MINUTE.format(back.at()), back.reason()));
  }
}
