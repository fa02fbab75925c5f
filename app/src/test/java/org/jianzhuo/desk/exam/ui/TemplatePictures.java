package org.jianzhuo.desk.exam.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ui.CutTexts;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.model.exam.Side;

/**
 * Takes pictures of the examination by templates: {@code TemplatePictures FOLDER [TEMPLATE...]}.
 */
public final class TemplatePictures {

  private static final Map<String, String> PARTS =
      Map.of(
          "vision", "eye",
          "ear", "ear",
          "hand-map", "hand",
          "scar", "skin",
          "spine", "lumbar-spine",
          "mind", "brain",
          "limb-strength", "upper-limb",
          "field", "eye",
          "device", "forearm");

  private TemplatePictures() {}

  /** Takes the pictures. */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    List<String> templates =
        args.length > 1 ? List.of(args).subList(1, args.length) : List.copyOf(PARTS.keySet());
    for (String template : templates) {
      for (boolean english : List.of(false, true)) {
        for (int[] size : List.of(new int[] {1832, 870}, new int[] {1298, 628})) {
          String name =
              template + (english ? "-en-" : "-zh-") + (size[0] > 1500 ? 1920 : 1366) + ".png";
          Pictures.onWindow(() -> take(folder.resolve(name), template, english, size));
        }
      }
    }
    System.exit(0);
  }

  private static void take(Path file, String template, boolean english, int[] size) {
    FakeDelays clock = new FakeDelays();
    ExamBench bench =
        new ExamBench(
            new ExamCases().seated("头面部、手部及腰椎损伤", "左手").told(),
            Hand.own(ExamCases.EXPERT),
            english,
            new DirectTaskRunner(),
            clock,
            clock);
    bench.view.shown();
    ExamViewModel vm = bench.vm;
    vm.setPlace(PARTS.getOrDefault(template, "whole-body"), Side.LEFT);
    vm.answerScope(true);
    vm.setTemplate(template);
    fill(vm, template);
    // in the workbench they stand in the step bar
    bench.view.stepActs().forEach(act -> new HBox(act));
    Scene scene = new Scene(bench.layers, size[0], size[1]);
    Look.apply(scene, Theme.LIGHT);
    Pictures.write(file, again(scene));
  }

  private static void fill(ExamViewModel vm, String template) {
    switch (template) {
      case "vision" -> {
        value(vm, "vision/right.uncorrected", "1.0");
        value(vm, "vision/right.corrected", "1.0");
        value(vm, "vision/right.globe", "normal");
        value(vm, "vision/right.iop", "14");
        vm.values().copySide(Side.RIGHT);
        value(vm, "vision/left.corrected", "0.3");
        value(vm, "vision/left.iop", "62");
        value(vm, "vision/slitlamp", "左眼角膜白斑");
      }
      case "ear" -> {
        value(vm, "ear/right.ac500", "50");
        value(vm, "ear/right.ac1000", "62");
        value(vm, "ear/right.ac2000", "200");
        value(vm, "ear/left.ac500", "N");
      }
      case "hand-map" -> {
        value(vm, "hand-map/index.loss", "2");
        value(vm, "hand-map/index.joints", "dip");
        vm.values().fillNormal();
      }
      case "spine" -> {
        value(vm, "spine/heightLoss", "35");
        value(vm, "spine/slr", "47");
        value(vm, "spine/discectomy", "yes");
        vm.values().fillNormal();
      }
      default -> vm.values().fillNormal();
    }
  }

  private static void value(ExamViewModel vm, String key, String text) {
    vm.values().set(key, text);
    vm.values().leave(key);
  }

  private static WritableImage again(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    CutTexts.in(scene).forEach(System.out::println);
    return scene.snapshot(null);
  }
}
