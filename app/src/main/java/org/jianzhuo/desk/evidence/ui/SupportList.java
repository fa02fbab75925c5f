package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Support;

/** Lists pictures and moments of clips; choosing one looks at it. */
final class SupportList {

  private SupportList() {}

  /**
   * @param open whether a small picture may be shown in the list: not of intimate parts
   */
  static void open(
      Messages words,
      Overlay overlay,
      String title,
      List<Support> supports,
      ThumbnailShelf shelf,
      Predicate<Support> open,
      Consumer<Support> look) {
    PictureList<Support> list =
        new PictureList<>(
            "support-list",
            "support-row",
            words,
            supports,
            shelf,
            support -> row(support, words, !open.test(support)),
            support -> {
              overlay.close();
              look.accept(support);
            });
    list.setPlaceholder(Controls.wrapped(words.text("evidence.support.nothing"), "jz-note"));
    list.open("support", words.text("evidence.support.of", title), list, "support-close", overlay);
  }

  private static PictureList.Row row(Support support, Messages words, boolean covered) {
    boolean clip = support.medium().kind() == MediaKind.CLIP;
    String at = PlayerBar.clock(support.atMillis() / 1000.0);
    return new PictureList.Row(
        support.medium(),
        StripPane.withoutExtension(support.medium().fileName()) + (clip ? "　▶ " + at : ""),
        support.marked()
            ? words.text("evidence.support.marked", support.text())
            : words.text(clip ? "evidence.support.clip" : "evidence.support.picture"),
        "",
        covered);
  }
}
