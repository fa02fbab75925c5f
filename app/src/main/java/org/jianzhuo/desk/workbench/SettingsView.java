package org.jianzhuo.desk.workbench;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.PreferenceSwitch;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.catalogue.ui.WordingCard;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.CommitteeName;

/** Offers language, colours and type size of this station, and the committee's opinion mode. */
public final class SettingsView implements Screen {

  private static final List<Integer> SIZES = List.of(16, 18, 20, 24, 32);

  private final SettingsViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final WordingCard wording;
  private final KeysCard keys;
  private final Segmented<OpinionMode> mode;
  private final Segmented<CommitteeLevel> level;
  private final Label modeWords = Controls.wrapped("", "jz-note");
  private final TextField committee = new TextField();
  private final Button rename;
  private final Label practice = Controls.wrapped("", "jz-note");
  private final ScrollPane content;
  private final ChangeListener<SettingsState> listener = (o, was, is) -> show(is);

  /**
   * @param change takes what was chosen for this station; the window is built anew
   * @param keys lists the person's keys
   * @param wording shows and imports the standards' official wording
   */
  public SettingsView(
      SettingsViewModel model,
      Preferences preferences,
      Consumer<Preferences> change,
      Overlay overlay,
      KeysCard keys,
      WordingCard wording) {
    this.model = model;
    this.wording = wording;
    this.keys = keys;
    this.words = preferences.words();
    this.overlay = overlay;
    mode =
        new Segmented<>(
            "settings-opinion-mode",
            List.of(OpinionMode.values()),
            each -> each.words().in(words.english()));
    mode.setOnChosen(this::askMode);
    level =
        new Segmented<>(
            "settings-committee-level",
            List.of(CommitteeLevel.values()),
            each -> each.words().in(words.english()));
    level.setOnChosen(this::askLevel);
    committee.setId("settings-committee-name");
    committee.setPrefColumnCount(22);
    committee.setOnAction(event -> askName());
    rename =
        Controls.button(
            "settings-committee-rename",
            words.text("workbench.settings.rename"),
            "",
            this::askName);
    Segmented<Integer> size = new Segmented<>("settings-type-size", SIZES, String::valueOf);
    size.show(preferences.typeSize());
    size.setOnChosen(chosen -> change.accept(preferences.withTypeSize(chosen)));
    VBox station =
        Controls.card(
            words.text("workbench.settings.station"),
            Controls.padded(
                line("language", PreferenceSwitch.language(preferences, change)),
                line("theme", PreferenceSwitch.theme(preferences, change)),
                line("type-size", size)));
    VBox rules =
        Controls.card(
            words.text("workbench.settings.committee"),
            Controls.padded(
                practice,
                line("committee-name", Controls.row(10, committee, rename)),
                line("committee-level", level),
                line("opinion-mode", mode),
                modeWords));
    for (Region card : List.of(station, keys.node(), rules, wording.node())) {
      card.setMaxWidth(900);
      card.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox page =
        new VBox(
            Controls.label(words.text("workbench.settings.title"), "jz-page-title"),
            station,
            keys.node(),
            rules,
            wording.node());
    page.getStyleClass().add("jz-page");
    content = new ScrollPane(page);
    content.setFitToWidth(true);
    content.setFocusTraversable(false);
    wording.setOnFound(
        found -> {
          // the box has its height only after a layout
          content.applyCss();
          content.layout();
          Reveal.in(content, found);
        });
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    model.state().addListener(listener);
    show(model.state().get());
    model.load();
    keys.shown();
    wording.shown();
  }

  @Override
  public void hidden() {
    model.state().removeListener(listener);
    keys.hidden();
    wording.hidden();
  }

  private void show(SettingsState state) {
    committee.setText(state.committee());
    committee.setEditable(state.mayChange());
    rename.setDisable(!state.mayChange());
    practice.setText(
        words.text(state.practice() ? "workbench.settings.practice" : "workbench.settings.real"));
    mode.show(state.mode());
    mode.setDisable(!state.mayChange());
    level.show(state.level());
    level.setDisable(!state.mayChange());
    String about =
        words.text(
            state.mode() == OpinionMode.TOGETHER
                ? "workbench.settings.opinion-together"
                : "workbench.settings.opinion-back-to-back");
    modeWords.setText(
        state.mayChange()
            ? about
            : about + "\n" + words.text("workbench.settings.opinion-not-yours"));
    if (state.changed()) {
      overlay.toast(Tone.SUCCESS, words.text("workbench.settings.changed"));
    }
  }

  /** The name stands on every paper: what it becomes is shown again before it does. */
  private void askName() {
    String name = committee.getText().strip();
    SettingsState now = model.state().get();
    if (!now.mayChange() || name.equals(now.committee())) {
      committee.requestFocus();
      return;
    }
    if (!CommitteeName.fits(name)) {
      overlay.toast(Tone.WARNING, words.text("workbench.settings.name-unfit"));
      committee.requestFocus();
      return;
    }
    ask(
        new ReasonedDialog.Change(
            "name",
            words.text("workbench.settings.name-title", name),
            List.of(words.text("workbench.settings.name-facts", now.committee())),
            words.text("workbench.settings.name-why"),
            (reason, pin, told) -> model.rename(name, reason, pin, told)),
        name);
  }

  /** The level decides what may be accepted: one press of a toggle is too little for it. */
  private void askLevel(CommitteeLevel chosen) {
    CommitteeLevel now = model.state().get().level();
    level.show(now);
    if (chosen == now) {
      return;
    }
    ask(
        new ReasonedDialog.Change(
            "level",
            words.text("workbench.settings.level-title", chosen.words().in(words.english())),
            List.of(
                words.text("workbench.settings.level-facts"),
                words.text("workbench.settings.level-open", model.state().get().underWay())),
            words.text("workbench.settings.level-why"),
            (reason, pin, told) -> model.choose(chosen, reason, pin, told)),
        chosen);
  }

  /** Whether experts see each other's grades is no matter of one press either. */
  private void askMode(OpinionMode chosen) {
    SettingsState now = model.state().get();
    mode.show(now.mode());
    if (chosen == now.mode()) {
      return;
    }
    ask(
        new ReasonedDialog.Change(
            "mode",
            words.text("workbench.settings.mode-title", chosen.words().in(words.english())),
            List.of(
                words.text("workbench.settings.mode-facts"),
                words.text("workbench.settings.mode-seated", now.seated()),
                words.text("workbench.settings.mode-opined")),
            words.text("workbench.settings.mode-why"),
            (reason, pin, told) -> model.choose(chosen, reason, pin, told)),
        chosen);
  }

  private void ask(ReasonedDialog.Change change, Object chosen) {
    TypedWords.Dialog typed = overlay.typed(change.name() + ":" + chosen);
    overlay.dialog(new ReasonedDialog(words, change, typed, overlay::close).of());
  }

  private HBox line(String key, Node choice) {
    Label name = Controls.label(words.text("workbench.settings." + key), "jz-bold");
    name.setMinWidth(180);
    return Controls.row(16, name, choice);
  }
}
