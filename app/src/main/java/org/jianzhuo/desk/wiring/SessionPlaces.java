package org.jianzhuo.desk.wiring;

import java.util.List;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.evidence.MediaPresence;
import org.jianzhuo.desk.intake.ui.ImportView;
import org.jianzhuo.desk.intake.ui.ImportViewModel;
import org.jianzhuo.desk.panel.HandRegistration;
import org.jianzhuo.desk.panel.QueuePanels;
import org.jianzhuo.desk.panel.ui.DrawView;
import org.jianzhuo.desk.panel.ui.DrawViewModel;
import org.jianzhuo.desk.panel.ui.PanelTabs;
import org.jianzhuo.desk.panel.ui.PanelView;
import org.jianzhuo.desk.panel.ui.PanelViewModel;
import org.jianzhuo.desk.panel.ui.RecusalView;
import org.jianzhuo.desk.panel.ui.RecusalViewModel;
import org.jianzhuo.desk.paper.ui.CaseChooser;
import org.jianzhuo.desk.session.ui.MediaNote;
import org.jianzhuo.desk.session.ui.QueueView;
import org.jianzhuo.desk.session.ui.QueueViewModel;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Builds the places around the day's queue: import, queue, panels. */
final class SessionPlaces {

  private final Services services;
  private final Messages words;
  private final Workbench bench;
  private final Consumer<DeskFault> faults;
  private final CharacterDrawing characters;
  private final boolean seesPanels;
  private @Nullable ImportViewModel importing;

  SessionPlaces(
      Services services,
      Messages words,
      Workbench bench,
      Consumer<DeskFault> faults,
      Person person) {
    this.characters = new CharacterDrawing(services, words, bench, person, faults);
    this.seesPanels = person.roles().stream().anyMatch(PlaceKind.PANEL.roles()::contains);
    this.services = services;
    this.words = words;
    this.bench = bench;
    this.faults = faults;
  }

  List<Place> places() {
    return List.of(
        Place.of(PlaceKind.IMPORT, this::imports),
        Place.of(PlaceKind.QUEUE, this::queue),
        Place.of(PlaceKind.PANEL, this::panels));
  }

  private ImportView imports() {
    CaseChooser chooser =
        new CaseChooser(
            services.papers,
            services.tasks,
            words,
            bench,
            caseStream -> bench.go(new Destination.Papers(caseStream, true)),
            faults);
    return new ImportView(imported(), words, bench).withPapers(chooser::open);
  }

  /** Returns what was read and not imported yet: another page may be looked at meanwhile. */
  private ImportViewModel imported() {
    ImportViewModel model = importing;
    if (model == null) {
      model =
          new ImportViewModel(
              services.registers, services.experts, services.tasks, words, services::today, faults);
      importing = model;
    }
    return model;
  }

  private QueueView queue() {
    QueueView view =
        new QueueView(
                new QueueViewModel(
                        services.queue,
                        services.sessions,
                        new QueuePanels(services.panels),
                        services.clocks,
                        services.tasks,
                        services::today,
                        faults)
                    .beginningAt(services.caseInBar::stream),
                words,
                bench,
                caseStream -> bench.go(new Destination.Exam(caseStream)),
                services.station.clock::millis)
            .withPapers(caseStream -> bench.go(new Destination.Papers(caseStream, false)))
            .withChosen(this::chosen)
            .withRules(services.rules::absenceLimit, services.rules::profileOf)
            .withRareCharacters(characters::needed, characters::draw)
            .withMedia(this::mediaNote, services.mediaPresence.counts());
    return seesPanels ? view.withPanels(() -> bench.go(new Destination.Panel())) : view;
  }

  /** Never two people on one screen: another's case goes out of hand. */
  private void chosen(StreamId caseStream) {
    StreamId held = services.caseInBar.stream();
    if (held != null && !held.equals(caseStream)) {
      bench.dropCase();
    }
  }

  private MediaNote mediaNote(StreamId caseStream) {
    MediaPresence.Count count =
        services.mediaPresence.counts().get().getOrDefault(caseStream, MediaPresence.Count.NONE);
    if (count.named() == 0) {
      return MediaNote.NONE;
    }
    String text = Integer.toString(count.named());
    if (count.notHere() > 0) {
      text += "　" + words.text("session.media.missing", count.notHere());
    }
    if (count.notAtServer() > 0) {
      text += "　" + words.text("session.media.unsent", count.notAtServer());
    }
    return new MediaNote(text, count.notHere() > 0);
  }

  private PanelTabs panels() {
    DrawView draw =
        new DrawView(
            new DrawViewModel(
                services.draws,
                services.panels,
                services.sessions,
                services.tasks,
                services::today,
                faults),
            words,
            bench,
            services.station.clock.getZone());
    RecusalView recusal =
        new RecusalView(
            new RecusalViewModel(
                services.recusals,
                services.panels,
                services.sessions,
                services.tasks,
                services::today,
                faults),
            words,
            bench);
    PanelView manual =
        new PanelView(
            new PanelViewModel(
                services.panels,
                new HandRegistration(
                    services.station.journal,
                    services.station.accounts,
                    services.panels,
                    services.sessions,
                    services.station.accounts::attest),
                services.sessions,
                services.tasks,
                services::today,
                faults),
            words,
            bench);
    draw.setOpenPapers(
        caseStream -> bench.go(new Destination.Papers(caseStream, false, "draw-record")));
    recusal.setOpenPapers(
        (caseStream, kind) -> bench.go(new Destination.Papers(caseStream, false, kind)));
    return new PanelTabs(
        draw,
        recusal,
        manual,
        services.recusals.mayDecide() && services.status.badges().containsKey(PlaceKind.PANEL),
        words,
        bench::refreshKeys);
  }
}
