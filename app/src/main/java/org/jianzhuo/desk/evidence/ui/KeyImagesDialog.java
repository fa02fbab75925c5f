package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.KeyImageService.Candidate;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/** Shows a case's pictures at the left and its key images, in their order, at the right. */
public final class KeyImagesDialog {

  private static final double WIDTH = 1120;
  private static final double HEIGHT = 570;
  private static final double THUMB_WIDTH = 112;
  private static final double THUMB_HEIGHT = 64;

  private final KeyImagesViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private final ListView<Candidate> all = new ListView<>(candidates);
  private final VBox rows = new VBox(8);
  private final Label count = Controls.label("", "jz-note");
  private final Label refused = Controls.wrapped("", "jz-paper-fault");
  private final Label empty = Controls.wrapped("", "jz-note");
  private List<MediaId> order = List.of();
  private boolean told;

  private KeyImagesDialog(KeyImagesViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
  }

  /**
   * Opens the dialog.
   *
   * @param closed called when it was closed and the choice is kept
   */
  public static void open(
      KeyImagesViewModel model, Messages words, Overlay overlay, Runnable closed) {
    new KeyImagesDialog(model, words, overlay).show(closed);
  }

  private void show(Runnable closed) {
    all.setId("key-images-all");
    all.setPlaceholder(empty);
    all.setCellFactory(list -> new CandidateCell());
    all.addEventFilter(KeyEvent.KEY_PRESSED, this::pick);
    all.setFixedCellSize(84);
    all.setPrefWidth(400);
    all.setMinWidth(400);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setId("key-images-order");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    rows.getStyleClass().add("jz-paper-rows");
    VBox left = Controls.card(words.text("evidence.key.all"), all);
    VBox right = Controls.card(words.text("evidence.key.chosen"), scroll, count);
    VBox.setVgrow(all, Priority.ALWAYS);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox both = new HBox(12, left, right);
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox body =
        new VBox(8, Controls.wrapped(words.text("evidence.key.words"), "jz-note"), both, refused);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox dialog =
        Dialogs.frame(
            words.text("evidence.key.title"),
            body,
            Controls.button(
                "key-images-close", words.text("evidence.key.close"), "Esc", overlay::close));
    dialog.setId("key-images-dialog");
    dialog.setMinWidth(760);
    dialog.setPrefSize(WIDTH, HEIGHT);
    ChangeListener<KeyImagesViewModel.State> watch = (o, was, is) -> update(is);
    model.state().addListener(watch);
    model
        .said()
        .subscribe(
            reason -> {
              refused.setText(reason == null ? "" : words.text(reason));
              refused.setManaged(reason != null);
            });
    overlay.dialog(dialog);
    dialog
        .sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                model.state().removeListener(watch);
                model.close(closed);
              }
            });
    update(model.state().get());
    all.requestFocus();
  }

  private void update(KeyImagesViewModel.State state) {
    // Until the case was read nobody knows that there is nothing.
    empty.setText(words.text(state.read() ? "evidence.key.none" : "evidence.key.reading"));
    if (!state.read()) {
      count.setText("");
      rows.getChildren().setAll(Controls.wrapped(words.text("evidence.key.reading"), "jz-note"));
      return;
    }
    if (!candidates.equals(state.candidates())) {
      candidates.setAll(state.candidates());
      if (all.getSelectionModel().isEmpty() && !candidates.isEmpty()) {
        all.getSelectionModel().select(0);
      }
    }
    count.setText(words.text("evidence.key.count", state.chosen().size()));
    List<MediaId> now = state.chosen().stream().map(KeyImage::medium).toList();
    if (!now.equals(order) || !told) {
      told = true;
      order = now;
      rows.getChildren().clear();
      for (int i = 0; i < state.chosen().size(); i++) {
        KeyImage image = state.chosen().get(i);
        int place = i;
        state
            .candidate(image.medium())
            .ifPresent(
                of ->
                    rows.getChildren()
                        .add(
                            new KeyImageRow(
                                model,
                                words,
                                of,
                                image,
                                place,
                                rows,
                                picture(of.medium()),
                                title(of))));
      }
      if (rows.getChildren().isEmpty()) {
        rows.getChildren().add(Controls.wrapped(words.text("evidence.key.empty"), "jz-note"));
      }
      all.refresh();
    }
  }

  private void pick(KeyEvent event) {
    Candidate chosen = all.getSelectionModel().getSelectedItem();
    if (chosen != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      model.toggle(chosen.medium().id());
      event.consume();
    }
  }

  private StackPane picture(Medium medium) {
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(THUMB_WIDTH);
    view.setFitHeight(THUMB_HEIGHT);
    StackPane pane = new StackPane(Privacy.mark(view));
    pane.getStyleClass().add("jz-thumb");
    pane.setMinSize(THUMB_WIDTH, THUMB_HEIGHT);
    pane.setMaxSize(THUMB_WIDTH, THUMB_HEIGHT);
    paint(medium, view);
    return pane;
  }

  private void paint(Medium medium, ImageView view) {
    ThumbnailShelf shelf = model.shelf();
    shelf
        .get(medium.id())
        .ifPresentOrElse(
            view::setImage,
            () -> shelf.want(medium, () -> shelf.get(medium.id()).ifPresent(view::setImage)));
  }

  private String title(Candidate of) {
    Finding finding = of.finding();
    return StripPane.withoutExtension(of.medium().fileName())
        + "　"
        + (finding == null
            ? words.text("evidence.review.no-finding")
            : FindingList.circled(finding.number()) + " " + finding.title());
  }

  /** One picture of the case, with its place in the order if it is chosen. */
  private final class CandidateCell extends ListCell<Candidate> {

    CandidateCell() {
      setOnMouseClicked(
          event -> {
            Candidate item = getItem();
            if (item != null
                && event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2) {
              model.toggle(item.medium().id());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Candidate item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      int place = model.state().get().place(item.medium().id());
      Label name = Controls.wrapped(title(item));
      VBox text = new VBox(4, name);
      if (item.redacted() != null) {
        text.getChildren().add(Controls.label(words.text("evidence.key.has-copy"), "jz-note"));
      }
      Node mark =
          place == 0
              ? Controls.button(
                  "key-images-add-" + getIndex(),
                  words.text("evidence.key.add"),
                  "",
                  () -> model.toggle(item.medium().id()))
              : Controls.pill(Tone.ACCENT, "mdi2s-star", words.text("evidence.key.place", place));
      if (mark instanceof javafx.scene.control.Button button) {
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
      }
      HBox.setHgrow(text, Priority.ALWAYS);
      setGraphic(Controls.row(10, picture(item.medium()), text, mark));
      setPrefWidth(0);
    }
  }
}
