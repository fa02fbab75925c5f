package org.jianzhuo.desk.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Makes sound, damaged and hostile PDFs from a seed. */
final class DamagedPapers {

  private final RandomGenerator random;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private DamagedPapers(RandomGenerator random) {
    this.random = random;
  }

  /** Makes all of them by their file names; those whose name begins with ok are sound. */
  static Map<String, byte[]> all(RandomGenerator random) throws IOException {
    DamagedPapers papers = new DamagedPapers(random);
    papers.documents();
    papers.pictures();
    papers.byHand();
    papers.cut();
    return papers.files;
  }

  private void documents() throws IOException {
    files.put("ok-three.pdf", pages(3, PDRectangle.A4));
    files.put("pages.pdf", pages(10_000, PDRectangle.A4));
    // 200 m by 200 m, at 72 points to the inch.
    files.put("ok-field.pdf", pages(1, new PDRectangle(566_929, 566_929)));
    files.put("ok-dot.pdf", pages(1, new PDRectangle(0.01f, 0.01f)));
    files.put("ok-ribbon.pdf", pages(1, new PDRectangle(3, 300_000)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = document(1, PDRectangle.A4)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    files.put("password.pdf", out.toByteArray());
    out = new ByteArrayOutputStream();
    try (PDDocument document = document(1, PDRectangle.A4)) {
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      document.save(out);
    }
    files.put("ok-owner-password.pdf", out.toByteArray());
    out = new ByteArrayOutputStream();
    try (PDDocument document = document(1, PDRectangle.A4)) {
      document
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript("while (true) app.alert(1);"));
      document.save(out);
    }
    files.put("ok-script.pdf", out.toByteArray());
  }

  private static byte[] pages(int count, PDRectangle size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = document(count, size)) {
      document.save(out);
    }
    return out.toByteArray();
  }

  private static PDDocument document(int count, PDRectangle size) throws IOException {
    PDDocument document = new PDDocument();
    for (int i = 0; i < count; i++) {
      PDPage page = new PDPage(size);
      document.addPage(page);
      if (i < 5) {
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
          pen.addRect(10, 10, size.getWidth() / 2, size.getHeight() / 2);
          pen.fill();
        }
      }
    }
    return document;
  }

  private void pictures() throws IOException {
    files.put("ok-scan.pdf", withPicture(COSName.DCT_DECODE, photo(), 320, 200));
    byte[] lying = photo();
    int frame = DamagedPictures.find(lying, new byte[] {(byte) 0xff, (byte) 0xc0});
    ByteBuffer.wrap(lying).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
    files.put("ok-lying-picture.pdf", withPicture(COSName.DCT_DECODE, lying, 320, 200));
    files.put("cut-picture.pdf", withPicture(COSName.DCT_DECODE, new byte[9], 320, 200));
    files.put("jpx-in-form.pdf", inForm("JPXDecode", 400));
    files.put("huge-in-form.pdf", inForm("FlateDecode", 60_000));
    files.put("jpx.pdf", withPicture(COSName.JPX_DECODE, new byte[200], 400, 400));
    files.put("jbig2.pdf", withPicture(COSName.JBIG2_DECODE, new byte[200], 60_000, 60_000));
    files.put(
        "huge-picture.pdf", withPicture(COSName.FLATE_DECODE, zeros(1 << 20), 65_000, 65_000));
    files.put("ok-short-picture.pdf", withPicture(COSName.FLATE_DECODE, zeros(99), 6_000, 6_000));
    files.put("picture-bomb.pdf", withPicture(COSName.FLATE_DECODE, zeros(1 << 29), 6_000, 6_000));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = document(1, PDRectangle.A4)) {
      PDStream content = new PDStream(document);
      try (var raw = content.getCOSObject().createRawOutputStream()) {
        raw.write(zeros(1 << 30));
      }
      content.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
      document.getPage(0).setContents(content);
      document.save(out);
    }
    files.put("content-bomb.pdf", out.toByteArray());
  }

  private static byte[] photo() throws IOException {
    return DamagedPictures.jpeg(false);
  }

  private static byte[] inForm(String filter, int side) {
    return paper(
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources"
            + "<</XObject<</F 4 0 R>>>>>>endobj\n4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 99"
            + " 99]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream endobj\n"
            + "5 0 obj<</Type/XObject/Subtype/Image/Width "
            + side
            + "/Height "
            + side
            + "/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/"
            + filter
            + "/Length 5>>stream\n12345\nendstream ");
  }

  private static byte[] withPicture(COSName filter, byte[] data, int width, int height)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDImageXObject picture =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(data),
              filter,
              width,
              height,
              8,
              PDDeviceRGB.INSTANCE);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.drawImage(picture, 0, 0, 595, 842);
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private void byHand() {
    files.put("void.pdf", ascii("%PDF-1.7\n%%EOF"));
    files.put("loop.pdf", paper("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>", ""));
    files.put(
        "deep.pdf",
        paper("<</Type/Pages/Kids[3 0 R]/Count 1>>", "3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>"));
    files.put("count.pdf", paper("<</Type/Pages/Kids[]/Count 2000000000>>", ""));
    files.put("minus.pdf", paper("<</Type/Pages/Kids[]/Count -7>>", ""));
    files.put(
        "form-loop.pdf",
        paper(
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources"
                + "<</XObject<</F 4 0 R>>>>>>endobj\n4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9"
                + " 9]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>stream\n/F Do\nendstream"));
    files.put("array.pdf", paper("<</Type/Pages/Kids" + "[".repeat(200_000), ""));
    files.put(
        "xref-loop.pdf",
        ascii(
            "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Prev 9/Root 1 0 R>>\n"
                + "startxref\n9\n%%EOF\n"));
  }

  private static byte[] paper(String tree, String more) {
    return ascii(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj"
            + tree
            + "endobj\n"
            + (more.isEmpty() ? "" : more + "endobj\n")
            + "trailer<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n");
  }

  private void cut() {
    byte[] whole = files.get("ok-three.pdf");
    for (int i = 0; i < 10; i++) {
      files.put("cut-" + i + ".pdf", Arrays.copyOf(whole, 10 + random.nextInt(whole.length - 20)));
      byte[] noisy = whole.clone();
      for (int n = 0; n < 1 + i * 4; n++) {
        noisy[6 + random.nextInt(noisy.length - 12)] = (byte) random.nextInt(256);
      }
      files.put("noise-" + i + ".pdf", noisy);
    }
    files.put("behind.pdf", DamagedPictures.joined(whole, new byte[5_000]));
  }

  private static byte[] zeros(int count) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    byte[] block = new byte[Math.min(count, 1 << 20)];
    byte[] into = new byte[1 << 16];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int done = 0; done < count; done += block.length) {
      deflater.setInput(block);
      while (!deflater.needsInput()) {
        out.write(into, 0, deflater.deflate(into));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(into, 0, deflater.deflate(into));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
