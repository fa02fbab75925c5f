package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Check;
import org.jspecify.annotations.Nullable;

/**
 * Says how the fields of one form hang together.
 *
 * @param repeat how the form takes what is measured more than once; null where it asks for that
 *     nowhere
 * @param same fields that hold one quantity, each pair once
 * @param sums fields that are the sum of others
 * @param extent which field says how far a harm reaches; null where none does
 */
public record FieldRelations(
    @Nullable Repeat repeat,
    List<SameMeasure> same,
    List<SumMeasure> sums,
    @Nullable Extent extent) {

  /** Of a form whose fields stand each for itself. */
  public static final FieldRelations NONE = new FieldRelations(null, List.of(), List.of(), null);

  public FieldRelations {
    same = List.copyOf(same);
    sums = List.copyOf(sums);
  }

  /** Checks that the form asks for all that is named here. */
  void check(String form, List<TemplateField> fields) {
    for (SameMeasure pair : same) {
      Check.that(
          isNumber(pair.field(), fields) && isNumber(pair.of(), fields),
          form + ": " + pair.field() + " is the same as what the form does not measure");
    }
    for (SumMeasure sum : sums) {
      for (String part : Stream.concat(Stream.of(sum.field()), sum.of().stream()).toList()) {
        Check.that(isNumber(part, fields), form + ": " + part + " is summed and not measured");
      }
    }
    for (TemplateField field : fields) {
      Check.that(
          field.repeats().isEmpty()
              || (repeat != null
                  && fields.stream().anyMatch(first -> first.id().equals(field.repeats()))),
          form + ": " + field.id() + " repeats what the form does not measure");
    }
    if (extent != null) {
      extent.check(form, fields);
    }
  }

  private static boolean isNumber(String field, List<TemplateField> fields) {
    return fields.stream()
        .anyMatch(each -> each.id().equals(field) && each.type() == TemplateField.Type.NUMBER);
  }
}
