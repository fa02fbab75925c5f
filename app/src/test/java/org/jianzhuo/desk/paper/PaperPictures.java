package org.jianzhuo.desk.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.session.SessionFact;

/** Writes every kind of paper to a folder, for looking at. */
final class PaperPictures {

  private PaperPictures() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (PaperTemplate template : PaperTable.TEMPLATES.all()) {
      if (args.length > 1 && !List.of(args).contains(template.id())) {
        continue;
      }
      for (boolean extreme : new boolean[] {false, true}) {
        PaperTable papers = new PaperTable();
        if (template.id().equals("absence")) {
          papers.in(
              new SessionFact.Called(papers.table.caseStream, "第 3 鉴定室"),
              new SessionFact.NotAttended(
                  papers.table.caseStream,
                  "EMS 1234567890123 2026-11-10 本人签收",
                  "10:05、10:20 电话联系",
                  "unreachable"));
        }
        if (template.id().equals("minority-note") || template.id().equals("exam-sheet")) {
          papers.table.allSign();
          papers.table.people.become(papers.table.first);
        }
        if (template.id().startsWith("consultation")) {
          papers.referred();
        }
        boolean drawn = template.id().equals("draw-record");
        if (drawn
            || template.id().equals("recusal-request")
            || template.id().equals("recusal-decision")) {
          papers.drawn();
        }
        Door door = template.doors().iterator().next();
        byte[] pdf =
            CaseTable.done(
                papers.service.preview(
                    papers.draft(door, template.id(), PaperTable.answers(template, extreme))));
        Files.write(folder.resolve(template.id() + (extreme ? "-long" : "") + ".pdf"), pdf);
      }
    }
  }
}
