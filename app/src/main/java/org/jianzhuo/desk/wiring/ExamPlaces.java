package org.jianzhuo.desk.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Following;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.evidence.Witnesses;
import org.jianzhuo.desk.evidence.sound.JavaSound;
import org.jianzhuo.desk.evidence.ui.CameraSetup;
import org.jianzhuo.desk.evidence.ui.CapturePane;
import org.jianzhuo.desk.evidence.ui.CaptureView;
import org.jianzhuo.desk.evidence.ui.CaptureViewModel;
import org.jianzhuo.desk.evidence.ui.PedalKeys;
import org.jianzhuo.desk.evidence.ui.PedalTreads;
import org.jianzhuo.desk.evidence.ui.ReviewView;
import org.jianzhuo.desk.evidence.ui.ReviewViewModel;
import org.jianzhuo.desk.evidence.ui.RoleKeys;
import org.jianzhuo.desk.evidence.ui.SupportDoor;
import org.jianzhuo.desk.evidence.ui.Ticker;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExpertsDay;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.ui.ExamView;
import org.jianzhuo.desk.exam.ui.ExamViewModel;
import org.jianzhuo.desk.exam.ui.TodayView;
import org.jianzhuo.desk.panel.ui.NoticeDialogs;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Builds the places of a case at the table: today's list, examination, capture, review. */
final class ExamPlaces {

  private final Services services;
  private final Messages words;
  private final Workbench bench;
  private final Consumer<DeskFault> faults;
  private final Person person;
  private final CaseBar caseBar;
  private final CaptureViewModel capture;
  private final ReviewViewModel review;
  // each place is built anew as it is entered
  private final Map<StreamId, ExamView.Left> left = new HashMap<>();

  ExamPlaces(
      Services services,
      Messages words,
      Workbench bench,
      Consumer<DeskFault> faults,
      Person person) {
    this.services = services;
    this.words = words;
    this.bench = bench;
    this.faults = faults;
    this.person = person;
    this.caseBar = new CaseBar(services, words);
    this.capture =
        new CaptureViewModel(
            services.evidence.capture,
            services.evidence.custody,
            services.evidence.exports,
            services.evidence.cameraChoices,
            services.station.journal,
            services.tasks,
            () -> services.station.accounts.signedIn().map(Person::id),
            faults,
            System::nanoTime);
    this.review =
        new ReviewViewModel(
            services.evidence.review,
            services.evidence.imports,
            services.evidence.custody,
            services.evidence.exports,
            new Witnesses(this::others, services.station.accounts::confirm),
            services.station.journal,
            services.tasks,
            () -> services.station.accounts.signedIn().map(Person::id),
            services.sync::verified,
            faults,
            System::nanoTime,
            new JavaSound());
    capture.keepTyped(bench::typed);
    review.keepTyped(bench::typed);
    review.unseenWhile(services.status.hiding()::get);
    if (person.is(Role.EXPERT) || person.is(Role.RECORDER)) {
      bench.leadOn(caseStream -> ExpertsDay.after(caseStream, rows()).map(ExamPlaces::place));
    }
    Ticker.whileShown(bench, this::tellRecording);
    capture.clock().seconds().addListener((o, was, is) -> tellRecording());
    bench.sceneProperty().addListener((o, before, now) -> closeWithBench(before, now));
  }

  // a person's bench is made anew at each sign-in; the old one must not hear of cases any more
  private void closeWithBench(@Nullable Scene before, @Nullable Scene now) {
    if (before != null && now == null) {
      capture.close();
      review.close();
    }
  }

  /** Who gave a password since the start can confirm by the PIN. */
  private List<Person> others() {
    return services.station.accounts.tiles().stream()
        .filter(tile -> !tile.needsPassword() && !tile.person().id().equals(person.id()))
        .map(Accounts.Tile::person)
        .toList();
  }

