package org.jianzhuo.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.paper.Asked;
import org.jianzhuo.model.paper.Block;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.TemplateFault;
import org.jianzhuo.model.paper.When;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Reads the papers' templates, one JSON file each; a wrong one is refused with its fault. */
public final class PaperTemplates {

  private static final String FOLDER = "/org/jianzhuo/model/paper/";
  private static final String INDEX = FOLDER + "papers.json";
  private static final ObjectMapper MAPPER =
      Json.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final List<PaperTemplate> all;

  /** Holds templates; no two may share an id or a code. */
  public PaperTemplates(List<PaperTemplate> all) {
    this.all = List.copyOf(all);
    Set<String> names = new HashSet<>();
    for (PaperTemplate template : all) {
      if (!names.add(template.id()) || !names.add(template.code())) {
        throw new TemplateFault(template.id(), "its id or code stands in another template");
      }
    }
  }

  /** Reads the templates that come with the program, in the order of their list. */
  public static PaperTemplates builtIn() {
    List<PaperTemplate> all = new ArrayList<>();
    for (String name : names()) {
      all.add(read(resource(FOLDER + name + ".json"), name));
    }
    return new PaperTemplates(all);
  }

  /** Returns the names of the files that come with the program. */
  public static List<String> names() {
    try {
      return List.of(MAPPER.readValue(resource(INDEX), String[].class));
    } catch (JsonProcessingException e) {
      throw new TemplateFault("papers.json", "no list of names");
    }
  }

