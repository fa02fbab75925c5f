package org.jianzhuo.desk.document.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.document.PagePicture;
import org.jianzhuo.desk.document.PageRenderer;

/** Draws a document page by page on lane {@code IO}; a newer document or zoom wins. */
final class PaperPreviewViewModel {

  private static final List<Integer> PERCENTS = List.of(40, 50, 60, 75, 90, 100, 125, 150, 200);
  private static final int USUAL = 75;
  private static final double PIXELS_PER_POINT = 96 / 72.0;

  private final TaskRunner runner;
  private final PageRenderer renderer;
  private final ReadOnlyObjectWrapper<PreviewState> state =
      new ReadOnlyObjectWrapper<>(new PreviewState.Empty());
  private byte[] pdf = {};
  private int percent = USUAL;
  private int widest = USUAL;
  private double room = USUAL;
  private boolean zoomedByHand;
  private int drawing;

  PaperPreviewViewModel(TaskRunner runner, PageRenderer renderer) {
    this.runner = runner;
    this.renderer = renderer;
  }

  ReadOnlyObjectProperty<PreviewState> state() {
    return state.getReadOnlyProperty();
  }

  /** Shows a document. */
  void onDocument(byte[] document) {
    pdf = document.clone();
    int turn = ++drawing;
    runner.run(
        Lane.IO,
        () -> renderer.pages(pdf),
        count -> {
          if (turn == drawing) {
            draw(turn, count);
          }
        },
        fault -> fail(turn, fault));
  }

  /** Shows nothing. */
  void onCleared() {
    drawing++;
    pdf = new byte[0];
    state.set(new PreviewState.Empty());
  }

  /**
   * Makes a page fit the width, until somebody zooms: no larger than usual, unless asked for.
   *
   * @param percentThatFits of the page's size on the screen
   */
  void onRoom(double percentThatFits) {
    room = percentThatFits;
    if (!zoomedByHand) {
      int fitting = (int) Math.clamp(Math.floor(percentThatFits), PERCENTS.getFirst(), widest);
      if (state.get() instanceof PreviewState.Showing) {
        zoomTo(fitting);
      } else {
        percent = fitting;
      }
    }
  }

  /** Makes a page fit the width there is, however large that makes it. */
  void onFit() {
    zoomedByHand = false;
    widest = PERCENTS.getLast();
    onRoom(room);
  }

  void onZoomIn() {
    zoomedByHand = true;
    zoomTo(PERCENTS.stream().filter(p -> p > percent).findFirst().orElse(percent));
  }

  void onZoomOut() {
    zoomedByHand = true;
    zoomTo(PERCENTS.reversed().stream().filter(p -> p < percent).findFirst().orElse(percent));
  }

  private void zoomTo(int next) {
    if (next != percent && state.get() instanceof PreviewState.Showing showing) {
      percent = next;
      draw(++drawing, showing.pages().size());
    }
  }

  private void draw(int turn, int count) {
    List<Optional<PagePicture>> blank = Collections.nCopies(count, Optional.empty());
    state.set(new PreviewState.Showing(percent, blank));
    double zoom = PIXELS_PER_POINT * percent / 100;
    byte[] document = pdf;
    for (int i = 0; i < count; i++) {
      int page = i + 1;
      runner.run(
          Lane.IO,
          () -> renderer.page(document, page, zoom),
          picture -> drawn(turn, page, picture),
          fault -> fail(turn, fault));
    }
  }

  private void drawn(int turn, int page, PagePicture picture) {
    if (turn == drawing && state.get() instanceof PreviewState.Showing showing) {
      List<Optional<PagePicture>> pages = new ArrayList<>(showing.pages());
      pages.set(page - 1, Optional.of(picture));
      state.set(new PreviewState.Showing(showing.percent(), pages));
    }
  }

  private void fail(int turn, DeskFault fault) {
    if (turn == drawing) {
      state.set(new PreviewState.Failed(fault.code()));
    }
  }
}
