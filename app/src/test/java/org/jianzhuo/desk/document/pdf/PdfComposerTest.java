package org.jianzhuo.desk.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.document.ConclusionDraftPaper;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.PanelOpinionPaper.Finding;
import org.jianzhuo.desk.document.PanelOpinionPaper.Measured;
import org.jianzhuo.desk.document.PaperComposer.CharacterPictures;
import org.jianzhuo.desk.document.SamplePapers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F79")
class PdfComposerTest {

  private static final int KILOBYTE = 1024;

  /** No font of the computer, so that the tests see the same everywhere. */
  private static PdfComposer composer;

  @BeforeAll
  static void openFonts() {
    composer = new PdfComposer(FontShelf.open(List.of(Path.of("no-such-font.ttf"))));
  }

  private static byte[] compose(PanelOpinionPaper paper) {
    return PdfTexts.done(composer.compose(paper, CharacterPictures.NONE));
  }

  private static byte[] compose(ConclusionDraftPaper paper) {
    return PdfTexts.done(composer.compose(paper, CharacterPictures.NONE));
  }

  @Nested
  class A_panel_opinion {

    private final byte[] pdf = compose(SamplePapers.panelOpinion());

    @Test
    void shows_every_field_of_its_paper() {
      String text = PdfTexts.compact(pdf);
      List<String> shown = new ArrayList<>();
      texts(SamplePapers.panelOpinion(), shown);
      assertThat(shown).hasSizeGreaterThan(90);
      for (String field : shown) {
        assertThat(text).contains(PdfTexts.compact(field));
      }
    }

    @Test
    void says_that_it_is_internal_and_what_its_signatures_are_worth() {
      assertThat(PdfTexts.compact(pdf))
          .contains("内部资料不得送达当事人")
          .contains("本机签名用于完整性校验，不作为电子签名法意义上的可靠电子签名")
          .contains("多数意见2人，不同意见1人")
          .contains("本机时间±2秒")
          // the ink above it is younger: the time is of the filed opinion
          .contains("提交意见11:51:32签名摘要8c2107fe")
          .contains("第1页共2页")
          .contains("第2页共2页");
    }

    @Test
    void is_valid_pdf_a_with_all_fonts_embedded() {
      assertThat(PdfA.failures(pdf)).isEmpty();
      assertThat(PdfTexts.fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
    }

    @Test
    void weighs_at_most_120_kilobytes() {
      assertThat(pdf.length).isLessThanOrEqualTo(120 * KILOBYTE);
    }

    @Test
    void has_the_same_bytes_when_composed_again() {
      assertThat(compose(SamplePapers.panelOpinion())).isEqualTo(pdf);
    }
  }

  @Nested
  class A_conclusion_draft {

    private final byte[] pdf = compose(SamplePapers.conclusionDraft());

    @Test
    void shows_every_item_and_leaves_number_date_and_seal_to_the_issue() {
      String text = PdfTexts.compact(pdf);
      for (ConclusionDraftPaper.Item item : SamplePapers.conclusionDraft().items()) {
        assertThat(text).contains(item.label());
        item.lines().forEach(line -> assertThat(text).contains(PdfTexts.compact(line)));
      }
      assertThat(text).contains("签发时编", "签发时盖", "拟稿人", "审核人", "national-2025＋guangdong");
    }

    @Test
    void carries_its_watermark_on_every_page() {
      byte[] longer = compose(withLongItem(600));
      assertThat(PdfTexts.pages(longer)).isGreaterThan(3);
      assertThat(PdfTexts.compact(longer).split("无效仅供内部审核", -1))
          .hasSize(PdfTexts.pages(longer) + 1);
      assertThat(PdfA.failures(longer)).isEmpty();
    }

    @Test
    void never_seals_a_page_without_the_end_of_the_text() {
      for (int sentences = 1; sentences < 140; sentences += 6) {
        byte[] longer = compose(withLongItem(sentences));
        int pages = PdfTexts.pages(longer);
        String last = PdfTexts.compact(PdfTexts.page(longer, pages));
        assertThat(last).as("%s sentences", sentences).contains("签发时盖", "申请复查鉴定。");
      }
    }

    @Test
    void fills_the_first_page_before_it_begins_another() {
      assertThat(PdfTexts.pages(compose(withLongItem(25)))).isEqualTo(1);
      String first = PdfTexts.compact(PdfTexts.page(compose(withLongItem(140)), 1));
      assertThat(first).contains("左肘关节功能障碍。".repeat(60));
    }

    @Test
    void names_no_expert_vote_or_picture() {
      assertThat(PdfTexts.compact(pdf))
          .doesNotContain("何守正", "许国栋", "梁淑仪", "韩立", "不同意见", "多数意见", "影-01", "专家组评议");
    }

    @Test
    void is_valid_pdf_a_and_light() {
      assertThat(PdfA.failures(pdf)).isEmpty();
      assertThat(pdf.length).isLessThanOrEqualTo(120 * KILOBYTE);
    }

    private ConclusionDraftPaper withLongItem(int sentences) {
      ConclusionDraftPaper p = SamplePapers.conclusionDraft();
      List<ConclusionDraftPaper.Item> items = new ArrayList<>(p.items());
      items.set(
          2, new ConclusionDraftPaper.Item("伤情介绍", List.of("左肘关节功能障碍。".repeat(sentences)), false));
      return new ConclusionDraftPaper(
          p.stamp(),
          p.title(),
          p.variant(),
          items,
          p.panelOpinion(),
          p.panelOpinionName(),
          p.panelOpinionData(),
          p.profile());
    }
  }

