package org.jianzhuo.desk.evidence.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureService;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.ClipMoment;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Takes photos and clips of a finding, away from the window. Used on the window's thread. */
final class Shutter {

  /** How many photos one press of the burst key takes. */
  static final int BURST = 5;

  private final CaptureService capture;
  private final Journal journal;
  private final Errands errands;
  private final FindingInHand finding;
  private final Supplier<Optional<PersonId>> actor;
  private final Consumer<Medium> taken;

  /**
   * @param actor who is signed in
   * @param taken told of what was taken, on the window's thread
   */
  Shutter(
      CaptureService capture,
      Journal journal,
      Errands errands,
      FindingInHand finding,
      Supplier<Optional<PersonId>> actor,
      Consumer<Medium> taken) {
    this.capture = capture;
    this.journal = journal;
    this.errands = errands;
    this.finding = finding;
    this.actor = actor;
    this.taken = taken;
  }

  /** Takes photos one after the other, as fast as they are sealed. */
  void burst(@Nullable StreamId caseStream) {
    for (int i = 0; i < BURST; i++) {
      photo(caseStream);
    }
  }

  void photo(@Nullable StreamId caseStream) {
    forFinding(
        caseStream,
        (stream, person, to) ->
            errands.run(Lane.CAMERA, () -> capture.still(stream, person, to), taken));
  }

  /** Tells whether a clip is recorded, paused or waits for its camera. */
  boolean isRunning() {
    CaptureStatus status = capture.status();
    return status.recording() != null || status.waiting() != null || status.paused() != null;
  }

  void toggleRecording(@Nullable StreamId caseStream) {
    if (isRunning()) {
      errands.run(Lane.CAMERA, capture::stopClip, taken);
    } else {
      forFinding(
          caseStream,
          (stream, person, to) ->
              errands.run(Lane.CAMERA, () -> capture.startClip(stream, person, to), begun -> {}));
    }
  }

  void togglePause() {
    if (capture.status().paused() != null) {
      actor
          .get()
          .ifPresent(
              person -> errands.run(Lane.CAMERA, () -> capture.resumeClip(person), on -> {}));
    } else if (capture.status().recording() != null) {
      errands.run(Lane.CAMERA, capture::pauseClip, paused -> {});
    }
  }

  /** Bookmarks the moment of this call, however long the journal takes to hold it. */
  void mark() {
    Optional<ClipMoment> moment = capture.moment();
    PersonId person = actor.get().orElse(null);
    if (moment.isEmpty()) {
      errands.say(Reason.of("evidence.refused.not-recording"));
    } else if (person != null) {
      errands.run(
          Lane.DB,
          () -> Outcome.done(capture.mark(person, moment.get())),
          mark ->
              errands.say(
                  Reason.of("evidence.said.marked", PlayerBar.clock(mark.atMillis() / 1000.0))));
    }
  }

  void retake(StreamId stream, MediaId first, String reason, Runnable done) {
    PersonId person = actor.get().orElse(null);
    if (person == null) {
      return;
    }
    errands.run(
        Lane.CAMERA,
        () -> capture.retake(stream, person, first, reason),
        again -> {
          done.run();
          taken.accept(again);
        });
  }

  private interface OfFinding {
    void act(StreamId caseStream, PersonId person, FindingId finding);
  }

  private void forFinding(@Nullable StreamId caseStream, OfFinding shot) {
    FindingId of = finding.id();
    if (caseStream == null) {
      // The page says already why nothing can be taken.
      return;
    }
    if (of == null) {
      errands.say(Reason.of("evidence.refused.no-finding"));
    } else if (!finding.isReady(journal.stream(caseStream).get(Exam.PROJECTION))) {
      errands.say(Reason.of("evidence.refused.finding-open"));
    } else {
      actor.get().ifPresent(person -> shot.act(caseStream, person, of));
    }
  }
}
