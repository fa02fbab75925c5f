package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.evidence.CaptureStatus.Paused;
import org.jianzhuo.desk.evidence.CaptureStatus.Recording;
import org.jianzhuo.desk.evidence.CaptureStatus.Waiting;
import org.jianzhuo.desk.evidence.ClipKeeper.OpenClip;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Records the parts of a clip: one by one where a person pauses it, or where the camera was away
 * for no longer than 60 seconds. Used under the lock of its owner.
 */
final class ClipParts {

  private final ClipKeeper keeper;
  private final StatusBoard board;
  private final Surroundings around;
  private final Function<StreamId, Optional<Reason>> rules;
  private final Supplier<List<PersonId>> readers;
  private final DiskForecast forecast = new DiskForecast();
  private volatile @Nullable OpenClip clip;
  private @Nullable PersonId recordingFor;

  /**
   * @param rules says why nothing may be recorded in a case now; empty if it may
   * @param readers who alone may look at what is recorded; nobody for everybody
   */
  ClipParts(
      ClipKeeper keeper,
      StatusBoard board,
      Surroundings around,
      Function<StreamId, Optional<Reason>> rules,
      Supplier<List<PersonId>> readers) {
    this.readers = readers;
    this.keeper = keeper;
    this.board = board;
    this.around = around;
    this.rules = rules;
  }

  /** Returns how many more minutes of clips fit; any thread may ask. */
  long minutesLeft(@Nullable CaptureDevice device) {
    OpenClip open = clip;
    DiskForecast.Taken underWay =
        open == null || device == null
            ? DiskForecast.Taken.NOTHING
            : new DiskForecast.Taken(open.writer().written(), device.clipSeconds());
    return forecast.minutes(board.now(), underWay, around);
  }

  boolean underWay() {
    return clip != null;
  }

  /** Returns the moment that the clip under way has come to; any thread may ask. */
  Optional<ClipMoment> moment(@Nullable CaptureDevice device) {
    OpenClip open = clip;
    return open == null || device == null
        ? Optional.empty()
        : Optional.of(
            new ClipMoment(
                open.note().stream(),
                open.note().planned().medium().id(),
                Math.round(device.clipSeconds() * 1000)));
  }

  Outcome<CaptureStatus> start(
      @Nullable CaptureDevice device, StreamId caseStream, PersonId actor, FindingId finding) {
    CaptureStatus.Open open = board.now().open();
    Optional<Reason> elsewhere = open == null ? Optional.empty() : open.ofAnother(caseStream);
    return elsewhere.isPresent()
        ? new Outcome.Refused<>(elsewhere.get())
        : start(device, actor, finding, 1);
  }

  private Outcome<CaptureStatus> start(
      @Nullable CaptureDevice device, PersonId actor, FindingId finding, int part) {
    CaptureStatus.Open open = board.now().open();
    if (device == null || open == null || !open.attached()) {
      return Outcome.refused("evidence.refused.no-camera");
    }
    if (clip != null) {
      return Outcome.refused("evidence.refused.recording");
    }
    Optional<Reason> refusal = rules.apply(open.caseStream());
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    if (!around.diskHasRoom()) {
      return Outcome.refused("evidence.refused.disk");
    }
    begin(device, open, actor, finding, part);
    return Outcome.done(board.now());
  }

  private void begin(
      CaptureDevice device, CaptureStatus.Open open, PersonId actor, FindingId finding, int part) {
    OpenClip opened = keeper.begin(open, actor, finding, board.now().sound(), readers.get());
    try {
      device.startRecording(opened.writer());
    } catch (DeskFault fault) {
      abandon(opened);
      throw fault;
    }
    clip = opened;
    recordingFor = actor;
    String name = opened.note().planned().medium().fileName();
    Recording recording = new Recording(finding, name, around.nanos().getAsLong(), part);
    board.change(now -> now.during(recording).notice(null));
  }

  private static void abandon(OpenClip opened) {
    try {
      opened.writer().abandon();
    } catch (IOException e) {
      throw DiskFaults.of(e, "an empty clip could not be removed");
    }
  }

  /** Stops the clip: closed, sealed and journalled when this returns. */
  Outcome<Medium> stop(@Nullable CaptureDevice device) {
    if (board.now().waiting() != null || board.now().paused() != null) {
      board.change(now -> now.during(null));
      return Outcome.refused("evidence.refused.not-recording");
    }
    if (clip == null) {
      return Outcome.refused("evidence.refused.not-recording");
    }
    Optional<Medium> medium = end(device, ClipKeeper.BY_HAND);
    return medium.isPresent()
        ? Outcome.done(medium.get())
        : Outcome.refused("evidence.notice.part-waits");
  }

