package org.jianzhuo.desk.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.FormPaper;

/**
 * Lays pictures on pages, two or three below one another or four in a square, each with its words
 * below it; words that are too long for their place go on over the pages.
 */
final class PlateLayout {

  private static final double CAPTION = 9.6;
  private static final double SMALL = 7.6;
  private static final double GAP = 16;
  private static final double BELOW = 12;
  private static final double TO_TEXT = 5;
  private static final double LEAST = 96;
  private static final double TAIL = 46;

  /** The height of a page without its head and foot. */
  private static final double WHOLE = 680;

  private final PageFlow flow;
  private int number;

  PlateLayout(PageFlow flow) {
    this.flow = flow;
  }

  /** A plate whose words are set for a width. */
  private record Set(FormPaper.Plate plate, List<Line> lines, double height) {}

  private record Line(TextLine line, double size) {
    double height() {
      return size * PageFlow.LINE;
    }
  }

  void lay(FormPaper.Pictures block) {
    flow.skip(4);
    int columns = block.perPage() == 4 ? 2 : 1;
    int rows = block.perPage() / columns;
    int left = (block.plates().size() + columns - 1) / columns;
    int page = flow.page();
    int places = rows;
    double slot = slot(places, left);
    for (int i = 0; i < block.plates().size(); i += columns) {
      List<FormPaper.Plate> row =
          block.plates().subList(i, Math.min(block.plates().size(), i + columns));
      if (flow.page() != page) {
        // a long text came over the page: what is left of it is shared out anew
        page = flow.page();
        places = (int) Math.round(flow.room() / (WHOLE / rows) - 0.45);
        slot = places == 0 ? 0 : slot(places, left);
      }
      if (places == 0) {
        flow.newPage();
        flow.skip(4);
        page = flow.page();
        places = rows;
        slot = slot(places, left);
      }
      row(row, columns, slot);
      places--;
      left--;
    }
  }

  /** Shares the page out; below the last picture there is room to sign. */
  private double slot(int places, int left) {
    return (flow.room() - (left <= places ? TAIL : 0)) / places;
  }

  private void row(List<FormPaper.Plate> plates, int columns, double slot) {
    double width = (flow.width() - (columns - 1) * GAP) / columns;
    int first = number;
    List<Set> sets = new ArrayList<>();
    for (FormPaper.Plate plate : plates) {
      sets.add(set(plate, ++number, width));
    }
    double text = sets.stream().mapToDouble(Set::height).max().orElse(0);
    double room = Math.min(slot, flow.room()) - text - TO_TEXT - BELOW;
    if (room >= LEAST) {
      double top = flow.y();
      for (int c = 0; c < sets.size(); c++) {
        double x = flow.left() + c * (width + GAP);
        double height = picture(sets.get(c).plate().picture(), x, width, room);
        words(sets.get(c).lines(), x, top + height + TO_TEXT);
      }
      flow.moveTo(top + Math.min(slot, text + room + TO_TEXT + BELOW));
      return;
    }
    number = first;
    for (FormPaper.Plate plate : plates) {
      alone(set(plate, ++number, flow.width()));
    }
  }

  /** Lays a plate whose words do not fit below it in its place: they go on over the pages. */
  private void alone(Set set) {
    double high = Math.max(LEAST, Math.min(260, flow.room() - set.height() - TO_TEXT - BELOW));
    if (flow.room() < high + TO_TEXT + 3 * CAPTION * PageFlow.LINE) {
      flow.newPage();
      flow.skip(4);
    }
    double height = picture(set.plate().picture(), flow.left(), flow.width(), high);
    flow.skip(height + TO_TEXT);
    for (Line line : set.lines()) {
      flow.need(line.height());
      words(List.of(line), flow.left(), flow.y());
      flow.skip(line.height());
    }
    flow.skip(BELOW);
  }

  private Set set(FormPaper.Plate plate, int place, double width) {
    List<Line> lines = new ArrayList<>();
    Words caption =
        Words.bold("图 " + place + (plate.caption().isBlank() ? "" : "　"))
            .then(Words.of(plate.caption()));
    flow.in("caption")
        .lines(caption, CAPTION, width)
        .forEach(line -> lines.add(new Line(line, CAPTION)));
    for (String small : plate.lines()) {
      flow.in("picture")
          .lines(Words.of(small), SMALL, width)
          .forEach(line -> lines.add(new Line(line, SMALL)));
    }
    return new Set(plate, lines, lines.stream().mapToDouble(Line::height).sum());
  }

  private void words(List<Line> lines, double x, double top) {
    double y = top;
    for (Line line : lines) {
      double baseline = y + PageFlow.BASELINE * line.size();
      flow.add(new Mark.Text(line.line(), x, baseline, line.size(), 0, PageFlow.BLACK));
      y += line.height();
    }
  }

  /** Sets a picture as large as it fits, in the middle; returns its height. */
  private double picture(FormPaper.Picture picture, double x, double width, double height) {
    double scale = Math.min(width / picture.width(), height / picture.height());
    double w = picture.width() * scale;
    double h = picture.height() * scale;
    double left = x + (width - w) / 2;
    double top = flow.y();
    flow.add(new Mark.Picture(picture.jpeg(), left, top, w, h));
    new NoteMarks(flow, left, top, w, h).draw(picture.drawn());
    flow.add(new Mark.Frame(left, top, w, h, 0.5, 0, Table.EDGE, Mark.NONE));
    return h;
  }
}