  @Nested
  class Long_papers {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20})
    void grow_by_page_with_the_number_of_findings(int count) {
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        findings.add(SamplePapers.findings().get(i % 4));
      }
      byte[] pdf = compose(SamplePapers.panelOpinion("邓国梁", findings));
      int pages = PdfTexts.pages(pdf);
      assertThat(PdfTexts.compact(pdf)).contains("第%1$d页共%1$d页".formatted(pages));
      assertThat(PdfTexts.compact(pdf).split("肘后正中纵行手术瘢痕", -1)).hasSize((count + 3) / 4 + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void carry_ten_thousand_characters_over_pages_without_losing_one(boolean inMeasurement) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 2000; i++) {
        text.append("第%04d处".formatted(i));
      }
      Finding finding =
          new Finding(
              "左肘关节",
              List.of(new Measured("问诊", inMeasurement ? text.toString() : "无", "—")),
              inMeasurement ? "无" : text.toString(),
              "—",
              "不适用",
              "不计",
              false);
      byte[] pdf = compose(SamplePapers.panelOpinion("邓国梁", List.of(finding)));
      String shown = PdfTexts.compact(pdf);
      for (int i = 0; i < 2000; i++) {
        assertThat(shown).contains("%04d".formatted(i));
      }
      assertThat(PdfTexts.pages(pdf)).isGreaterThan(5);
      assertThat(PdfA.failures(pdf)).isEmpty();
    }
  }

  @Nested
  class Rare_characters {

    @ParameterizedTest
    @ValueSource(strings = {"䶮", "㛃", "𩽾"})
    void of_noto_are_printed_and_found_again(String character) {
      byte[] pdf = compose(SamplePapers.conclusionDraft("王" + character));
      assertThat(PdfTexts.text(pdf)).contains("王" + character);
      assertThat(PdfA.failures(pdf)).isEmpty();
    }

    @Test
    void that_noto_lacks_are_printed_with_another_font_that_has_them(@TempDir Path folder)
        throws IOException {
      Path font = Files.write(folder.resolve("Rare.ttf"), rareFont());
      PdfComposer helped = new PdfComposer(FontShelf.open(List.of(font)));
      byte[] pdf =
          PdfTexts.done(
              helped.compose(SamplePapers.conclusionDraft("王𠮷"), CharacterPictures.NONE));
      assertThat(PdfTexts.text(pdf)).contains("王𠮷");
      assertThat(PdfTexts.fonts(pdf)).anyMatch(f -> f.getName().endsWith("+Rare"));
      assertThat(PdfA.failures(pdf)).isEmpty();
    }

    /** Makes a font whose only character is 𠮷, drawn like 吉. */
    private static byte[] rareFont() {
      FontShelf shelf = FontShelf.open(List.of());
      TrueTypeFace noto = shelf.faceFor('吉', false).orElseThrow();
      byte[] font = FontSubset.of(noto, new TreeSet<>(List.of((int) '吉'))).file();
      byte[] own = ByteBuffer.allocate(8).putInt('吉').putInt('吉').array();
      for (int i = 0; i < font.length - 8; i++) {
        if (Arrays.equals(font, i, i + 8, own, 0, 8)) {
          ByteBuffer.wrap(font).putInt(i, 0x20BB7).putInt(i + 4, 0x20BB7);
          return font;
        }
      }
      throw new AssertionError("the font lacks its character map");
    }

    @Test
    void without_a_glyph_stop_the_paper_and_name_character_and_field() {
      Outcome<byte[]> outcome =
          composer.compose(
              SamplePapers.panelOpinion("王𠀾", SamplePapers.findings()), CharacterPictures.NONE);
      assertThat(outcome)
          .isEqualTo(
              new Outcome.Refused<byte[]>(
                  Reason.of("document.refused.no-glyph", "𠀾 (U+2003E)", "被鉴定人")));
    }

    @Test
    void without_a_glyph_are_printed_as_a_picture_that_says_which_they_are() {
      CharacterPictures pictures = new CharacterPictures(Map.of(0x2003E, picture()));
      byte[] pdf =
          PdfTexts.done(
              composer.compose(
                  SamplePapers.panelOpinion("王𠀾", SamplePapers.findings()), pictures));
      assertThat(PdfTexts.text(pdf)).contains("王");
      assertThat(PdfA.failures(pdf)).isEmpty();
      assertThat(ActualTexts.of(pdf)).contains("𠀾");
    }

    private static byte[] picture() {
      BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(Color.BLACK);
      graphics.fillRect(10, 10, 44, 8);
      graphics.fillRect(28, 10, 8, 44);
      graphics.dispose();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, "png", out);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return out.toByteArray();
    }
  }

  /** Collects the texts of a paper that stand on it as they are. */
  private static void texts(Object value, List<String> texts) {
    switch (value) {
      case String text when !text.isBlank() -> texts.addAll(text.lines().toList());
      case List<?> list -> list.forEach(item -> texts(item, texts));
      case Record record when !(record instanceof org.jianzhuo.model.base.Digest) -> {
        for (var component : record.getClass().getRecordComponents()) {
          try {
            texts(component.getAccessor().invoke(record), texts);
          } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
          }
        }
      }
      default -> {
        // Numbers, digests and times stand in another form.
      }
    }
  }
}
