package org.jianzhuo.desk.opinion.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.Referral;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.Role;

/** Takes pictures of the opinion screen, for looking at it: {@code main FOLDER}. */
public final class OpinionPictures {
  private OpinionPictures() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : List.of(false, true)) {
      for (int[] size : new int[][] {{1832, 916}, {1298, 628}}) {
        String tail = "-" + (english ? "en" : "zh") + "-" + size[0] + ".png";
        CaseTable table = new CaseTable();
        FakeDrafts drafts = new FakeDrafts();
        take(
            folder.resolve("1-agree" + tail),
            () -> OpinionStage.scene(table, drafts, table.first, english, size[0], size[1]),
            "");
        agree(table, table.first);
        agree(table, table.second);
        take(
            folder.resolve("2-differ" + tail),
            () -> OpinionStage.scene(table, drafts, table.third, english, size[0], size[1]),
            "#opinion-reading-1-reject");
        take(
            folder.resolve("3-file" + tail),
            () ->
                OpinionStage.scene(table, new FakeDrafts(), table.third, english, size[0], size[1]),
            "#opinion-agree");
        agree(table, table.third);
        consultation(folder, english, size, tail);
        CaseTable anew = new CaseTable();
        anew.allSign();
        anew.people.become(anew.second);
        CaseTable.done(anew.consultations.anew().call(anew.caseStream, "漏看术后影像", FakePeople.PIN));
        take(
            folder.resolve("11-called" + tail),
            () -> OpinionStage.scene(anew, new FakeDrafts(), anew.first, english, size[0], size[1]),
            "#opinion-answer");
        anew.people.become(anew.third);
        CaseTable.done(anew.consultations.anew().answer(anew.caseStream, true, "", FakePeople.PIN));
        take(
            folder.resolve("10-replaced" + tail),
            () -> OpinionStage.scene(anew, new FakeDrafts(), anew.first, english, size[0], size[1]),
            "#opinion-replaced");
        CaseTable lifted = new CaseTable(OpinionMode.TOGETHER, ItemKind.LABOUR_AND_SELF_CARE, 8, 8);
        take(
            folder.resolve("12-refused" + tail),
            () ->
                OpinionStage.scene(
                    lifted, new FakeDrafts(), lifted.first, english, size[0], size[1]),
            "#opinion-submit");
        CaseTable care = new CaseTable();
        agree(care, care.first);
        take(
            folder.resolve("13-care" + tail),
            () ->
                OpinionStage.scene(care, new FakeDrafts(), care.second, english, size[0], size[1]),
            "#opinion-reading-care-reject");
        care.people.become(care.second);
        CaseTable concluded = new CaseTable();
        concluded.allSign();
        concluded.concluded.set(true);
        take(
            folder.resolve("14-concluded" + tail),
            () ->
                OpinionStage.scene(
                    concluded, new FakeDrafts(), concluded.first, english, size[0], size[1]),
            "");
        take(
            folder.resolve("15-set-aside" + tail),
            () ->
                OpinionStage.scene(anew, new FakeDrafts(), anew.second, english, size[0], size[1]),
            "");
        CaseTable many = new CaseTable();
        many.examineMore(17, OpinionMode.TOGETHER);
        for (PersonId expert : List.of(many.first, many.second)) {
          agree(many, expert);
        }
        differ(many);
        take(
            folder.resolve("5-batch" + tail),
            () -> batch(many, english, size[0], size[1]),
            "#opinion-batch-read");
        take(
            folder.resolve("4-sign" + tail),
            () -> OpinionStage.scene(table, drafts, table.third, english, size[0], size[1]),
            "#opinion-sign");
      }
    }
    System.exit(0);
  }

  private static void consultation(Path folder, boolean english, int[] size, String tail) {
    CaseTable split = new CaseTable();
    split.needs.addAll(
        List.of(
            new CaseSpecialties.Need(
                new Words("左肘、左前臂", "Left elbow, left forearm"), Set.of("骨科", "手外科")),
            new CaseSpecialties.Need(new Words("耳", "Ear"), Set.of("耳鼻咽喉科"))));
    List<PersonId> committee =
        List.of(
            split.people.add("贺延年", Role.EXPERT, "骨科"),
            split.people.add("邵文君", Role.EXPERT, "职业病"),
            split.people.add("范子昂", Role.EXPERT, "眼科"));
    int grade = 7;
    for (PersonId expert : List.of(split.first, split.second, split.third)) {
      split.people.become(expert);
      OwnView view =
          OwnView.from(null, split.opinions.table(split.caseStream).orElseThrow().exam())
              .with(
                  CaseTable.ELBOW,
                  OwnView.Stand.OPEN.with(CaseTable.clause("5." + grade + ".2 1)", grade)))
              .with(CaseTable.ULNA, OwnView.Stand.OPEN.with(CaseTable.clause("5.9.2 23)", 9)))
              .withGrade(grade++)
              .withReason("理由见影像所见");
      CaseTable.done(split.opinions.differ(split.caseStream, view, FakePeople.PIN));
    }
    FakeDrafts drafts = new FakeDrafts();
    take(
        folder.resolve("6-no-majority" + tail),
        () -> OpinionStage.scene(split, drafts, split.first, english, size[0], size[1]),
        "#opinion-refer");
    take(
        folder.resolve("6-members" + tail),
        () -> OpinionStage.scene(split, drafts, split.first, english, size[0], size[1]),
        "#opinion-refer",
        "#opinion-referral-member-0",
        "#opinion-referral-member-1",
        "#opinion-referral-member-2");
    split.people.become(split.first);
    CaseTable.done(
        split.consultations.refer(
            split.caseStream,
            new Referral(
                "三名专家等级各不相同，对左肘创伤性关节炎是否成立意见不一",
                List.of("grade"),
                List.of("检查表（检查所见、测量值）", "各专家意见"),
                committee,
                List.of(),
                "本市委员中无耳鼻喉科专家，由邵文君主任兼看"),
            FakePeople.PIN));
    take(
        folder.resolve("7-referred" + tail),
        () -> OpinionStage.scene(split, drafts, split.second, english, size[0], size[1]),
        "");
    take(
        folder.resolve("8-consult" + tail),
        () -> OpinionStage.scene(split, drafts, committee.getFirst(), english, size[0], size[1]),
        "#opinion-consult");
    split.people.become(committee.getFirst());
    CaseTable.done(
        split.consultations.consult(
            split.caseStream,
            new ConsultationOpinion(
                committee,
                java.time.LocalDate.of(2026, 11, 18),
                List.of(new ConsultationOpinion.Ruling("grade", "8", "创伤性关节炎有影像依据，以重者定级")),
                List.of(
                    new ConsultationOpinion.ClauseRuling(
                        CaseTable.ELBOW, CaseTable.clause("5.8.2 24)", 8))),
                committee.subList(1, committee.size())),
            FakePeople.PIN,
            java.util.Map.of()));
    take(
        folder.resolve("9-consulted" + tail),
        () -> OpinionStage.scene(split, drafts, split.first, english, size[0], size[1]),
        "#opinion-anew");
  }

  private static Scene batch(CaseTable table, boolean english, int width, int height) {
    BatchViewModel model = OpinionStage.batchModel(table, new FakeDrafts(), table.third);
    BatchView view =
        OpinionStage.batch(model, org.jianzhuo.desk.base.Messages.in(english), caseStream -> {});
    view.shown();
    return OpinionStage.dressed(
        new org.jianzhuo.desk.workbench.Layers(view.content()), view, width, height);
  }

  private static void differ(CaseTable table) {
    table.people.become(table.third);
    var seen = table.opinions.table(table.caseStream).orElseThrow();
    OwnView view = OwnView.from(seen.proposal(), seen.exam());
    view =
        view.with(
                CaseTable.ELBOW,
                view.stand(CaseTable.ELBOW)
                    .accepting(false)
                    .reading("X 线正侧位片未见明确关节间隙变窄")
                    .with(CaseTable.clause("5.10.2 12)", 10)))
            .withGrade(9)
            .withReason("边缘骨赘不能单独成立创伤性关节炎，以重者定为九级");
    CaseTable.done(table.opinions.differ(table.caseStream, view, FakePeople.PIN));
  }

  private static void agree(CaseTable table, PersonId expert) {
    table.people.become(expert);
    CaseTable.done(table.opinions.agree(table.caseStream, FakePeople.PIN));
  }

  /** Takes a picture of a scene after pressing buttons. */
  public static void take(Path file, Supplier<Scene> maker, String... presses) {
    AtomicReference<Scene> scene = new AtomicReference<>();
    Pictures.onWindow(
        () -> {
          scene.set(maker.get());
          lay(scene.get());
          for (String press : presses) {
            Node node = press.isEmpty() ? null : scene.get().lookup(press);
            if (node instanceof ButtonBase button) {
              button.fire();
            }
            lay(scene.get());
          }
        });
    Pictures.onWindow(
        () -> {
          lay(scene.get());
          Pictures.write(file, scene.get());
        });
  }

  private static void lay(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
