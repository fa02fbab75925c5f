package org.jianzhuo.desk.exam.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.CutTexts;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.ExpertsDay;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.LastAppraisalTest;
import org.jianzhuo.desk.exam.MotionCell;
import org.jianzhuo.desk.exam.MotionCell.Column;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.PresentPerson;
import org.jianzhuo.model.exam.PresentPerson.Role;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.panel.SignedFor;
import org.jianzhuo.model.panel.SignedFor.Capacity;

/** Takes pictures of the examination's screens: {@code ExamPictures FOLDER}. */
public final class ExamPictures {

  private ExamPictures() {}

  /** Takes the pictures. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    for (boolean english : List.of(false, true)) {
      String lang = english ? "en" : "zh";
      for (int[] size : List.of(new int[] {1832, 980}, new int[] {1298, 678})) {
        String name = lang + "-" + (size[0] > 1500 ? 1920 : 1366);
        take(folder.resolve("exam-" + name + ".png"), english, size, b -> {});
        take(
            folder.resolve("picker-" + name + ".png"),
            english,
            size,
            b -> {
              b.view.shortcuts().values().stream().skip(1).findFirst().orElseThrow().act().run();
              TextField field = (TextField) b.layers.lookup("#exam-clause-search");
              field.setText("guanjie");
              Node list = b.layers.lookup("#exam-clause-list");
              ((javafx.scene.control.ListView<?>) list).getSelectionModel().select(3);
            });
        take(
            folder.resolve("care-" + name + ".png"),
            new ExamCases()
                .seated(ItemKind.LABOUR_AND_SELF_CARE, "左肱骨远端髁间骨折内固定术后", "左肘", "左前臂")
                .told(),
            english,
            // as high as the whole form, which cannot be scrolled outside of a window
            new int[] {size[0], 1700},
            b -> {});
        take(
            folder.resolve("film-" + name + ".png"),
            english,
            size,
            b -> {
              UUID film = new UUID(9, 9);
              LocalDate day = LocalDate.of(2026, 9, 12);
              b.cases.pictures.put(film, List.of("IMG-02.png", "CLIP-01.mp4"));
              b.vm
                  .caseActs()
                  .film(new Film(film, Film.Kind.XRAY, "示例市人民医院", "DR7", day, true, "", "", false));
              fire(b, "#exam-films");
              fire(b, "#exam-film-edit-0");
            });
        take(
            folder.resolve("why-" + name + ".png"),
            english,
            size,
            b -> {
              b.vm.setDescription("右肘屈曲受限");
              b.view.shortcuts().values().stream().skip(5).findFirst().orElseThrow().act().run();
            });
        takeItem(
            folder.resolve("ear-" + name + ".png"),
            new ExamCases().seated("噪声聋", "双耳").told(),
            english,
            new int[] {size[0], 1500},
            vm -> {
              vm.setPlace("ear", Side.BOTH);
              vm.setTemplate("ear");
              vm.values().set("ear/right.ac500", "45");
              vm.values().set("ear/right2.ac500", "60");
            });
        takeItem(
            folder.resolve("device-" + name + ".png"),
            new ExamCases().seated(ItemKind.DEVICE, "右小腿截肢术后", "右小腿").told(),
            english,
            size,
            vm -> vm.values().set("item-device/reason", "x"));
        take(
            folder.resolve("present-" + name + ".png"),
            cases().signedForBy(new SignedFor("梁小雨", Capacity.GUARDIAN, "户口簿", "本人未成年")),
            english,
            size,
            b -> {
              b.vm.caseActs().present(null, person("周敏", Role.SIGN_INTERPRETER, ""));
              b.vm.caseActs().present(null, person("何秀", Role.OTHER, "陪同护士"));
              key(b, KeyCode.R);
              ((TextField) b.layers.lookup("#exam-present-name")).setText("x");
              fire(b, "#exam-present-save");
            });
        take(folder.resolve("last-" + name + ".png"), english, size, b -> key(b, KeyCode.L));
        take(
            folder.resolve("copied-" + name + ".png"),
            english,
            size,
            b -> {
              b.vm.addFinding();
              b.vm.copyLast(LastAppraisalTest.elbowBefore());
            });
        take(
            folder.resolve("complete-" + name + ".png"),
            english,
            size,
            b ->
                b.view.shortcuts().values().stream().skip(5).findFirst().orElseThrow().act().run());
        takeItem(
            folder.resolve("lung-" + name + ".png"),
            new ExamCases().seated("尘肺", "肺").told(),
            english,
            size,
            vm -> {
              vm.setPlace("lung", Side.NONE);
              vm.setTemplate("lung");
              vm.values().set("lung/po2", "9.1");
              vm.values().set("lung/po2mm", "40");
            });
        takeItem(
            folder.resolve("leave-" + name + ".png"),
            new ExamCases().seated(ItemKind.PAID_LEAVE, "右股骨干骨折", "右股骨").told(),
            english,
            size,
            vm -> vm.values().set("item-paid-leave/entry", "S72.3"));
      }
    }
    take(
        folder.resolve("scope-zh-1366.png"),
        false,
        new int[] {1298, 678},
        b -> b.view.shortcuts().values().stream().skip(2).findFirst().orElseThrow().act().run());
    Pictures.onWindow(
        () -> {
          ExamCases cases = new ExamCases().seated("肱骨髁间骨折内固定术后", "左肘");
          FakeDelays clock = new FakeDelays();
          ExamBench bench =
              new ExamBench(
                  cases, Hand.own(ExamCases.EXPERT), false, new DirectTaskRunner(), clock, clock);
          bench.view.shown();
          shoot(folder.resolve("gate-zh.png"), bench.layers, 1298, 678, Theme.LIGHT);
          TodayView today =
              new TodayView(
                  () ->
                      new ExpertsDay(
                              cases.journal,
                              each -> ExpertsDay.Waiting.NOTHING,
                              () -> Optional.of(ExamCases.SESSION))
                          .of(ExamCases.EXPERT.id()).stream().map(ExamPictures::returned).toList(),
                  Messages.in(false),
                  s -> {});
          shoot(
              folder.resolve("today-zh.png"),
              new org.jianzhuo.desk.workbench.Layers(today.content()),
              1298,
              678,
              Theme.LIGHT);
        });
    System.exit(0);
  }

  private static PresentPerson person(String name, Role role, String note) {
    return new PresentPerson(name, role, note);
  }

  private static ExamCases cases() {
    return new ExamCases()
        .of(LastAppraisalTest.WHO, AppraisalType.FIRST)
        .after(LastAppraisalTest.elbowBefore())
        .seated("左肱骨远端髁间骨折内固定术后；左尺骨鹰嘴骨折", "左肘", "左前臂")
        .told();
  }

  private static void take(Path file, boolean english, int[] size, Consumer<ExamBench> act) {
    take(file, cases(), english, size, act);
  }

  private static void take(
      Path file, ExamCases cases, boolean english, int[] size, Consumer<ExamBench> act) {
    Pictures.onWindow(
        () -> {
          FakeDelays clock = new FakeDelays();
          ExamBench bench =
              new ExamBench(
                  cases, Hand.own(ExamCases.EXPERT), english, new DirectTaskRunner(), clock, clock);
          bench.view.shown();
          fill(bench.vm);
          Scene scene = shoot(file, bench.layers, size[0], size[1], Theme.LIGHT);
          act.accept(bench);
          Pictures.write(file, again(scene));
        });
  }

  private static void takeItem(
      Path file, ExamCases cases, boolean english, int[] size, Consumer<ExamViewModel> act) {
    Pictures.onWindow(
        () -> {
          FakeDelays clock = new FakeDelays();
          ExamBench bench =
              new ExamBench(
                  cases, Hand.own(ExamCases.EXPERT), english, new DirectTaskRunner(), clock, clock);
          bench.view.shown();
          act.accept(bench.vm);
          shoot(file, bench.layers, size[0], size[1], Theme.LIGHT);
        });
  }

  private static void fire(ExamBench bench, String button) {
    ((Button) bench.layers.lookup(button)).fire();
  }

  private static void key(ExamBench bench, KeyCode code) {
    bench.view.shortcuts().entrySet().stream()
        .filter(each -> ((KeyCodeCombination) each.getKey()).getCode() == code)
        .findFirst()
        .orElseThrow()
        .getValue()
        .act()
        .run();
  }

  private static javafx.scene.image.WritableImage again(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    CutTexts.in(scene).forEach(System.out::println);
    return scene.snapshot(null);
  }

  private static Scene shoot(
      Path file, javafx.scene.Parent root, int width, int height, Theme theme) {
    Scene scene = new Scene(root, width, height);
    Look.apply(scene, theme);
    Pictures.write(file, again(scene));
    return scene;
  }

  private static void fill(ExamViewModel vm) {
    vm.setPlace("knee", Side.LEFT);
    vm.setDescription("自述久行后酸痛。");
    vm.addFinding();
    vm.setPlace("forearm", Side.LEFT);
    vm.setDescription("左前臂瘢痕6.2×0.4 cm，色淡红。");
    vm.chooseNone("瘢痕不足体表1%");
    vm.addFinding();
    vm.setPlace("elbow", Side.LEFT);
    vm.setTemplate("rom");
    value(vm, "flexion", Column.INJURED_ACTIVE, "118");
    value(vm, "flexion", Column.INJURED_PASSIVE, "116");
    value(vm, "flexion", Column.HEALTHY_ACTIVE, "142");
    value(vm, "extension", Column.INJURED_ACTIVE, "-15");
    value(vm, "extension", Column.INJURED_PASSIVE, "N");
    value(vm, "extension", Column.HEALTHY_ACTIVE, "99");
    vm.chooseClause(
        ExamCases.CATALOGUE.clause("GB/T 16180-2014", "5.8.2 24)").orElseThrow(),
        ClauseMatch.MEETS,
        "2026-09-12 X线，1号专家读片");
    vm.selfCare().answer(Map.of(SelfCareActivity.EATING, false));
    vm.selfCare().answer(Map.of(SelfCareActivity.TURNING, false));
    vm.selfCare().answer(Map.of(SelfCareActivity.DRESSING, true));
    vm.selfCare().typeEvidence(SelfCareActivity.DRESSING, "左手不能扣纽扣，由妻子帮助");
    vm.selfCare().evidenceTyped();
  }

  private static void value(ExamViewModel vm, String movement, Column column, String text) {
    MotionCell cell = new MotionCell(movement, column);
    vm.values().set(cell.key(), text);
    vm.values().leave(cell.key());
  }

  private static ExpertsDay.Row returned(ExpertsDay.Row row) {
    return new ExpertsDay.Row(
        row.caseStream(),
        row.ticket(),
        row.name(),
        row.item(),
        row.about(),
        row.state(),
        row.findings(),
        new ExpertsDay.Waiting(
            ExpertsDay.Turn.ANSWER,
            new org.jianzhuo.model.base.Words(
                "审核人于 11-23 15:40 提议撤回已提交的意见、重新评议，理由：漏查双手。待 1、2、3号专家答复；过半数同意后全部意见撤回。",
                "The checker called on 11-23 15:40 to deliberate anew, because: 漏查双手.")));
  }
}