  /** Closes and keeps what is recorded; it goes on in a second part. */
  Outcome<CaptureStatus> pause(@Nullable CaptureDevice device) {
    Recording recording = board.now().recording();
    if (clip == null || recording == null) {
      return Outcome.refused("evidence.refused.not-recording");
    }
    if (end(device, CaptureRecord.PAUSED).isPresent()) {
      Paused paused = new Paused(recording.finding(), recording.part() + 1);
      board.change(now -> now.during(paused));
    }
    return Outcome.done(board.now());
  }

  /** Goes on with the paused clip, in its next part. */
  Outcome<CaptureStatus> resume(@Nullable CaptureDevice device, PersonId actor) {
    Paused paused = board.now().paused();
    if (paused == null) {
      return Outcome.refused("evidence.refused.not-paused");
    }
    return start(device, actor, paused.finding(), paused.part());
  }

  /** Ends the clip that the disk has no room for; returns whether there was one. */
  boolean endForDisk(@Nullable CaptureDevice device) {
    boolean any = underWay();
    if (any) {
      var _ = end(device, ClipKeeper.DISK_FULL);
    }
    return any;
  }

  /** Ends the clip; empty if it could not be written to its end and waits as a part. */
  Optional<Medium> end(@Nullable CaptureDevice device, String interrupted) {
    OpenClip ending = clip;
    clip = null;
    board.change(now -> now.during(null));
    if (ending == null || device == null) {
      return Optional.empty();
    }
    try {
      CaptureDevice.Tally tally = device.stopRecording();
      CaptureStatus.Open open = board.now().open();
      if (open != null) {
        forecast.learn(open, new DiskForecast.Taken(ending.writer().written(), tally.seconds()));
      }
      if (tally.dropped() > 0) {
        board.notice(new Notice(false, Reason.of("evidence.notice.dropped", tally.dropped())));
      }
      return Optional.of(keeper.finish(ending, interrupted, tally));
    } catch (DeskFault fault) {
      boolean full = fault.code() == ErrorCode.DISK_FULL;
      board.warn(full ? "evidence.notice.disk-full" : "evidence.notice.clip-failed");
      keeper.salvage(ending, full ? ClipKeeper.DISK_FULL : ClipKeeper.CRASH);
      return Optional.empty();
    }
  }

  /** Closes the clip of a camera that went away and waits for it. */
  void lost(@Nullable CaptureDevice device) {
    Recording recording = board.now().recording();
    board.change(now -> now.attached(false));
    // Told before the clip is closed, which a busy disk may draw out.
    board.warn("evidence.notice.lost");
    if (recording == null) {
      return;
    }
    String kept =
        end(device, ClipKeeper.CAMERA_LOST).map(Medium::fileName).orElse(recording.fileName());
    long deadline = around.nanos().getAsLong() + CaptureService.RETURN_SECONDS * 1_000_000_000L;
    Waiting waiting = new Waiting(recording.finding(), deadline, recording.part() + 1);
    board.change(now -> now.during(waiting));
    board.warn("evidence.notice.lost-recording", kept);
  }

  /** Tells that the camera will not come back by itself. */
  void gaveUp() {
    board.warn("evidence.notice.gave-up-camera");
  }

  /** Goes on in a second part with a camera that is back in time. */
  void back(@Nullable CaptureDevice device) {
    if (device == null) {
      return;
    }
    board.change(now -> now.attached(true).notice(null));
    Waiting waiting = board.now().waiting();
    CaptureStatus.Open open = board.now().open();
    PersonId actor = recordingFor;
    if (waiting == null || actor == null || open == null) {
      return;
    }
    board.change(now -> now.during(null));
    if (around.nanos().getAsLong() <= waiting.deadlineNanos()
        && rules.apply(open.caseStream()).isEmpty()
        && around.diskHasRoom()) {
      begin(device, open, actor, waiting.finding(), waiting.part());
    } else {
      board.warn("evidence.notice.gave-up");
    }
  }

  /** Gives up waiting for a lost camera after 60 seconds. */
  void tick() {
    Waiting waiting = board.now().waiting();
    if (waiting != null && around.nanos().getAsLong() > waiting.deadlineNanos()) {
      board.change(now -> now.during(null));
      board.warn("evidence.notice.gave-up");
    }
  }
}
