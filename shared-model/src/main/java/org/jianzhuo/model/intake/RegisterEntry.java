package org.jianzhuo.model.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Csv;
import org.jspecify.annotations.Nullable;

/** Reads one row of a register by the rules of acceptance. */
final class RegisterEntry {

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[;；\n]");
  private static final Pattern BETWEEN_EXPERTS = Pattern.compile("[;；、,，/\n]");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,15}");

  private final SheetRow<RegisterColumn> cells;
  private final Csv.Row row;
  private final boolean provincial;
  private final @Nullable LocalDate sessionDate;

  private String number = "";
  private String identity = "";
  private String recognition = "";
  private String note = "";
  private @Nullable RegisteredCase value;

  private RegisterEntry(
      SheetHeader<RegisterColumn> header,
      Csv.Row row,
      boolean provincial,
      @Nullable LocalDate sessionDate) {
    this.cells = new SheetRow<>(header, row);
    this.row = row;
    this.provincial = provincial;
    this.sessionDate = sessionDate;
  }

  static RegisterEntry read(
      SheetHeader<RegisterColumn> header,
      Csv.Row row,
      boolean provincial,
      @Nullable LocalDate sessionDate) {
    RegisterEntry entry = new RegisterEntry(header, row, provincial, sessionDate);
    if (entry.cells.readable()) {
      entry.read();
    }
    return entry;
  }

  private void read() {
    number = required(RegisterColumn.NUMBER, RemarkKind.NUMBER_MISSING);
    String name = required(RegisterColumn.NAME, RemarkKind.NAME_MISSING);
    Optional<Sex> statedSex = sex();
    Optional<IdentityNumber> person = readIdentity();
    if (person.isPresent() && statedSex.isPresent() && person.get().sex() != statedSex.get()) {
      cells.note(RemarkKind.SEX_AGAINST_NUMBER, RegisterColumn.SEX);
    }
    String phone = cells.text(RegisterColumn.PHONE);
    if (!phone.isEmpty() && !PHONE.matcher(phone.replace("-", "")).matches()) {
      cells.note(RemarkKind.PHONE_ODD, RegisterColumn.PHONE, phone);
    }
    String employer = cells.text(RegisterColumn.EMPLOYER);
    String creditCode = creditCode();
    Optional<ItemKind> item = item();
    Optional<AppraisalType> type = type(item);
    recognition = cells.text(RegisterColumn.RECOGNITION);
    List<String> parts =
        Arrays.stream(BETWEEN_PARTS.split(cells.text(RegisterColumn.PARTS)))
            .map(CellText::trimmed)
            .filter(part -> !part.isEmpty())
            .toList();
    ItemVariant variant =
        RegisterWords.variant(cells.text(RegisterColumn.ITEM))
            .filter(each -> item.filter(each.item()::equals).isPresent())
            .orElse(null);
    if (item.isPresent() && ItemVariant.restsOnRecognition(item.get(), variant)) {
      if (recognition.isEmpty()) {
        cells.note(RemarkKind.RECOGNITION_MISSING, RegisterColumn.RECOGNITION);
      }
      if (parts.isEmpty()) {
        cells.note(RemarkKind.PARTS_MISSING, RegisterColumn.PARTS);
      }
    }
    String diagnosis = cells.text(RegisterColumn.DIAGNOSIS);
    LocalDate injured = cells.date(RegisterColumn.INJURED).orElse(null);
    LocalDate applied = cells.date(RegisterColumn.APPLIED).orElse(null);
    LocalDate accepted = cells.date(RegisterColumn.ACCEPTED).orElse(null);
    Optional<LocalDate> concluded = cells.date(RegisterColumn.CONCLUDED);
    checkOrder(injured, applied, accepted);
    // a register that has the column and no day in it lists what was not accepted yet (2.3)
    if (cells.has(RegisterColumn.ACCEPTED) && cells.isBlank(RegisterColumn.ACCEPTED)) {
      cells.note(RemarkKind.NOT_ACCEPTED, RegisterColumn.ACCEPTED);
    }
    if (person.isPresent()
        && applied != null
        && person.get().birthDate().isAfter(injured == null ? applied : injured)) {
      cells.note(RemarkKind.IDENTITY_BORN_LATER, RegisterColumn.IDENTITY);
    }
    boolean confirms = item.isPresent() && item.get().isConfirmation();
    if (!confirms && type.isPresent() && type.get() == AppraisalType.REVIEW_AFTER_YEAR) {
      checkYear(injured, applied, concluded);
    }
    LocalTime appointment = cells.time(RegisterColumn.APPOINTMENT).orElse(null);
    String room = cells.text(RegisterColumn.ROOM);
    if (room.isEmpty()) {
      cells.note(RemarkKind.ROOM_MISSING, RegisterColumn.ROOM);
    }
    note = cells.text(RegisterColumn.NOTE);
    ApplicationDetails details = details(concluded);
    RegisterChecks checks = new RegisterChecks(cells, sessionDate);
    checks.days(injured, applied, type, details);
    checks.item(item, recognition, parts, person, injured == null ? applied : injured);
    checks.words(name, parts, diagnosis, note);
    if (cells.readable() && item.isPresent() && type.isPresent() && statedSex.isPresent()) {
      value =
          new RegisteredCase(
              new AcceptedCase(
                  number,
                  name,
                  statedSex.get(),
                  identity,
                  phone,
                  employer,
                  creditCode,
                  item.get(),
                  type.get(),
                  recognition,
                  parts,
                  diagnosis,
                  injured,
                  applied,
                  accepted,
                  note,
                  variant),
              appointment,
              room,
              details);
    }
  }

  private ApplicationDetails details(Optional<LocalDate> concluded) {
    return new ApplicationDetails(
        word(RegisterColumn.APPLICANT, RegisterWords::applicant, "职工、近亲属、用人单位、经办机构、认定部门")
            .orElse(null),
        word(RegisterColumn.LIVES, RegisterWords::lives, "正常、死亡、下落不明").orElse(true),
        word(RegisterColumn.STABLE, RegisterWords::yes, "是、否").orElse(null),
        cells.date(RegisterColumn.RECOGNISED).orElse(null),
        cells.date(RegisterColumn.TREATED).orElse(null),
        cells.date(RegisterColumn.LEAVE).orElse(null),
        cells.date(RegisterColumn.RETIRES).orElse(null),
        concluded.orElse(null),
        cells.date(RegisterColumn.RECEIVED).orElse(null),
        stated());
  }

  /** Reads what the register says of the earlier conclusion; null where it says nothing. */
  private @Nullable StatedConclusion stated() {
    String result = cells.text(RegisterColumn.EARLIER_GRADE);
    Optional<Integer> grade = RegisterWords.grade(result);
    boolean known = grade.isPresent() || RegisterWords.isNonWorkResult(result);
    if (!known && !result.isEmpty()) {
      cells.note(
          RemarkKind.WORD_UNKNOWN, RegisterColumn.EARLIER_GRADE, result, RegisterWords.results());
    }
    StatedConclusion stated =
        new StatedConclusion(
            grade.orElse(null),
            known && grade.isEmpty() ? result : "",
            cells.text(RegisterColumn.EARLIER_NUMBER),
            Arrays.stream(BETWEEN_EXPERTS.split(cells.text(RegisterColumn.FIRST_EXPERTS)))
                .map(CellText::trimmed)
                .filter(each -> !each.isEmpty())
                .toList());
    return stated.equals(StatedConclusion.UNKNOWN) ? null : stated;
  }

  private <T> Optional<T> word(
      RegisterColumn column, Function<String, Optional<T>> read, String known) {
    String text = cells.text(column);
    Optional<T> value = read.apply(text);
    if (value.isEmpty() && !text.isEmpty()) {
      cells.note(RemarkKind.WORD_UNKNOWN, column, text, known);
    }
    return value;
  }

  /** Reads a cell that must say something; a cell refused for its content is named once. */
  private String required(RegisterColumn column, RemarkKind missing) {
    int before = cells.remarks().size();
    String text = cells.text(column);
    if (text.isEmpty() && cells.remarks().size() == before) {
      cells.note(missing, column);
    }
    return text;
  }

  private Optional<Sex> sex() {
    String text = required(RegisterColumn.SEX, RemarkKind.SEX_UNKNOWN);
    Optional<Sex> sex = RegisterWords.sex(text);
    if (sex.isEmpty() && !text.isEmpty()) {
      cells.note(RemarkKind.SEX_UNKNOWN, RegisterColumn.SEX, text);
    }
    return sex;
  }

  private Optional<IdentityNumber> readIdentity() {
    String text = required(RegisterColumn.IDENTITY, RemarkKind.IDENTITY_MISSING);
    identity = text;
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<IdentityNumber.Fault> fault = IdentityNumber.fault(text);
    if (fault.isPresent()) {
      RemarkKind kind =
          switch (fault.get()) {
            case LENGTH -> RemarkKind.IDENTITY_LENGTH;
            case CHARACTER -> RemarkKind.IDENTITY_CHARACTER;
            case DATE -> RemarkKind.IDENTITY_DATE;
            case CHECK_DIGIT -> RemarkKind.IDENTITY_CHECK_DIGIT;
          };
      cells.note(kind, RegisterColumn.IDENTITY, String.valueOf(text.length()));
      return Optional.empty();
    }
    IdentityNumber person = IdentityNumber.of(text);
    if (!person.text().equals(text)) {
      cells.note(RemarkKind.IDENTITY_UPGRADED, RegisterColumn.IDENTITY, person.text());
    }
    if (!person.provinceKnown()) {
      cells.note(RemarkKind.IDENTITY_PROVINCE, RegisterColumn.IDENTITY, text.substring(0, 2));
    }
    identity = person.text();
    return Optional.of(person);
  }

  private String creditCode() {
    String text = cells.text(RegisterColumn.CREDIT_CODE);
    if (text.isEmpty()) {
      return text;
    }
    CreditCode.fault(text)
        .ifPresent(
            fault ->
                cells.note(
                    switch (fault) {
                      case LENGTH -> RemarkKind.CREDIT_CODE_LENGTH;
                      case CHARACTER -> RemarkKind.CREDIT_CODE_CHARACTER;
                      case CHECK_CHARACTER -> RemarkKind.CREDIT_CODE_CHECK;
                    },
                    RegisterColumn.CREDIT_CODE,
                    String.valueOf(text.length())));
    return text;
  }

  private Optional<ItemKind> item() {
    String text = required(RegisterColumn.ITEM, RemarkKind.ITEM_MISSING);
    Optional<ItemKind> item = RegisterWords.item(text);
    if (item.isEmpty() && !text.isEmpty()) {
      cells.note(RemarkKind.ITEM_UNKNOWN, RegisterColumn.ITEM, text, RegisterWords.items());
    }
    return item;
  }

  /** Reads the type; a confirmation has no first round and no review (practice 4). */
  private Optional<AppraisalType> type(Optional<ItemKind> item) {
    int before = cells.remarks().size();
    String text = cells.text(RegisterColumn.TYPE);
    boolean confirms = item.isPresent() && item.get().isConfirmation();
    if (text.isEmpty()) {
      if (confirms) {
        return Optional.of(AppraisalType.CONFIRMATION);
      }
      if (item.isPresent() && cells.remarks().size() == before) {
        cells.note(RemarkKind.TYPE_MISSING, RegisterColumn.TYPE);
      }
      return Optional.empty();
    }
    Optional<AppraisalType> type = RegisterWords.type(text);
    if (type.isEmpty()) {
      cells.note(RemarkKind.TYPE_UNKNOWN, RegisterColumn.TYPE, text, RegisterWords.types());
    } else if (type.get() == AppraisalType.REAPPRAISAL && !provincial) {
      cells.note(RemarkKind.TYPE_PROVINCIAL, RegisterColumn.TYPE);
    } else if (confirms && type.get() != AppraisalType.CONFIRMATION) {
      cells.note(
          RemarkKind.TYPE_OF_CONFIRMATION,
          RegisterColumn.TYPE,
          item.get().words().zh(),
          item.get().words().en(),
          text);
    } else if (item.isPresent() && !confirms && type.get() == AppraisalType.CONFIRMATION) {
      cells.note(RemarkKind.TYPE_CONFIRMS_GRADE, RegisterColumn.TYPE);
    } else if (type.get() == AppraisalType.REVIEW_AFTER_YEAR && CellText.label(text).equals("复查")) {
      cells.note(
          RemarkKind.TYPE_READ_AS,
          RegisterColumn.TYPE,
          type.get().words().zh(),
          type.get().words().en(),
          text);
    }
    return type;
  }

  private void checkOrder(
      @Nullable LocalDate injured, @Nullable LocalDate applied, @Nullable LocalDate accepted) {
    LocalDate later = applied == null ? accepted : applied;
    if (injured != null && later != null && injured.isAfter(later)) {
      cells.note(
          RemarkKind.DATES_OUT_OF_ORDER,
          RegisterColumn.INJURED,
          injured.toString(),
          later.toString());
    }
    if (applied != null && accepted != null && applied.isAfter(accepted)) {
      cells.note(
          RemarkKind.DATES_OUT_OF_ORDER,
          RegisterColumn.APPLIED,
          applied.toString(),
          accepted.toString());
    }
    if (applied != null && sessionDate != null && applied.isAfter(sessionDate)) {
      cells.note(
          RemarkKind.APPLIED_AFTER_SESSION,
          RegisterColumn.APPLIED,
          applied.toString(),
          sessionDate.toString());
    }
    if (accepted != null && sessionDate != null && accepted.isAfter(sessionDate)) {
      cells.note(
          RemarkKind.ACCEPTED_AFTER_SESSION,
          RegisterColumn.ACCEPTED,
          accepted.toString(),
          sessionDate.toString());
    }
  }

  /**
   * A review after a year needs a conclusion more than a year old (工伤保险条例 28). Where the register
   * does not give its date, the injury's is the earliest it can have.
   */
  private void checkYear(
      @Nullable LocalDate injured, @Nullable LocalDate applied, Optional<LocalDate> concluded) {
    if (concluded.isPresent()) {
      LocalDate earliest = concluded.get().plusYears(1).plusDays(1);
      if (applied != null && applied.isBefore(earliest)) {
        cells.note(
            RemarkKind.REVIEW_TOO_EARLY,
            RegisterColumn.CONCLUDED,
            concluded.get().toString(),
            earliest.toString());
      }
    } else if (cells.has(RegisterColumn.CONCLUDED)) {
      if (cells.isBlank(RegisterColumn.CONCLUDED)) {
        cells.note(RemarkKind.REVIEW_WITHOUT_CONCLUSION, RegisterColumn.CONCLUDED);
      }
    } else if (injured != null && applied != null && !applied.isAfter(injured.plusYears(1))) {
      cells.note(
          RemarkKind.REVIEW_BEFORE_YEAR,
          RegisterColumn.TYPE,
          injured.toString(),
          applied.toString());
    }
  }

  void note(RemarkKind kind, RegisterColumn column, String... arguments) {
    cells.note(kind, column, arguments);
  }

  String number() {
    return number;
  }

  String identity() {
    return identity;
  }

  String recognition() {
    return recognition;
  }

  /** Tells whether the register says that a person's two cases are examined together. */
  boolean examinedTogether() {
    return note.contains(RegisterReader.EXAMINED_TOGETHER);
  }

  boolean saysTheSame(RegisterEntry other) {
    return row.cells().equals(other.row.cells());
  }

  /** Returns the row's number, as words about another row name it. */
  String place() {
    return String.valueOf(row.row());
  }

  RegisterRow<RegisteredCase> toRow() {
    return new RegisterRow<>(row.row(), row.line(), row.cells(), value, cells.remarks());
  }
}
