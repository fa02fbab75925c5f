package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.desk.document.pdf.Table.Cell;
import org.jianzhuo.desk.document.pdf.Table.Look;

/** Lays out the panel opinion: head, case, findings and self-care; the rest is the panel's part. */
final class PanelOpinionSheet {

  static final double LEFT = 35;
  static final double BOTTOM = 786;
  static final double SIZE = 8.3;
  static final Look PLAIN = new Look(SIZE, -1, false);
  static final Look CENTRED = new Look(SIZE, 0, false);
  static final Look LABEL = new Look(SIZE, 0, true);

  /** Stands where there is nothing to compare with. */
  private static final String NONE = "—";

  /** How many characters the column of results takes in two lines. */
  private static final int NARROW = 14;

  private static final List<String> PARTS =
      List.of(
          "findings",
          "self-care",
          "readings",
          "combined",
          "deliberation",
          "pictures",
          "signatures");

  private static final String NUMERALS = "一二三四五六七";

  private final PanelOpinionPaper paper;
  private final PaperWords words;
  private final PageFlow flow;

  PanelOpinionSheet(PanelOpinionPaper paper, PaperWords words, Typesetter typesetter) {
    this.paper = paper;
    this.words = words;
    this.flow = new PageFlow(typesetter, LEFT, BOTTOM, this::head);
  }

  List<List<Mark>> lay() {
    caseTable();
    findings();
    if (paper.selfCare() != null) {
      selfCare(paper.selfCare());
    }
    notes();
    new PanelDeliberationPart(paper, words, flow).lay();
    PaperFoot foot =
        new PaperFoot(
            words,
            flow,
            List.of(
                words.text(
                    "foot.panel",
                    paper.stamp().caseNumber(),
                    Integer.toString(paper.stamp().version()),
                    PaperFoot.time(paper.stamp().composedAt()),
                    paper.stamp().clockError(),
                    PaperFoot.brief(paper.stamp().data())),
                words.text("foot.legal")));
    return flow.finish(foot);
  }

  private void head(PageFlow page) {
    PaperStamp stamp = paper.stamp();
    double y = 26;
    page.add(new Mark.Frame(LEFT, y, 162, 23, 1.1, 0, PageFlow.BLACK, Mark.NONE));
    page.text("", Words.bold(words.text("internal")), LEFT + 81, y + 15.4, 10.5, 0);
    page.add(new Mark.Bars(stamp.barcode(), page.right() - 158, y, 158, 20));
    page.text(
        "", Words.of(stamp.barcode()), page.right() - 79, y + 28, 7.2, 0, 0.6, PageFlow.BLACK);
    if (page.page() == 1) {
      firstHead(page, stamp);
    } else {
      String title = words.text("continued", words.text("panel.title"));
      page.text("", Words.bold(title), LEFT, 70, 10, -1);
      String who =
          words.text("person")
              + "　"
              + paper.details().person()
              + "　　"
              + words.text("case-number")
              + "　"
              + stamp.caseNumber();
      page.text(words.text("person"), Words.of(who), page.right(), 70, SIZE, 1);
      page.moveTo(76);
    }
  }

  private void firstHead(PageFlow page, PaperStamp stamp) {
    double middle = PageFlow.WIDTH / 2;
    page.text("committee", Words.of(stamp.committee()), middle, 72, 11, 0, 1.2, PageFlow.BLACK);
    page.text("", Words.bold(words.text("panel.title")), middle, 96, 17.5, 0, 2.4, PageFlow.BLACK);
    sitting(page);
  }

  /** Spreads the facts of the sitting over a line; a place that is too long gets its own. */
  private void sitting(PageFlow page) {
    PanelOpinionPaper.Sitting sitting = paper.sitting();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", sitting.date());
    facts.put("place", sitting.place());
    facts.put("mode", sitting.mode());
    facts.put("cooperation", sitting.cooperation());
    page.moveTo(117);
    if (!spread(page, facts)) {
      String place = facts.remove("place");
      spread(page, facts);
      under(page, "place", place);
    }
    if (!sitting.present().isEmpty()) {
      under(page, "present", sitting.present());
    }
    page.skip(6);
  }

