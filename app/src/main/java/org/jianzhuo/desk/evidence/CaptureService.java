package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.evidence.CaptureStatus.Recording;
import org.jianzhuo.desk.evidence.CaptureStatus.Waiting;
import org.jianzhuo.desk.evidence.ClipKeeper.OpenClip;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jspecify.annotations.Nullable;

/**
 * Opens the camera for a case and captures stills and clips of its findings. The rules of the room
 * are kept here: the recording notice gates the camera, the microphone is off unless asked for, and
 * nothing is recorded once the examination is completed (practice 2 and 6).
 *
 * <p>Calls block: lane CAMERA. Listeners are told on whatever thread changed the status.
 */
public final class CaptureService implements AutoCloseable {

  /** How long a camera may be away so that its clip goes on by itself in a second part. */
  public static final long RETURN_SECONDS = 60;

  private static final double USUAL_PIXELS = 1280 * 720 * 30.0;
  private static final double BITS_PER_PIXEL = 0.14;
  private static final int FRAMES_BETWEEN_DISK_CHECKS = 30;

  private final Journal journal;
  private final MediaStore media;
  private final Cameras cameras;
  private final TaskRunner tasks;
  private final Surroundings around;
  private final ClipKeeper keeper;
  private final List<Consumer<CaptureStatus>> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<CaptureDevice.Frame>> previews = new CopyOnWriteArrayList<>();
  private final AtomicInteger framesSinceDiskCheck = new AtomicInteger();
  private final AutoCloseable journalWatch;
  private final AtomicReference<CaptureStatus> status = new AtomicReference<>(CaptureStatus.CLOSED);
  private volatile @Nullable CaptureDevice device;
  private @Nullable OpenClip clip;
  private @Nullable PersonId recordingFor;

  public CaptureService(
      Journal journal,
      FactCodec codec,
      MediaStore media,
      MediaReader reader,
      Cameras cameras,
      TaskRunner tasks,
      Surroundings around) {
    this.journal = journal;
    this.media = media;
    this.cameras = cameras;
    this.tasks = tasks;
    this.around = around;
    this.keeper = new ClipKeeper(journal, codec, media, reader, tasks, around, this::notice);
    this.journalWatch = journal.onChange(this::caseChanged);
  }

  public CaptureStatus status() {
    return Objects.requireNonNull(status.get());
  }

