package org.jianzhuo.desk.evidence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.MediaImport;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.desk.evidence.Witnesses;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the review screen shows and does what it asks for. One of them lives from sign-in to
 * sign-out: a person's looking at a medium is journalled once in that time.
 */
public final class ReviewViewModel {

  private final ReviewService review;
  private final ImportHand imports;
  private final CustodyService custody;
  private final Journal journal;
  private final TaskRunner tasks;
  private final Supplier<Optional<PersonId>> actor;
  private final LongSupplier nanos;
  private final SoundOutput speakers;
  private final ReadOnlyObjectWrapper<ReviewState> state =
      new ReadOnlyObjectWrapper<>(new ReviewState.NoCase());
  private final Errands errands;
  private final ThumbnailShelf shelf;
  private final ViewLog views;
  private final List<AutoCloseable> watches = new ArrayList<>();
  private final NoteDesk notes;
  private final Keeping keeping;
  private final Comparison comparison;

  private @Nullable StreamId caseInHand;
  private @Nullable MediaId main;
  private TypedWords typed = TypedWords.NONE;
  private BooleanSupplier hidden = () -> false;
  private @Nullable MediaId momentOf;
  private double moment;

  /**
   * @param actor who is signed in
   * @param onServer whether the server has verified a medium; asked on lane DB
   * @param faults shows a fault that is not the screen's own
   * @param nanos a monotonic clock in nanoseconds
   * @param speakers plays the sound of clips
   */
  public ReviewViewModel(
      ReviewService review,
      MediaImport imports,
      CustodyService custody,
      MediaExport exports,
      Witnesses witnesses,
      Journal journal,
      TaskRunner tasks,
      Supplier<Optional<PersonId>> actor,
      Predicate<Digest> onServer,
      Consumer<DeskFault> faults,
      LongSupplier nanos,
      SoundOutput speakers) {
    this.review = review;
    this.custody = custody;
    this.journal = journal;
    this.tasks = tasks;
    this.actor = actor;
    this.nanos = nanos;
    this.speakers = speakers;
    errands = new Errands(tasks, faults, this::refresh);
    this.imports = new ImportHand(this, imports, errands);
    views = new ViewLog(review, onServer, tasks, faults, this::refresh);
    shelf = new ThumbnailShelf(custody::picture, tasks);
    notes = new NoteDesk(this, review);
    keeping =
        new Keeping(
            this, custody, witnesses, new ExportHand(journal, exports, errands), errands::say);
    comparison = new Comparison(this, review, journal, errands, views, this::refresh);
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

  public ReadOnlyObjectProperty<ReviewState> state() {
    return state.getReadOnlyProperty();
  }

  /** Returns what was refused or done last, as words for the banner; null if nothing. */
  public ReadOnlyObjectProperty<@Nullable Reason> said() {
    return errands.said();
  }

  /** Takes a case in hand and shows its first medium. */
  public void showCase(StreamId stream) {
    if (!stream.equals(caseInHand)) {
      leaveCase();
      caseInHand = stream;
    }
    refresh();
    if (main == null && state.get() instanceof Showing showing && !showing.pieces().isEmpty()) {
      select(showing.pieces().getFirst().medium().id());
    } else if (main != null) {
      select(main);
    }
  }

  /**
   * Takes a case in hand and shows a moment of one of its media.
   *
   * @param seconds from a clip's beginning
   */
  public void showMoment(StreamId stream, MediaId medium, double seconds) {
    if (!stream.equals(caseInHand)) {
      leaveCase();
      caseInHand = stream;
    }
    moment = seconds;
    momentOf = medium;
    select(medium);
  }

  /** Returns once, as the clip is opened, at which moment it begins; 0 for its beginning. */
  double momentOf(MediaId medium) {
    double from = medium.equals(momentOf) ? moment : 0;
    momentOf = null;
    return from;
  }

  /** Puts the case away. */
  public void leaveCase() {
    caseInHand = null;
    main = null;
    comparison.clear();
    errands.say(null);
    shelf.clear();
    notes.clear();
    views.forget();
    refresh();
  }

  /** Looks at a medium, which is journalled. */
  public void select(MediaId medium) {
    main = medium;
    comparison.lookedAt(medium);
    errands.say(null);
    refresh();
    noteViewed(medium);
  }

  /** Looks at the next medium, or with −1 at the one before. */
  public void move(int by) {
    if (state.get() instanceof Showing showing && !showing.pieces().isEmpty()) {
      List<MediaId> ids = showing.pieces().stream().map(p -> p.medium().id()).toList();
      int at = Math.max(0, ids.indexOf(main));
      select(ids.get(Math.clamp((long) at + by, 0, ids.size() - 1)));
    }
  }

  /** Journals no look while pictures are covered on the screen. */
  public void unseenWhile(BooleanSupplier covered) {
    hidden = covered;
  }

  /** Keeps what is typed into the dialogs here. */
  public void keepTyped(TypedWords words) {
    typed = words;
  }

  /** Returns what keeps the words of dialogs. */
  TypedWords typed() {
    return typed;
  }

  /** Journals a look at what the screen shows once it is uncovered. */
  public void uncovered() {
    MediaId shown = main;
    if (shown != null && state.get() instanceof Showing) {
      noteViewed(shown);
    }
  }

  /** Journals that a medium is looked at. */
  void noteViewed(MediaId medium) {
    StreamId stream = caseInHand;
    if (stream != null && !hidden.getAsBoolean()) {
      Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
      // Who sees only the cover has not looked at it.
      actor
          .get()
          .filter(person -> evidence.mayLook(medium, person))
          .ifPresent(person -> views.opened(stream, person, medium));
      Evidence.Item item = evidence.items().get(medium);
      if (item != null) {
        views.askServer(item.medium());
      }
    }
  }

  /** Returns what voids, exports and shields the medium looked at. */
  Keeping keeping() {
    return keeping;
  }

  /** Returns what imports files. */
  ImportHand imports() {
    return imports;
  }

  /** Returns what lies beside the medium looked at. */
  Comparison comparison() {
    return comparison;
  }

  NoteDesk notes() {
    return notes;
  }

  ThumbnailShelf shelf() {
    return shelf;
  }

  /**
   * Makes a player for a pane of the screen.
   *
   * @param heard whether it plays sound as well
   */
  ClipPlayer newPlayer(boolean heard) {
    return new ClipPlayer(custody, tasks, nanos, heard ? speakers : SoundOutput.NONE);
  }

  /** Decodes a picture, or a page of a scan from 1, for looking at. */
  void picture(
      Medium medium, int page, int maxWidth, Consumer<Frame> ready, Runnable undisplayable) {
    tasks.run(
        Lane.REVIEW,
        () ->
            medium.kind() == MediaKind.SCAN
                ? custody.page(medium, page, maxWidth)
                : custody.picture(medium, maxWidth),
        ready,
        fault -> undisplayable.run());
  }

  /** Keeps the frame that the clip looked at shows at this time as a picture of its own. */
  void grabFrame(int film, double seconds) {
    act(
        (stream, person, medium) -> review.grabFrame(stream, person, medium, film, seconds),
        made -> errands.say(Reason.of("evidence.said.grabbed", made.fileName())));
  }

  /** Keeps a copy of the picture looked at with what its notes cover in black. */
  void redact() {
    act(review::redact, made -> errands.say(Reason.of("evidence.said.redacted", made.fileName())));
  }

  /** Returns the findings to which a file can belong. */
  List<Finding> findings() {
    return caseInHand == null
        ? List.of()
        : journal.stream(caseInHand).get(Exam.PROJECTION).inOrder();
  }

  /** Forgets the banner's words. */
  public void dismiss() {
    errands.say(null);
  }

  /** What is done to the medium looked at. */
  @FunctionalInterface
  interface OnMedium<T> {
    Outcome<T> act(StreamId stream, PersonId person, MediaId medium);
  }

  /** Acts on the medium looked at, on lane REVIEW. */
  <T> void act(OnMedium<T> work, Consumer<T> done) {
    StreamId stream = caseInHand;
    MediaId medium = main;
    PersonId person = actor.get().orElse(null);
    if (stream != null && medium != null && person != null) {
      errands.run(Lane.REVIEW, () -> work.act(stream, person, medium), done);
    }
  }

  private void refresh() {
    StreamId stream = caseInHand;
    if (stream == null) {
      state.set(new ReviewState.NoCase());
      return;
    }
    try {
      state.set(showing(journal.stream(stream)));
    } catch (DeskFault fault) {
      if (fault.code() != ErrorCode.STORE_LOCKED) {
        throw fault;
      }
      caseInHand = null;
      state.set(new ReviewState.NoCase());
    }
  }

  private Showing showing(CaseFile file) {
    ReviewFold fold =
        new ReviewFold(file, views.verified(), actor.get().orElse(null), custody.zone());
    return new Showing(
        fold.pieces(),
        fold.shown(main),
        comparison.shown(fold),
        notes.canUndo(main),
        notes.canRedo(main),
        errands.busy());
  }

  /** Runs the action on the window's thread, after what it does now. */
  void later(Runnable action) {
    tasks.onWindow(action);
  }

  /** Returns the case in hand. */
  Optional<CaseFile> file() {
    return Optional.ofNullable(caseInHand).map(journal::stream);
  }

  Optional<PersonId> person() {
    return actor.get();
  }

  /** Returns the medium looked at. */
  @Nullable MediaId mainMedium() {
    return main;
  }
}
