package org.jianzhuo.desk.paper.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.ui.OpinionPictures;
import org.jianzhuo.desk.paper.CasePictures;
import org.jianzhuo.desk.paper.PaperDraft;
import org.jianzhuo.desk.paper.PaperReceipt;
import org.jianzhuo.desk.paper.PaperTable;
import org.jianzhuo.desk.paper.RareCharactersTest;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.paper.Door;

/** Takes pictures of the screen of the papers, for looking at it: {@code main FOLDER}. */
public final class PapersPictures {

  private PapersPictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : List.of(false, true)) {
      for (int[] size : new int[][] {{1832, 916}, {1298, 628}}) {
        String tail = "-" + (english ? "en" : "zh") + "-" + size[0] + ".png";
        PaperTable papers = new PaperTable();
        papers.table.people.become(papers.table.first);
        CaseTable.done(papers.service.issue(notice(papers)));
        FakeDrafts drafts = new FakeDrafts();
        OpinionPictures.take(
            folder.resolve("papers-list" + tail),
            () ->
                PapersViewTest.scene(
                    papers, drafts, papers.table.first, Door.EXAM, english, size[0], size[1]),
            "#paper-print");
        if (List.of(arguments).contains("rare")) {
          PaperTable rare = new PaperTable();
          RareCharactersTest.name(rare);
          OpinionPictures.take(
              folder.resolve("rare" + tail),
              () ->
                  PapersViewTest.scene(
                      rare, drafts, rare.table.first, Door.EXAM, english, size[0], size[1]),
              "#paper-draw-character");
          OpinionPictures.take(
              folder.resolve("rare-dialog" + tail), () -> drawing(rare, drafts, english, size), "");
          continue;
        }
        if (List.of(arguments).contains("key")) {
          CasePictures pictures = new CasePictures(papers);
          var first = pictures.photo(640, 360);
          var second = pictures.photo(360, 640);
          pictures.photo(640, 480);
          pictures.notes(first);
          pictures.redacted(second);
          pictures.choose(
              new KeyImage(second, "面部已遮盖；左侧为患侧", false, false),
              new KeyImage(first, "左肘关节屈曲，" + "与健侧对照".repeat(12), true, false));
          OpinionPictures.take(
              folder.resolve("key-images" + tail),
              () ->
                  PapersViewTest.scene(
                      papers, drafts, papers.table.first, Door.EXAM, english, size[0], size[1]),
              "#paper-key-images");
        }
        PaperTable concluded = new PaperTable();
        concluded.concluded();
        OpinionPictures.take(
            folder.resolve("papers-check" + tail),
            () -> checking(concluded, drafts, english, size),
            "#paper-check-pin");
        OpinionPictures.take(
            folder.resolve("papers-serve" + tail),
            () -> serving(drafts, english, size),
            "#paper-serve-proof");
        OpinionPictures.take(
            folder.resolve("papers-version" + tail),
            () -> replaced(drafts, english, size),
            "#paper-version");
        OpinionPictures.take(
            folder.resolve("papers-receipt" + tail),
            () -> receiving(drafts, english, size),
            "#paper-answer-confirm");
        OpinionPictures.take(
            folder.resolve("papers-form" + tail),
            () -> writing(papers, drafts, english, size, "supplement"),
            "#paper-field-items");
        OpinionPictures.take(
            folder.resolve("papers-treatment" + tail),
            () -> writing(papers, drafts, english, size, "treatment"),
            "#paper-field-items");
        OpinionPictures.take(
            folder.resolve("papers-discard" + tail),
            () -> writing(papers, drafts, english, size, "treatment"),
            "#paper-discard");
      }
    }
    System.exit(0);
  }

  private static Scene drawing(PaperTable papers, FakeDrafts drafts, boolean english, int[] size) {
    Scene scene =
        PapersViewTest.scene(
            papers, drafts, papers.table.first, Door.EXAM, english, size[0], size[1]);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((Button) scene.lookup("#paper-draw-character")).fire();
    return scene;
  }

  private static Scene checking(PaperTable papers, FakeDrafts drafts, boolean english, int[] size) {
    Scene scene =
        PapersViewTest.scene(
            papers, drafts, papers.table.drafter, Door.OFFICE, english, size[0], size[1]);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((Button) scene.lookup("#paper-new-correction")).fire();
    ((TextInputControl) scene.lookup("#paper-field-received")).setText("2026-11-10");
    ((TextInputControl) scene.lookup("#paper-field-changes")).setText("姓名 | 邓国梁 | 邓国樑");
    ((TextInputControl) scene.lookup("#paper-field-reason")).setText("录入笔误");
    ((Button) scene.lookup("#paper-issue")).fire();
    return scene;
  }

  static PaperDraft missing(PaperTable papers) {
    return papers.draft(
        Door.INTAKE,
        "supplement",
        Map.of(
            "applicant", List.of("邓国梁"),
            "items", List.of("手术记录 | 加盖医院印章", "出院小结"),
            "period", List.of("15"),
            "contact", List.of("福田窗口 0755-00000000"),
            "served", List.of("2026-11-18")));
  }

  private static Scene receiving(FakeDrafts drafts, boolean english, int[] size) {
    PaperTable papers = new PaperTable();
    papers.table.people.become(papers.coordinator);
    String number = CaseTable.done(papers.service.issue(missing(papers)));
    CaseTable.done(
        papers.service.receive(
            papers.table.caseStream,
            number,
            new PaperReceipt(LocalDate.of(2026, 11, 18), List.of("出院小结"), "", "")));
    Scene scene =
        PapersViewTest.scene(
            papers, drafts, papers.coordinator, Door.INTAKE, english, size[0], size[1]);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((Button) scene.lookup("#paper-answer")).fire();
    return scene;
  }

  private static Scene serving(FakeDrafts drafts, boolean english, int[] size) {
    PaperTable papers = new PaperTable();
    papers.table.people.become(papers.table.first);
    CaseTable.done(
        papers.service.issue(
            papers.draft(
                Door.EXAM,
                "further-examination",
                Map.of(
                    "items", List.of("肌电图 | 左上肢 | 明确尺神经损伤程度"),
                    "hospital", List.of("三级综合医院"),
                    "contact", List.of("福田窗口")))));
    Scene scene =
        PapersViewTest.scene(
            papers, drafts, papers.table.first, Door.EXAM, english, size[0], size[1]);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((Button) scene.lookup("#paper-serve")).fire();
    return scene;
  }

  private static PaperDraft notice(PaperTable papers) {
    return papers.draft(
        Door.EXAM,
        "further-examination",
        Map.of(
            "items", List.of("肌电图 | 左上肢 | 明确尺神经损伤程度"),
            "hospital", List.of("三级综合医院"),
            "contact", List.of("福田窗口"),
            "served", List.of("2026-11-18")));
  }

  private static Scene replaced(FakeDrafts drafts, boolean english, int[] size) {
    PaperTable papers = new PaperTable();
    papers.table.people.become(papers.table.first);
    PaperDraft draft = notice(papers);
    String number = CaseTable.done(papers.service.issue(draft));
    CaseTable.done(
        papers.service.issue(
            new PaperDraft(
                draft.caseStream(), draft.door(), draft.kind(), number, "漏列一项", draft.answers())));
    Scene scene =
        PapersViewTest.scene(
            papers, drafts, papers.table.first, Door.EXAM, english, size[0], size[1]);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((ToggleButton) scene.lookup("#paper-version-0")).fire();
    return scene;
  }

  private static Scene writing(
      PaperTable papers, FakeDrafts drafts, boolean english, int[] size, String kind) {
    Scene scene =
        PapersViewTest.scene(
            papers, drafts, papers.table.first, Door.EXAM, english, size[0], size[1]);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    ((Button) scene.lookup("#paper-new-" + kind)).fire();
    ((Button) scene.lookup("#paper-issue")).fire();
    return scene;
  }
}
