package org.jianzhuo.desk.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.PanelOpinionPaper;
import org.jianzhuo.desk.document.PanelOpinionPaper.Finding;
import org.jianzhuo.desk.document.PanelOpinionPaper.Measured;
import org.jianzhuo.desk.document.PaperComposer.CharacterPictures;
import org.jianzhuo.desk.document.SamplePapers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pages of a panel opinion end, for cases of any length. */
@Tag("F79")
class PanelOpinionPagesTest {

  /** Where the foot begins, in points from the top. */
  private static final double FOOT = 786;

  private static PdfComposer composer;

  @BeforeAll
  static void openFonts() {
    composer = new PdfComposer(FontShelf.open(List.of(Path.of("no-such-font.ttf"))));
  }

  private static byte[] compose(PanelOpinionPaper paper) {
    return PdfTexts.done(composer.compose(paper, CharacterPictures.NONE));
  }

  private static Finding spine(int rows) {
    List<Measured> measured = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      measured.add(new Measured("前屈 " + i + "　量角器", (i + 20) + "°", "90°（参考）"));
    }
    return new Finding("腰椎", measured, "腰椎前屈受限，无神经根刺激。", "5.9.2 12)", "符合", "九级", true);
  }

  private static byte[] withSpine(int rows) {
    List<Finding> findings = new ArrayList<>(SamplePapers.findings());
    findings.add(spine(rows));
    return compose(SamplePapers.panelOpinion("邓国梁", findings));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11, 14, 17, 20, 23, 26, 30})
  void no_page_before_the_opinion_ends_half_empty(int rows) {
    byte[] pdf = withSpine(rows);
    for (int page = 1; page <= PdfTexts.pages(pdf); page++) {
      String text = PdfTexts.compact(PdfTexts.page(pdf, page));
      if (text.contains("综合意见与推导")) {
        return;
      }
      double end = PdfTexts.lowest(pdf, page, FOOT);
      assertThat(end).as("page %s with %s rows", page, rows).isGreaterThan(FOOT - 130);
    }
  }

  @Test
  void a_finding_that_goes_on_over_the_page_names_its_part_and_clause_there_too() {
    byte[] pdf = withSpine(30);
    String first = PdfTexts.compact(PdfTexts.page(pdf, 1));
    String second = PdfTexts.compact(PdfTexts.page(pdf, 2));
    assertThat(first).contains("⑤腰椎").contains("前屈3量角器").doesNotContain("前屈30量角器");
    assertThat(second)
        .contains("⑤腰椎（续）")
        .contains("前屈30量角器")
        .contains("5.9.2 12)".replace(" ", ""));
    for (int row = 1; row <= 30; row++) {
      assertThat(PdfTexts.compact(first + second)).containsOnlyOnce("前屈" + row + "量角器");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31})
  void the_page_of_the_signatures_carries_what_they_stand_for(int rows) {
    byte[] pdf = withSpine(rows);
    String last = PdfTexts.compact(PdfTexts.page(pdf, PdfTexts.pages(pdf)));
    assertThat(last).contains("七、签名").contains("差异在读片误差内");
  }

  @Test
  void a_list_of_pictures_that_parts_them_leaves_the_conclusion_with_the_signatures() {
    PanelOpinionPaper usual = SamplePapers.panelOpinion();
    List<PanelOpinionPaper.Picture> many = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      many.addAll(usual.pictures().items());
    }
    byte[] pdf =
        compose(
            new PanelOpinionPaper(
                usual.stamp(),
                usual.sitting(),
                usual.details(),
                usual.findings(),
                usual.selfCare(),
                usual.notes(),
                usual.experts(),
                usual.readings(),
                usual.combined(),
                usual.deliberation(),
                new PanelOpinionPaper.Pictures("112 件", many),
                usual.recorder(),
                usual.expertCheck()));
    String last = PdfTexts.compact(PdfTexts.page(pdf, PdfTexts.pages(pdf)));
    assertThat(last).contains("七、签名").contains("综合意见：劳动功能障碍程度捌级；无生活自理障碍。");
  }
}
