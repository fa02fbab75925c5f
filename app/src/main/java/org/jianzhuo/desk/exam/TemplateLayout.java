package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;

/**
 * Lays a template's fields out from its data alone: numbered series side by side (a tone
 * audiogram), groups that ask the same as a table (five fingers), left beside right, and the rest
 * in order.
 */
public record TemplateLayout(List<Block> blocks) {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");
  private static final int SHORTEST_SERIES = 3;
  private static final int FEWEST_GROUPS = 3;
  private static final int SHORTEST_SHARED = 3;

  public TemplateLayout {
    blocks = List.copyOf(blocks);
  }

  /** Fields that stand together. */
  public sealed interface Block {

    /** Fields one after the other; {@code title} is null for none. */
    record Loose(@Nullable Words title, List<Part> parts) implements Block {
      public Loose {
        parts = List.copyOf(parts);
      }
    }

    /**
     * Fields in rows and columns.
     *
     * @param unit the one unit of all numbers, shown beside the row; empty where each field shows
     *     its own
     */
    record Table(List<Words> heads, List<Row> rows, String unit) implements Block {
      public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
      }
    }
  }

  /** One field with what it is called where it stands. */
  public record Part(Words label, TemplateField field) {}

  /** One row of a table; an empty cell has no field. */
  public record Row(Words label, List<Optional<TemplateField>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Lays out the fields that a person fills. */
  public static TemplateLayout of(Template template) {
    return new TemplateLayout(new Builder(template).blocks());
  }

  /** Returns the fields in the order in which they are filled. */
  public List<TemplateField> order() {
    List<TemplateField> order = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Loose loose -> loose.parts().forEach(part -> order.add(part.field()));
        case Block.Table table ->
            table.rows().forEach(row -> row.cells().forEach(cell -> cell.ifPresent(order::add)));
      }
    }
    return order;
  }

  private static final class Builder {

    private final List<TemplateField> fields;
    private final TemplateSides sides;
    private final Map<String, List<TemplateField>> groups = new LinkedHashMap<>();
    private final Map<String, List<TemplateField>> series = new LinkedHashMap<>();
    private final Set<String> inMatrix = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<Words> titles = new HashSet<>();

    Builder(Template template) {
      fields = template.fields().stream().filter(f -> !f.isFindingsSide()).toList();
      sides = TemplateSides.of(template);
      for (TemplateField field : fields) {
        if (!field.group().isEmpty()) {
          groups.computeIfAbsent(field.group(), g -> new ArrayList<>()).add(field);
        }
      }
      findSeries();
      findMatrix();
    }

    private void findSeries() {
      Map<String, List<TemplateField>> stems = new LinkedHashMap<>();
      for (TemplateField field : fields) {
        Matcher numbered = NUMBERED.matcher(field.id());
        if (field.type() == TemplateField.Type.NUMBER
            && !field.group().isEmpty()
            && numbered.matches()) {
          stems.computeIfAbsent(numbered.group(1), s -> new ArrayList<>()).add(field);
        }
      }
      stems.forEach(
          (stem, of) -> {
            if (of.size() >= SHORTEST_SERIES) {
              of.forEach(f -> series.put(f.id(), of));
            }
          });
    }

    private void findMatrix() {
      Map<String, List<String>> bySuffixes = new LinkedHashMap<>();
      groups.forEach(
          (group, of) -> {
            if (of.size() > 1 && of.stream().noneMatch(f -> series.containsKey(f.id()))) {
              String suffixes = of.stream().map(Builder::suffix).collect(Collectors.joining(" "));
              bySuffixes.computeIfAbsent(suffixes, s -> new ArrayList<>()).add(group);
            }
          });
      bySuffixes.values().stream()
          .filter(same -> same.size() >= FEWEST_GROUPS)
          .forEach(inMatrix::addAll);
    }

    private static String suffix(TemplateField field) {
      return field.id().substring(field.id().lastIndexOf('.') + 1);
    }

    List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        TemplateField field = fields.get(i);
        if (placed.contains(field.id())) {
          continue;
        }
        if (series.containsKey(field.id())) {
          blocks.add(seriesTable(field.unit()));
        } else if (inMatrix.contains(field.group())) {
          blocks.add(matrix());
        } else if (isPaired(field)) {
          blocks.add(pairs(i));
        } else {
          blocks.add(loose(i));
        }
      }
      return blocks;
    }

    private boolean isPaired(TemplateField field) {
      return sides.of(field.id()) != Side.NONE;
    }

    private Block seriesTable(String unit) {
      Map<Integer, Words> heads = new TreeMap<>();
      List<List<TemplateField>> rows =
          series.values().stream().distinct().filter(s -> s.get(0).unit().equals(unit)).toList();
      for (List<TemplateField> row : rows) {
        Shared shared = Shared.of(row);
        row.forEach(f -> heads.putIfAbsent(number(f), shared.rest(f)));
      }
      List<Row> made = new ArrayList<>();
      for (List<TemplateField> row : rows) {
        Map<Integer, TemplateField> byNumber = new LinkedHashMap<>();
        row.forEach(f -> byNumber.put(number(f), f));
        made.add(
            new Row(
                Shared.of(row).head(row.get(0)),
                heads.keySet().stream().map(n -> Optional.ofNullable(byNumber.get(n))).toList()));
        row.forEach(f -> placed.add(f.id()));
      }
      return new Block.Table(List.copyOf(heads.values()), made, unit);
    }

    private static int number(TemplateField field) {
      Matcher numbered = NUMBERED.matcher(field.id());
      return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
    }

    private Block matrix() {
      List<Words> heads = new ArrayList<>();
      List<Row> rows = new ArrayList<>();
      groups.forEach(
          (group, of) -> {
            if (inMatrix.contains(group)) {
              Shared shared = Shared.of(of);
              if (heads.isEmpty()) {
                of.forEach(f -> heads.add(shared.rest(f)));
              }
              rows.add(new Row(shared.head(of.get(0)), of.stream().map(Optional::of).toList()));
              of.forEach(f -> placed.add(f.id()));
            }
          });
      return new Block.Table(heads, rows, "");
    }

    private Block pairs(int from) {
      List<TemplateField> rights = new ArrayList<>();
      Map<String, TemplateField> byId = new LinkedHashMap<>();
      fields.forEach(f -> byId.put(f.id(), f));
      for (int i = from; i < fields.size(); i++) {
        TemplateField field = fields.get(i);
        boolean taken = placed.contains(field.id()) || series.containsKey(field.id());
        if (!taken && isPaired(field)) {
          TemplateField twin = byId.get(sides.twin(field.id()).orElseThrow());
          rights.add(sides.of(field.id()) == Side.RIGHT || twin == null ? field : twin);
          placed.add(field.id());
          sides.twin(field.id()).ifPresent(placed::add);
        } else if (!taken) {
          break;
        }
      }
      List<TemplateField> unsided = rights.stream().map(Builder::unsided).toList();
      Shared shared = Shared.of(unsided);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < rights.size(); i++) {
        TemplateField right = rights.get(i);
        TemplateField left = byId.get(sides.twin(right.id()).orElseThrow());
        rows.add(
            new Row(
                shared.rest(unsided.get(i)),
                List.of(Optional.of(right), Optional.ofNullable(left))));
      }
      return new Block.Table(List.of(shared.sided(Side.RIGHT), shared.sided(Side.LEFT)), rows, "");
    }

    private static TemplateField unsided(TemplateField field) {
      Words name = field.name();
      String en = name.en().replaceFirst("(?i)\\b(right|left) ?", "").replaceFirst("^, ", "");
      return renamed(field, new Words(name.zh().replaceFirst("[左右]侧?", ""), capital(en)));
    }

    private static TemplateField renamed(TemplateField f, Words name) {
      return new TemplateField(
          f.id(),
          name,
          f.type(),
          f.unit(),
          f.min(),
          f.max(),
          f.step(),
          f.normal(),
          f.choices(),
          f.group(),
          f.feeds(),
          f.usualFrom(),
          f.usualTo(),
          f.concerns(),
          f.follows(),
          f.repeats());
    }

    private Block loose(int from) {
      String group = fields.get(from).group();
      List<TemplateField> here = new ArrayList<>();
      for (int i = from; i < fields.size(); i++) {
        TemplateField field = fields.get(i);
        boolean ends =
            !field.group().equals(group)
                || series.containsKey(field.id())
                || inMatrix.contains(field.group())
                || isPaired(field);
        if (ends && !placed.contains(field.id())) {
          break;
        }
        if (placed.add(field.id())) {
          here.add(field);
        }
      }
      List<TemplateField> whole = group.isEmpty() ? List.of() : groups.getOrDefault(group, here);
      Shared shared = whole.size() > 1 ? Shared.of(whole) : Shared.NOTHING;
      Words title = shared.title().filter(titles::add).orElse(null);
      return new Block.Loose(title, here.stream().map(f -> new Part(shared.rest(f), f)).toList());
    }
  }

  /** What several names have in common at their beginning or their end. */
  private record Shared(String zhHead, String zhTail, String enHead, String enTail) {

    static final Shared NOTHING = new Shared("", "", "", "");

    static Shared of(List<TemplateField> fields) {
      List<String> zh = fields.stream().map(f -> f.name().zh()).toList();
      List<String> en = fields.stream().map(f -> f.name().en()).toList();
      if (fields.size() < 2) {
        return NOTHING;
      }
      String zhHead = head(zh);
      String enHead = wordHead(en);
      String zhTail = zhHead.isEmpty() ? tail(zh) : "";
      return new Shared(zhHead, zhTail.length() < SHORTEST_SHARED ? "" : zhTail, enHead, "");
    }

    private static String head(List<String> names) {
      String first = names.get(0);
      int end = first.length() - 1;
      for (String name : names) {
        int same = 0;
        while (same < Math.min(end, name.length() - 1) && name.charAt(same) == first.charAt(same)) {
          same++;
        }
        end = Math.min(end, same);
      }
      return first.substring(0, Math.max(0, end)).replaceFirst("[0-9]+$", "");
    }

    private static String wordHead(List<String> names) {
      String head = head(names);
      return head.substring(0, head.lastIndexOf(' ') + 1);
    }

    private static String tail(List<String> names) {
      String turned =
          head(names.stream().map(n -> new StringBuilder(n).reverse().toString()).toList());
      return new StringBuilder(turned).reverse().toString();
    }

    /** Returns what is common, as the heading of what differs. */
    Words head(TemplateField any) {
      String zh = trim(zhHead.isEmpty() ? any.name().zh() : zhHead);
      String en = trim(enHead.isEmpty() ? any.name().en() : enHead);
      return new Words(zh, capital(en));
    }

    /** Returns e.g. 右眼, or 右 where the names share nothing. */
    Words sided(Side side) {
      String what = zhHead.isEmpty() ? "" : trim(enHead);
      return new Words(
          side.words().zh() + zhHead,
          side.words().en() + (what.isEmpty() ? "" : " " + lower(what)));
    }

    Optional<Words> title() {
      String zh = trim(zhHead.isEmpty() ? zhTail : zhHead);
      String en = trim(enHead);
      return zh.isEmpty() || en.isEmpty()
          ? Optional.empty()
          : Optional.of(new Words(zh, capital(en)));
    }

    Words rest(TemplateField field) {
      String zh = field.name().zh();
      String en = field.name().en();
      if (zh.startsWith(zhHead) && zh.endsWith(zhTail)) {
        zh = zh.substring(zhHead.length(), zh.length() - zhTail.length());
      }
      if (en.startsWith(enHead)) {
        en = en.substring(enHead.length());
      }
      return new Words(zh.isBlank() ? field.name().zh() : zh, capital(spaced(en)));
    }

    private static String trim(String text) {
      return text.replaceAll("[：:，,、·\\s]+$", "");
    }
  }

  // names such as chinNeck are ids that the data has no words for
  private static String spaced(String text) {
    return text.matches("[a-z]+[A-Z][A-Za-z]*")
        ? text.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
        : text;
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
