package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.NumberInWords;
import org.jianzhuo.model.exam.SideSlip;
import org.jspecify.annotations.Nullable;

/** Lists what is still open in a finding's words: empty, too long, a slot, another side. */
public final class TextPoints {

  /** A longer description fits no paper. */
  public static final int LONGEST_DESCRIPTION = 2000;

  /** A longer title fits no line of a paper. */
  public static final int LONGEST_TITLE = 100;

  private static final int LONGEST_LINE = 200;

  private static final Pattern A_NUMBER =
      Pattern.compile("[0-9０-９Ⅰ-Ⅻ]|\\b[IVX]{1,4}\\b|[一二三四五六七八九十两半]+(?:级|度|厘米|毫米|分贝|个?月|年|节|根|%)");

  private final Finding finding;
  private final Catalogue catalogue;
  private final List<OpenPoint> points;

  private TextPoints(Finding finding, Catalogue catalogue, List<OpenPoint> points) {
    this.finding = finding;
    this.catalogue = catalogue;
    this.points = points;
  }

  static void of(Finding finding, Catalogue catalogue, List<OpenPoint> points) {
    new TextPoints(finding, catalogue, points).list();
  }

  /** Tells whether the words hold a number: a measure may stand in them instead of a form. */
  static boolean saysNumber(Finding finding) {
    return A_NUMBER.matcher(finding.title() + " " + finding.description()).find();
  }

  private void list() {
    String text = finding.description();
    if (text.isBlank() && finding.template().equals(Template.FREE)) {
      add(OpenPoint.Kind.DESCRIPTION_EMPTY, FindingTitle.of(finding, catalogue).words(), "");
    }
    if (text.length() > LONGEST_DESCRIPTION) {
      String count = text.length() + "／" + LONGEST_DESCRIPTION;
      add(OpenPoint.Kind.DESCRIPTION_LONG, OpenPoint.plain(count), "");
    }
    if (finding.title().length() > LONGEST_TITLE) {
      add(
          OpenPoint.Kind.TEXT_LONG,
          counted(new Words("标题", "Title"), finding.title().length(), LONGEST_TITLE),
          "title");
    }
    finding.answers().forEach(this::addLong);
    Phrase.openSlot(text, 0)
        .ifPresent(
            slot ->
                add(
                    OpenPoint.Kind.OPEN_SLOT,
                    OpenPoint.plain(text.substring(slot.start(), slot.end())),
                    ""));
    SideSlip.ofFinding(finding, catalogue)
        .map(slip -> SideSlips.said(slip, catalogue))
        .ifPresent(
            said ->
                points.add(
                    OpenPoint.asking(
                        OpenPoint.Kind.LATERALITY, finding, said, Despite.OTHER_SIDE, said.zh())));
    NumberInWords.of(finding, catalogue).forEach(this::addNumber);
  }

  private void addNumber(NumberInWords number) {
    Words name = number.field().name();
    String unit = number.field().unit();
    Words held =
        number.value().isEmpty()
            ? new Words("表中以 " + UnitWords.of(unit, false) + " 计", "the form counts in " + unit)
            : new Words(
                "表中填的是 " + UnitWords.with(number.value(), unit, false),
                "the form has " + UnitWords.with(number.value(), unit, true));
    add(
        OpenPoint.Kind.NUMBER_IN_WORDS,
        new Words(
            "“" + number.said() + "”，" + held.zh(),
            "'" + number.said() + "' (" + name.en() + "); " + held.en()),
        "");
  }

  private void addLong(Answer answer) {
    TemplateField field =
        finding.form(catalogue).flatMap(t -> t.field(answer.field())).orElse(null);
    if (field == null) {
      return;
    }
    int most =
        switch (field.type()) {
          case TEXT -> LONGEST_DESCRIPTION;
          case LINE -> LONGEST_LINE;
          case NUMBER, CHOICE, DATE, SIDE -> Integer.MAX_VALUE;
        };
    if (answer.value().length() > most) {
      add(
          OpenPoint.Kind.TEXT_LONG,
          counted(field.name(), answer.value().length(), most),
          TemplateForm.key(finding.template(), answer.field()));
    }
  }

  private static Words counted(Words name, int length, int most) {
    String count = " " + length + "／" + most;
    return new Words(name.zh() + count, name.en() + count);
  }

  private void add(OpenPoint.Kind kind, @Nullable Words detail, String field) {
    points.add(new OpenPoint(kind, finding.id(), finding.number(), detail, field));
  }
}
