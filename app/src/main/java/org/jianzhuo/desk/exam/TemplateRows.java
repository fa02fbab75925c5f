package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.desk.exam.TemplateLayout.Block;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.Side;

/**
 * Puts what stands in a template's fields into rows to read: series in one row, left beside right,
 * and what is normal together in one row, so that a long form stays short.
 */
final class TemplateRows {

  private static final Words NORMAL = new Words("其余所查未见异常", "Otherwise normal");

  private final TemplateForm form;
  private final Side injured;
  private final List<FindingsSheet.Item> items = new ArrayList<>();
  private final List<Words> normal = new ArrayList<>();
  private final Set<TemplateField> denied;

  private TemplateRows(TemplateForm form, Side injured) {
    this.form = form;
    this.injured = injured;
    this.denied = form.denied(injured);
  }

  /**
   * Returns the rows; the last one names what is normal.
   *
   * @param injured the finding's side: the other one's values stand beside it
   */
  static List<FindingsSheet.Item> of(TemplateForm form, Side injured) {
    TemplateRows rows = new TemplateRows(form, injured);
    TemplateLayout.of(form.template()).blocks().forEach(rows::add);
    rows.addNormal();
    return rows.items;
  }

  /**
   * Describes the values in one sentence, in Chinese, as papers print them; what is normal is not
   * named again. Empty where there are none.
   */
  static String describe(TemplateForm form, Side injured) {
    TemplateRows rows = new TemplateRows(form, injured);
    TemplateLayout.of(form.template()).blocks().forEach(rows::add);
    List<String> sentences = new ArrayList<>();
    for (FindingsSheet.Item item : rows.items) {
      String healthy = item.reference().isEmpty() ? "" : "（健侧" + item.reference() + "）";
      String value = item.injured().replaceFirst("[。；;.]+$", "");
      sentences.add(item.label().zh() + "：" + value + healthy);
    }
    if (!rows.normal.isEmpty()) {
      sentences.add(rows.items.isEmpty() ? "所查未见异常" : NORMAL.zh());
    }
    return sentences.isEmpty() ? "" : String.join("；", sentences) + "。";
  }

  private void add(Block block) {
    switch (block) {
      case Block.Loose loose ->
          loose.parts().forEach(part -> addSingle(titled(loose, part), part.field()));
      case Block.Table table -> {
        boolean sided =
            table.rows().stream()
                .flatMap(row -> row.cells().get(0).stream())
                .anyMatch(f -> table.unit().isEmpty() && form.sides().of(f.id()) != Side.NONE);
        for (TemplateLayout.Row row : table.rows()) {
          if (sided) {
            addPair(table, row);
          } else {
            addMany(table, row);
          }
        }
      }
    }
  }

  private static Words titled(Block.Loose loose, TemplateLayout.Part part) {
    return loose.title() == null ? part.label() : part.field().name();
  }

  private void addSingle(Words label, TemplateField field) {
    if (denied.contains(field)) {
      return;
    }
    if (isNormal(field)) {
      normal.add(answered(label, value(field)));
    } else {
      add(label, value(field), "");
    }
  }

  /** A name alone could be read as found: 手功能全失（否）, not 手功能全失. */
  private static Words answered(Words label, String value) {
    return new Words(label.zh() + "（" + value + "）", label.en() + " (" + value + ")");
  }

  private void addPair(Block.Table table, TemplateLayout.Row row) {
    TemplateField right = row.cells().get(0).orElseThrow();
    TemplateField left = row.cells().get(1).orElseThrow();
    boolean oneSide = injured == Side.LEFT || injured == Side.RIGHT;
    if (isNormal(right) && isNormal(left)) {
      normal.add(
          value(right).equals(value(left)) ? answered(row.label(), value(right)) : row.label());
    } else if (oneSide && isNormalAlone(right, left)) {
      TemplateField mine = injured == Side.LEFT ? left : right;
      normal.add(answered(mine.name(), value(mine)));
    } else if (oneSide && !value(injured == Side.LEFT ? left : right).isEmpty()) {
      TemplateField mine = injured == Side.LEFT ? left : right;
      add(mine.name(), value(mine), value(injured == Side.LEFT ? right : left));
    } else {
      add(row.label(), both(table, List.of(Optional.of(right), Optional.of(left))), "");
    }
  }

  private boolean isNormalAlone(TemplateField right, TemplateField left) {
    TemplateField mine = injured == Side.LEFT ? left : right;
    TemplateField other = injured == Side.LEFT ? right : left;
    return isNormal(mine) && value(other).isEmpty();
  }

  private void addMany(Block.Table table, TemplateLayout.Row row) {
    boolean allNormal = row.cells().stream().flatMap(Optional::stream).allMatch(this::isNormal);
    if (allNormal) {
      normal.add(row.label());
    } else {
      String unit = table.unit().isEmpty() ? "" : " " + UnitWords.of(table.unit(), false);
      String values = both(table, row.cells());
      add(row.label(), values.isEmpty() ? "" : values + unit, "");
    }
  }

  private String both(Block.Table table, List<Optional<TemplateField>> cells) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String head = table.heads().get(i).zh();
      boolean series = !table.unit().isEmpty();
      cells
          .get(i)
          .filter(f -> series || table.heads().size() == 2 || !isNormal(f))
          .map(f -> series ? plain(f) : value(f))
          .filter(v -> !v.isEmpty())
          .ifPresent(v -> values.add(head + " " + v));
    }
    return String.join("，", values);
  }

  private void add(Words label, String value, String reference) {
    if (!value.isEmpty()) {
      items.add(new FindingsSheet.Item(label, value, reference, !reference.isEmpty()));
    }
  }

  private void addNormal() {
    if (!normal.isEmpty()) {
      items.add(
          new FindingsSheet.Item(
              NORMAL,
              normal.stream().map(Words::zh).distinct().collect(Collectors.joining("、")),
              "",
              false));
    }
  }

  private TemplateForm.Field field(TemplateField of) {
    return form.field(TemplateForm.key(form.template().id(), of.id())).orElseThrow();
  }

  private boolean isNormal(TemplateField of) {
    return field(of).isNormal() && (of.type() == TemplateField.Type.CHOICE || isNone(of));
  }

  private static boolean isNone(TemplateField of) {
    return of.normal().matches("0+(\\.0+)?");
  }

  private String plain(TemplateField of) {
    TemplateForm.Field field = field(of);
    return unmeasured(field)
        .orElseGet(() -> field.value().map(v -> v.replace('-', '−')).orElse(""));
  }

  private String value(TemplateField of) {
    TemplateForm.Field field = field(of);
    return unmeasured(field)
        .orElseGet(() -> field.value().map(value -> print(of, value)).orElse(""));
  }

  private static Optional<String> unmeasured(TemplateForm.Field field) {
    return field.reading().verdict() != Reading.Verdict.NOT_MEASURABLE
        ? Optional.empty()
        : Optional.of(field.reason().isBlank() ? "无法测" : "无法测（" + field.reason() + "）");
  }

  private static String print(TemplateField of, String value) {
    return switch (of.type()) {
      case NUMBER -> UnitWords.with(value, of.unit(), false);
      case CHOICE, SIDE -> of.choice(value).map(c -> c.words().zh()).orElse(value);
      case TEXT, LINE -> value;
      case DATE -> ItemForm.printed(value);
    };
  }
}
