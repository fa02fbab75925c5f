package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.Closing;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.CameraChoices;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureService;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.PedalAct;
import org.jianzhuo.desk.evidence.Watch;
import org.jianzhuo.desk.evidence.ui.CaptureState.Room;
import org.jianzhuo.desk.evidence.ui.CaptureState.Shot;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jspecify.annotations.Nullable;

/** Holds what the capture screen and the exam's camera pane show, and does what they ask for. */
public final class CaptureViewModel {

  private final CaptureService capture;
  private final Journal journal;
  private final TaskRunner tasks;
  private final Supplier<Optional<PersonId>> actor;
  private final Consumer<DeskFault> faults;
  private final ClipClock clock;
  private final ReadOnlyObjectWrapper<CaptureState> state =
      new ReadOnlyObjectWrapper<>(new CaptureState.NoCase());
  private final Errands errands;
  private final ThumbnailShelf shelf;
  private final StripPlayer strip;
  private final Shutter shutter;
  private final CameraHand camera;
  private final StripHand hand;
  private final List<AutoCloseable> watches = new ArrayList<>();

  private @Nullable StreamId caseInHand;
  private final FindingInHand finding = new FindingInHand();
  private @Nullable MediaId selected;
  private @Nullable MediaId handedOn;
  private List<CaptureDevice.Identity> cameras = List.of();

  /**
   * @param actor who is signed in
   * @param faults shows a fault that is not the screen's own
   * @param nanos a monotonic clock in nanoseconds, the same as the service's
   */
  public CaptureViewModel(
      CaptureService capture,
      CustodyService custody,
      MediaExport exports,
      CameraChoices choices,
      Journal journal,
      TaskRunner tasks,
      Supplier<Optional<PersonId>> actor,
      Consumer<DeskFault> faults,
      LongSupplier nanos) {
    this.capture = capture;
    this.journal = journal;
    this.tasks = tasks;
    this.actor = actor;
    this.faults = faults;
    clock = new ClipClock(capture, nanos);
    shelf = new ThumbnailShelf(custody::picture, tasks);
    strip = new StripPlayer(custody, tasks, faults, nanos);
    errands = new Errands(tasks, faults, this::refresh);
    shutter = new Shutter(capture, journal, errands, finding, actor, this::taken);
    hand = new StripHand(this, custody, journal, errands, exports, actor);
    camera = new CameraHand(capture, choices, actor, tasks, errands, faults, this::refresh);
    watches.add(capture.onStatus(status -> tasks.onWindow(this::refresh)));
    watches.add(
        journal.onChange(
            stream -> {
              if (stream.equals(caseInHand)) {
                tasks.onWindow(this::refresh);
              }
            }));
  }

  /** Hears of no change any more, so that nothing that lives longer keeps this model. */
  public void close() {
    watches.forEach(Closing::close);
    watches.clear();
  }

  public ReadOnlyObjectProperty<CaptureState> state() {
    return state.getReadOnlyProperty();
  }

  /** Returns what was refused last or is to be told, as words for the banner; null if nothing. */
  public ReadOnlyObjectProperty<@Nullable Reason> said() {
    return errands.said();
  }

  /** Takes a case in hand; a camera chosen by name before is opened for it again. */
  public void showCase(StreamId stream) {
    if (stream.equals(caseInHand)) {
      refresh();
      return;
    }
    boolean ended = caseInHand != null && capture.status().clip() != null;
    leaveCase();
    caseInHand = stream;
    errands.say(ended ? Reason.of("evidence.told.clip-ended") : null);
    CaseFile file = journal.stream(stream);
    finding.clear();
    finding.follow(file.get(Exam.PROJECTION));
    refresh();
    findCameras();
  }

  /** Puts the case away: a clip ends, the camera is let go. */
  public void leaveCase() {
    if (caseInHand != null) {
      caseInHand = null;
      shelf.clear();
      finding.clear();
      selected = null;
      camera.run(capture::release);
      refresh();
    }
  }

  /** Looks for cameras again (F5). */
  public void findCameras() {
    tasks.run(
        Lane.CAMERA,
        capture::cameras,
        found -> {
          cameras = found;
          if (capture.status().camera() == null) {
            camera.chosen().filter(found::contains).ifPresent(this::chooseCamera);
          }
          refresh();
        },
        faults);
  }

  /** Opens a camera, which the person chose by its name. */
  public void chooseCamera(CaptureDevice.Identity named) {
    StreamId stream = caseInHand;
    if (stream != null) {
      camera.chose(named);
      List<PersonId> promised = Readers.promised(journal.stream(stream), actor.get());
      errands.run(
          Lane.CAMERA,
          () -> {
            boolean anew = !stream.equals(capture.status().caseStream());
            Outcome<CaptureStatus> opened = capture.open(stream, named);
            if (anew && opened instanceof Outcome.Done<CaptureStatus>) {
              capture.shieldFor(promised);
            }
            return opened;
          },
          opened -> {});
    }
  }

  /** Returns what is done with the camera itself. */
  CameraHand camera() {
    return camera;
  }

  /** Returns who may be named to look at intimate parts; nobody without a case. */
  List<Readers.Candidate> readerCandidates() {
    StreamId stream = caseInHand;
    return stream == null ? List.of() : Readers.candidates(journal.stream(stream), actor.get());
  }

  public void chooseFinding(FindingId id) {
    finding.choose(id);
    refresh();
  }

