package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.evidence.ui.ReviewState.Piece;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Shows a case's media in a row, by finding and the oldest first (sheet 07; beside the camera the
 * newest is first, sheet 06). Ctrl and a click lays one beside another.
 */
final class ReviewStrip extends MediaStrip {

  private static final double HIGH = 148;

  private final ReviewViewModel model;
  private final Supplier<Messages> words;

  ReviewStrip(ReviewViewModel model, Supplier<Messages> words) {
    super(
        "review-strip", model.shelf(), words, Size.REVIEW, "evidence.review.empty", model::select);
    this.model = model;
    this.words = words;
    setMinHeight(HIGH);
    setPrefHeight(HIGH);
  }

  void show(List<Piece> next, @Nullable MediaId selected) {
    showTiles(next.stream().map(this::tile).toList(), selected);
  }

  private Tile tile(Piece piece) {
    String file = piece.medium().fileName();
    String told = piece.words().in(words.get(), piece.shielded() && !piece.covered());
    return new Tile(
        piece.medium(),
        (piece.findingNumber() == 0 ? "" : FindingList.circled(piece.findingNumber()) + " ")
            + StripPane.withoutExtension(file),
        told,
        piece.standing(),
        String.join(" ", file, piece.findingTitle(), told.replace('\n', ' ')),
        piece.covered());
  }

  @Override
  void clicked(Tile tile, MouseEvent event) {
    if (event.isShortcutDown()) {
      model.comparison().with(tile.medium().id());
    }
  }
}
