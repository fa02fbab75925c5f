package org.jianzhuo.desk.wiring;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.conclusion.DraftList;
import org.jianzhuo.desk.conclusion.DraftTask;
import org.jianzhuo.desk.conclusion.ui.ConclusionView;
import org.jianzhuo.desk.conclusion.ui.ConclusionViewModel;
import org.jianzhuo.desk.conclusion.ui.DraftsView;
import org.jianzhuo.desk.document.pdf.PdfRenderer;
import org.jianzhuo.desk.document.ui.PaperPreview;
import org.jianzhuo.desk.document.ui.PrintDialog;
import org.jianzhuo.desk.evidence.ui.SupportDoor;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ui.ClauseChooser;
import org.jianzhuo.desk.opinion.PrintAsk;
import org.jianzhuo.desk.opinion.ui.BatchView;
import org.jianzhuo.desk.opinion.ui.BatchViewModel;
import org.jianzhuo.desk.opinion.ui.OpinionView;
import org.jianzhuo.desk.opinion.ui.OpinionViewModel;
import org.jianzhuo.desk.session.CaseClocks;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.Place;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.conclusion.DraftDue;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;

/** Builds the places of the two papers: opinions and signatures, drafting and checking. */
final class PaperPlaces {

  private final Services services;
  private final Messages words;
  private final Workbench bench;
  private final Consumer<DeskFault> faults;
  private final Person person;
  private final CaseBar caseBar;
  private final SupportDoor supports;

  PaperPlaces(
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
    this.supports = ExamPlaces.supports(services, words, bench);
  }

  List<Place> places() {
    return List.of(
        Place.ofCase(PlaceKind.OPINION, this::opinion),
        Place.of(PlaceKind.TO_SIGN, this::toSign),
        Place.of(PlaceKind.DRAFTS, () -> drafts(DraftTask.DRAFT)),
        Place.of(PlaceKind.CHECK, () -> drafts(DraftTask.CHECK)),
        Place.of(PlaceKind.SERVE, () -> drafts(DraftTask.SERVE)),
        Place.ofCase(PlaceKind.DRAFT, this::draft));
  }

  private OpinionView opinion(StreamId caseStream) {
    caseBar.show(caseStream);
    services.leftTable();
    OpinionView view =
        new OpinionView(
            new OpinionViewModel(
                services.opinions,
                services.consultations,
                services.catalogue,
                services.rules::resultsOf,
                services.station.drafts,
                keeper(),
                person.id(),
                caseStream,
                services.tasks,
                faults),
            words,
            services.catalogue,
            bench,
            this::preview,
            this::askPrinter,
            (finding, chosen) ->
                new ClauseChooser(
                        services.clauses,
                        services.wordings::current,
                        services.catalogue,
                        words,
                        bench)
                    .choose(services.rules.standardsOf(caseStream), finding, chosen),
            finding -> supports.button(caseStream, finding),
            bench.namesShown(),
            System::nanoTime,
            bench::back);
    return view.tellingKeys(bench::refreshKeys);
  }

  private Node preview(byte[] pdf) {
    PaperPreview preview = new PaperPreview(services.tasks, new PdfRenderer(), words);
    preview.show(pdf);
    return preview;
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

  private BatchView toSign() {
    services.leftTable();
    return new BatchView(
        new BatchViewModel(
            services.opinions,
            services.catalogue,
            services.station.drafts,
            keeper(),
            person.id(),
            services.tasks,
            faults),
        words,
        this::preview,
        caseStream -> bench.go(new Destination.Opinion(caseStream)),
        System::nanoTime);
  }

  private DraftKeeper keeper() {
    return new DraftKeeper(
        services.station.drafts,
        person.id(),
        services.tasks,
        services.delays,
        services.station.clock);
  }

  private DraftsView drafts(DraftTask task) {
    return new DraftsView(
        new DraftList(services.conclusions, this::due),
        words,
        services.tasks,
        task,
        caseStream -> bench.go(new Destination.Draft(caseStream)),
        faults);
  }

  private DraftDue due(StreamId caseStream) {
    CaseClocks.Shown shown = services.clocks.of(caseStream);
    return DraftDue.of(shown.limits(), shown.today());
  }

  private ConclusionView draft(StreamId caseStream) {
    caseBar.show(caseStream);
    return new ConclusionView(
        new ConclusionViewModel(
            services.conclusions,
            services.issues,
            services.papers::corrections,
            caseStream,
            services.station.drafts,
            keeper(),
            services.tasks,
            faults),
        words,
        bench,
        this::preview,
        this::askPrinter,
        System::nanoTime,
        services.station.clock.getZone(),
        number -> bench.go(new Destination.Papers(caseStream, false, number)),
        bench::back);
  }
}
