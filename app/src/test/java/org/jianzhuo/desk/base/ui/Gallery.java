package org.jianzhuo.desk.base.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Draws all shared parts on one page in both themes, to be looked at. */
public final class Gallery {

  private Gallery() {}

  public static void main(String[] folder) {
    for (Theme theme : Theme.values()) {
      String name = "gallery-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
      Pictures.take(Path.of(folder[0], name), Gallery::page, theme, 1400, 1080);
    }
    Platform.exit();
  }

  private static Parent page() {
    VBox left = new VBox(12, buttons(), inputs(), choices(), pills(), banners(), dialog());
    left.setPrefWidth(700);
    VBox right = new VBox(12, table(), empty());
    right.setPrefWidth(640);
    HBox page = new HBox(20, left, right);
    page.getStyleClass().add("jz-page");
    return page;
  }

  private static HBox buttons() {
    Button off = Controls.primary("off", "签署", "F10", () -> {});
    off.setDisable(true);
    Button link = Controls.button("link", "去看", "", () -> {});
    link.getStyleClass().add("link");
    return Controls.row(
        10,
        Controls.primary("a", "完成检查", "Ctrl+↵", () -> {}),
        Controls.button("b", "返回", "Esc", () -> {}),
        Controls.danger("c", "记为未到", "Ctrl+↵", () -> {}),
        off,
        link);
  }

  private static HBox inputs() {
    UnitField plain = new UnitField("n1", "°");
    plain.show("118");
    UnitField warn = new UnitField("n2", "cm");
    warn.show("62.5");
    warn.setState(UnitField.State.WARN);
    UnitField bad = new UnitField("n3", "mmHg");
    bad.show("218");
    bad.setState(UnitField.State.BAD);
    ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("第 3 鉴定室"));
    box.getSelectionModel().selectFirst();
    TextField text = new TextField();
    text.setPromptText("占位");
    TextArea area = new TextArea("左肘关节活动受限");
    area.setPrefSize(160, 80);
    return Controls.row(10, plain, warn, bad, text, box, area);
  }

  private static HBox choices() {
    Segmented<String> match = new Segmented<>("m", List.of("符合", "参照"), s -> s);
    match.show("符合");
    Segmented<Integer> digits = new Segmented<>("d", List.of(0, 1, 2, 3, 4, 5), String::valueOf);
    digits.getStyleClass().add("digits");
    digits.show(4);
    CheckBox check = new CheckBox("勾选");
    check.setSelected(true);
    RadioButton radio = new RadioButton("单选");
    radio.setSelected(true);
    return Controls.row(14, digits, match, check, new CheckBox("未选"), radio, Controls.keyCap("F7"));
  }

  private static HBox pills() {
    return Controls.row(
        10,
        Controls.pill(Tone.NEUTRAL, "mdi2s-seat-outline", "待检"),
        Controls.pill(Tone.WARNING, "mdi2b-bullhorn-outline", "已叫号"),
        Controls.pill(Tone.ACCENT, "mdi2s-stethoscope", "鉴定中"),
        Controls.pill(Tone.SUCCESS, "mdi2c-check-circle", "已检查"),
        Controls.pill(Tone.DANGER, "mdi2a-alert-circle-outline", "异常"),
        Controls.gradeChip(2, "二级"),
        Controls.gradeChip(5, "五级"),
        Controls.gradeChip(8, "八级"),
        Controls.gradeChip(11, "未达等级"));
  }

  private static VBox banners() {
    VBox box = new VBox(8);
    for (Tone tone : Tone.values()) {
      box.getChildren().add(Controls.banner(tone, "mdi2i-information-outline", "提醒：被动小于主动，复测或说明"));
    }
    return box;
  }

  private static VBox dialog() {
    return Dialogs.frame(
        Tone.WARNING,
        "mdi2a-alert-outline",
        "超出工伤认定范围",
        new VBox(
            10,
            Controls.wrapped("您要新增腰部疼痛。认定书载明的部位是：左肱骨远端、左尺骨鹰嘴。"),
            Dialogs.facts(Tone.WARNING, List.of("可以如实记录和拍照存档，但不参与定级", "意见书会写明")),
            Controls.label("记录目的", "jz-note")),
        Controls.button("x", "不新增", "Esc", () -> {}),
        Controls.primary("y", "记录但不定级", "↵", () -> {}));
  }

  private static TableView<List<String>> table() {
    TableView<List<String>> table = new TableView<>();
    for (int i = 0; i < 3; i++) {
      int at = i;
      TableColumn<List<String>, String> column =
          new TableColumn<>(List.of("号码", "姓名", "状态").get(i));
      column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(at)));
      column.setPrefWidth(180);
      table.getColumns().add(column);
    }
    table.getItems().add(List.of("A021", "普通行", "待检"));
    table.getItems().add(List.of("A026", "选中行", "已叫号"));
    table.getItems().add(List.of("A027", "普通行", "待检"));
    table.getSelectionModel().select(1);
    table.setPrefHeight(300);
    return table;
  }

  private static VBox empty() {
    HBox mark = new HBox(Controls.icon("mdi2v-video-off-outline"));
    mark.getStyleClass().addAll("jz-empty-mark", "warning");
    VBox box =
        new VBox(
            mark,
            Controls.label("检查相机没有画面", "jz-title"),
            Controls.wrapped("已拍的 5 件都在本机，不受影响。", "jz-note"),
            Controls.primary("r", "重新检测", "F5", () -> {}));
    box.getStyleClass().add("jz-empty");
    return new VBox(Controls.card("左肘关节功能", box, Controls.label("已填 11/12", "jz-note")));
  }
}
