package org.jianzhuo.desk.opinion;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.catalogue.ClauseQuotes;
import org.jianzhuo.desk.document.PrintPort;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PadesSigner;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.conclusion.Conclusion;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.wire.CatalogueReader;

/** A panel that signs real papers into a real store, for tests of what an interruption leaves. */
final class SigningTable implements AutoCloseable {

  final FakePeople people = new FakePeople(seeded());
  final List<PersonId> panel =
      List.of(
          people.add("何守正", Role.EXPERT, "骨科"),
          people.add("许国栋", Role.EXPERT, "手外科"),
          people.add("梁淑仪", Role.EXPERT, "康复医学科"));
  final TestStation station;
  final SealedMediaStore media;
  final OpinionService opinions;
  private final ExecutorService hashing = Executors.newFixedThreadPool(2, new NamedThreads("hash"));

  SigningTable(Path data, StationId id, KeyPair key) {
    station =
        new TestStation(
            data,
            id,
            key,
            List.of(
                Roster.PROJECTION,
                OfficialWordings.PROJECTION,
                CaseTimes.PROJECTION,
                Intake.PROJECTION,
                Panel.PROJECTION,
                Exam.PROJECTION,
                Evidence.PROJECTION,
                Opinions.PROJECTION,
                Conclusion.PROJECTION));
    media =
        new SealedMediaStore(
            data,
            new LocalFiles(),
            station.vault,
            new MediaRows(station.database),
            UUID::randomUUID,
            hashing);
    Catalogue catalogue = CatalogueReader.read();
    opinions =
        new OpinionService(
            station.journal,
            people,
            media,
            new PanelSheetPaper(
                new PdfComposer(FontShelf.open(List.of())),
                catalogue,
                new ClauseQuotes(catalogue, () -> OfficialWordings.NONE),
                station.journal,
                CaseTable.CLOCK.getZone()),
            new PadesSigner(),
            PRINTER,
            CaseTable.CLOCK,
            UUID::randomUUID,
            () -> false,
            new SealedOpinions(station.drafts));
  }

  private static final PrintPort PRINTER = new CaseTable().printer();

  /** The people keep their keys over a restart. */
  private static SecureRandom seeded() {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(20261123);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Examines as many cases, unless some are here already. */
  void examine(int cases) {
    if (!cases().isEmpty()) {
      return;
    }
    List<Deed> deeds = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      StreamId stream = new StreamId(new UUID(4, i));
      String number = "深劳鉴受〔2026〕%05d".formatted(i);
      CaseTable.examined(panel, number, OpinionMode.TOGETHER, ItemKind.LABOUR_FUNCTION, 8, 9)
          .forEach(fact -> deeds.add(new Deed(stream, fact)));
    }
    station.journal.append(panel.getFirst(), deeds);
  }

  List<StreamId> cases() {
    return station.journal.streams(StreamKind.CASE);
  }

  Opinions of(StreamId stream) {
    return station.journal.stream(stream).get(Opinions.PROJECTION);
  }

  @Override
  public void close() {
    station.close();
    hashing.shutdown();
  }
}