  /** Calls the listener after each change; a later change may be told first: ask for the status. */
  public Watch onStatus(Consumer<CaptureStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Calls the listener with each preview picture, on the camera's thread; it must be quick. */
  public Watch onPreview(Consumer<CaptureDevice.Frame> listener) {
    previews.add(listener);
    return () -> previews.remove(listener);
  }

  /** Returns the cameras at hand. */
  public List<CaptureDevice.Identity> cameras() {
    return cameras.list();
  }

  /** Opens a camera for a case, named by the person; another open camera is let go. */
  public synchronized Outcome<CaptureStatus> open(StreamId stream, CaptureDevice.Identity camera) {
    Optional<Reason> refusal = refusal(stream);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    boolean otherCase = !stream.equals(status().caseStream());
    if (!otherCase && camera.equals(status().camera())) {
      return Outcome.done(status());
    }
    closeCamera();
    change(now -> CaptureStatus.CLOSED);
    CaptureDevice opened = cameras.open(camera);
    device = opened;
    start(stream, opened, false);
    return Outcome.done(status());
  }

  /** Turns the microphone on or off for the next clip; refused while a clip is recorded. */
  public synchronized Outcome<CaptureStatus> setMicrophone(boolean on) {
    CaptureDevice present = device;
    StreamId stream = status().caseStream();
    if (present == null || stream == null || !status().attached()) {
      return Outcome.refused("evidence.refused.no-camera");
    }
    if (status().recording() != null) {
      return Outcome.refused("evidence.refused.recording");
    }
    if (on != status().microphone()) {
      present.close();
      start(stream, present, on);
    }
    return Outcome.done(status());
  }

  private void start(StreamId stream, CaptureDevice opened, boolean sound) {
    CaptureDevice.Mode used;
    try {
      used = startInSomeMode(opened, sound);
    } catch (DeskFault fault) {
      device = null;
      change(now -> CaptureStatus.CLOSED);
      throw fault;
    }
    CaptureDevice.ClipFormat format = opened.clipFormat();
    change(now -> now.opened(stream, opened.identity(), used, format, sound));
  }

  // A camera may announce a mode that it then refuses; the last one's refusal counts.
  private CaptureDevice.Mode startInSomeMode(CaptureDevice opened, boolean sound) {
    List<CaptureDevice.Mode> modes = opened.modes();
    for (CaptureDevice.Mode mode : modes.subList(0, modes.size() - 1)) {
      try {
        opened.start(mode, sound, this::preview, this::event);
        return opened.delivered();
      } catch (DeskFault refused) {
        opened.close();
      }
    }
    opened.start(modes.getLast(), sound, this::preview, this::event);
    return opened.delivered();
  }

  /** Takes a photo: sealed, forced to the disk and journalled when this returns. */
  public synchronized Outcome<Medium> still(PersonId actor, FindingId finding) {
    CaptureDevice present = device;
    StreamId stream = status().caseStream();
    CaptureDevice.Mode mode = status().mode();
    if (present == null || stream == null || mode == null || !status().attached()) {
      return Outcome.refused("evidence.refused.no-camera");
    }
    Optional<Reason> refusal = refusal(stream);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    long takenAt = around.clock().millis();
    MediaStore.Sealed sealed = media.keep(present.still());
    Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
    Medium medium =
        new Medium(
            new MediaId(around.ids().get()),
            MediaKind.PHOTO,
            MediaNames.next(evidence, MediaKind.PHOTO, "jpg"),
            "image/jpeg",
            sealed.sha256(),
            sealed.bytes(),
            finding);
    CaptureRecord capture = keeper.describe(present.identity(), mode, "mjpeg", false, takenAt);
    journal.append(actor, List.of(new Deed(stream, new EvidenceFact.Captured(medium, capture))));
    return Outcome.done(medium);
  }

  /** Starts a clip of the finding. */
  public synchronized Outcome<CaptureStatus> startClip(PersonId actor, FindingId finding) {
    return startClip(actor, finding, 1);
  }

  private Outcome<CaptureStatus> startClip(PersonId actor, FindingId finding, int part) {
    StreamId stream = status().caseStream();
    if (device == null || stream == null || !status().attached()) {
      return Outcome.refused("evidence.refused.no-camera");
    }
    if (clip != null) {
      return Outcome.refused("evidence.refused.recording");
    }
    Optional<Reason> refusal = refusal(stream);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    if (!around.diskHasRoom()) {
      return Outcome.refused("evidence.refused.disk");
    }
    begin(actor, finding, part);
    return Outcome.done(status());
  }

  private void begin(PersonId actor, FindingId finding, int part) {
    CaptureDevice present = device;
    StreamId stream = status().caseStream();
    CaptureDevice.Mode mode = status().mode();
    if (present == null || stream == null || mode == null) {
      throw new IllegalStateException("no camera is open");
    }
    OpenClip opened = keeper.begin(stream, actor, finding, present, mode, status().microphone());
    try {
      present.startRecording(opened.writer());
    } catch (DeskFault fault) {
      abandon(opened);
      throw fault;
    }
    clip = opened;
    recordingFor = actor;
    String name = opened.note().planned().medium().fileName();
    Recording recording = new Recording(finding, name, around.nanos().getAsLong(), part);
    change(now -> now.with(recording, null).notice(null));
  }

  private static void abandon(OpenClip opened) {
    try {
      opened.writer().abandon();
    } catch (IOException e) {
      throw DiskFaults.of(e, "an empty clip could not be removed");
    }
  }

  /** Stops the clip: closed, sealed and journalled when this returns. */
  public synchronized Outcome<Medium> stopClip() {
    if (status().waiting() != null || status().paused() != null) {
      change(now -> now.with(null, null));
      return Outcome.refused("evidence.refused.not-recording");
    }
    if (clip == null) {
      return Outcome.refused("evidence.refused.not-recording");
    }
    Optional<Medium> medium = end(ClipKeeper.BY_HAND);
    return medium.isPresent()
        ? Outcome.done(medium.get())
        : Outcome.refused("evidence.notice.part-waits");
  }

  /** Pauses the clip: what is recorded is closed and kept; it goes on in a second part. */
  public synchronized Outcome<CaptureStatus> pauseClip() {
    Recording recording = status().recording();
    if (clip == null || recording == null) {
      return Outcome.refused("evidence.refused.not-recording");
    }
    if (end(CaptureRecord.PAUSED).isPresent()) {
      change(now -> now.paused(recording.finding(), recording.part() + 1));
    }
    return Outcome.done(status());
  }

  /** Goes on with the paused clip, in its next part. */
  public synchronized Outcome<CaptureStatus> resumeClip(PersonId actor) {
    CaptureStatus.Paused paused = status().paused();
    if (paused == null) {
      return Outcome.refused("evidence.refused.not-paused");
    }
    return startClip(actor, paused.finding(), paused.part());
  }

  /** Ends the clip; empty if it could not be written to its end and waits as a part. */
  private Optional<Medium> end(String interrupted) {
    OpenClip ending = clip;
    CaptureDevice present = device;
    clip = null;
    change(now -> now.with(null, null));
    if (ending == null || present == null) {
      return Optional.empty();
    }
    try {
      CaptureDevice.Tally tally = present.stopRecording();
      if (tally.dropped() > 0) {
        notice(new Notice(false, Reason.of("evidence.notice.dropped", tally.dropped())));
      }
      return Optional.of(keeper.finish(ending, interrupted, tally.gaps()));
    } catch (DeskFault fault) {
      boolean full = fault.code() == ErrorCode.DISK_FULL;
      notice(
          new Notice(
              true, Reason.of(full ? "evidence.notice.disk-full" : "evidence.notice.clip-failed")));
      keeper.salvage(ending, full ? ClipKeeper.DISK_FULL : ClipKeeper.CRASH);
      return Optional.empty();
    }
  }

  /** Looks at the clock: gives up waiting for a lost camera after 60 seconds. */
  public synchronized void tick() {
    Waiting waiting = status().waiting();
    if (waiting != null && around.nanos().getAsLong() > waiting.deadlineNanos()) {
      change(now -> now.with(null, null));
      notice(new Notice(true, Reason.of("evidence.notice.gave-up")));
    }
  }

  /** Forgets the notice once it was read. */
  public synchronized void dismissNotice() {
    change(now -> now.notice(null));
  }

  /** Returns the cable of the simulated camera, while it is the open one. */
  public Optional<CaptureDevice.Cable> cable() {
    CaptureDevice present = device;
    return present == null ? Optional.empty() : present.cable();
  }

  /** Returns how many more minutes of clips fit on the disk, by what the last mode needs. */
  public long minutesLeft() {
    CaptureDevice.Mode mode = status().mode();
    double pixelsPerSecond =
        mode == null ? USUAL_PIXELS : mode.width() * mode.height() * mode.frameRate();
    double bytesPerMinute = pixelsPerSecond * BITS_PER_PIXEL / 8 * 60;
    double room = Math.max(0, around.usableBytes().getAsLong() - around.reserveBytes());
    return (long) (room / bytesPerMinute);
  }

  /** Saves and journals what a crash left of clips; call once after the store was opened. */
  public int recoverAfterCrash() {
    return keeper.recover(ClipKeeper.CRASH);
  }

  /** Ends a clip and lets go of the camera: the case is left. */
  public synchronized void release() {
    closeCamera();
    change(now -> CaptureStatus.CLOSED);
  }

  private void closeCamera() {
    if (clip != null) {
      end(ClipKeeper.BY_HAND);
    }
    if (device != null) {
      device.close();
      device = null;
    }
  }

  @Override
  public void close() throws Exception {
    release();
    journalWatch.close();
  }

  private Optional<Reason> refusal(StreamId stream) {
    CaseFile file = journal.stream(stream);
    if (!file.get(Panel.PROJECTION).cameraMayOpen()) {
      return Optional.of(Reason.of("evidence.refused.notice"));
    }
    Exam exam = file.get(Exam.PROJECTION);
    return exam.completed() || exam.locked()
        ? Optional.of(Reason.of("evidence.refused.completed"))
        : Optional.empty();
  }

  private void caseChanged(StreamId stream) {
    if (stream.equals(status().caseStream()) && refusal(stream).isPresent()) {
      later(
          () -> {
            release();
            return true;
          });
    }
  }

  private void preview(CaptureDevice.Frame frame) {
    previews.forEach(listener -> listener.accept(frame));
    if (status().recording() != null
        && framesSinceDiskCheck.incrementAndGet() >= FRAMES_BETWEEN_DISK_CHECKS) {
      framesSinceDiskCheck.set(0);
      if (!around.diskHasRoom()) {
        later(this::stopForDisk);
      }
    }
  }

  private synchronized boolean stopForDisk() {
    if (clip != null) {
      end(ClipKeeper.DISK_FULL);
      notice(new Notice(true, Reason.of("evidence.notice.disk-full")));
    }
    return true;
  }

  private void event(CaptureDevice.Event event) {
    switch (event) {
      case CaptureDevice.Event.Started e -> {}
      case CaptureDevice.Event.Ended e -> {}
      case CaptureDevice.Event.Level e -> change(now -> now.level(e.permille()));
      case CaptureDevice.Event.Lost e -> later(this::lost);
      case CaptureDevice.Event.Back e -> later(this::back);
      case CaptureDevice.Event.WriteFailed e -> later(this::writeFailed);
    }
  }

  private synchronized boolean lost() {
    Recording recording = status().recording();
    change(now -> now.attached(false));
    if (recording == null) {
      notice(new Notice(true, Reason.of("evidence.notice.lost")));
      return true;
    }
    end(ClipKeeper.CAMERA_LOST);
    long deadline = around.nanos().getAsLong() + RETURN_SECONDS * 1_000_000_000L;
    Waiting waiting = new Waiting(recording.finding(), deadline, recording.part() + 1);
    change(now -> now.with(null, waiting));
    notice(new Notice(true, Reason.of("evidence.notice.lost-recording", recording.fileName())));
    return true;
  }

  private synchronized boolean back() {
    if (device == null) {
      return true;
    }
    change(now -> now.attached(true).notice(null));
    Waiting waiting = status().waiting();
    PersonId actor = recordingFor;
    StreamId stream = status().caseStream();
    if (waiting == null || actor == null || stream == null) {
      return true;
    }
    change(now -> now.with(null, null));
    if (around.nanos().getAsLong() <= waiting.deadlineNanos()
        && refusal(stream).isEmpty()
        && around.diskHasRoom()) {
      begin(actor, waiting.finding(), waiting.part());
    } else {
      notice(new Notice(true, Reason.of("evidence.notice.gave-up")));
    }
    return true;
  }

  private synchronized boolean writeFailed() {
    if (clip != null) {
      end(ClipKeeper.DISK_FULL);
    }
    return true;
  }

  private void later(Callable<Boolean> work) {
    tasks.run(
        Lane.CAMERA,
        work,
        done -> {},
        fault -> notice(new Notice(true, Reason.of("evidence.notice.fault", fault.code().name()))));
  }

  private void notice(Notice notice) {
    change(now -> now.notice(notice));
  }

  // The camera's thread tells the level of the sound at any time, so a change never rests on a
  // status read before.
  private void change(UnaryOperator<CaptureStatus> to) {
    CaptureStatus next = status.updateAndGet(to);
    listeners.forEach(listener -> listener.accept(next));
  }
}
