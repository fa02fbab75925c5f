package org.jianzhuo.desk.conclusion.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.conclusion.DraftDesk;
import org.jianzhuo.model.conclusion.DraftDifference;

/** Lists the draft's versions, opens each of them read only, and compares two, text by text. */
final class VersionsCard {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final ConclusionViewModel model;
  private final Messages words;
  private final ZoneId zone;
  private final Function<byte[], Node> preview;
  private final Consumer<Node> open;
  private final Runnable close;

  /**
   * @param preview shows a PDF
   * @param open shows a dialog
   * @param close closes it
   */
  VersionsCard(
      ConclusionViewModel model,
      Messages words,
      ZoneId zone,
      Function<byte[], Node> preview,
      Consumer<Node> open,
      Runnable close) {
    this.model = model;
    this.words = words;
    this.zone = zone;
    this.preview = preview;
    this.open = open;
    this.close = close;
  }

  Node of(DraftDesk desk) {
    VBox rows = new VBox();
    List<DraftDesk.Version> versions = desk.versions().reversed();
    for (DraftDesk.Version version : versions) {
      rows.getChildren().add(row(version, version.equals(versions.getFirst())));
    }
    if (versions.isEmpty()) {
      rows.getChildren()
          .add(Controls.padded(Controls.label(words.text("conclusion.version.none"), "jz-note")));
    }
    Label note = Controls.wrapped(words.text("conclusion.versions.note"), "jz-note");
    Node foot = note;
    if (versions.size() > 1) {
      Button compare =
          Controls.button(
              "conclusion-compare", words.text("conclusion.compare"), "Ctrl+D", this::compare);
      compare.getStyleClass().add("small");
      foot = compare;
    }
    return Controls.card(words.text("conclusion.versions"), rows, foot);
  }

