package org.jianzhuo.desk.evidence.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.evidence.EarlierMedium;

/** Lists pictures of the person's earlier cases; choosing one lays it beside. */
final class EarlierList {

  private EarlierList() {}

  static void open(
      Messages words,
      Overlay overlay,
      ZoneId zone,
      List<EarlierMedium> media,
      ThumbnailShelf shelf,
      Consumer<EarlierMedium> chosen) {
    PictureList<EarlierMedium> list =
        new PictureList<>(
            "review-earlier-list",
            "review-earlier",
            words,
            media,
            shelf,
            medium -> row(medium, words, zone),
            medium -> {
              overlay.close();
              chosen.accept(medium);
            });
    list.open(
        "review-earlier-dialog",
        words.text("evidence.earlier.title"),
        new VBox(8, Controls.wrapped(words.text("evidence.earlier.words"), "jz-note"), list),
        "review-earlier-close",
        overlay);
  }

  /** Writes the day on which an earlier picture was taken. */
  static String day(EarlierMedium medium, ZoneId zone) {
    return Instant.ofEpochMilli(medium.at()).atZone(zone).toLocalDate().toString();
  }

  private static PictureList.Row row(EarlierMedium medium, Messages words, ZoneId zone) {
    return new PictureList.Row(
        medium.medium(),
        day(medium, zone) + "　" + StripPane.withoutExtension(medium.medium().fileName()),
        medium.acceptanceNumber()
            + "　"
            + (medium.findingNumber() == 0
                ? words.text("evidence.review.no-finding")
                : FindingList.circled(medium.findingNumber()) + " " + medium.findingTitle()),
        medium.samePart() ? words.text("evidence.earlier.same-part") : "",
        false);
  }
}
