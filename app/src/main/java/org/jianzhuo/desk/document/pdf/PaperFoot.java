package org.jianzhuo.desk.document.pdf;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.model.base.Digest;

/** Lays the same small print and the page's number at the foot of every page. */
final class PaperFoot implements PageFlow.Foot {

  private static final double SIZE = 6.9;
  private static final double LINE = 9.6;
  private static final double END = 824;
  private static final double PAGE_SPACE = 86;

  private final PaperWords words;
  private final PageFlow flow;
  private final List<TextLine> lines = new ArrayList<>();

  PaperFoot(PaperWords words, PageFlow flow, List<String> texts) {
    this.words = words;
    this.flow = flow;
    for (String text : texts) {
      lines.addAll(flow.in("foot").lines(Words.of(text), SIZE, flow.width() - PAGE_SPACE));
    }
  }

  @Override
  public void lay(List<Mark> marks, int page, int pages) {
    double top = END - LINE * lines.size();
    marks.add(new Mark.Rule(flow.left(), top, flow.right(), top, 0.6, 0, Table.EDGE));
    for (int i = 0; i < lines.size(); i++) {
      double baseline = top + 10 + LINE * i;
      marks.add(new Mark.Text(lines.get(i), flow.left(), baseline, SIZE, 0, PageFlow.BLACK));
    }
    String number = words.text("foot.page", Integer.toString(page), Integer.toString(pages));
    TextLine line = flow.in("").line(Words.of(number), 8.3);
    marks.add(new Mark.Text(line, flow.right() - line.width(), top + 19.6, 8.3, 0, PageFlow.BLACK));
  }

  static String time(LocalDateTime time) {
    return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
  }

  /** Returns the digest's first twelve and last four characters, in groups of four. */
  static String brief(Digest digest) {
    String hex = digest.hex();
    return "%s %s %s … %s"
        .formatted(
            hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12), hex.substring(60));
  }
}
