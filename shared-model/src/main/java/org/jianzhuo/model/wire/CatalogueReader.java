package org.jianzhuo.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Extent;
import org.jianzhuo.model.catalogue.FieldRelations;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Repeat;
import org.jianzhuo.model.catalogue.SameMeasure;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.StandardTables;
import org.jianzhuo.model.catalogue.SumMeasure;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jspecify.annotations.Nullable;

/** Reads the built-in catalogue: its tables, and its templates and joints from JSON. */
public final class CatalogueReader {

  private CatalogueReader() {}

  /** Reads everything; takes about a tenth of a second. */
  public static Catalogue read() {
    return new Catalogue(
        StandardTables.clauses(),
        StandardTables.parts(),
        StandardTables.specialties(),
        Stream.concat(
                templates(json("templates.json")).stream(),
                templates(json("item-forms.json")).stream())
            .toList(),
        joints());
  }

  static JsonNode json(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the catalogue has no " + name);
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads templates from JSON of the shape of {@code templates.json}: a new form for findings needs
   * such text and no program.
   */
  public static List<Template> templates(JsonNode root) {
    List<Template> templates = new ArrayList<>();
    for (JsonNode t : root.path("templates")) {
      List<TemplateField> fields = new ArrayList<>();
      for (JsonNode f : t.path("fields")) {
        fields.add(field(f));
      }
      templates.add(
          new Template(
              t.path("id").asText(),
              words(t),
              texts(t.path("calculators")).stream().filter(c -> !c.equals("none")).toList(),
              texts(t.path("parts")),
              fields,
              t.path("edition").asInt(1),
              t.path("searched").asBoolean(),
              texts(t.path("standards")).stream().map(Standard::of).toList(),
              texts(t.path("reads")),
              new FieldRelations(
                  repeat(t.path("repeat")),
                  same(t.path("same")),
                  sums(t.path("sum")),
                  extent(t.path("extent")))));
    }
    return templates;
  }

  /** Reads the phrases for descriptions. */
  public static List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (JsonNode p : json("phrases.json").path("phrases")) {
      phrases.add(new Phrase(words(p), texts(p.path("parts"))));
    }
    return phrases;
  }

  private static List<SameMeasure> same(JsonNode pairs) {
    List<SameMeasure> same = new ArrayList<>();
    for (JsonNode p : pairs) {
      same.add(
          new SameMeasure(
              p.path("field").asText(),
              p.path("of").asText(),
              p.path("factor").decimalValue(),
              p.path("tolerance").decimalValue()));
    }
    return same;
  }

  private static List<SumMeasure> sums(JsonNode each) {
    List<SumMeasure> sums = new ArrayList<>();
    for (JsonNode s : each) {
      sums.add(
          new SumMeasure(
              s.path("field").asText(), texts(s.path("of")), s.path("tolerance").decimalValue()));
    }
    return sums;
  }

  private static @Nullable Repeat repeat(JsonNode r) {
    return r.isMissingNode()
        ? null
        : new Repeat(Repeat.Counts.of(r.path("counts").asText()), r.path("spread").decimalValue());
  }

  private static @Nullable Extent extent(JsonNode e) {
    if (e.isMissingNode()) {
      return null;
    }
    Map<String, List<List<String>>> reaches = new HashMap<>();
    for (Map.Entry<String, JsonNode> value : e.path("reaches").properties()) {
      List<List<String>> sets = new ArrayList<>();
      value.getValue().forEach(set -> sets.add(texts(set)));
      reaches.put(value.getKey(), sets);
    }
    return new Extent(e.path("field").asText(), e.path("graded").asText(), reaches);
  }

  private static TemplateField field(JsonNode f) {
    List<TemplateField.Choice> choices = new ArrayList<>();
    for (JsonNode c : f.path("choices")) {
      choices.add(new TemplateField.Choice(c.path("value").asText(), words(c)));
    }
    return new TemplateField(
        f.path("id").asText(),
        words(f),
        TemplateField.Type.valueOf(f.path("type").asText().toUpperCase(Locale.ROOT)),
        textOf(f.path("unit")),
        number(f.path("min")),
        number(f.path("max")),
        number(f.path("step")),
        textOf(f.path("normal")),
        choices,
        textOf(f.path("group")),
        textOf(f.path("feeds")),
        number(f.path("usual").path(0)),
        number(f.path("usual").path(1)),
        texts(f.path("concerns")),
        texts(f.path("follows")),
        textOf(f.path("repeats")));
  }

  private static List<Joint> joints() {
    List<Joint> joints = new ArrayList<>();
    for (JsonNode j : json("tables.json").path("tables").path("jointRanges").path("joints")) {
      String id = j.path("id").asText();
      List<Joint.Movement> movements = new ArrayList<>();
      for (JsonNode d : j.path("directions")) {
        movements.add(
            new Joint.Movement(
                d.path("id").asText(),
                words(d),
                d.path("normal").path(0).asInt(),
                d.path("normal").path(1).asInt(),
                d.path("prefill").asInt(),
                d.path("min").asInt(),
                d.path("max").asInt()));
      }
      joints.add(new Joint(id, words(j), texts(j.path("parts")), movements));
    }
    return joints;
  }

  private static Words words(JsonNode node) {
    return new Words(node.path("zh").asText(), node.path("en").asText());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(t -> texts.add(t.asText()));
    return texts;
  }

  private static String textOf(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? "" : node.asText();
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }
}
