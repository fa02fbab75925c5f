package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Describes a form for findings.
 *
 * @param id e.g. {@code rom}
 * @param parts codes of the body parts that it suits
 * @param edition from 1; a form that changed keeps its id and gets the next one
 * @param searched whether it is found by searching only, also at a part that it suits
 * @param standards whose items it is for; empty for all
 * @param repeat how it takes what is measured more than once; null where it asks for that nowhere
 * @param same fields that hold one quantity, each pair once
 * @param sums fields that are the sum of others
 * @param extent which field says how far a harm reaches; null where none does
 */
public record Template(
    String id,
    Words name,
    List<String> calculators,
    List<String> parts,
    List<TemplateField> fields,
    int edition,
    boolean searched,
    List<Standard> standards,
    @Nullable Repeat repeat,
    List<SameMeasure> same,
    List<SumMeasure> sums,
    @Nullable Extent extent) {

  /** The template for free text alone. */
  public static final String FREE = "free";

  /** The template for the range of motion of a joint. */
  public static final String RANGE_OF_MOTION = "rom";

  /** How the ids of the items' own forms begin; such a form is not offered for findings. */
  public static final String ITEM_FORM = "item-";

  /** Tells whether this is an item's own form. */
  public boolean isItemForm() {
    return isItemForm(id);
  }

  /** Tells whether a template's id is that of an item's own form. */
  public static boolean isItemForm(String id) {
    return id.startsWith(ITEM_FORM);
  }

  public Template {
    Check.notBlank(id, "id");
    calculators = List.copyOf(calculators);
    parts = List.copyOf(parts);
    fields = List.copyOf(fields);
    standards = List.copyOf(standards);
    same = List.copyOf(same);
    sums = List.copyOf(sums);
    for (SameMeasure pair : same) {
      Check.that(
          isNumber(pair.field(), fields) && isNumber(pair.of(), fields),
          id + ": " + pair.field() + " is the same as what the form does not measure");
    }
    for (SumMeasure sum : sums) {
      for (String part : Stream.concat(Stream.of(sum.field()), sum.of().stream()).toList()) {
        Check.that(isNumber(part, fields), id + ": " + part + " is summed and not measured");
      }
    }
    if (extent != null) {
      List<String> unknown = extent.unknown(fields);
      Check.that(unknown.isEmpty(), id + ": the form does not ask for " + unknown);
    }
    for (TemplateField field : fields) {
      Check.that(
          field.repeats().isEmpty()
              || (repeat != null
                  && fields.stream().anyMatch(first -> first.id().equals(field.repeats()))),
          id + ": " + field.id() + " repeats what the form does not measure");
    }
  }

  private static boolean isNumber(String field, List<TemplateField> fields) {
    return fields.stream()
        .anyMatch(each -> each.id().equals(field) && each.type() == TemplateField.Type.NUMBER);
  }

  /** Returns the same form with some of its fields; what relates fields to others is left out. */
  public Template showing(List<TemplateField> shown) {
    return new Template(
        id,
        name,
        calculators,
        parts,
        shown,
        edition,
        searched,
        standards,
        null,
        List.of(),
        List.of(),
        null);
  }

  /** Tells whether it is for an item that is judged by some standards, or by none. */
  public boolean suits(List<Standard> ofItem) {
    return standards.isEmpty() || ofItem.isEmpty() || ofItem.stream().anyMatch(standards::contains);
  }

  /** Returns the field, if the template has it. */
  public Optional<TemplateField> field(String fieldId) {
    return fields.stream().filter(f -> f.id().equals(fieldId)).findFirst();
  }
}
