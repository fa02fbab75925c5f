package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Describes a form for findings.
 *
 * @param id e.g. {@code rom}
 * @param parts codes of the body parts that it suits
 * @param edition from 1; a form that changed keeps its id and gets the next one
 * @param searched whether it is found by searching only, also at a part that it suits
 * @param standards whose items it is for; empty for all
 * @param reads forms of the same part whose measures count here too, where they weigh more together
 * @param relations how its fields hang together
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
    List<String> reads,
    FieldRelations relations) {

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
    reads = List.copyOf(reads);
    relations.check(id, fields);
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
        reads,
        FieldRelations.NONE);
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
