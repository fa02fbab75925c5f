package org.jianzhuo.desk.wiring;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Preferences;
import org.jianzhuo.desk.catalogue.ui.WordingCard;
import org.jianzhuo.desk.catalogue.ui.WordingViewModel;
import org.jianzhuo.desk.deadline.ui.DeadlineView;
import org.jianzhuo.desk.deadline.ui.DeadlineViewModel;
import org.jianzhuo.desk.exam.ui.DraftedWords;
import org.jianzhuo.desk.intake.ui.AcceptanceView;
import org.jianzhuo.desk.intake.ui.AcceptanceViewModel;
import org.jianzhuo.desk.roster.ui.PeopleView;
import org.jianzhuo.desk.roster.ui.PeopleViewModel;
import org.jianzhuo.desk.sync.ui.SyncView;
import org.jianzhuo.desk.sync.ui.SyncViewModel;
import org.jianzhuo.desk.workbench.OwnKeys;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.SettingsView;
import org.jianzhuo.desk.workbench.SettingsViewModel;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.roster.Person;

/** Builds the places of a signed-in person's workbench. */
final class Screens {

  private final Services services;
  private final Preferences preferences;
  private final Consumer<Preferences> change;
  private final Workbench bench;
  private final Consumer<DeskFault> faults;
  private final Person person;
  private final Messages words;
  private final KeyPlaces keys;

  Screens(
      Services services,
      Preferences preferences,
      Consumer<Preferences> change,
      Workbench bench,
      Consumer<DeskFault> faults,
      Person person,
      OwnKeys keys) {
    this.services = services;
    this.preferences = preferences;
    this.change = change;
    this.bench = bench;
    this.faults = faults;
    this.person = person;
    this.words = preferences.words().naming((usual, act) -> keys.keymap().get().capOf(usual, act));
    bench.keepTyped(
        new DraftedWords(
            services.station.drafts,
            ExamPlaces.keeper(services, person),
            person.id(),
            services.tasks));
    this.keys = new KeyPlaces(services, words, bench, faults, person, keys);
  }

  List<Place> places() {
    return Stream.of(
            new SessionPlaces(services, words, bench, faults, person).places(),
            new ExamPlaces(services, words, bench, faults, person).places(),
            new PaperPlaces(services, words, bench, faults, person).places(),
            new CasePaperPlaces(services, words, bench, faults, person).places(),
            ownPlaces())
        .flatMap(List::stream)
        .toList();
  }

  private List<Place> ownPlaces() {
    return List.of(
        Place.of(
            PlaceKind.PEOPLE,
            () ->
                new PeopleView(
                    new PeopleViewModel(
                        services.station.accounts, services.tasks, services.station.ids, faults),
                    words,
                    bench)),
        Place.of(
            PlaceKind.DEADLINES,
            () ->
                new DeadlineView(
                    new DeadlineViewModel(
                        services.deadlines, services.tasks, services::today, faults),
                    words,
                    bench,
                    new AcceptanceView(
                        new AcceptanceViewModel(
                            services.acceptance, services.tasks, services::today, faults),
                        words,
                        bench))),
        Place.of(
            PlaceKind.SYNC,
            () ->
                new SyncView(
                    new SyncViewModel(services.sync.service),
                    words,
                    services.station.clock.getZone())),
        Place.of(
            PlaceKind.SETTINGS,
            () ->
                new SettingsView(
                    new SettingsViewModel(
                        services.station.accounts,
                        services.station.journal,
                        services.station.accounts::attest,
                        services.tasks,
                        faults),
                    preferences,
                    change,
                    bench,
                    keys.card(),
                    new WordingCard(
                        new WordingViewModel(services.wordings, services.tasks, faults), words))));
  }
}