  /** Reads one template; the name says which in a fault. */
  public static PaperTemplate read(String json, String name) {
    try {
      return MAPPER.readValue(json, TemplateData.class).template();
    } catch (JsonProcessingException e) {
      throw new TemplateFault(name, e.getOriginalMessage());
    } catch (TemplateFault e) {
      throw e;
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new TemplateFault(name, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the templates in order. */
  public List<PaperTemplate> all() {
    return all;
  }

  /** Returns the template of an id, if there is one. */
  public Optional<PaperTemplate> template(String id) {
    return all.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  private static String resource(String path) {
    try (InputStream in =
        Objects.requireNonNull(PaperTemplates.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a template cannot be read: " + path, e);
    }
  }

  private static @Nullable When when(@Nullable String text) {
    return text == null ? null : When.parse(text);
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private record WordsData(String zh, String en) {
    Words words() {
      return new Words(zh, en);
    }
  }

  private record TemplateData(
      String id,
      int edition,
      String code,
      WordsData name,
      String title,
      @Nullable String subtitle,
      @Nullable Boolean internal,
      @Nullable List<Recipient> to,
      Set<Door> doors,
      Set<Role> roles,
      @Nullable Role checkedBy,
      @Nullable List<RequirementData> requires,
      @Nullable List<CountedData> limits,
      @Nullable StopsData stops,
      @Nullable List<AskedData> asks,
      List<BlockData> blocks) {

    PaperTemplate template() {
      PaperTemplate template =
          new PaperTemplate(
              required(id, "id"),
              edition,
              required(code, "code"),
              required(name, "name").words(),
              required(title, "title"),
              orEmpty(subtitle),
              Boolean.TRUE.equals(internal),
              orNone(to),
              required(doors, "doors"),
              required(roles, "roles"),
              checkedBy,
              orNone(requires).stream().map(RequirementData::requirement).toList(),
              orNone(limits).stream().map(CountedData::counted).toList(),
              stops == null ? null : stops.stops(),
              orNone(asks).stream().map(AskedData::asked).toList(),
              required(blocks, "blocks").stream().map(BlockData::block).toList());
      template.check();
      return template;
    }
  }

  private static <T> T required(@Nullable T value, String key) {
    return Objects.requireNonNull(value, "no " + key);
  }

  private record RequirementData(String holds, String zh, String en) {
    PaperTemplate.Requirement requirement() {
      return new PaperTemplate.Requirement(When.parse(holds), new Words(zh, en));
    }
  }

  private record CountedData(String name, Limit limit, String from, @Nullable String days) {
    PaperTemplate.Counted counted() {
      return new PaperTemplate.Counted(name, limit, from, orEmpty(days));
    }
  }

  private record StopsData(
      ClockEventKind kind,
      @Nullable String from,
      @Nullable String to,
      @Nullable String when,
      @Nullable String awaits) {
    PaperTemplate.Stops stops() {
      return new PaperTemplate.Stops(
          kind, orEmpty(from), orEmpty(to), PaperTemplates.when(when), orEmpty(awaits));
    }
  }

  private record AskedData(
      String id,
      String zh,
      String en,
      @Nullable WordsData hint,
      String type,
      @Nullable Boolean required,
      @Nullable String when,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable List<ChoiceData> choices,
      @Nullable List<String> columns,
      @Nullable List<RuleData> rules,
      @Nullable String preset) {

    private static final int MOST_CHARACTERS = 200;

    Asked asked() {
      return new Asked(
          PaperTemplates.required(id, "id of a field"),
          new Words(
              PaperTemplates.required(zh, "zh of " + id),
              PaperTemplates.required(en, "en of " + id)),
          hint == null ? null : hint.words(),
          constant(Asked.Type.class, PaperTemplates.required(type, "type of " + id)),
          Boolean.TRUE.equals(required),
          PaperTemplates.when(when),
          least == null ? 0 : least,
          most == null ? MOST_CHARACTERS : most,
          orNone(choices).stream().map(ChoiceData::choice).toList(),
          orNone(columns),
          orNone(rules).stream().map(RuleData::rule).toList(),
          orEmpty(preset));
    }
  }

  private record ChoiceData(String value, String zh, String en) {
    Asked.Choice choice() {
      return new Asked.Choice(value, new Words(zh, en));
    }
  }

  private record RuleData(
      String kind,
      @Nullable String name,
      @Nullable Limit limit,
      @Nullable List<String> words,
      @Nullable WordsData says) {
    Asked.Rule rule() {
      return new Asked.Rule(
          constant(Asked.RuleKind.class, kind),
          orEmpty(name),
          limit,
          orNone(words),
          says == null ? null : says.words());
    }
  }

  private record ColumnData(String title, int share, @Nullable Boolean centred) {
    Block.Column column() {
      return new Block.Column(title, share, Boolean.TRUE.equals(centred));
    }
  }

  private record EachData(String of, int column, String first, String others) {
    Block.Each each() {
      return new Block.Each(of, column, first, others);
    }
  }

  private record BlockData(
      String kind,
      @Nullable String when,
      @Nullable String text,
      @Nullable Boolean bold,
      @Nullable String place,
      @Nullable List<List<List<String>>> rows,
      @Nullable String of,
      @Nullable Boolean numbered,
      @Nullable List<ColumnData> columns,
      @Nullable String empty,
      @Nullable String perPage,
      @Nullable List<String> labels,
      @Nullable EachData each) {

    Block block() {
      When on = PaperTemplates.when(when);
      return switch (PaperTemplates.required(kind, "kind of a block")) {
        case "paragraph" ->
            new Block.Paragraph(
                on,
                words(),
                Boolean.TRUE.equals(bold),
                place == null ? Block.Place.INDENTED : constant(Block.Place.class, place));
        case "heading" -> new Block.Heading(on, words());
        case "fields" ->
            new Block.Fields(
                on,
                PaperTemplates.required(rows, "rows of fields").stream()
                    .map(row -> row.stream().map(BlockData::pair).toList())
                    .toList());
        case "table" ->
            new Block.Table(
                on,
                PaperTemplates.required(of, "of of a table"),
                Boolean.TRUE.equals(numbered),
                PaperTemplates.required(columns, "columns of a table").stream()
                    .map(ColumnData::column)
                    .toList(),
                orEmpty(empty));
        case "pictures" ->
            new Block.Pictures(
                on,
                PaperTemplates.required(of, "of of pictures"),
                PaperTemplates.required(perPage, "perPage of pictures"));
        case "signatures" ->
            new Block.Signatures(
                on,
                PaperTemplates.required(labels, "labels of signatures"),
                each == null ? null : each.each());
        case "seal" -> new Block.Seal(on);
        case "receipt" -> new Block.Receipt(on, words());
        case "copies" -> new Block.Copies(on, words());
        case "cut" -> new Block.Cut(on, words());
        default -> throw new IllegalArgumentException("no such block: " + kind);
      };
    }

    private String words() {
      return PaperTemplates.required(text, "text of a " + kind);
    }

    private static Block.Pair pair(List<String> labelAndText) {
      if (labelAndText.size() != 2) {
        throw new IllegalArgumentException("a pair has a label and a text");
      }
      return new Block.Pair(labelAndText.get(0), labelAndText.get(1));
    }
  }
}
