package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the days and words of one row of a register against each other. */
final class RegisterChecks {

  /** More letters than any name on an identity card has (known). */
  private static final int LONGEST_NAME = 50;

  /** More letters than a cell of a decision or a certificate has (known). */
  private static final int LONGEST_TEXT = 500;

  /** More letters than the papers that print the diagnosis can hold (proposal). */
  private static final int UNPRINTABLE_TEXT = 2_000;

  // 《禁止使用童工规定》2: who is not yet sixteen is not employed, but used as a child labourer
  private static final int MAY_WORK_FROM = 16;

  // one word of a part that says both sides leaves open which is meant
  private static final Pattern BOTH_SIDES = Pattern.compile("左右|右左");

  private static final String BETWEEN_NAMES = " ··•・．.-‐'’";

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  private final SheetRow<RegisterColumn> cells;
  private final @Nullable LocalDate session;

  RegisterChecks(SheetRow<RegisterColumn> cells, @Nullable LocalDate session) {
    this.cells = cells;
    this.session = session;
  }

  /** Notes days that have not come, and days before what they follow. */
  void days(
      @Nullable LocalDate injured,
      @Nullable LocalDate applied,
      Optional<AppraisalType> type,
      ApplicationDetails details) {
    toCome(RegisterColumn.RECOGNISED, details.recognisedOn());
    toCome(RegisterColumn.CONCLUDED, details.concludedOn());
    toCome(RegisterColumn.RECEIVED, details.receivedOn());
    follows(RegisterColumn.RECOGNISED, details.recognisedOn(), RegisterColumn.INJURED, injured);
    follows(RegisterColumn.TREATED, details.treatmentEndedOn(), RegisterColumn.INJURED, injured);
    follows(RegisterColumn.LEAVE, details.leaveUntil(), RegisterColumn.INJURED, injured);
    follows(
        RegisterColumn.RECEIVED,
        details.receivedOn(),
        RegisterColumn.CONCLUDED,
        details.concludedOn());
    if (type.filter(RegisterChecks::disputes).isPresent()) {
      follows(RegisterColumn.APPLIED, applied, RegisterColumn.RECEIVED, details.receivedOn());
    }
  }

  private static boolean disputes(AppraisalType type) {
    return switch (type) {
      case REVIEW_DISPUTED, MUNICIPAL_REVIEW, REAPPRAISAL -> true;
      case FIRST, REVIEW_AFTER_YEAR, CONFIRMATION -> false;
    };
  }

  private void toCome(RegisterColumn column, @Nullable LocalDate day) {
    if (day != null && session != null && day.isAfter(session)) {
      cells.note(RemarkKind.DAY_TO_COME, column, day.toString(), session.toString());
    }
  }

  private void follows(
      RegisterColumn column,
      @Nullable LocalDate day,
      RegisterColumn before,
      @Nullable LocalDate first) {
    if (day != null && first != null && day.isBefore(first)) {
      cells.note(RemarkKind.DAY_BEFORE, column, day.toString(), first.toString(), before.header());
    }
  }

  /** Notes what the item asked for does not go with. */
  void item(
      Optional<ItemKind> item,
      String recognition,
      List<String> parts,
      Optional<IdentityNumber> person,
      @Nullable LocalDate day) {
    recognition(item, recognition, parts);
    age(item, person, day);
  }

  /** Notes who was injured at work before the age at which one may work. */
  private void age(
      Optional<ItemKind> item, Optional<IdentityNumber> person, @Nullable LocalDate day) {
    boolean worker =
        item.isPresent()
            && item.get() != ItemKind.ILLEGAL_EMPLOYMENT
            && item.get() != ItemKind.NON_WORK
            && item.get() != ItemKind.DEPENDANT;
    if (worker && person.isPresent() && day != null) {
      int years = Period.between(person.get().birthDate(), day).getYears();
      if (years >= 0 && years < MAY_WORK_FROM) {
        cells.note(RemarkKind.UNDER_WORKING_AGE, RegisterColumn.IDENTITY, String.valueOf(years));
      }
    }
  }

  /** Notes a decision on a work injury beside an item that is about none. */
  private void recognition(Optional<ItemKind> item, String number, List<String> parts) {
    if (item.isPresent()
        && item.get() == ItemKind.NON_WORK
        && !(number.isEmpty() && parts.isEmpty())) {
      cells.note(
          RemarkKind.RECOGNITION_UNDUE,
          number.isEmpty() ? RegisterColumn.PARTS : RegisterColumn.RECOGNITION);
    }
  }

  /** Notes a cell that is too long, not Chinese, or names the other side than the decision. */
  void words(String name, List<String> parts, String diagnosis, String note) {
    name.codePoints()
        .filter(each -> !standsInNames(each))
        .findFirst()
        .ifPresent(
            each -> cells.note(RemarkKind.NAME_ODD, RegisterColumn.NAME, Character.toString(each)));
    if (length(name) > LONGEST_NAME) {
      cells.note(RemarkKind.NAME_LONG, RegisterColumn.NAME, String.valueOf(length(name)));
    }
    String named = String.join("", parts);
    chinese(RegisterColumn.PARTS, named);
    chinese(RegisterColumn.DIAGNOSIS, diagnosis);
    printed(RegisterColumn.PARTS, named);
    printed(RegisterColumn.DIAGNOSIS, diagnosis);
    printed(RegisterColumn.NOTE, note);
    parts.stream()
        .filter(part -> BOTH_SIDES.matcher(part).find())
        .findFirst()
        .ifPresent(part -> cells.note(RemarkKind.SIDES_BOTH, RegisterColumn.PARTS, part));
    boolean left = oneSide(named, '左', '右') && oneSide(diagnosis, '右', '左');
    boolean right = oneSide(named, '右', '左') && oneSide(diagnosis, '左', '右');
    if (left || right) {
      cells.note(RemarkKind.SIDES_DIFFER, RegisterColumn.DIAGNOSIS);
    }
  }

  /** A rare character may still be one of the private use area, as older systems write it. */
  private static boolean standsInNames(int codePoint) {
    return Character.isLetter(codePoint)
        || BETWEEN_NAMES.indexOf(codePoint) >= 0
        || switch (Character.getType(codePoint)) {
          case Character.PRIVATE_USE,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }

  private void printed(RegisterColumn column, String text) {
    int length = length(text);
    if (length > UNPRINTABLE_TEXT) {
      cells.note(
          RemarkKind.TEXT_TOO_LONG,
          column,
          String.valueOf(length),
          String.valueOf(UNPRINTABLE_TEXT));
    } else if (length > LONGEST_TEXT) {
      cells.note(RemarkKind.TEXT_LONG, column, String.valueOf(length));
    }
  }

  private void chinese(RegisterColumn column, String text) {
    if (LETTERS.matcher(text).find() && !CHINESE.matcher(text).find()) {
      cells.note(RemarkKind.NOT_CHINESE, column);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean oneSide(String text, char side, char other) {
    return text.indexOf(side) >= 0
        && text.indexOf(other) < 0
        && text.indexOf('双') < 0
        && text.indexOf('两') < 0;
  }
}
