package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.evidence.EarlierMedium;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what lies beside the medium looked at: another one of the case, or one of an earlier case.
 * Used on the window's thread.
 */
final class Comparison {

  private final ReviewViewModel model;
  private final ReviewService review;
  private final Journal journal;
  private final Errands errands;
  private final ViewLog views;
  private final Runnable changed;
  private @Nullable MediaId beside;
  private @Nullable EarlierMedium earlier;

  /**
   * @param changed called where something else lies beside
   */
  Comparison(
      ReviewViewModel model,
      ReviewService review,
      Journal journal,
      Errands errands,
      ViewLog views,
      Runnable changed) {
    this.model = model;
    this.review = review;
    this.journal = journal;
    this.errands = errands;
    this.views = views;
    this.changed = changed;
  }

  /** Compares with the medium that follows, or stops comparing. */
  void toggle() {
    if (beside != null || earlier != null) {
      clear();
      changed.run();
    } else if (model.state().get() instanceof Showing showing && showing.pieces().size() > 1) {
      List<MediaId> ids = showing.pieces().stream().map(p -> p.medium().id()).toList();
      with(ids.get((Math.max(0, ids.indexOf(model.mainMedium())) + 1) % ids.size()));
    }
  }

  /** Shows another medium of the case beside the one looked at. */
  void with(MediaId medium) {
    if (!medium.equals(model.mainMedium())) {
      beside = medium;
      earlier = null;
      changed.run();
      model.noteViewed(medium);
    }
  }

  /** Lays the next medium of the case beside; nothing where none lies there. */
  void next() {
    if (beside != null && model.state().get() instanceof Showing showing) {
      List<MediaId> others =
          showing.pieces().stream()
              .map(piece -> piece.medium().id())
              .filter(id -> !id.equals(model.mainMedium()))
              .toList();
      with(others.get((others.indexOf(beside) + 1) % others.size()));
    }
  }

  /** Looks for pictures of the person's earlier cases, those of the same part first. */
  void findEarlier(Consumer<List<EarlierMedium>> found) {
    FindingId finding =
        model.state().get() instanceof Showing showing && showing.main() != null
            ? showing.main().piece().medium().finding()
            : null;
    model
        .file()
        .ifPresent(
            file -> {
              StreamId stream = file.stream();
              errands.run(Lane.DB, () -> review.earlier(stream, finding), found);
            });
  }

  /** Shows a picture of an earlier case beside; looking at it is journalled in that case. */
  void withEarlier(EarlierMedium medium) {
    beside = null;
    earlier = medium;
    changed.run();
    model
        .person()
        .ifPresent(person -> views.opened(medium.caseStream(), person, medium.medium().id()));
  }

  /** Looks at nothing beside. */
  void clear() {
    beside = null;
    earlier = null;
  }

  /** Lets a medium that is looked at now no longer lie beside as well. */
  void lookedAt(MediaId medium) {
    if (medium.equals(beside)) {
      beside = null;
    }
  }

  /** Returns what lies beside; null where nothing does. */
  ReviewState.@Nullable Shown shown(ReviewFold ofCase) {
    EarlierMedium of = earlier;
    return of == null
        ? ofCase.shown(beside)
        : new ReviewFold(
                journal.stream(of.caseStream()),
                views.verified(),
                model.person().orElse(null),
                ofCase.zone())
            .shown(of);
  }
}
