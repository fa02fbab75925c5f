package org.jianzhuo.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyImagesTest {

  private final PaperTable papers = new PaperTable();
  private final CasePictures pictures = new CasePictures(papers);

  @BeforeEach
  void asExpert() {
    papers.table.people.become(papers.table.first);
  }

  private CaseFile file() {
    return papers.table.journal.stream(papers.table.caseStream);
  }

  private String hash(MediaId medium) {
    return file().get(Evidence.PROJECTION).items().get(medium).medium().sha256().hex();
  }

  private PaperDraft annex(String perPage) {
    return papers.draft(Door.EXAM, "key-images", Map.of("layout", List.of(perPage)));
  }

  @Nested
  class TheChoice {

    @Test
    void standsInTheJournalInItsOrder() {
      MediaId first = pictures.photo(64, 48);
      MediaId second = pictures.photo(64, 48);
      pictures.choose(new KeyImage(second, "正面", true, false), KeyImage.of(first));
      assertThat(file().get(KeyImages.PROJECTION).images())
          .extracting(KeyImage::medium)
          .containsExactly(second, first);
      assertThat(papers.images.chosen(papers.table.caseStream).getFirst().caption())
          .isEqualTo("正面");
    }

    @Test
    void writesNothingWhereNothingChanged() {
      MediaId first = pictures.photo(64, 48);
      pictures.choose(KeyImage.of(first));
      int before = file().history().ordered().size();
      pictures.choose(KeyImage.of(first));
      assertThat(file().history().ordered()).hasSize(before);
    }

    @Test
    void isRefusedForWhatWasVoided() {
      MediaId first = pictures.photo(64, 48);
      pictures.voided(first, "对焦不清");
      assertThat(
              refused(
                  papers.images.choose(
                      papers.table.caseStream, papers.table.first, List.of(KeyImage.of(first)))))
          .isEqualTo("evidence.refused.key-image");
    }

    @Test
    void offersPicturesAndNotTheirRedactedCopies() {
      MediaId first = pictures.photo(64, 48);
      Medium copy = pictures.redacted(first);
      List<KeyImageService.Candidate> candidates =
          papers.images.candidates(papers.table.caseStream);
      assertThat(candidates).extracting(c -> c.medium().id()).containsExactly(first);
      assertThat(candidates.getFirst().redacted()).isEqualTo(copy);
    }
  }

  @Nested
  class TheAnnex {

    @Test
    void isNotWrittenWithoutAChoice() {
      pictures.photo(64, 48);
      assertThat(refused(papers.service.issue(annex("2")))).isEqualTo("paper.refused.requires");
    }

    @Test
    void namesFindingClauseNumberOperatorAndTheWholeHash() throws IOException {
      MediaId first = pictures.photo(640, 480);
      pictures.notes(first);
      pictures.choose(new KeyImage(first, "左肘屈曲位", true, false));
      String text = text(done(papers.service.preview(annex("2"))));
      assertThat(text)
          .contains("影像资料附页", "图 1", "左肘屈曲位", "条款：5.8.2 24)", "IMG-01.png", "操作人 何守正")
          .contains(hash(first))
          .contains("手术瘢痕 16 cm");
    }

    @Test
    void printsTheRedactedCopyAndNamesTheOriginal() throws IOException {
      MediaId first = pictures.photo(320, 200);
      Medium copy = pictures.redacted(first);
      pictures.choose(KeyImage.of(first));
      byte[] pdf = done(papers.service.preview(annex("2")));
      assertThat(text(pdf)).contains("遮盖副本").contains(copy.sha256().hex(), hash(first));
      assertThat(picture(pdf).getWidth()).isEqualTo(640);
    }

    @Test
    void printsTheOriginalWhereAskedTo() throws IOException {
      MediaId first = pictures.photo(320, 200);
      pictures.redacted(first);
      pictures.choose(new KeyImage(first, "", false, true));
      byte[] pdf = done(papers.service.preview(annex("2")));
      assertThat(text(pdf)).doesNotContain("遮盖副本");
      assertThat(picture(pdf).getWidth()).isEqualTo(320);
    }

    @Test
    void leavesOutWhatWasVoidedSince() throws IOException {
      MediaId first = pictures.photo(64, 48);
      MediaId second = pictures.photo(64, 48);
      pictures.choose(KeyImage.of(first), KeyImage.of(second));
      pictures.voided(first, "重拍");
      String text = text(done(papers.service.preview(annex("4")))).replace("\n", "");
      assertThat(text).contains(hash(second)).doesNotContain(hash(first)).contains("共 1 张");
    }

    @Test
    void turnsAPictureAsItsCameraSaysAndItsNotesWithIt() throws IOException {
      MediaId first = pictures.imported(400, 200, "6");
      pictures.choose(KeyImage.of(first));
      PDImageXObject picture = picture(done(papers.service.preview(annex("2"))));
      assertThat(picture.getWidth()).isEqualTo(200);
      assertThat(picture.getHeight()).isEqualTo(400);
      // the top left corner of the file is at the top right once it is turned
      KeyImageService.Printed printed = new KeyImageService.Printed(new byte[0], 200, 400, 1);
      assertThat(CasePlates.turned(new Spot(0, 0), printed)).isEqualTo(new Spot(1, 0));
      assertThat(CasePlates.turned(new Spot(1, 0.5), printed)).isEqualTo(new Spot(0, 2));
    }

    @Test
    void neverDrawsACoverOverThePicture() {
      assertThat(CasePlates.shows(NoteKind.COVER)).isFalse();
    }

    @Test
    void bringsAPictureDownToPrintSize() throws IOException {
      pictures.choose(KeyImage.of(pictures.photo(3000, 2000)));
      byte[] pdf = done(papers.service.preview(annex("2")));
      assertThat(picture(pdf).getWidth()).isEqualTo(1400);
      assertThat(pdf.length).isLessThan(600_000);
    }

    @Test
    void givesTheSameBytesForTheSameChoice() {
      pictures.choose(KeyImage.of(pictures.photo(64, 48)));
      byte[] once = done(papers.service.preview(annex("3")));
      papers.images.forget();
      assertThat(done(papers.service.preview(annex("3")))).isEqualTo(once);
    }

    @Test
    void isIssuedAnewAndTheOldOneSaysWhatReplacedIt() {
      pictures.choose(KeyImage.of(pictures.photo(64, 48)));
      String number = done(papers.service.issue(annex("2")));
      PaperFile file = file().get(Papers.PROJECTION).file(number).orElseThrow();
      pictures.choose(
          KeyImage.of(file().get(KeyImages.PROJECTION).images().getFirst().medium()),
          KeyImage.of(pictures.photo(64, 48)));
      done(
          papers.service.issue(
              new PaperDraft(
                  papers.table.caseStream,
                  Door.EXAM,
                  "key-images",
                  number,
                  "增补一张",
                  Map.of("layout", List.of("2")))));
      PaperStanding standing =
          PaperStanding.of(file(), file.last().issued().sha256()).orElseThrow();
      assertThat(standing.replaced()).isTrue();
      assertThat(standing.last()).isEqualTo(2);
    }

    @Test
    void holdsACaptionOfTwoThousandCharacters() throws IOException {
      pictures.choose(
          KeyImage.of(pictures.photo(300, 900)),
          new KeyImage(pictures.photo(900, 300), "说".repeat(2000), false, false));
      for (String perPage : List.of("2", "3", "4")) {
        String text = text(done(papers.service.preview(annex(perPage)))).replaceAll("\\s", "");
        assertThat(text.chars().filter(c -> c == '说').count()).isGreaterThanOrEqualTo(2000);
      }
    }
  }

  @Nested
  class TheListOfMedia {

    @Test
    void namesAllAlsoTheVoidedWithTheReason() throws IOException {
      MediaId first = pictures.photo(64, 48);
      MediaId second = pictures.photo(64, 48);
      pictures.redacted(first);
      pictures.voided(second, "对焦不清");
      String text =
          text(done(papers.service.preview(papers.draft(Door.EXAM, "media-list", Map.of()))))
              .replaceAll("\\s", "");
      assertThat(text)
          .contains("影像资料清单", "IMG-01.png", "IMG-02.png", "作废：对焦不清", "遮盖副本", "何守正")
          .contains(hash(first), hash(second));
    }

    @Test
    void tellsAnImportsSourceAndWhoImportedItAndAClipsLength() throws IOException {
      pictures.film(new ImportLabel(Film.Kind.XRAY, "DR-7", LocalDate.of(2026, 9, 12), false));
      pictures.clip(83_000);
      String text =
          text(done(papers.service.preview(papers.draft(Door.EXAM, "media-list", Map.of()))))
              .replaceAll("\\s", "");
      assertThat(text)
          .contains("来源：市人民医院放射科，X线DR-7，姓名不符，不作依据", "2026-09-12", "时长1:23")
          .containsPattern("何守正，\\d{4}-\\d\\d-\\d\\d\\d\\d:\\d\\d导入");
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static PDImageXObject picture(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject image) {
          return image;
        }
      }
    }
    throw new AssertionError("no picture on the first page");
  }
}
