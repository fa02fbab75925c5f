package org.jianzhuo.desk.conclusion.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.ConclusionServiceTest;
import org.jianzhuo.desk.conclusion.DraftList;
import org.jianzhuo.desk.conclusion.DraftTask;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.ui.OpinionPictures;
import org.jianzhuo.desk.opinion.ui.OpinionStage;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.DraftCheck;
import org.jianzhuo.model.conclusion.DraftDue;
import org.jianzhuo.model.deadline.Deadline;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.wire.Deadlines;

/** Takes pictures of the draft screen, for looking at it: {@code main FOLDER}. */
public final class ConclusionPictures {
  private ConclusionPictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : List.of(false, true)) {
      for (int[] size : new int[][] {{1832, 916}, {1298, 628}}) {
        fee(folder, english, size);
        String tail = "-" + (english ? "en" : "zh") + "-" + size[0] + ".png";
        CaseTable table = new CaseTable();
        table.allSign();
        ConclusionService service = ConclusionServiceTest.service(table);
        OpinionPictures.take(
            folder.resolve("5-draft" + tail),
            () ->
                ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]),
            "#conclusion-compose");
        OpinionPictures.take(
            folder.resolve("sign-unmet" + tail), () -> unmet(table, service, english, size), "");
        OpinionPictures.take(
            folder.resolve("6-drafts" + tail), () -> list(table, service, english, size), "");
        table.people.become(table.drafter);
        CaseTable.done(service.signAsDrafter(table.caseStream, CaseTable.INK, FakePeople.PIN));
        OpinionPictures.take(
            folder.resolve("7-check" + tail),
            () ->
                ConclusionViewTest.scene(table, service, table.checker, english, size[0], size[1]),
            "#conclusion-sign");
        table.people.become(table.checker);
        CaseTable.done(service.returns().giveBack(table.caseStream, "伤情介绍未写明手术日期，请补写。"));
        OpinionPictures.take(
            folder.resolve("returned" + tail),
            () ->
                ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]),
            "#conclusion-answer");
        CaseTable.done(
            service.compose(
                table.caseStream,
                CaseTable.done(service.open(table.caseStream)).wording(),
                "住院病历未载明手术日期，已在意见表备注。"));
        CaseTable.done(service.signAsDrafter(table.caseStream, CaseTable.INK, FakePeople.PIN));
        OpinionPictures.take(
            folder.resolve("answered" + tail),
            () ->
                ConclusionViewTest.scene(table, service, table.checker, english, size[0], size[1]),
            "#conclusion-sign");
        OpinionPictures.take(
            folder.resolve("to-panel" + tail),
            () ->
                ConclusionViewTest.scene(table, service, table.checker, english, size[0], size[1]),
            "#conclusion-to-panel");
        toPanel(folder, english, size, tail);
        table.people.become(table.checker);
        CaseTable.done(service.signAsChecker(table.caseStream, CaseTable.INK, FakePeople.PIN));
        OpinionPictures.take(
            folder.resolve("8-issue" + tail),
            () -> ConclusionViewTest.scene(table, service, table.clerk, english, size[0], size[1]),
            "#conclusion-issue");
        table.people.become(table.clerk);
        CaseTable.done(
            ConclusionServiceTest.issues(table, service)
                .issue(table.caseStream, "劳鉴〔2026〕108号", LocalDate.now(CaseTable.CLOCK)));
        OpinionPictures.take(
            folder.resolve("9-serve" + tail),
            () -> ConclusionViewTest.scene(table, service, table.clerk, english, size[0], size[1]),
            "#conclusion-serve");
        table.act(
            table.drafter, ConclusionViewTest.slip("GZ-2026-7KQ2MD-0004", 1, "姓名 | 邓国粱 | 邓国梁"));
        table.act(
            table.drafter,
            ConclusionViewTest.slip("GZ-2026-7KQ2MD-0009", 1, "伤情介绍中的受伤时间 |  | 2025-03-01"));
        OpinionPictures.take(
            folder.resolve("corrected" + tail),
            () -> ConclusionViewTest.scene(table, service, table.clerk, english, size[0], size[1]),
            "#conclusion-correction-1");
      }
    }
    System.exit(0);
  }

  /** Sends an opinion back to its panel, and drafts again once the panel has deliberated anew. */
  private static void toPanel(Path folder, boolean english, int[] size, String tail) {
    CaseTable table = new CaseTable();
    ConclusionService service = ConclusionServiceTest.service(table);
    table.allSign();
    table.people.become(table.drafter);
    CaseTable.done(
        service.compose(
            table.caseStream, CaseTable.done(service.open(table.caseStream)).initial()));
    CaseTable.done(service.returns().sendToPanel(table.caseStream, "查体写的是右手，认定的是左手"));
    OpinionPictures.take(
        folder.resolve("with-panel" + tail),
        () -> ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]),
        "");
    for (var expert : List.of(table.first, table.second)) {
      table.people.become(expert);
      CaseTable.done(table.consultations.anew().answer(table.caseStream, true, "", FakePeople.PIN));
    }
    table.allSign();
    OpinionPictures.take(
        folder.resolve("outdated" + tail),
        () -> ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]),
        "");
    table.people.become(table.drafter);
    var wording = CaseTable.done(service.open(table.caseStream)).wording();
    CaseTable.done(
        service.compose(
            table.caseStream,
            wording.withIntroduction(wording.introduction() + "2025年11月8日行左肘内固定术。")));
    OpinionPictures.take(
        folder.resolve("compared" + tail),
        () -> ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]),
        "#conclusion-compare");
    OpinionPictures.take(
        folder.resolve("version" + tail),
        () -> ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]),
        "#conclusion-version-1");
  }

  /** Opens the sheet of a draft that a check asks to be looked at. */
  private static Scene unmet(
      CaseTable table, ConclusionService service, boolean english, int[] size) {
    BorderPane frame = new BorderPane();
    Layers layers = new Layers(frame);
    Messages words = Messages.in(english);
    List<DraftCheck> checks =
        List.of(
            new DraftCheck(
                DraftCheck.Rule.NO_EXPERT, DraftCheck.Verdict.PASSED, new Words("无", "none")),
            new DraftCheck(
                DraftCheck.Rule.GRADE_RULE,
                DraftCheck.Verdict.TO_LOOK_AT,
                new Words("规则允许八级，定为七级", "8 by the rules, decided 7")));
    Scene below =
        ConclusionViewTest.scene(table, service, table.drafter, english, size[0], size[1]);
    Node page = below.getRoot();
    below.setRoot(new BorderPane());
    frame.setCenter(page);
    List<String> facts = new ArrayList<>(List.of(words.text("conclusion.sheet.version", 1)));
    facts.add(words.text("conclusion.sheet.worth"));
    layers.sheet(
        new DraftSigningSheet(
                words,
                words.text("conclusion.sheet.as-drafter"),
                words.text("conclusion.sign"),
                facts,
                CheckFacts.of(checks, words),
                System::nanoTime,
                (ink, pin) -> {},
                () -> {})
            .node());
    Scene scene = new Scene(layers, size[0], size[1]);
    Look.apply(scene, english ? Theme.DARK : Theme.LIGHT);
    return scene;
  }

  /** Draws who pays for a review: first asked of the clerk, then told. */
  private static void fee(Path folder, boolean english, int[] size) {
    String tail = "-" + (english ? "en" : "zh") + "-" + size[0] + ".png";
    CaseTable table = new CaseTable();
    ConclusionServiceTest.becomeReview(table);
    table.allSign();
    ConclusionService service = ConclusionServiceTest.service(table);
    table.people.become(table.drafter);
    CaseTable.done(
        service.compose(
            table.caseStream, CaseTable.done(service.open(table.caseStream)).initial()));
    CaseTable.done(service.signAsDrafter(table.caseStream, CaseTable.INK, FakePeople.PIN));
    table.people.become(table.checker);
    CaseTable.done(service.signAsChecker(table.caseStream, CaseTable.INK, FakePeople.PIN));
    OpinionPictures.take(
        folder.resolve("fee-asked" + tail),
        () -> ConclusionViewTest.scene(table, service, table.clerk, english, size[0], size[1]),
        "#conclusion-fee-note");
    table.people.become(table.clerk);
    CaseTable.done(
        ConclusionServiceTest.issues(table, service)
            .noteEarlier(table.caseStream, 8, "", "深劳鉴〔2024〕17号"));
    OpinionPictures.take(
        folder.resolve("fee-told" + tail),
        () -> ConclusionViewTest.scene(table, service, table.clerk, english, size[0], size[1]),
        "");
  }

  /** Returns a report that is overdue and a conclusion that is nearly due. */
  static DraftDue due(LocalDate today) {
    return DraftDue.of(
        List.of(run(Limit.L9, today.minusDays(53)), run(Limit.L8, today.minusDays(6))), today);
  }

  private static LimitRun run(Limit limit, LocalDate from) {
    LimitProfile profile = Deadlines.limits().inForce(from, "深圳市");
    return new LimitRun(
        profile,
        Deadline.of(
            profile.rule(limit).orElseThrow(),
            from,
            List.of(),
            false,
            HolidayTable.of(Deadlines.holidays())),
        null);
  }

  static Scene list(CaseTable table, ConclusionService service, boolean english, int[] size) {
    DraftsView view =
        new DraftsView(
            new DraftList(service, stream -> due(LocalDate.of(2026, 11, 23))),
            Messages.in(english),
            new DirectTaskRunner(),
            DraftTask.DRAFT,
            c -> {},
            fault -> {});
    BorderPane frame = new BorderPane(view.content());
    view.shown();
    return OpinionStage.dressed(new Layers(frame), view, size[0], size[1]);
  }
}