  /** Sets a fact that needs its own lines beneath the line before. */
  private void under(PageFlow page, String key, String value) {
    for (TextLine line : page.in(words.text(key)).lines(pair(key, value), SIZE, page.width())) {
      page.skip(SIZE * PageFlow.LINE);
      page.add(new Mark.Text(line, LEFT, page.y(), SIZE, 0, PageFlow.BLACK));
    }
  }

  /** Sets the facts in one line; returns false, and sets nothing, where they need more room. */
  private boolean spread(PageFlow page, Map<String, String> facts) {
    List<TextLine> lines = new ArrayList<>();
    facts.forEach((key, value) -> lines.add(page.in(words.text(key)).line(pair(key, value), SIZE)));
    double used = lines.stream().mapToDouble(TextLine::width).sum();
    double gap = (page.width() - used) / (lines.size() - 1);
    if (gap < 8 && facts.containsKey("place")) {
      return false;
    }
    double x = LEFT;
    for (TextLine line : lines) {
      page.add(new Mark.Text(line, x, page.y(), SIZE, 0, PageFlow.BLACK));
      x += line.width() + gap;
    }
    return true;
  }

  private Words pair(String key, String value) {
    return Words.of(words.text(key) + "　" + value);
  }

  private void caseTable() {
    PanelOpinionPaper.CaseDetails d = paper.details();
    Table table = new Table(flow, 3.6, 78, 184, 78, 184);
    String person = d.person() + "　" + d.sex() + "　" + d.ageAndWork();
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < d.parts().size(); i++) {
      numbered.add(number(i) + " " + d.parts().get(i));
    }
    pairRow(table, "case-number", paper.stamp().caseNumber(), "items", d.items());
    pairRow(table, "person", person, "id-number", d.idNumber());
    pairRow(table, "employer", d.employer(), "identity-check", d.identityCheck());
    if (d.restsOnRecognition()) {
      pairRow(table, "decision", d.decision(), "injury-date", d.injuryDate());
      wideRow(table, "parts", String.join("　", numbered));
    } else if (!d.injuryDate().isBlank()) {
      wideRow(table, "onset-date", d.injuryDate());
    }
    if (!d.diagnosis().isBlank()) {
      wideRow(table, "diagnosis", d.diagnosis());
    }
    if (!d.earlier().isBlank()) {
      wideRow(table, "earlier", d.earlier());
    }
    pairRow(table, "recusal", d.recusalNotice(), "recording", d.recordingNotice());
  }

  private void wideRow(Table table, String key, String text) {
    table.row(
        List.of(label(table, key, 0), table.cell(words.text(key), 1, 3, Words.of(text), PLAIN)));
  }

  private void pairRow(Table table, String left, String leftText, String right, String rightText) {
    table.row(
        List.of(
            label(table, left, 0),
            table.cell(words.text(left), 1, 1, Words.of(leftText), PLAIN),
            label(table, right, 2),
            table.cell(words.text(right), 3, 1, Words.of(rightText), PLAIN)));
  }

  private Cell label(Table table, String key, int column) {
    return table.cell("", column, 1, Words.bold(words.text(key)), LABEL);
  }

  private void findings() {
    heading(flow, part("findings"));
    boolean scope = paper.details().restsOnRecognition();
    // without its last column the grade has room for words like 大部分丧失劳动能力
    Table table =
        scope
            ? new Table(flow, 3, 18, 50, 88, 66, 84, 84, 53, 31, 30)
            : new Table(flow, 3, 18, 50, 88, 66, 84, 84, 53, 61);
    List<String> columns =
        new ArrayList<>(
            List.of(
                "number", "part", "item", "result", "reference", "description", "clause", "grade"));
    if (scope) {
      columns.add("scope");
    }
    List<Cell> head = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      head.add(label(table, "finding." + columns.get(i), i));
    }
    table.head(head);
    for (int i = 0; i < paper.findings().size(); i++) {
      finding(table, i, paper.findings().get(i));
    }
  }

  private void finding(Table table, int index, PanelOpinionPaper.Finding f) {
    String place = number(index) + " ";
    List<List<Cell>> rows = new ArrayList<>();
    for (PanelOpinionPaper.Measured row : f.rows()) {
      Cell item = table.cell(field(place, "item"), 2, 1, Words.of(row.item()), PLAIN);
      boolean wide = row.reference().equals(NONE) && row.result().length() > NARROW;
      rows.add(
          wide
              ? List.of(
                  item, table.cell(field(place, "result"), 3, 2, Words.of(row.result()), PLAIN))
              : List.of(
                  item,
                  table.cell(field(place, "result"), 3, 1, Words.bold(row.result()), PLAIN),
                  table.cell(field(place, "reference"), 4, 1, Words.of(row.reference()), PLAIN)));
    }
    table.group(
        beside(table, index, f, f.part(), f.description()),
        rows,
        beside(table, index, f, words.text("continued", f.part()), words.text("finding.above")));
  }

  private List<Cell> beside(
      Table table, int index, PanelOpinionPaper.Finding f, String part, String description) {
    String place = number(index) + " ";
    Words clause = Words.bold(f.clause()).then(Words.of("\n" + f.match()));
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                table.cell("", 0, 1, Words.of(number(index)), CENTRED),
                table.cell(field(place, "part"), 1, 1, Words.of(part), PLAIN),
                table.cell(field(place, "description"), 5, 1, Words.of(description), PLAIN),
                table.cell(field(place, "clause"), 6, 1, clause, CENTRED),
                table.cell(field(place, "grade"), 7, 1, Words.bold(f.grade()), CENTRED)));
    if (paper.details().restsOnRecognition()) {
      String scope = words.text(f.inScope() ? "yes" : "no");
      cells.add(table.cell("", 8, 1, Words.of(scope), CENTRED));
    }
    return cells;
  }

  private String field(String place, String column) {
    return place + words.text("finding." + column).replace('\n', ' ');
  }

  private void selfCare(PanelOpinionPaper.SelfCare s) {
    heading(flow, part("self-care"));
    Table table = new Table(flow, 3.6, 1, 1, 1, 1, 1, 1.86);
    List<String> keys = List.of("eating", "turning", "toilet", "dressing", "moving", "result");
    List<String> values =
        List.of(s.eating(), s.turning(), s.toilet(), s.dressing(), s.moving(), s.result());
    List<Cell> head = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      head.add(label(table, "self-care." + keys.get(i), i));
      Words value = i == 5 ? Words.bold(values.get(i)) : Words.of(values.get(i));
      row.add(table.cell(words.text("self-care"), i, 1, value, CENTRED));
    }
    table.head(head);
    table.row(row);
    if (!s.evidence().isEmpty()) {
      String label = words.text("self-care.evidence");
      table.row(List.of(table.cell(label, 0, 6, Words.of(label + "：" + s.evidence()), PLAIN)));
    }
  }

  private void notes() {
    flow.skip(4);
    for (TextLine line : flow.in("notes").lines(Words.of(paper.notes()), 7.6, flow.width())) {
      flow.need(11);
      flow.add(new Mark.Text(line, flow.left(), flow.y() + 8.4, 7.6, 0, PageFlow.BLACK));
      flow.skip(11);
    }
  }

  private String part(String key) {
    return numbered(key, paper, words);
  }

  /** Returns a part's heading with its numeral; a part that the paper lacks takes none. */
  static String numbered(String key, PanelOpinionPaper paper, PaperWords words) {
    return numeral(key, paper) + "、" + words.text(key);
  }

  /** Returns the numeral of a part, e.g. 五. */
  static String numeral(String key, PanelOpinionPaper paper) {
    List<String> parts = new ArrayList<>(PARTS);
    if (paper.selfCare() == null) {
      parts.remove("self-care");
    }
    return NUMERALS.substring(parts.indexOf(key), parts.indexOf(key) + 1);
  }

  /** Names an expert by seat and name, e.g. {@code 1号 何守正}. */
  static String seat(int index, PanelOpinionPaper paper, PaperWords words) {
    return words.text("seat", Integer.toString(index + 1), paper.experts().get(index).name());
  }

  /** Lays a heading and keeps it with what follows. */
  static void heading(PageFlow flow, String text) {
    flow.need(76);
    if (!flow.fresh()) {
      flow.skip(5);
    }
    flow.text("", Words.bold(text), flow.left(), flow.y() + 11.5, 10, -1);
    flow.skip(17);
  }

  /** Returns ① to ⑳, then (21) and so on. */
  static String number(int index) {
    return index < 20 ? Character.toString('①' + index) : "(" + (index + 1) + ")";
  }
}
