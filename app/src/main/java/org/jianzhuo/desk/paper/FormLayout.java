package org.jianzhuo.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.desk.document.FormPaper.Picture;
import org.jianzhuo.desk.document.PaperStamp;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.paper.Block;
import org.jianzhuo.model.paper.Filling;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.paper.PaperTemplate;

/** Lays a filled template out as the blocks of a paper. */
final class FormLayout {

  /** The share of the column of numbers, of a hundred. */
  private static final int NUMBERS = 8;

  /** Pictures are printed with about 200 dots to the inch. */
  private static final int WIDEST = 1400;

  private static final int WIDEST_OF_MANY = 1000;

  private FormLayout() {}

  /**
   * Lays a paper out.
   *
   * @param replaces which version this one replaces and why; empty for none
   */
  static FormPaper of(
      Filling filling,
      PaperStamp stamp,
      String number,
      String replaces,
      BiFunction<MediaId, Integer, Picture> pictures) {
    PaperTemplate template = filling.template();
    List<FormPaper.Block> blocks = new ArrayList<>();
    if (!replaces.isEmpty()) {
      blocks.add(new FormPaper.Paragraph(replaces, false, FormPaper.Place.LEFT));
    }
    for (Block block : template.blocks()) {
      if (filling.applies(block.when())) {
        block(filling, block, pictures).ifPresent(blocks::add);
      }
    }
    return new FormPaper(
        stamp,
        number,
        template.title(),
        template.subtitle().isEmpty() ? "" : filling.text(template.subtitle()),
        template.internal(),
        blocks);
  }

  private static Optional<FormPaper.Block> block(
      Filling filling, Block block, BiFunction<MediaId, Integer, Picture> pictures) {
    return switch (block) {
      case Block.Paragraph b ->
          Optional.of(new FormPaper.Paragraph(filling.text(b.text()), b.bold(), place(b.place())));
      case Block.Heading b -> Optional.of(new FormPaper.Heading(filling.text(b.text())));
      case Block.Fields b ->
          Optional.of(
              new FormPaper.Fields(
                  b.rows().stream()
                      .map(
                          row ->
                              row.stream()
                                  .map(p -> new FormPaper.Pair(p.label(), value(filling, p.text())))
                                  .toList())
                      .toList()));
      case Block.Table b -> table(filling, b);
      case Block.Pictures b -> pictures(filling, b, pictures);
      case Block.Signatures b -> Optional.of(new FormPaper.Signatures(signatures(filling, b)));
      case Block.Seal b ->
          Optional.of(
              new FormPaper.Seal(
                  filling.text("{" + PaperSource.COMMITTEE_NAME.key() + "}"),
                  filling.text("{" + PaperSource.TODAY.key() + "}")));
      case Block.Receipt b -> Optional.of(new FormPaper.Receipt(filling.text(b.who())));
      case Block.Copies b ->
          Optional.of(new FormPaper.Paragraph(filling.text(b.text()), false, FormPaper.Place.LEFT));
      case Block.Cut b -> Optional.of(new FormPaper.Cut(filling.text(b.title())));
    };
  }

  private static List<String> signatures(Filling filling, Block.Signatures block) {
    List<String> labels = new ArrayList<>();
    Block.Each each = block.each();
    if (each != null) {
      for (List<String> row : filling.rows(each.of())) {
        String as = labels.isEmpty() ? each.first() : each.others();
        labels.add(as + "（" + row.get(each.column()) + "）");
      }
      if (labels.isEmpty()) {
        labels.add(each.first());
      }
    }
    block.labels().stream().map(filling::text).forEach(labels::add);
    return labels;
  }

  /**
   * A value that is missing stands as a dash in a table; what is to be written by hand is empty.
   */
  private static String value(Filling filling, String text) {
    String filled = filling.text(text);
    return filled.equals(Filling.BLANK) ? "—" : filled;
  }

  private static Optional<FormPaper.Block> table(Filling filling, Block.Table table) {
    List<List<String>> rows = filling.rows(table.of());
    if (rows.isEmpty()) {
      return table.empty().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new FormPaper.Paragraph(
                  filling.text(table.empty()), false, FormPaper.Place.INDENTED));
    }
    List<FormPaper.Column> columns = new ArrayList<>();
    if (table.numbered()) {
      columns.add(new FormPaper.Column("序号", NUMBERS, true));
    }
    table
        .columns()
        .forEach(c -> columns.add(new FormPaper.Column(c.title(), c.share(), c.centred())));
    List<List<String>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> set = new ArrayList<>();
      if (table.numbered()) {
        set.add(Integer.toString(cells.size() + 1));
      }
      for (int i = 0; i < table.columns().size(); i++) {
        set.add(i < row.size() ? row.get(i) : "");
      }
      cells.add(set);
    }
    return Optional.of(new FormPaper.Grid(columns, cells));
  }

  /** A row holds the medium, the caption, then lines of small print. */
  private static Optional<FormPaper.Block> pictures(
      Filling filling, Block.Pictures block, BiFunction<MediaId, Integer, Picture> pictures) {
    List<FormPaper.Plate> plates = new ArrayList<>();
    List<String> chosen = filling.answers().getOrDefault(block.perPage(), List.of("2"));
    int perPage = Integer.parseInt(chosen.getFirst());
    for (List<String> row : filling.rows(block.of())) {
      plates.add(
          new FormPaper.Plate(
              pictures.apply(MediaId.of(row.get(0)), perPage == 2 ? WIDEST : WIDEST_OF_MANY),
              row.get(1),
              row.subList(2, row.size())));
    }
    return plates.isEmpty()
        ? Optional.empty()
        : Optional.of(new FormPaper.Pictures(perPage, plates));
  }

  private static FormPaper.Place place(Block.Place place) {
    return switch (place) {
      case LEFT -> FormPaper.Place.LEFT;
      case INDENTED -> FormPaper.Place.INDENTED;
      case CENTRED -> FormPaper.Place.CENTRED;
      case RIGHT -> FormPaper.Place.RIGHT;
    };
  }
}
