package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.session.SessionFact;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.Deadlines;
import org.jianzhuo.model.wire.PaperTemplates;

/** Lays out the invented case of {@link CaseTable}, listed for a day, with all templates. */
public final class PaperTable {

  static final PaperTemplates TEMPLATES = PaperTemplates.builtIn();
  static final PdfComposer COMPOSER = new PdfComposer(FontShelf.open(FontShelf.USUAL_PLACES));

  public final CaseTable table = new CaseTable();
  final StreamId session = new StreamId(new UUID(3, 3));
  public final PersonId coordinator = table.people.add("周敏", Role.COORDINATOR, "");
  final PersonId second = table.people.add("李佳", Role.COORDINATOR, "");
  public final PaperService service = service(TEMPLATES);

  public PaperTable() {
    in(
        new SessionFact.Opened("上午场", LocalDate.of(2026, 11, 18), "南山鉴定点", List.of("第 3 鉴定室")),
        new SessionFact.CaseListed(table.caseStream, "A023", LocalTime.of(9, 30), "第 3 鉴定室"));
    table.people.become(coordinator);
  }

  PaperService service(PaperTemplates templates) {
    Sessions sessions = new Sessions(table.journal);
    return new PaperService(
        table.journal,
        table.people,
        templates,
        new CasePaperData(
            table.journal,
            table.people,
            sessions,
            CatalogueReader.read(),
            CaseTable.CLOCK.getZone()),
        new DeadlineRules(table.journal, table.people, Deadlines.limits(), Deadlines.holidays()),
        COMPOSER,
        table.media,
        table.printer(),
        CaseTable.CLOCK,
        table::nextId);
  }

  void in(Fact... facts) {
    for (Fact fact : facts) {
      table.journal.append(coordinator, List.of(new Deed(session, fact)));
    }
  }

  public PaperDraft draft(Door door, String kind, Map<String, List<String>> answers) {
    return new PaperDraft(table.caseStream, door, kind, "", "", new LinkedHashMap<>(answers));
  }

  /** Fills every asked field: with the longest that fits, or with the shortest. */
  static Map<String, List<String>> answers(PaperTemplate template, boolean extreme) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    for (var asked : template.asks()) {
      List<String> typed =
          switch (asked.type()) {
            case TEXT, LONG_TEXT ->
                List.of(
                    extreme
                        ? "长文字".repeat(700).substring(0, asked.most())
                        : asked.label().zh() + "示例");
            case NUMBER ->
                List.of(Integer.toString(extreme ? asked.most() : Math.max(asked.least(), 15)));
            case DAY -> List.of("2026-11-18");
            case CHOICE -> List.of(asked.choices().getFirst().value());
            case LINES -> lines(asked.columns().size(), extreme);
          };
      answers.put(asked.id(), typed);
    }
    return answers;
  }

  private static List<String> lines(int columns, boolean extreme) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= (extreme ? 30 : 2); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(extreme ? "住院病历、手术记录、出院小结及影像学检查报告第" + i + "项" : "材料" + i);
      for (int c = 1; c < columns; c++) {
        cells.add(extreme ? "原件核对后退还，复印件加盖医院病案室印章" + i : "要求" + i);
      }
      lines.add(String.join(" | ", cells));
    }
    return lines;
  }
}
