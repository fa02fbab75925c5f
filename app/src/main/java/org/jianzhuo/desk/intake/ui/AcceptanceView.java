package org.jianzhuo.desk.intake.ui;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.intake.AcceptanceSetting;
import org.jianzhuo.model.intake.AcceptanceSettings;
import org.jspecify.annotations.Nullable;

/** Shows the rules of acceptance of a profile; coordinator and system administrator change them. */
public final class AcceptanceView implements Screen {

  private final AcceptanceViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final ComboBox<LimitProfile> profile = new ComboBox<>();
  private final Label inForce = Controls.label("", "jz-note");
  private final GridPane rows = new GridPane();
  private final Map<AcceptanceSetting, Supplier<String>> typed =
      new EnumMap<>(AcceptanceSetting.class);
  private final Button save;
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final VBox card;
  private boolean showing;

  public AcceptanceView(AcceptanceViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    profile.setId("intake-rules-profile");
    profile.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LimitProfile each) {
            return each == null ? "" : each.name().in(words.english());
          }

          @Override
          public LimitProfile fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    profile
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !showing) {
                model.choose(is);
              }
            });
    rows.setId("intake-rules");
    rows.setHgap(16);
    rows.setVgap(10);
    ColumnConstraints what = new ColumnConstraints(260, 480, 620);
    ColumnConstraints value = new ColumnConstraints(150);
    ColumnConstraints source = new ColumnConstraints(200, 400, Double.MAX_VALUE);
    source.setHgrow(Priority.ALWAYS);
    rows.getColumnConstraints().setAll(what, value, source);
    save =
        Controls.primary("intake-rules-save", words.text("intake.rules.save"), "F10", this::save);
    problem.setId("intake-rules-problem");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card =
        Controls.card(
            words.text("intake.rules.title"),
            Controls.padded(
                Controls.wrapped(words.text("intake.rules.how"), "jz-note"),
                Controls.row(
                    12,
                    Controls.label(words.text("intake.rules.profile"), "jz-bold"),
                    profile,
                    inForce),
                scroll,
                Controls.row(12, problem, Controls.spacer(), save)));
    model.state().subscribe(this::show);
  }

  @Override
  public Node content() {
    return card;
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.F10),
        Shortcut.when(!save.isDisabled(), words.text("intake.rules.save"), this::save));
    return keys;
  }

  private void save() {
    if (save.isDisabled()) {
      return;
    }
    Map<AcceptanceSetting, String> values = new EnumMap<>(AcceptanceSetting.class);
    typed.forEach((setting, value) -> values.put(setting, value.get()));
    model.save(values);
  }

  private void show(AcceptanceViewModel.State state) {
    if (state.rules() == null) {
      return;
    }
    problem.setText(state.told() == null || state.done() ? "" : words.text(state.told()));
    if (!state.done()) {
      return;
    }
    showing = true;
    if (!profile.getItems().equals(state.rules().profiles())) {
      profile.getItems().setAll(state.rules().profiles());
    }
    state.chosen().ifPresent(profile.getSelectionModel()::select);
    inForce.setText(
        state.profile().equals(state.rules().inForce()) ? words.text("intake.rules.in-force") : "");
    AcceptanceSettings settings = state.rules().settings().get(state.profile());
    rows.getChildren().clear();
    typed.clear();
    boolean may = state.rules().mayChange();
    int row = 0;
    for (AcceptanceSetting setting : AcceptanceSetting.values()) {
      int value = settings == null ? 0 : settings.number(setting);
      Node control = control(setting, value);
      control.setDisable(!may);
      rows.addRow(
          row++,
          Controls.wrapped(setting.words().in(words.english())),
          control,
          Controls.wrapped(setting.source().in(words.english()), "jz-note"));
    }
    save.setDisable(!may);
    if (!may) {
      problem.setText(words.text("intake.rules.read-only"));
    }
    showing = false;
    if (state.told() != null) {
      overlay.toast(Tone.SUCCESS, words.text(state.told()));
    }
  }

  private Node control(AcceptanceSetting setting, int value) {
    String id =
        "intake-rule-" + setting.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    if (setting.yesOrNo()) {
      Segmented<Integer> choice =
          new Segmented<>(
              id,
              List.of(0, 1),
              each -> words.text(each == 1 ? "intake.rules.yes" : "intake.rules.no"));
      choice.getChildren().get(0).setId(id + "-no");
      choice.getChildren().get(1).setId(id + "-yes");
      choice.show(value);
      typed.put(setting, () -> String.valueOf(choice.chosen()));
      return choice;
    }
    TextField field = new TextField(String.valueOf(value));
    field.setId(id);
    field.setPrefColumnCount(5);
    typed.put(setting, field::getText);
    return field;
  }
}
