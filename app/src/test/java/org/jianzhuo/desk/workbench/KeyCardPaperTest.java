package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.pdf.FontShelf;
import org.jianzhuo.desk.document.pdf.PdfComposer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCardPaperTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 23, 12, 0);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theCardShowsEveryPlaceWithThePersonsOwnKeys(boolean english) throws IOException {
    KeyBook book = KeyBook.builtIn();
    Keymap own =
        Keymap.usual(book).with(book.named("evidence.photo").orElseThrow(), KeyStroke.parse("F3"));
    Messages words = Messages.in(english);
    Outcome<byte[]> pdf =
        new PdfComposer(FontShelf.open(FontShelf.USUAL_PLACES))
            .compose(KeyCardPaper.of(own, List.of(PlaceKind.values()), words, NOON));
    assertThat(pdf).isInstanceOf(Outcome.Done.class);
    byte[] bytes = ((Outcome.Done<byte[]>) pdf).value();
    if (System.getProperty("jz.pictures") != null) {
      Files.write(
          Path.of(System.getProperty("jz.pictures"), "card-" + (english ? "en" : "zh") + ".pdf"),
          bytes);
    }
    try (PDDocument open = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(open);
      assertThat(text).contains(english ? "F3 *" : "F3 ＊").contains(words.text("evidence.photo"));
      assertThat(text).contains("Ctrl+1…5");
    }
  }
}
