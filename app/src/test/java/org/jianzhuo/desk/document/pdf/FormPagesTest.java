package org.jianzhuo.desk.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.desk.document.PaperComposer.CharacterPictures;
import org.jianzhuo.desk.document.SamplePapers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pages of a form end, for texts of any length. */
@Tag("F81")
class FormPagesTest {

  private static PdfComposer composer;

  @BeforeAll
  static void openFonts() {
    composer = new PdfComposer(FontShelf.open(List.of(Path.of("no-such-font.ttf"))));
  }

  private static FormPaper.Paragraph line(String text) {
    return new FormPaper.Paragraph(text, false, FormPaper.Place.INDENTED);
  }

  private static String lastPage(int lines, FormPaper.Block closing) {
    List<FormPaper.Block> blocks = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      blocks.add(line("第" + i + "行"));
    }
    blocks.add(closing);
    blocks.add(line("本记录存卷。"));
    byte[] pdf =
        PdfTexts.done(
            composer.compose(
                new FormPaper(
                    SamplePapers.panelOpinion().stamp(), "WC-1", "情况记录", "", true, blocks),
                CharacterPictures.NONE));
    return PdfTexts.compact(PdfTexts.page(pdf, PdfTexts.pages(pdf)));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 25, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 40})
  void theLastWordsStandWithTheSignaturesAndTheEndOfTheText(int lines) {
    assertThat(lastPage(lines, new FormPaper.Signatures(List.of("记录人", "现场负责人"))))
        .contains("第" + lines + "行", "记录人", "现场负责人", "本记录存卷");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 25, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 40})
  void theLastWordsStandWithTheReceipt(int lines) {
    assertThat(lastPage(lines, new FormPaper.Receipt("被鉴定人")))
        .contains("第" + lines + "行", "□拒签", "本记录存卷");
  }
}
