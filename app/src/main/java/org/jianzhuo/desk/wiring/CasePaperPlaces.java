package org.jianzhuo.desk.wiring;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.document.pdf.PdfRenderer;
import org.jianzhuo.desk.document.ui.PrintDialog;
import org.jianzhuo.desk.evidence.ui.KeyImagesDialog;
import org.jianzhuo.desk.evidence.ui.KeyImagesViewModel;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.opinion.PrintAsk;
import org.jianzhuo.desk.paper.ui.PapersView;
import org.jianzhuo.desk.paper.ui.PapersViewModel;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;

/** Builds the place of a case's papers. */
final class CasePaperPlaces {

  private final Services services;
  private final Messages words;
  private final Workbench bench;
  private final Consumer<DeskFault> faults;
  private final Person person;
  private final CaseBar caseBar;

  CasePaperPlaces(
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
  }

  List<Place> places() {
    return List.of(
        new Place(
            PlaceKind.PAPERS,
            PlaceKind.PAPERS.icon(),
            PlaceKind.PAPERS.roles(),
            destination -> papers((Destination.Papers) destination)));
  }

  private PapersView papers(Destination.Papers at) {
    caseBar.show(at.caseStream());
    services.leftTable();
    DraftKeeper keeper =
        new DraftKeeper(
            services.station.drafts,
            person.id(),
            services.tasks,
            services.delays,
            services.station.clock);
    return new PapersView(
        new PapersViewModel(
                services.papers,
                services.station.drafts,
                keeper,
                person.id(),
                at.caseStream(),
                door(at),
                services.tasks,
                services.delays,
                faults)
            .startingAt(at.number()),
        words,
        bench,
        services.tasks,
        new PdfRenderer(),
        this::askPrinter,
        services::today,
        services.station.clock.getZone(),
        new PapersView.Beside(
            chosen -> keyImages(at.caseStream(), chosen),
            () -> services.characters.rareOf(at.caseStream()),
            drawn ->
                new CharacterDrawing(services, words, bench, person, faults)
                    .draw(at.caseStream(), drawn)),
        bench::back);
  }

  private void keyImages(StreamId caseStream, Runnable chosen) {
    KeyImagesViewModel model =
        new KeyImagesViewModel(
            services.evidence.keyImages,
            services.evidence.custody,
            caseStream,
            person.id(),
            services.tasks,
            faults);
    KeyImagesDialog.open(model, words, bench, chosen);
    model.open();
  }

  /** Who sits at the examination writes the panel's papers, whoever runs the queue does not. */
  private Door door(Destination.Papers at) {
    if (at.atIntake()) {
      return Door.INTAKE;
    }
    if (person.is(Role.EXPERT) || person.is(Role.RECORDER)) {
      return Door.EXAM;
    }
    return person.is(Role.COORDINATOR) ? Door.QUEUE : Door.OFFICE;
  }

  /** Asks for printer and copies; the service prints, since it numbers and journals each print. */
  private void askPrinter(String paper, PrintAsk.Print print, IntConsumer printed) {
    NumberedPrinting printing = new NumberedPrinting(services.printing, print);
    bench.dialog(
        new PrintDialog(
            services.tasks,
            printing,
            words,
            new byte[0],
            paper,
            (printer, copies) -> printing.tell(printed),
            bench::close));
  }
}
