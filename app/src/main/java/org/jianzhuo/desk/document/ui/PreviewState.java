package org.jianzhuo.desk.document.ui;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.document.PagePicture;

/** What the preview shows. */
sealed interface PreviewState {

  /** No document yet. */
  record Empty() implements PreviewState {}

  /**
   * A document, of which some pages may not be drawn yet.
   *
   * @param percent of the paper's size on a screen of 96 pixels to the inch
   * @param pages one for each page, in order
   */
  record Showing(int percent, List<Optional<PagePicture>> pages) implements PreviewState {
    public Showing {
      pages = List.copyOf(pages);
    }
  }

  /** The document cannot be shown. */
  record Failed(ErrorCode code) implements PreviewState {}
}
