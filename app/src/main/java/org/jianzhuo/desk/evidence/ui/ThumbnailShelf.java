package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;

/**
 * Keeps small pictures of media, as many as a few screens show, and decodes the one asked for last
 * first. Used on the window's thread.
 */
public final class ThumbnailShelf {

  /** How wide small pictures are decoded: twice what the strip shows, for dense screens. */
  static final int WIDTH = 300;

  /** How many are kept: about 20 MB. */
  static final int MOST = 96;

  private static final int MOST_WISHES = 48;

  private static final int MOST_CELLS = 8;

  private final Source source;
  private final TaskRunner tasks;
  private final Map<MediaId, Image> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MediaId, Image> eldest) {
          return size() > MOST;
        }
      };
  private final Set<MediaId> undecodable = new HashSet<>();
  private final Set<MediaId> slow = new HashSet<>();
  private final Deque<Wish> wishes = new ArrayDeque<>();
  private boolean working;

  /** One medium may stand in several cells: in a list of marked moments of a clip. */
  private record Wish(Medium medium, List<Runnable> ready) {}

  /** Decodes a medium's picture, scaled down to a width. */
  @FunctionalInterface
  public interface Source {
    Frame picture(Medium medium, int maxWidth);
  }

  public ThumbnailShelf(Source source, TaskRunner tasks) {
    this.source = source;
    this.tasks = tasks;
  }

  /** Returns the picture if it is here. */
  Optional<Image> get(MediaId medium) {
    return Optional.ofNullable(kept.get(medium));
  }

  boolean undecodable(MediaId medium) {
    return undecodable.contains(medium);
  }

  /**
   * Tells whether it was for want of time that the picture is not here, which says nothing of it.
   */
  boolean late(MediaId medium) {
    return slow.contains(medium);
  }

  int size() {
    return kept.size();
  }

  /** Decodes the picture soon; what scrolled away long ago is forgotten instead. */
  void want(Medium medium, Runnable ready) {
    if (kept.containsKey(medium.id()) || undecodable.contains(medium.id())) {
      return;
    }
    List<Runnable> all = new ArrayList<>(List.of(ready));
    for (Wish before : wishes) {
      if (before.medium().id().equals(medium.id())) {
        all.addAll(before.ready());
      }
    }
    wishes.removeIf(wish -> wish.medium().id().equals(medium.id()));
    wishes.push(new Wish(medium, all.subList(0, Math.min(all.size(), MOST_CELLS))));
    if (wishes.size() > MOST_WISHES) {
      wishes.removeLast();
    }
    work();
  }

  void clear() {
    kept.clear();
    undecodable.clear();
    slow.clear();
    wishes.clear();
  }

  private void work() {
    if (working || wishes.isEmpty()) {
      return;
    }
    working = true;
    Wish wish = wishes.pop();
    tasks.run(
        Lane.IO,
        () -> FramePicture.of(source.picture(wish.medium(), WIDTH)),
        image -> {
          kept.put(wish.medium().id(), image);
          done(wish);
        },
        fault -> {
          switch (fault.code()) {
            case MEDIUM_DAMAGED, DECODER_CRASHED, DECODER_FULL ->
                undecodable.add(wish.medium().id());
            case DECODER_SLOW -> {
              // A busy machine is no fault of the picture: it is tried once more, after the others.
              if (slow.add(wish.medium().id())) {
                wishes.addLast(wish);
              } else {
                undecodable.add(wish.medium().id());
              }
            }
            // The store was locked meanwhile, or no decoder starts: nothing else opens either.
            default -> wishes.clear();
          }
          done(wish);
        });
  }

  private void done(Wish wish) {
    working = false;
    wish.ready().forEach(Runnable::run);
    work();
  }
}