  /** Chooses the next finding, or with −1 the one before. */
  public void moveFinding(int by) {
    if (state.get() instanceof Room room) {
      finding.move(room.findings(), by);
      refresh();
    }
  }

  /** Asks the examination before each picture; null where it is not on the screen. */
  public void askBefore(@Nullable BooleanSupplier recorded) {
    finding.askBefore(recorded);
  }

  public void select(MediaId medium) {
    selected = medium;
    refresh();
  }

  /** Does what a pedal asks for. */
  void tread(PedalAct act) {
    switch (act) {
      case PHOTO -> photo();
      case RECORD -> toggleRecording();
    }
  }

  private @Nullable StreamId openCase() {
    return state.get() instanceof Room ? caseInHand : null;
  }

  public void photo() {
    shutter.photo(openCase());
  }

  /** Starts a clip, or stops the one that is recorded. */
  public void toggleRecording() {
    shutter.toggleRecording(openCase());
  }

  /** Pauses the clip that is recorded, or goes on with the paused one. */
  public void togglePause() {
    shutter.togglePause();
  }

  /** Bookmarks this moment of the clip that is recorded. */
  public void mark() {
    shutter.mark();
  }

  /** Takes photos one after the other, as fast as they are sealed. */
  public void burst() {
    shutter.burst(openCase());
  }

  private void taken(Medium medium) {
    selected = medium.id();
    refresh();
  }

  /** Turns the microphone on for the next clip, or off. */
  void toggleSound() {
    setSound(!capture.status().microphone());
  }

  public void setSound(boolean on) {
    errands.run(Lane.CAMERA, () -> capture.setMicrophone(on), done -> {});
  }

  /** Looks at the clock; the screen calls it a few times a second while it is shown. */
  public void tick() {
    if (capture.status().waiting() != null) {
      camera.run(capture::tick);
    }
  }

  /** Takes a photo again for the same finding; the first stays, with the reason; then calls. */
  void retake(MediaId first, String reason, Runnable done) {
    StreamId stream = caseInHand;
    if (stream != null) {
      shutter.retake(stream, first, reason, done);
    }
  }

  /** Keeps what is typed into the dialogs here. */
  public void keepTyped(TypedWords words) {
    hand.keepTyped(words);
  }

  /** Returns what describes the case's pictures and counts those that may leave. */
  StripHand hand() {
    return hand;
  }

  /** Returns the picture chosen since this was last asked; empty where none was. */
  public Optional<MediaId> newlyChosen() {
    MediaId now = selected;
    boolean other = now != null && !now.equals(handedOn);
    handedOn = now;
    return other ? Optional.ofNullable(now) : Optional.empty();
  }

  /** Returns the case in hand; empty while there is none. */
  public Optional<StreamId> inHand() {
    return Optional.ofNullable(caseInHand);
  }

  /** Returns the picture chosen in the strip, which is the last one taken if none was. */
  Optional<MediaId> chosenPicture() {
    return Optional.ofNullable(selected);
  }

  /** Keeps the small pictures of the strip. */
  ThumbnailShelf shelf() {
    return shelf;
  }

  /** Returns what plays the clips of the strip. */
  StripPlayer strip() {
    return strip;
  }

  /** Returns what tells how long the clip has been recorded. */
  public ClipClock clock() {
    return clock;
  }

  /** Passes preview pictures on, on the camera's thread. */
  public Watch onPreview(Consumer<CaptureDevice.Frame> listener) {
    return capture.onPreview(listener);
  }

  /** Runs the action on the window's thread. */
  void onWindow(Runnable action) {
    tasks.onWindow(action);
  }

  /** Tells this in the banner. */
  void say(Reason words) {
    errands.say(words);
  }

  /** Forgets what was said, once it is told. */
  void told() {
    errands.say(null);
  }

  /** Forgets the banner's words. */
  public void dismiss() {
    errands.say(null);
    camera.run(capture::dismissNotice);
  }

  private void refresh() {
    StreamId stream = caseInHand;
    if (stream == null) {
      state.set(new CaptureState.NoCase());
      return;
    }
    try {
      show(journal.stream(stream));
    } catch (DeskFault fault) {
      if (fault.code() != ErrorCode.STORE_LOCKED) {
        throw fault;
      }
      // The camera may still tell of itself while the store is being locked.
      caseInHand = null;
      state.set(new CaptureState.NoCase());
    }
  }

  private void show(CaseFile file) {
    Exam exam = file.get(Exam.PROJECTION);
    List<Shot> shots = CaptureFold.shots(file, exam, actor.get().orElse(null));
    PanelFact.RecordingTold told = file.get(Panel.PROJECTION).recordingTold();
    if (told == null) {
      state.set(new CaptureState.Shut(Reason.of("evidence.refused.notice"), shots));
      return;
    }
    if (exam.completed() || exam.locked()) {
      state.set(new CaptureState.Shut(Reason.of("evidence.refused.completed"), shots));
      return;
    }
    finding.follow(exam);
    CaptureStatus status = capture.status();
    Boolean plugged = capture.cable().map(CaptureDevice.Cable::plugged).orElse(null);
    state.set(
        new Room(
            status,
            cameras,
            capture.modes(),
            CaptureFold.findings(exam, file.get(Evidence.PROJECTION)),
            finding.id(),
            shots,
            selected,
            capture.minutesLeft(),
            !told.consents(),
            plugged,
            errands.busy()));
  }
}
