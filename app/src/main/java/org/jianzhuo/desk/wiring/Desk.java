package org.jianzhuo.desk.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.FaultTrace;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.ui.DrawnGlyphs;
import org.jianzhuo.desk.base.ui.ErrorPresenter;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.ui.SignInView;
import org.jianzhuo.desk.roster.ui.SignInViewModel;
import org.jianzhuo.desk.workbench.DeskWindow;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.KeyBook;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.desk.workbench.OwnKeys;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PreferenceFile;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.desk.workbench.ShellUser;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads from the sign-in to the workbench and back, for one window on one data folder. */
final class Desk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Station station;
  private final FxTaskRunner tasks = new FxTaskRunner();
  private final DeskWindow window;
  private final ShellStatus status = new ShellStatus();
  private final Services services;
  private final RecusalBadge waitingRecusals;
  private @Nullable SignInViewModel signIn;

  Desk(Stage stage, DeskOptions options, Station station, double width, double height) {
    this.station = station;
    PreferenceFile kept = new PreferenceFile(options.data());
    Preferences last = kept.load(Preferences.usual());
    Preferences preferences = options.english().map(last::withEnglish).orElse(last);
    window = new DeskWindow(stage, preferences, kept::save, width, height);
    status.hiding().set(kept.hiding());
    window.hide(status.hiding().get());
    status
        .hiding()
        .addListener(
            (o, was, is) -> {
              window.hide(is);
              kept.saveHiding(is);
            });
    services = new Services(station, tasks, status, options, this::fault);
    waitingRecusals =
        new RecusalBadge(
            () -> services.recusals.open().size(),
            () -> isOpen() && services.recusals.mayDecide(),
            tasks,
            status,
            this::fault);
    // For as long as the window lives, which closes the station with it.
    AutoCloseable unused = station.journal.onChange(this::streamChanged);
    Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> crash(bug));
  }

  /** Shows the sign-in as the store's standing asks for it. */
  void showSignIn() {
    status.dropCase();
    window.show(this::signInPage);
  }

  private Layers signInPage(Preferences preferences, Optional<Destination> at) {
    SignInViewModel model =
        new SignInViewModel(station.accounts, tasks, this::entered, this::fault);
    SignInView view =
        new SignInView(
            model,
            preferences,
            window::change,
            new SignInView.Surroundings(
                stationLabel(),
                practice(),
                Bindings.createBooleanBinding(
                    () -> status.sync().get().state() == ShellStatus.SyncState.OFFLINE,
                    status.sync()),
                station.clock));
    Layers page = new Layers(view);
    signIn = model;
    model.start();
    return page;
  }

  /** A roster that arrives while the sign-in is shown brings people to choose from. */
  private void streamChanged(StreamId stream) {
    waitingRecusals.changed();
    if (station.accounts.hasRoster() && station.accounts.rosterStream().equals(stream)) {
      tasks.onWindow(
          () -> {
            SignInViewModel shown = signIn;
            if (shown != null) {
              shown.peopleChanged();
            }
          });
    }
  }

  private void entered(Person person) {
    signIn = null;
    services.opened();
    status.practice().set(practice());
    OwnKeys keys =
        new OwnKeys(KeyBook.builtIn(), station.drafts, person.id(), services.tasks, this::fault);
    keys.load();
    window.show((preferences, at) -> workbench(person, keys, preferences, at));
  }

  private Workbench workbench(
      Person person, OwnKeys keys, Preferences preferences, Optional<Destination> at) {
    Clock clock = station.clock;
    Workbench bench =
        new Workbench(
            preferences.words(),
            clock,
            new ShellUser(person, services.seatToday(person)),
            stationLabel(),
            status,
            new Workbench.Acts(this::switchUser, this::lock, window::toggleFullScreen),
            keys.keymap());
    DrawnGlyphs.give(bench, services.characters::ink);
    services.onDrawn(() -> DrawnGlyphs.refresh(bench));
    ErrorPresenter faults = new ErrorPresenter(preferences::words, bench);
    Screens screens =
        new Screens(services, preferences, window::change, bench, faults, person, keys);
    List<Place> places = screens.places();
    bench.open(places, at.orElseGet(() -> firstPlace(person)));
    return bench;
  }

  private Destination firstPlace(Person person) {
    return new FirstPlace(
            services.hasSession(), station.accounts.hasRoster(), waitingRecusals.now())
        .of(person);
  }

  private void switchUser() {
    station.accounts.signOut();
    services.leftTable();
    showSignIn();
  }

  private void lock() {
    services.leftTable();
    station.accounts.lock();
    showSignIn();
  }

  private boolean isOpen() {
    return station.accounts.standing() == Accounts.Standing.WARM;
  }

  private boolean practice() {
    if (!isOpen() || !station.accounts.hasRoster()) {
      return false;
    }
    var committee = station.accounts.roster().committee();
    return committee != null && committee.practice();
  }

  private String stationLabel() {
    if (!isOpen() || !station.accounts.hasRoster()) {
      return "";
    }
    var registered = station.accounts.roster().stations().get(station.journal.station());
    return registered == null ? "" : registered.label();
  }

  private void crash(Throwable bug) {
    LOG.error("a bug on the window's thread: {}", FaultTrace.of(bug));
    window.crash(bug);
  }

  private void fault(DeskFault fault) {
    window
        .overlay()
        .ifPresentOrElse(
            overlay ->
                new ErrorPresenter(() -> window.preferences().words(), overlay).accept(fault),
            () -> window.crash(fault));
  }

  @Override
  public void close() {
    services.close();
    tasks.close();
    station.close();
  }
}
