package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
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

  private static final int FRAMES_BETWEEN_DISK_CHECKS = 30;

  private final CameraGate gate;
  private final Cameras cameras;
  private final TaskRunner tasks;
  private final Surroundings around;
  private final ClipChecks checks;
  private final MicrophoneWatch microphone;
  private final ClipKeeper keeper;
  private final ClipParts parts;
  private final StillKeeper stills;
  private final StatusBoard board = new StatusBoard();
  private final DiskWarning disk = new DiskWarning(board);
  private final List<Consumer<CaptureDevice.Frame>> previews = new CopyOnWriteArrayList<>();
  private final AtomicInteger framesSinceDiskCheck = new AtomicInteger();
  private final AutoCloseable journalWatch;
  private volatile @Nullable CaptureDevice device;
  private volatile List<PersonId> readers = List.of();

  public CaptureService(
      Journal journal,
      FactCodec codec,
      MediaStore media,
      MediaReader reader,
      Cameras cameras,
      TaskRunner tasks,
      Surroundings around) {
    this.gate = new CameraGate(journal);
    this.cameras = cameras;
    this.tasks = tasks;
    this.around = around;
    this.checks =
        new ClipChecks(
            journal, media, reader, tasks, board::notice, () -> status().recording() == null);
    this.microphone = new MicrophoneWatch(board, around.nanos());
    this.keeper = new ClipKeeper(journal, codec, media, checks, around, board::notice);
    this.parts = new ClipParts(keeper, board, around, gate::refusal, () -> readers);
    this.stills = new StillKeeper(journal, media, keeper, gate, around, board::notice);
    this.journalWatch = journal.onChange(this::caseChanged);
  }

  public CaptureStatus status() {
    return board.now();
  }

  /** Calls the listener after each change; a later change may be told first: ask for the status. */
  public Watch onStatus(Consumer<CaptureStatus> listener) {
    return board.watch(listener);
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

  /** Returns the ways in which the open camera can deliver; empty while none is open. */
  public List<CaptureDevice.Mode> modes() {
    CaptureDevice present = device;
    return present == null ? List.of() : present.modes();
  }

  /** Opens a camera for a case, named by the person; another open camera is let go. */
  public synchronized Outcome<CaptureStatus> open(StreamId stream, CaptureDevice.Identity camera) {
    Optional<Reason> refusal = gate.refusal(stream);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    boolean otherCase = !stream.equals(status().caseStream());
    if (!otherCase && camera.equals(status().camera())) {
      return Outcome.done(status());
    }
    List<PersonId> alone = otherCase ? List.of() : readers;
    release();
    readers = alone;
    CaptureDevice opened = cameras.open(camera);
    device = opened;
    return start(stream, opened, false);
  }

  /** Turns the microphone on or off for the next clip; refused while a clip is recorded. */
  public synchronized Outcome<CaptureStatus> setMicrophone(boolean on) {
    return on == status().microphone() && status().attached() ? Outcome.done(status()) : again(on);
  }

  /** Opens the camera anew after a person chose how it delivers or is heard. */
  public synchronized Outcome<CaptureStatus> reopen() {
    return again(status().microphone());
  }

  /** Tries a lost camera again at once, also one that was given up; any thread may ask. */
  public void tryAgain() {
    CaptureDevice present = device;
    if (present != null && !status().attached()) {
      present.tryAgain();
    }
  }

  /** Turns the preview as is remembered of the camera; the originals stay as delivered. */
  public synchronized void turn() {
    CaptureStatus.Open open = status().open();
    if (open != null) {
      board.change(now -> now.with(open.turned(around.habits().rotation(open.camera()))));
    }
  }

  private Outcome<CaptureStatus> again(boolean sound) {
    CaptureDevice present = device;
    StreamId stream = status().caseStream();
    if (present == null || stream == null || !status().attached()) {
      return Outcome.refused("evidence.refused.no-camera");
    }
    if (status().recording() != null) {
      return Outcome.refused("evidence.refused.recording");
    }
    present.close();
    return start(stream, present, sound);
  }

  private Outcome<CaptureStatus> start(StreamId stream, CaptureDevice opened, boolean sound) {
    SoundInput from = around.habits().microphone();
    board.change(now -> now.with(new CaptureStatus.Sound(sound, from, false, 0)));
    Outcome<CaptureDevice.Mode> used;
    try {
      used = startInSomeMode(opened, sound ? from : null);
    } catch (DeskFault fault) {
      forget();
      throw fault;
    }
    return switch (used) {
      case Outcome.Refused<CaptureDevice.Mode>(Reason reason) -> {
        forget();
        yield new Outcome.Refused<>(reason);
      }
      case Outcome.Done<CaptureDevice.Mode>(CaptureDevice.Mode mode) -> {
        CaptureDevice.Identity camera = opened.identity();
        CaptureStatus.Open open =
            new CaptureStatus.Open(
                stream,
                camera,
                mode,
                opened.clipFormat(),
                true,
                around.habits().rotation(camera),
                opened.maker().orElse(null));
        board.change(now -> now.with(open));
        if (sound && !opened.clipFormat().sound()) {
          board.change(now -> now.soundGone(true));
          board.warn("evidence.notice.no-sound");
        }
        yield Outcome.done(status());
      }
    };
  }

  private void forget() {
    device = null;
    board.change(now -> CaptureStatus.CLOSED);
  }

  // A camera may announce a mode that it then refuses; the last one's refusal counts.
  private Outcome<CaptureDevice.Mode> startInSomeMode(
      CaptureDevice opened, @Nullable SoundInput sound) {
    List<CaptureDevice.Mode> modes = new ArrayList<>(opened.modes());
    around
        .habits()
        .mode(opened.identity())
        .filter(modes::contains)
        .ifPresent(chosen -> modes.addFirst(chosen));
    Outcome<CaptureDevice.Mode> answer = Outcome.refused("evidence.refused.no-camera");
    for (CaptureDevice.Mode mode : modes) {
      answer = opened.start(mode, sound, this::preview, said -> event(opened, said));
      if (answer instanceof Outcome.Done<CaptureDevice.Mode>) {
        return answer;
      }
    }
    return answer;
  }

  /**
   * Names who alone may look at what is taken from now on (隐私部位, practice 4); nobody for everybody.
   * Another case begins open.
   */
  public void shieldFor(List<PersonId> alone) {
    readers = List.copyOf(alone);
  }

  /** Returns who alone may look at what is taken now; nobody for everybody. */
  public List<PersonId> readers() {
    return readers;
  }

  /**
   * Takes a photo of this case's finding: sealed, forced to the disk and journalled when this
   * returns. Refused where the camera is open for another case.
   */
  public synchronized Outcome<Medium> still(
      StreamId caseStream, PersonId actor, FindingId finding) {
    return stills.take(device, status().open(), caseStream, actor, finding, readers);
  }

  /**
   * Takes a photo again in place of another one, for the same finding; both stay, joined with the
   * reason in one act. Refused without a reason, and where the first is void or not for the
   * person's eyes; the second is for no more eyes than the first.
   */
  public synchronized Outcome<Medium> retake(
      StreamId caseStream, PersonId actor, MediaId first, String reason) {
    return stills.again(device, status().open(), caseStream, actor, first, reason, readers);
  }

  /** Starts a clip of this case's finding. */
  public synchronized Outcome<CaptureStatus> startClip(
      StreamId caseStream, PersonId actor, FindingId finding) {
    return parts.start(device, caseStream, actor, finding);
  }

  /** Stops the clip: closed, sealed and journalled when this returns. */
  public synchronized Outcome<Medium> stopClip() {
    return parts.stop(device);
  }

  /** Pauses the clip: what is recorded is closed and kept; it goes on in a second part. */
  public synchronized Outcome<CaptureStatus> pauseClip() {
    return parts.pause(device);
  }

  /** Goes on with the paused clip, in its next part. */
  public synchronized Outcome<CaptureStatus> resumeClip(PersonId actor) {
    return parts.resume(device, actor);
  }

  /** Returns the moment that the clip under way has come to; any thread may ask, at once. */
  public Optional<ClipMoment> moment() {
    return parts.moment(device);
  }

  /** Bookmarks a moment of the clip under way, for the finding of the clip. */
  public Note mark(PersonId actor, ClipMoment moment) {
    return keeper.mark(actor, moment);
  }

  /** Looks at the clock: gives up waiting for a lost camera after 60 seconds. */
  public synchronized void tick() {
    parts.tick();
  }

  /** Forgets the notice once it was read. */
  public synchronized void dismissNotice() {
    board.change(now -> now.notice(null));
  }

  /** Returns the cable of the simulated camera, while it is the open one. */
  public Optional<CaptureDevice.Cable> cable() {
    CaptureDevice present = device;
    return present == null ? Optional.empty() : present.cable();
  }

  /** Returns what sets the open camera's exposure; empty where it cannot be set. */
  public Optional<ExposureControl> exposure() {
    CaptureDevice present = device;
    return present == null ? Optional.empty() : present.exposure();
  }

  /** Returns how many more minutes of clips fit, by what those of the camera took so far. */
  public long minutesLeft() {
    return parts.minutesLeft(device);
  }

  /** Saves and journals what a crash left of clips; call once after the store was opened. */
  public int recoverAfterCrash() {
    return keeper.recover(ClipKeeper.CRASH);
  }

  /** Returns what looks each clip through once, and again where there was no time. */
  public ClipChecks checks() {
    return checks;
  }

  /** Ends a clip and lets go of the camera: the case is left. */
  public synchronized void release() {
    CaptureDevice present = device;
    try {
      if (parts.underWay()) {
        parts.end(device, ClipKeeper.BY_HAND);
      }
      if (present != null) {
        present.close();
      }
    } finally {
      // Whatever went wrong: the next case's pictures must not fall into this one.
      readers = List.of();
      forget();
    }
  }

  @Override
  public void close() throws Exception {
    release();
    checks.end();
    journalWatch.close();
  }

  private void caseChanged(StreamId stream) {
    if (stream.equals(status().caseStream()) && gate.refusal(stream).isPresent()) {
      later(this::release);
    }
  }

  private void preview(CaptureDevice.Frame frame) {
    previews.forEach(listener -> listener.accept(frame));
    microphone.look();
    if (status().recording() != null
        && framesSinceDiskCheck.incrementAndGet() >= FRAMES_BETWEEN_DISK_CHECKS) {
      framesSinceDiskCheck.set(0);
      if (!around.diskHasRoom()) {
        later(this::stopForDisk);
      } else {
        disk.look(minutesLeft(), device);
      }
    }
  }

  private synchronized void stopForDisk() {
    if (parts.endForDisk(device)) {
      board.warn("evidence.notice.disk-full");
    }
  }

  private void event(CaptureDevice of, CaptureDevice.Event event) {
    switch (event) {
      case CaptureDevice.Event.Started _, CaptureDevice.Event.Ended _ -> {}
      case CaptureDevice.Event.Level e -> microphone.level(e.permille());
      case CaptureDevice.Event.Lost e -> laterOf(of, () -> parts.lost(of));
      case CaptureDevice.Event.GaveUp _ -> laterOf(of, parts::gaveUp);
      case CaptureDevice.Event.Back e -> laterOf(of, () -> parts.back(of));
      case CaptureDevice.Event.WriteFailed e -> laterOf(of, () -> parts.endForDisk(of));
      case CaptureDevice.Event.SoundLost e -> laterOf(of, microphone::lost);
      case CaptureDevice.Event.SoundBack e -> laterOf(of, microphone::back);
    }
  }

  // Another camera may be open by then, which this one's pulled cable does not concern.
  private void laterOf(CaptureDevice of, Runnable work) {
    later(() -> Optional.ofNullable(device).filter(of::equals).ifPresent(open -> work.run()));
  }

  private void later(Runnable work) {
    tasks.run(
        Lane.CAMERA,
        () -> {
          synchronized (this) {
            work.run();
          }
          return true;
        },
        done -> {},
        fault -> board.warn("evidence.notice.fault", fault.code().name()));
  }
}
