package org.jianzhuo.desk.evidence.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/**
 * Journals who looked at which medium, once per medium and sign-in, and asks of each whether the
 * server has verified it. Used on the window's thread.
 */
final class ViewLog {

  private final ReviewService review;
  private final Predicate<Digest> onServer;
  private final TaskRunner tasks;
  private final Consumer<DeskFault> faults;
  private final Runnable learnt;
  private final Set<MediaId> viewed = new HashSet<>();
  private final Map<MediaId, Boolean> verified = new HashMap<>();

  /**
   * @param onServer whether the server has verified a medium; asked on lane DB
   * @param learnt called when the server's answer is known
   */
  ViewLog(
      ReviewService review,
      Predicate<Digest> onServer,
      TaskRunner tasks,
      Consumer<DeskFault> faults,
      Runnable learnt) {
    this.review = review;
    this.onServer = onServer;
    this.tasks = tasks;
    this.faults = faults;
    this.learnt = learnt;
  }

  /** Notes that a person looks at a medium of a case. */
  void opened(StreamId stream, PersonId person, MediaId medium) {
    if (viewed.add(medium)) {
      tasks.run(
          Lane.REVIEW,
          () -> review.viewed(stream, person, medium),
          done -> {},
          fault -> {
            viewed.remove(medium);
            faults.accept(fault);
          });
    }
  }

  void askServer(Medium medium) {
    tasks.run(
        Lane.DB,
        () -> onServer.test(medium.sha256()),
        known -> {
          verified.put(medium.id(), known);
          learnt.run();
        },
        fault -> {});
  }

  /** Returns what the server said of media so far. */
  Map<MediaId, Boolean> verified() {
    return verified;
  }

  /** Forgets what the server said: it is asked again. */
  void forget() {
    verified.clear();
  }
}
