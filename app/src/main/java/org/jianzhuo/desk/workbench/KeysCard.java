package org.jianzhuo.desk.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Lists a person's keys place by place and lets them be changed (settings page). */
public final class KeysCard {

  private final KeysViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final ComboBox<Optional<PlaceKind>> place = new ComboBox<>();
  private final GridPane list = new GridPane(16, 6);
  private final Map<String, Row> rows = new HashMap<>();
  private final Button resetAll;
  private final VBox card;
  private final ChangeListener<KeysState> listener = (o, was, is) -> show(was, is);
  private @Nullable Optional<PlaceKind> listed;
  private boolean dialog;

  private record Row(Label cap, Button reset) {}

  /**
   * @param print shows and prints the card of all keys
   */
  public KeysCard(KeysViewModel model, Messages words, Overlay overlay, Runnable print) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    place.setId("keys-place");
    place.getItems().setAll(model.places());
    place.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Optional<PlaceKind> each) {
            return each == null ? "" : placeName(words, each);
          }

          @Override
          public Optional<PlaceKind> fromString(String text) {
            return Optional.empty();
          }
        });
    place
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !is.equals(model.state().get().place())) {
                model.turnTo(is);
              }
            });
    resetAll =
        Controls.button(
            "keys-reset-all", words.text("workbench.keys.reset-all"), "", model::resetAll);
    list.setId("keys-list");
    ColumnConstraints act = new ColumnConstraints();
    act.setHgrow(Priority.ALWAYS);
    ColumnConstraints cap = new ColumnConstraints();
    cap.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints end = new ColumnConstraints();
    end.setHalignment(HPos.RIGHT);
    list.getColumnConstraints().setAll(act, cap, end, end);
    HBox head =
        Controls.row(
            12,
            Controls.label(words.text("workbench.keys.place"), "jz-bold"),
            place,
            Controls.spacer(),
            resetAll,
            Controls.button("keys-print", words.text("workbench.keys.card"), "", print));
    card =
        Controls.card(
            words.text("workbench.keys.settings"),
            Controls.padded(
                Controls.wrapped(words.text("workbench.keys.note"), "jz-note"), head, list));
    card.setId("keys-settings");
  }

  /** Returns what people call a place; everywhere without one. */
  static String placeName(Messages words, Optional<PlaceKind> place) {
    return place
        .map(
            each ->
                words.text(each == PlaceKind.DRAFT ? "workbench.keys.place.draft" : each.railKey()))
        .orElseGet(() -> words.text("workbench.keys.everywhere"));
  }

  public Region node() {
    return card;
  }

  /** Called when the page is shown. */
  public void shown() {
    model.state().addListener(listener);
    model.shown();
    show(null, model.state().get());
  }

  /** Called when another page takes its place. */
  public void hidden() {
    model.hidden();
    model.state().removeListener(listener);
  }

  private void show(@Nullable KeysState was, KeysState is) {
    if (listed == null || !listed.equals(is.place())) {
      listed = is.place();
      place.getSelectionModel().select(is.place());
      rebuild(is);
    }
    for (KeyAction action : is.listed()) {
      Row row = rows.get(action.name());
      if (row != null) {
        row.cap().setText(KeyWords.caps(is.keymap(), action));
        row.reset().setVisible(is.keymap().changed(action));
      }
    }
    resetAll.setDisable(is.keymap().own().isEmpty());
    if (was == null || was.asking() != is.asking()) {
      ask(is);
    }
    if (was != null && is.changes() > was.changes()) {
      overlay.toast(Tone.SUCCESS, words.text("workbench.keys.changed"));
    }
  }

  private void rebuild(KeysState state) {
    rows.clear();
    list.getChildren().clear();
    for (KeyAction action : state.listed()) {
      String id = action.name().replace('.', '-');
      Label cap = Controls.fixedCap("");
      cap.setId("keys-cap-" + id);
      Button reset =
          Controls.button(
              "keys-reset-" + id, words.text("workbench.keys.reset"), "", () -> reset(action));
      Button change =
          Controls.button(
              "keys-change-" + id,
              words.text("workbench.keys.change-one"),
              "",
              () -> model.ask(action));
      reset.getStyleClass().add("small");
      change.getStyleClass().add("small");
      String said = action.said(words);
      change.setAccessibleText(words.text("workbench.keys.change-of", said));
      reset.setAccessibleText(words.text("workbench.keys.reset-of", said));
      rows.put(action.name(), new Row(cap, reset));
      Label name = Controls.wrapped(said);
      if (action.fixed()) {
        Label fixed = Controls.label(words.text("workbench.keys.fixed"), "jz-note");
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        list.addRow(list.getRowCount(), name, cap, fixed);
      } else {
        list.addRow(list.getRowCount(), name, cap, change, reset);
      }
    }
  }

  // the button vanishes under the focus
  private void reset(KeyAction action) {
    model.reset(action);
    if (list.lookup("#keys-change-" + action.name().replace('.', '-')) instanceof Button change) {
      change.requestFocus();
    }
  }

  private void ask(KeysState state) {
    if (dialog) {
      dialog = false;
      overlay.close();
    }
    KeysState.Asking asking = state.asking();
    if (asking != null) {
      dialog = true;
      overlay.dialog(
          switch (asking) {
            case KeysState.Asking.NextKey next -> nextKey(next, state.keymap());
            case KeysState.Asking.Refused refused -> refused(refused, state.keymap());
          });
    }
  }

  private VBox nextKey(KeysState.Asking.NextKey asking, Keymap keymap) {
    String said = asking.action().said(words);
    VBox frame =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2k-keyboard-outline",
            words.text("workbench.keys.change-of", said),
            Controls.padded(
                Controls.wrapped(words.text("workbench.keys.press-new", said)),
                Controls.row(
                    8,
                    Controls.label(words.text("workbench.keys.now"), "jz-note"),
                    Controls.fixedCap(keymap.key(asking.action()).cap()))),
            Controls.button("keys-cancel", words.text("base.back"), "Esc", model::cancel));
    frame.setId("keys-ask");
    return escaping(frame);
  }

  private VBox refused(KeysState.Asking.Refused asking, Keymap keymap) {
    String cap = asking.stroke().cap();
    String why =
        switch (asking.clash()) {
          case Keymap.Clash.Taken taken ->
              words.text("workbench.keys.taken", cap, taken.by().said(words), where(taken.by()));
          case Keymap.Clash.Typed typed -> words.text("workbench.keys.typed", cap);
          case Keymap.Clash.OfTheSystem system -> words.text("workbench.keys.system", cap);
        };
    HBox banner = Controls.banner(Tone.WARNING, "mdi2a-alert-outline", why);
    banner.setId("keys-refused");
    Button again =
        Controls.button("keys-again", words.text("workbench.keys.again"), "", model::again);
    Button back = Controls.button("keys-cancel", words.text("base.back"), "Esc", model::cancel);
    String title = words.text("workbench.keys.change-of", asking.action().said(words));
    boolean swappable = asking.clash() instanceof Keymap.Clash.Taken taken && taken.swappable();
    Button swap =
        Controls.primary(
            "keys-swap",
            words.text("workbench.keys.swap", cap, keymap.key(asking.action()).cap()),
            "",
            model::swap);
    Button[] acts = swappable ? new Button[] {again, swap} : new Button[] {again};
    VBox frame = Dialogs.frame(Tone.WARNING, "mdi2k-keyboard-outline", title, banner, back, acts);
    frame.setId("keys-ask");
    return escaping(frame);
  }

  private String where(KeyAction action) {
    return action.everywhere()
        ? placeName(words, Optional.empty())
        : String.join(
            words.text("workbench.keys.and"),
            List.of(PlaceKind.values()).stream()
                .filter(action.places()::contains)
                .map(each -> placeName(words, Optional.of(each)))
                .toList());
  }

  private VBox escaping(VBox frame) {
    frame.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
          }
        });
    return frame;
  }
}