  private Node row(DraftDesk.Version version, boolean last) {
    Label text = Controls.label(name(version), last ? "jz-bold" : "jz-note");
    HBox line = Controls.row(8, text, Controls.spacer());
    if (last && !version.returned()) {
      line.getChildren()
          .add(Controls.pill(Tone.ACCENT, "", words.text("conclusion.version.current")));
    }
    Button row = new Button();
    row.setId("conclusion-version-" + version.number());
    row.getStyleClass().add("jz-opinion-listrow");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setGraphic(line);
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(36));
    row.setOnAction(event -> show(version));
    return row;
  }

  private String name(DraftDesk.Version version) {
    return "v"
        + version.number()
        + "　"
        + MINUTE.format(Instant.ofEpochMilli(version.at()).atZone(zone))
        + (version.returned() ? "　" + words.text("conclusion.version.returned") : "");
  }

  private void show(DraftDesk.Version version) {
    String returned = version.returnedFor();
    Node banner =
        Controls.banner(
            returned == null ? Tone.NEUTRAL : Tone.WARNING,
            "mdi2f-file-lock-outline",
            returned == null
                ? words.text("conclusion.version.read-only", version.number())
                : words.text("conclusion.version.was-returned", version.number(), returned));
    banner.setId("conclusion-version-note");
    BorderPane paper = new BorderPane();
    VBox.setVgrow(paper, Priority.ALWAYS);
    VBox frame =
        Dialogs.frame(
            words.text("conclusion.version", version.number()),
            new VBox(12, banner, paper),
            back());
    frame.setId("conclusion-version-shown");
    frame.setPrefSize(860, 900);
    VBox.setVgrow(frame.getChildren().get(1), Priority.ALWAYS);
    open.accept(frame);
    model.version(version.number(), pdf -> paper.setCenter(preview.apply(pdf)));
    frame.requestFocus();
  }

  private Button back() {
    return Controls.button("conclusion-version-close", words.text("conclusion.back"), "Esc", close);
  }

  /** Compares the last two versions; others can be chosen. */
  void compare() {
    if (!(model.state().get() instanceof ConclusionState.Shown shown)
        || shown.desk().versions().size() < 2) {
      return;
    }
    List<DraftDesk.Version> all = shown.desk().versions();
    List<DraftDesk.Version> chosen =
        new ArrayList<>(List.of(all.get(all.size() - 2), all.getLast()));
    VBox texts = new VBox(14);
    HBox choices = Controls.row(12);
    for (int side = 0; side < 2; side++) {
      int place = side;
      // the newest six: an older one is opened from the list
      Segmented<DraftDesk.Version> choice =
          new Segmented<>(
              "conclusion-compare-" + side,
              all.subList(Math.max(0, all.size() - 6), all.size()),
              version -> "v" + version.number());
      choice.show(chosen.get(side));
      choice.setOnChosen(
          version -> {
            chosen.set(place, version);
            choice.show(version);
            texts.getChildren().setAll(texts(chosen.getFirst(), chosen.getLast()));
          });
      if (side == 1) {
        choices.getChildren().add(Controls.label("→"));
      }
      choices.getChildren().add(choice);
    }
    texts.getChildren().setAll(texts(chosen.getFirst(), chosen.getLast()));
    ScrollPane scroll = new ScrollPane(texts);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox body = new VBox(12, choices, scroll);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox frame = Dialogs.frame(words.text("conclusion.compare"), body, back());
    frame.setId("conclusion-compared");
    frame.setPrefSize(960, 900);
    open.accept(frame);
    choices.getChildren().getFirst().lookup(".toggle-button").requestFocus();
  }

  private List<Node> texts(DraftDesk.Version was, DraftDesk.Version is) {
    List<Node> texts = new ArrayList<>();
    String returned = was.returnedFor();
    if (returned != null) {
      texts.add(
          Controls.banner(
              Tone.WARNING,
              "mdi2u-undo-variant",
              words.text("conclusion.return.reason", was.number(), returned)));
    }
    if (!was.draft().panelOpinion().equals(is.draft().panelOpinion())) {
      texts.add(
          Controls.banner(
              Tone.WARNING,
              "mdi2f-file-replace-outline",
              words.text("conclusion.compare.other-opinion")));
    }
    for (DraftDifference text : DraftDifference.of(was.draft().wording(), is.draft().wording())) {
      texts.add(text.changed() ? changed(text, was, is) : unchanged(text));
    }
    String answer = is.draft().answer();
    if (answer != null && !answer.isBlank()) {
      texts.add(Controls.wrapped(words.text("conclusion.return.answered", answer), "jz-note"));
    }
    return texts;
  }

  private Node unchanged(DraftDifference text) {
    return Controls.wrapped(
        words.text("conclusion.compare.same", text.part().in(words.english())), "jz-note");
  }

  private Node changed(DraftDifference text, DraftDesk.Version was, DraftDesk.Version is) {
    DraftDifference.Kept kept = text.kept();
    HBox both =
        new HBox(
            16,
            side("v" + was.number(), text.was(), kept),
            side("v" + is.number(), text.is(), kept));
    VBox box = new VBox(6, Controls.label(text.part().in(words.english()), "jz-bold"), both);
    box.getStyleClass().addAll("jz-box", "warning");
    return box;
  }

  private Node side(String version, String text, DraftDifference.Kept kept) {
    String between = text.substring(kept.before().length(), text.length() - kept.after().length());
    Text middle = new Text(between.isEmpty() ? "‸" : between);
    middle.getStyleClass().add("jz-changed");
    TextFlow flow = new TextFlow(new Text(kept.before()), middle, new Text(kept.after()));
    flow.getChildren().forEach(part -> part.getStyleClass().add("jz-running"));
    VBox side = new VBox(4, Controls.label(version, "jz-note"), flow);
    side.setMinWidth(0);
    side.setPrefWidth(420);
    side.setMaxWidth(Region.USE_PREF_SIZE);
    return side;
  }
}
