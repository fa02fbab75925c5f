package org.jianzhuo.desk.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jianzhuo.desk.base.DeskFault;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/** Marks are told from the page's upper left corner, in points. */
class MarkPainterTest {

  private static final int RED = 0xc02020;
  private static final int BLUE = 0x2040c0;
  private static final int WHITE = 0xffffff;

  /** Dots of the rendered page for each point. */
  private static final int SCALE = 2;

  @Test
  void a_rule_lies_where_it_is_told_and_nowhere_else() throws Exception {
    BufferedImage page = painted(new Mark.Rule(100, 50, 300, 50, 4, 0, RED));
    assertThat(at(page, 200, 50)).isEqualTo(RED);
    assertThat(at(page, 200, 45)).isEqualTo(WHITE);
    assertThat(at(page, 95, 50)).isEqualTo(WHITE);
    assertThat(at(page, 305, 50)).isEqualTo(WHITE);
  }

  @Test
  void a_dashed_rule_has_gaps_and_the_next_full_one_has_none() throws Exception {
    BufferedImage page =
        painted(
            new Mark.Rule(100, 50, 300, 50, 4, 10, RED),
            new Mark.Rule(100, 80, 300, 80, 4, 0, RED));
    assertThat(at(page, 105, 50)).isEqualTo(RED);
    assertThat(at(page, 115, 50)).isEqualTo(WHITE);
    for (int x = 102; x < 298; x++) {
      assertThat(at(page, x, 80)).isEqualTo(RED);
    }
  }

  @Test
  void a_frame_has_its_filling_within_its_edge() throws Exception {
    BufferedImage page = painted(new Mark.Frame(100, 200, 80, 40, 4, 0, RED, BLUE));
    assertThat(at(page, 140, 220)).isEqualTo(BLUE);
    assertThat(at(page, 100, 220)).isEqualTo(RED);
    assertThat(at(page, 140, 240)).isEqualTo(RED);
    assertThat(at(page, 140, 246)).isEqualTo(WHITE);
  }

  @Test
  void a_frame_without_edge_or_filling_leaves_them_out() throws Exception {
    BufferedImage page =
        painted(
            new Mark.Frame(100, 200, 80, 40, 0, 0, RED, BLUE),
            new Mark.Frame(100, 300, 80, 40, 4, 0, RED, Mark.NONE));
    assertThat(at(page, 101, 220)).isEqualTo(BLUE);
    assertThat(at(page, 98, 220)).isEqualTo(WHITE);
    assertThat(at(page, 140, 320)).isEqualTo(WHITE);
    assertThat(at(page, 100, 320)).isEqualTo(RED);
  }

  @Test
  void a_ring_is_empty_within() throws Exception {
    BufferedImage page = painted(new Mark.Ring(200, 400, 30, 4, 0, RED));
    assertThat(at(page, 230, 400)).isEqualTo(RED);
    assertThat(at(page, 200, 370)).isEqualTo(RED);
    assertThat(at(page, 200, 400)).isEqualTo(WHITE);
    assertThat(at(page, 236, 400)).isEqualTo(WHITE);
  }

  @Test
  void a_picture_stands_upright_in_its_place() throws Exception {
    BufferedImage upper = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 64, 64);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, 64, 32);
    graphics.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(upper, "jpg", jpeg);
    BufferedImage page = painted(new Mark.Picture(jpeg.toByteArray(), 100, 500, 100, 60));
    assertThat(at(page, 150, 510) & 0xff).isLessThan(30);
    assertThat(at(page, 150, 550) & 0xff).isGreaterThan(225);
    assertThat(at(page, 95, 510)).isEqualTo(WHITE);
    assertThat(at(page, 150, 495)).isEqualTo(WHITE);
  }

  @Test
  void a_picture_that_is_none_is_a_fault_of_the_document() {
    assertThatThrownBy(() -> painted(new Mark.Picture(new byte[] {1, 2, 3}, 0, 0, 9, 9)))
        .isInstanceOf(DeskFault.class);
  }

  @Test
  void bars_are_read_as_their_code() throws Exception {
    BufferedImage page = painted(new Mark.Bars("JS202600001", 150, 600, 200, 40));
    int width = 260 * SCALE;
    int height = 60 * SCALE;
    int[] bars = page.getRGB(120 * SCALE, 590 * SCALE, width, height, null, 0, width);
    assertThat(
            new Code128Reader()
                .decode(
                    new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, bars))))
                .getText())
        .isEqualTo("JS202600001");
  }

  @Test
  void a_place_for_a_signature_leaves_the_page_as_it_is() throws Exception {
    BufferedImage page = painted(new Mark.SignaturePlace("expert-1", 100, 100, 200, 60));
    assertThat(at(page, 100, 100)).isEqualTo(WHITE);
    assertThat(at(page, 200, 130)).isEqualTo(WHITE);
  }

  private static BufferedImage painted(Mark... marks) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    document.open();
    document.newPage();
    writer.setPageEmpty(false);
    MarkPainter painter = new MarkPainter(writer.getDirectContent(), Map.of());
    List.of(marks).forEach(painter::paint);
    document.close();
    try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
      return new PDFRenderer(pdf).renderImage(0, SCALE);
    }
  }

  private static int at(BufferedImage page, int x, int y) {
    return page.getRGB(x * SCALE, y * SCALE) & 0xffffff;
  }
}
