package org.jianzhuo.desk.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteId;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.journal.MediaId;

/** Puts invented photos into the case of a {@link PaperTable}. */
public final class CasePictures {

  private final PaperTable papers;
  private final List<MediaId> taken = new ArrayList<>();

  public CasePictures(PaperTable papers) {
    this.papers = papers;
  }

  /** Takes a photo of the elbow. */
  public MediaId photo(int width, int height) {
    Medium medium = medium("IMG-%02d.png".formatted(taken.size() + 1), picture(width, height));
    papers.table.act(
        papers.table.first,
        new EvidenceFact.Captured(
            medium,
            new CaptureRecord(
                "lavfi:test",
                "高拍仪",
                true,
                "table",
                "第 3 鉴定室",
                1_795_140_000_000L,
                1_795_140_000_000L,
                null,
                "png",
                width,
                height,
                0,
                false,
                "",
                List.of(),
                null,
                0,
                null,
                null,
                List.of())));
    taken.add(medium.id());
    return medium.id();
  }

  /** Imports a photo that its camera says to turn. */
  public MediaId imported(int width, int height, String orientation) {
    Medium medium = medium("IMG-%02d.png".formatted(taken.size() + 1), picture(width, height));
    return imported(
        medium,
        new ImportRecord(
            "a.png",
            "市人民医院放射科",
            width,
            height,
            1,
            0,
            null,
            null,
            Map.of("Orientation", orientation),
            null,
            null,
            null));
  }

  /** Imports a picture of a film, off which this was read. */
  public MediaId film(ImportLabel label) {
    Medium medium = medium("IMG-%02d.png".formatted(taken.size() + 1), picture(64, 48));
    return imported(
        medium,
        new ImportRecord(
            "b.png", "市人民医院放射科", 64, 48, 1, 0, null, null, Map.of(), label, null, null));
  }

  /** Imports a clip of this length. */
  public MediaId clip(long millis) {
    Medium medium = medium("CLIP-01.mp4", MediaKind.CLIP, new byte[] {1});
    return imported(
        medium,
        new ImportRecord(
            "c.mp4", "市人民医院放射科", 64, 48, 0, millis, null, null, Map.of(), null, null, null));
  }

  private MediaId imported(Medium medium, ImportRecord source) {
    papers.table.act(papers.table.first, new EvidenceFact.Imported(medium, source));
    taken.add(medium.id());
    return medium.id();
  }

  /** Makes a redacted copy. */
  public Medium redacted(MediaId parent) {
    Medium medium = medium("IMG-01-R1.png", picture(640, 480));
    papers.table.act(
        papers.table.first,
        new EvidenceFact.Derived(
            medium, new Derivation(parent, medium.sha256(), Derivation.Way.REDACTED, 0, null)));
    return medium;
  }

  /** Draws an arrow, an angle, a scale and a length beside a picture. */
  public void notes(MediaId medium) {
    note(medium, NoteKind.ARROW, "手术瘢痕 16 cm", 0, spot(0.1, 0.2), spot(0.4, 0.3));
    note(medium, NoteKind.ANGLE, "", 0, spot(0.2, 0.6), spot(0.5, 0.5), spot(0.7, 0.2));
    note(medium, NoteKind.SCALE, "", 100, spot(0.1, 0.7), spot(0.5, 0.7));
    note(medium, NoteKind.LENGTH, "", 0, spot(0.6, 0.6), spot(0.9, 0.65));
    note(medium, NoteKind.AREA, "皮肤移植区", 0, spot(0.55, 0.3), spot(0.8, 0.45));
  }

  /** Draws many notes about one place. */
  public void crowd(MediaId medium) {
    notes(medium);
    for (int i = 0; i < 8; i++) {
      double at = 0.42 + i * 0.01;
      note(medium, NoteKind.ARROW, "第 " + (i + 1) + " 处瘢痕", 0, spot(at, 0.3), spot(at + 0.2, 0.2));
    }
    note(medium, NoteKind.TEXT, "左前臂瘢痕密集，逐处量度见检查记录第 3 项", 0, spot(0.45, 0.31));
  }

  private void note(MediaId medium, NoteKind kind, String text, double length, Spot... spots) {
    papers.table.act(
        papers.table.first,
        new EvidenceFact.Annotated(
            medium,
            new Note(new NoteId(papers.table.nextId()), kind, List.of(spots), text, length, 0)));
  }

  private static Spot spot(double x, double y) {
    return new Spot(x, y);
  }

  public void voided(MediaId medium, String reason) {
    papers.table.act(papers.table.first, new EvidenceFact.Voided(medium, reason, null));
  }

  public void choose(KeyImage... images) {
    CaseTable.done(
        papers.images.choose(papers.table.caseStream, papers.table.first, List.of(images)));
  }

  private Medium medium(String name, byte[] bytes) {
    return medium(name, MediaKind.PHOTO, bytes);
  }

  private Medium medium(String name, MediaKind kind, byte[] bytes) {
    papers.table.media.keep(bytes);
    return new Medium(
        new MediaId(papers.table.nextId()),
        kind,
        name,
        kind == MediaKind.CLIP ? "video/mp4" : "image/png",
        org.jianzhuo.model.base.Digest.of(bytes),
        bytes.length,
        CaseTable.ELBOW);
  }

  private byte[] picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    for (int y = 0; y < height; y += 8) {
      pen.setColor(new Color(200 - y * 120 / height, 160, 80 + y * 120 / height));
      pen.fillRect(0, y, width, 8);
    }
    pen.setColor(Color.WHITE);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.min(width, height) / 5));
    pen.drawString("TOP " + (taken.size() + 1), width / 20, height / 4);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
