package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.catalogue.ClauseQuotes;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.PanelSheetPaper;
import org.jianzhuo.desk.opinion.SealedOpinions;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.OfficialWording;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RuleProfiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Composes both papers of one case for real, and reads them as a stranger would. */
class RealPapersTest {
  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private final CaseTable table = new CaseTable();
  private OfficialWordings wordings = OfficialWordings.NONE;
  private final ClauseQuotes quotes = new ClauseQuotes(CATALOGUE, () -> wordings);
  private byte[] panel = {};
  private byte[] draft = {};
  private final AtomicLong ids = new AtomicLong(100);
  private final PdfComposer composer = new PdfComposer(FontShelf.open(FontShelf.USUAL_PLACES));

  @Test
  void thePanelOpinionNamesAllAndTheDraftNamesNobody() throws IOException {
    papers();
    assertThat(text(panel)).contains("伤情诊断", "左尺骨鹰嘴骨折内固定术后");
    assertThat(text(panel)).contains("条款要点（短标题，不是标准原文）", "短标题");
    assertThat(text(draft)).doesNotContain("短标题");
  }

  @Test
  @Tag("F37")
  void whetherAClauseIsMetOrReferredToIsPrintedBesideIt() throws IOException {
    papers();
    assertThat(text(panel)).containsPattern("5\\.8\\.2 24\\)\\s*符合");
  }

  @Test
  void theDraftNamesThePanelOpinionByTheVeryDigestThatThePanelOpinionPrints() throws IOException {
    papers();
    Matcher printed =
        Pattern.compile("数据摘要 ((?:[0-9a-f]{4} ){3}… [0-9a-f]{4})").matcher(text(panel));
    assertThat(printed.find()).isTrue();
    assertThat(text(draft)).contains("数据摘要 " + printed.group(1));
  }

  @Test
  @Tag("F35")
  void bothPapersQuoteTheOfficialWordingOnceItWasImported() throws IOException {
    wordings =
        new OfficialWordings(
            Map.of(
                "GB/T 16180-2014",
                new OfficialWording(
                    "GB/T 16180-2014", "示例版 2014", 1, Map.of("5.8.2 24)", "此处为示例原文甲"))));
    papers();
    assertThat(text(panel)).contains("条款原文（GB/T 16180-2014，示例版 2014）", "此处为示例原文甲");
    assertThat(text(draft)).contains("此处为示例原文甲", "示例版 2014");
  }

  private void papers() throws IOException {
    OpinionService opinions =
        new OpinionService(
            table.journal,
            table.people,
            table.media,
            new PanelSheetPaper(
                composer, CATALOGUE, quotes, table.journal, CaseTable.CLOCK.getZone()),
            // the signature field's bytes do not matter to what the paper says
            (pdf, box, key, ink, caption, at) -> signed(pdf),
            table.printer(),
            CaseTable.CLOCK,
            () -> new java.util.UUID(8, ids.incrementAndGet()),
            () -> false,
            new SealedOpinions(new FakeDrafts()));
    for (var expert : List.of(table.first, table.second)) {
      table.people.become(expert);
      done(opinions.agree(table.caseStream, FakePeople.PIN));
    }
    table.people.become(table.third);
    OpinionTable seen = opinions.table(table.caseStream).orElseThrow();
    OwnView own = OwnView.from(seen.proposal(), seen.exam());
    own =
        own.with(
                CaseTable.ELBOW,
                own.stand(CaseTable.ELBOW)
                    .accepting(false)
                    .reading("X 线正侧位片未见明确关节间隙变窄")
                    .with(CaseTable.clause("5.10.2 12)", 10)))
            .withGrade(9)
            .withReason("边缘骨赘不能单独成立创伤性关节炎");
    OpinionTable after = done(opinions.differ(table.caseStream, own, FakePeople.PIN));
    assertThat(after.stage()).isEqualTo(OpinionTable.Stage.TO_SIGN);
    panel = opinions.paper(table.caseStream).orElseThrow();
    keep("panel-opinion.pdf", panel);
    assertThat(text(panel)).contains("内部资料", "何守正", "捌级", "5.8.2 24)", "多数意见", "边缘骨赘不能单独成立创伤性关节炎");
    for (var expert : List.of(table.first, table.second, table.third)) {
      table.people.become(expert);
      done(opinions.sign(table.caseStream, CaseTable.INK, FakePeople.PIN));
    }

    ConclusionService conclusion =
        new ConclusionService(
            table.journal,
            table.people,
            table.media,
            RuleProfiles.builtIn(),
            new DraftSheetPaper(composer, quotes),
            CaseTable.signer(),
            table.printer(),
            CaseTable.CLOCK,
            () -> new java.util.UUID(9, ids.incrementAndGet()));
    table.people.become(table.drafter);
    DraftDesk desk = done(conclusion.open(table.caseStream));
    done(conclusion.compose(table.caseStream, desk.initial()));
    draft = conclusion.paper(table.caseStream).orElseThrow();
    keep("conclusion-draft.pdf", draft);
    assertThat(text(draft))
        .contains("劳动功能障碍程度：捌级", "生活自理障碍程度：无生活自理障碍", "签发时编", "广东省")
        .doesNotContain("何守正")
        .doesNotContain("许国栋")
        .doesNotContain("梁淑仪")
        .doesNotContain("多数意见");
  }

  private static byte[] signed(byte[] pdf) {
    byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
    longer[pdf.length] = '\n';
    return longer;
  }

  /** Keeps the paper for looking at, where the property names a folder. */
  private static void keep(String name, byte[] pdf) throws IOException {
    String folder = System.getProperty("jianzhuo.papers");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name), pdf);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace("\r", "").replace("\n", "");
    }
  }
}
