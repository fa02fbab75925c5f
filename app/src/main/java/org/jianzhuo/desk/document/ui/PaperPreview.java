package org.jianzhuo.desk.document.ui;

import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.document.PagePicture;
import org.jianzhuo.desk.document.PageRenderer;

/** Shows a paper's pages one below the other, with zoom and the page's number. */
public final class PaperPreview extends BorderPane {

  private static final double A4_WIDTH = 595.276;
  private static final double A4_HEIGHT = 841.89;
  private static final double WIDTH = 700;
  private static final double GAP = 14;

  /** The desk's margins at both sides of a page, and the scroll bar. */
  private static final double SURROUND = 48;

  private final Messages messages;
  private final PaperPreviewViewModel model;
  private final VBox pages = new VBox(GAP);
  private final ScrollPane scroll = new ScrollPane(pages);
  private final Label pageNumber = Controls.label("", "jz-note");
  private final EventHandler<KeyEvent> keys = this::onKey;
  private final Label percent = Controls.label("", "jz-note");

  public PaperPreview(TaskRunner runner, PageRenderer renderer, Messages messages) {
    this.messages = messages;
    this.model = new PaperPreviewViewModel(runner, renderer);
    setId("document-preview");
    getStyleClass().add("jz-paper-preview");
    pages.setAlignment(Pos.TOP_CENTER);
    pages.getStyleClass().add("jz-paper-desk");
    scroll.setFitToWidth(true);
    scroll.setId("document-pages");
    scroll.vvalueProperty().addListener(o -> showPageNumber());
    scroll.viewportBoundsProperty().addListener(o -> showPageNumber());
    // the whole width, so that a scroll bar that comes and goes does not change the size again
    scroll
        .widthProperty()
        .addListener(
            (o, was, is) -> {
              if (is.doubleValue() > SURROUND) {
                model.onRoom((is.doubleValue() - SURROUND) / (A4_WIDTH * 96 / 72.0) * 100);
              }
            });
    // where width is dear, what stands beside a paper gives way
    setPrefWidth(WIDTH);
    percent.setMinWidth(52);
    percent.setAlignment(Pos.CENTER);
    HBox bar =
        Controls.row(
            8,
            pageNumber,
            Controls.spacer(),
            Controls.button("document-zoom-out", "−", "", model::onZoomOut),
            percent,
            Controls.button("document-zoom-in", "+", "", model::onZoomIn));
    bar.getStyleClass().add("jz-paper-bar");
    setTop(bar);
    setCenter(scroll);
    // heard wherever the focus is while the paper is shown
    sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (was != null) {
                was.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
              }
              if (is != null) {
                is.addEventHandler(KeyEvent.KEY_PRESSED, keys);
              }
            });
    model.state().addListener((o, old, state) -> show(state));
    show(model.state().get());
  }

  /** Shows a document. */
  public void show(byte[] pdf) {
    model.onDocument(pdf);
  }

  /** Shows nothing. */
  public void clear() {
    model.onCleared();
  }

  private void onKey(KeyEvent event) {
    if (event.isControlDown()
        && (event.getCode() == KeyCode.PLUS
            || event.getCode() == KeyCode.EQUALS
            || event.getCode() == KeyCode.ADD)) {
      model.onZoomIn();
      event.consume();
    } else if (event.isControlDown()
        && (event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT)) {
      model.onZoomOut();
      event.consume();
    } else if (event.isControlDown()
        && (event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0)) {
      model.onFit();
      event.consume();
    }
  }

  private void show(PreviewState state) {
    switch (state) {
      case PreviewState.Empty() -> showNote(messages.text("document.preview.empty"));
      case PreviewState.Failed(var code) ->
          showNote(messages.text("document.preview.failed", code.name()));
      case PreviewState.Showing showing -> showPages(showing);
    }
  }

  private void showNote(String text) {
    percent.setText("");
    pageNumber.setText("");
    pages.getChildren().setAll(Controls.wrapped(text, "jz-note"));
  }

  private void showPages(PreviewState.Showing showing) {
    percent.setText(showing.percent() + "%");
    double scale = 96 / 72.0 * showing.percent() / 100;
    List<StackPane> sheets =
        showing.pages().stream().map(picture -> sheet(picture, scale)).toList();
    double place = scroll.getVvalue();
    pages.getChildren().setAll(sheets);
    scroll.setVvalue(place);
    showPageNumber();
  }

  private static StackPane sheet(Optional<PagePicture> picture, double scale) {
    StackPane sheet = new StackPane();
    sheet.getStyleClass().add("jz-paper-sheet");
    picture.ifPresent(
        p -> {
          ImageView page = Privacy.mark(new ImageView(image(p)));
          page.setId("document-page");
          sheet.getChildren().add(page);
        });
    sheet.setMinSize(Math.rint(A4_WIDTH * scale), Math.rint(A4_HEIGHT * scale));
    sheet.setMaxWidth(Region.USE_PREF_SIZE);
    return sheet;
  }

  private static WritableImage image(PagePicture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.argb(),
            0,
            picture.width());
    return image;
  }

  private void showPageNumber() {
    if (model.state().get() instanceof PreviewState.Showing showing) {
      int count = showing.pages().size();
      double height = pages.getHeight();
      double visible = scroll.getViewportBounds().getHeight();
      double middle = scroll.getVvalue() * Math.max(0, height - visible) + visible / 2;
      // before the pages are laid out, they are lower than what is visible
      boolean laidOut = height > visible;
      int page = laidOut ? (int) Math.clamp(1 + middle * count / height, 1, count) : 1;
      pageNumber.setText(
          messages.text("document.preview.page", Integer.toString(page), Integer.toString(count)));
    }
  }
}
