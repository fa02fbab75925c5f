package org.jianzhuo.model.intake;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says by row and column what a register changes of cases that are known already. */
public final class RegisterComparison {

  private final List<String> titles;

  /**
   * @param titles the header's cells, in the file's order
   */
  public RegisterComparison(List<String> titles) {
    this.titles = List.copyOf(titles);
  }

  /** Names each cell that says something else than what is known, with what was known. */
  public List<Remark> changes(int row, AcceptedCase was, AcceptedCase now) {
    List<Remark> found = new ArrayList<>();
    compare(found, row, RegisterColumn.NAME, was, now, AcceptedCase::name);
    compare(found, row, RegisterColumn.SEX, was, now, c -> c.sex().words().zh());
    compare(found, row, RegisterColumn.IDENTITY, was, now, AcceptedCase::identityNumber);
    compare(found, row, RegisterColumn.PHONE, was, now, AcceptedCase::phone);
    compare(found, row, RegisterColumn.EMPLOYER, was, now, AcceptedCase::employer);
    compare(found, row, RegisterColumn.CREDIT_CODE, was, now, AcceptedCase::creditCode);
    compare(found, row, RegisterColumn.ITEM, was, now, c -> c.itemWords().zh());
    compare(found, row, RegisterColumn.TYPE, was, now, c -> c.type().words().zh());
    compare(found, row, RegisterColumn.RECOGNITION, was, now, AcceptedCase::recognitionNumber);
    compare(found, row, RegisterColumn.PARTS, was, now, c -> String.join(";", c.recognisedParts()));
    compare(found, row, RegisterColumn.DIAGNOSIS, was, now, AcceptedCase::diagnosis);
    compare(found, row, RegisterColumn.INJURED, was, now, c -> text(c.injuredOn()));
    compare(found, row, RegisterColumn.APPLIED, was, now, c -> text(c.appliedOn()));
    compare(found, row, RegisterColumn.ACCEPTED, was, now, c -> text(c.acceptedOn()));
    compare(found, row, RegisterColumn.NOTE, was, now, AcceptedCase::note);
    return found;
  }

  /** Names each cell about the earlier conclusion that says something else than what is known. */
  public List<Remark> earlierChanges(int row, ApplicationDetails was, ApplicationDetails now) {
    List<Remark> found = new ArrayList<>();
    StatedConclusion before = was.earlier();
    StatedConclusion after = now.earlier();
    differs(found, row, RegisterColumn.EARLIER_GRADE, result(before), result(after));
    differs(found, row, RegisterColumn.EARLIER_NUMBER, before.number(), after.number());
    differs(
        found,
        row,
        RegisterColumn.FIRST_EXPERTS,
        String.join(";", before.experts()),
        String.join(";", after.experts()));
    return found;
  }

  private static String result(StatedConclusion stated) {
    return stated.grade() == null ? stated.result() : stated.grade().toString();
  }

  /** Names another appointment or room than the one that is known. */
  public List<Remark> moves(int row, @Nullable LocalTime wasAt, String wasIn, RegisteredCase now) {
    List<Remark> found = new ArrayList<>();
    if (!Objects.equals(wasAt, now.appointment())) {
      found.add(remark(RemarkKind.CASE_CHANGED, row, RegisterColumn.APPOINTMENT, text(wasAt)));
    }
    if (!wasIn.equals(now.room())) {
      found.add(remark(RemarkKind.CASE_CHANGED, row, RegisterColumn.ROOM, wasIn));
    }
    return found;
  }

  /** Names a case that another day's session lists as well. */
  public Remark listedElsewhere(int row, String day) {
    return remark(RemarkKind.CASE_LISTED_ELSEWHERE, row, RegisterColumn.NUMBER, day);
  }

  /** Names a person whom the day lists already under another number. */
  public Remark personListedAlready(int row, String number) {
    return remark(RemarkKind.PERSON_LISTED_ALREADY, row, RegisterColumn.IDENTITY, number);
  }

  /** Names another person's case that gives the same decision: a decision names one person. */
  public Remark recognitionOfAnother(int row, String other) {
    return remark(RemarkKind.RECOGNITION_OF_ANOTHER, row, RegisterColumn.RECOGNITION, other);
  }

  /** Names a first expert whom the pool does not hold: the bar of the first panel cannot act. */
  public Remark expertUnknown(int row, String expert) {
    return remark(RemarkKind.EXPERT_UNKNOWN, row, RegisterColumn.FIRST_EXPERTS, expert);
  }

  /** Names a character of the person's name that shows as a box until somebody draws it. */
  public Remark nameRare(int row, int codePoint) {
    return remark(
        RemarkKind.NAME_RARE,
        row,
        RegisterColumn.NAME,
        Character.toString(codePoint),
        String.format(Locale.ROOT, "U+%04X", codePoint));
  }

  /** Names what the rules of acceptance say about a row. */
  public Remark guard(int row, Objection objection) {
    Remark place =
        remark(RemarkKind.GUARD_ASKED, row, RegisterColumn.ofField(objection.field()), "");
    RemarkKind kind =
        objection.forbids()
            ? RemarkKind.GUARD_REFUSED
            : objection.asks() ? RemarkKind.GUARD_ASKED : RemarkKind.GUARD_TOLD;
    return new Remark(
        kind,
        row,
        place.column(),
        place.header(),
        List.of(
            objection.words().zh(),
            objection.words().en(),
            objection.article().zh(),
            objection.article().en(),
            objection.field()));
  }

  private void compare(
      List<Remark> found,
      int row,
      RegisterColumn column,
      AcceptedCase was,
      AcceptedCase now,
      Function<AcceptedCase, String> value) {
    differs(found, row, column, value.apply(was), value.apply(now));
  }

  private void differs(List<Remark> found, int row, RegisterColumn column, String was, String now) {
    if (!was.equals(now)) {
      found.add(remark(RemarkKind.CASE_CHANGED, row, column, was));
    }
  }

  private Remark remark(RemarkKind kind, int row, RegisterColumn column, String... arguments) {
    int place = -1;
    for (int i = 0; i < titles.size() && place < 0; i++) {
      if (column.header().equals(titles.get(i)) || column.aliases().contains(titles.get(i))) {
        place = i;
      }
    }
    return new Remark(kind, row, place, column.header(), List.of(arguments));
  }

  private static String text(@Nullable Object moment) {
    return moment == null ? "" : moment.toString();
  }
}