  /** The bar above every screen says that a clip is recorded, and for how long. */
  private void tellRecording() {
    capture.clock().look();
    boolean recording = services.evidence.capture.status().recording() != null;
    long seconds = capture.clock().seconds().get();
    services
        .status
        .recording()
        .set(recording ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60) : "");
  }

  List<Place> places() {
    return List.of(
        Place.of(PlaceKind.TODAY, this::today),
        Place.ofCase(PlaceKind.EXAM, this::exam),
        Place.ofCase(PlaceKind.CAPTURE, this::capture),
        new Place(
            PlaceKind.REVIEW, PlaceKind.REVIEW.icon(), PlaceKind.REVIEW.roles(), this::review));
  }

  private TodayView today() {
    return new TodayView(this::rows, words, row -> bench.go(place(row)));
  }

  private List<ExpertsDay.Row> rows() {
    return person.is(Role.EXPERT)
        ? services.expertsDay.of(person.id())
        : services.expertsDay.recorded();
  }

  private static Destination place(ExpertsDay.Row row) {
    return row.turn() == ExpertsDay.Turn.NONE
        ? new Destination.Exam(row.caseStream())
        : new Destination.Opinion(row.caseStream());
  }

  /** Makes what saves as a draft what the person types. */
  static DraftKeeper keeper(Services services, Person person) {
    return new DraftKeeper(
        services.station.drafts,
        person.id(),
        services.tasks,
        services.delays,
        services.station.clock);
  }

  private Screen exam(StreamId caseStream) {
    caseBar.show(caseStream);
    enter(caseStream);
    capture.showCase(caseStream);
    DraftKeeper keeper = keeper(services, person);
    ExamViewModel model =
        new ExamViewModel(
            services.exam,
            services.station.drafts,
            keeper,
            hand(caseStream),
            caseStream,
            services.tasks);
    NoticeDialogs notices =
        new NoticeDialogs(
            services.panels,
            services.tasks,
            words,
            bench,
            System::nanoTime,
            faults,
            services.station.accounts::attest,
            services.recusals);
    Runnable again = () -> bench.go(new Destination.Exam(caseStream));
    Runnable openRecording = () -> notices.openRecording(caseStream, panel -> again.run());
    ExamView view =
        new ExamView(
            model,
            words,
            bench,
            services.clauses,
            services.wordings::current,
            services.parts,
            () ->
                new CapturePane(
                    capture,
                    () -> words,
                    bench,
                    () -> bench.go(new Destination.Capture(caseStream))),
            new ExamView.Doors(
                () -> notices.openRecusal(caseStream, panel -> again.run()),
                openRecording,
                () -> completed(caseStream),
                () -> services.panels.missing(caseStream)));
    ExamView.Left before = left.get(caseStream);
    if (before != null) {
      view.openAt(before);
    }
    PedalKeys.whileShown(view.content(), services.evidence.cameraShelf::pedal, capture);
    PedalTreads.whileShown(view.content(), services.evidence.pedals, capture);
    return new ExamWithCamera(
        view,
        model,
        caseStream,
        capture,
        new RoleKeys(capture, services.evidence.cameraShelf::roleOf),
        supports(services, words, bench),
        openRecording,
        words,
        at -> left.put(caseStream, at),
        bench::refreshKeys);
  }

  /**
   * Who opens the case of a person called back brings them into the room; an examination that
   * begins does so by itself.
   */
  private void enter(StreamId caseStream) {
    services
        .sessions
        .listing(caseStream)
        .ifPresent(
            session ->
                services.tasks.run(
                    Lane.DB,
                    () ->
                        services
                            .exam
                            .look(caseStream)
                            .filter(known -> known.exam().started())
                            .map(known -> services.queue.resumeExam(session.stream(), caseStream)),
                    entered -> {},
                    faults));
  }

  private void completed(StreamId caseStream) {
    services
        .sessions
        .listing(caseStream)
        .ifPresent(
            session ->
                services.tasks.run(
                    Lane.DB,
                    () -> services.queue.examined(session.stream(), caseStream),
                    outcome -> {},
                    faults));
    if (person.is(Role.EXPERT)) {
      bench.go(new Destination.Opinion(caseStream));
    }
  }

  /** A recorder writes for the panel's leader (practice 3). */
  private Hand hand(StreamId caseStream) {
    if (person.is(Role.EXPERT)) {
      return Hand.own(person);
    }
    Panel panel = services.station.journal.stream(caseStream).get(Panel.PROJECTION);
    PersonId leader = panel.seated() == null ? person.id() : panel.seated().experts().getFirst();
    return new Hand(person, leader);
  }

  /** Makes what leads from a clause to the pictures of its finding. */
  static SupportDoor supports(Services services, Messages words, Workbench bench) {
    return new SupportDoor(
        services.station.journal,
        services.evidence.custody,
        services.tasks,
        words,
        bench,
        (caseStream, support) ->
            bench.go(
                new Destination.Review(
                    caseStream,
                    new Destination.Moment(support.medium().id(), support.atMillis() / 1000.0))));
  }

  private Screen review(Destination destination) {
    StreamId caseStream = destination.inCase().orElseThrow();
    caseBar.show(caseStream);
    if (destination instanceof Destination.Review(StreamId open, Destination.Moment moment)
        && moment != null) {
      review.showMoment(open, moment.medium(), moment.seconds());
    } else {
      review.showCase(caseStream);
      if (capture.inHand().filter(caseStream::equals).isPresent()) {
        capture.newlyChosen().ifPresent(review::select);
      }
    }
    ReviewView view =
        new ReviewView(
            review,
            () -> words,
            bench,
            someone -> called(caseStream, someone),
            services.station.clock.getZone(),
            () -> services.exportFolder(caseStream));
    Following.whileShown(view.content(), this::tellUncovered, services.status.hiding());
    return view;
  }

  private void tellUncovered() {
    if (!services.status.hiding().get()) {
      review.uncovered();
    }
  }

  /** Experts go by their number on screens that the examined person can see (practice 3). */
  private String called(StreamId caseStream, PersonId someone) {
    int seat = services.station.journal.stream(caseStream).get(Panel.PROJECTION).seatOf(someone);
    return seat > 0
        ? words.text("evidence.review.expert", seat)
        : services
            .station
            .accounts
            .roster()
            .person(someone)
            .map(Person::name)
            .orElse(someone.toString());
  }

  private Screen capture(StreamId caseStream) {
    caseBar.show(caseStream);
    capture.showCase(caseStream);
    return new CaptureView(
            capture,
            new CameraSetup(
                services.evidence.cameraShelf,
                services.evidence.microphones,
                services.evidence.pedals,
                services.tasks,
                faults,
                key -> KeyPlaces.atTheTable(bench.keymap(), key).map(act -> act.said(words))),
            () -> words,
            bench,
            () -> services.exportFolder(caseStream))
        .tellingKeys(bench::refreshKeys);
  }
}
