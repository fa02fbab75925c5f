package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;

/** Finds the parts that the filled fields of one finding tell of, e.g. the regions of a scar. */
public final class FieldPlaces {

  private FieldPlaces() {}

  /**
   * A field that something was measured in.
   *
   * @param places the parts that it is about
   */
  public record At(TemplateField field, String value, List<RecognisedScope.Place> places) {
    public At {
      places = List.copyOf(places);
    }
  }

  /** Returns the fields about a part of their own with more than nothing in them, in form order. */
  public static List<At> filled(Finding finding, Template form) {
    return form.fields().stream()
        .filter(field -> field.type() == TemplateField.Type.NUMBER)
        .filter(field -> !field.concerns().isEmpty() && !field.isOfOthers())
        .flatMap(field -> at(field, finding).stream())
        .toList();
  }

  private static Optional<At> at(TemplateField field, Finding finding) {
    return finding
        .answer(field.id())
        .map(Answer::value)
        .filter(value -> new BigDecimal(value).signum() > 0)
        .map(
            value ->
                new At(
                    field,
                    value,
                    field.concerns().stream()
                        .map(part -> new RecognisedScope.Place(part, side(field)))
                        .toList()));
  }

  // a field of one side is named by it
  private static Side side(TemplateField field) {
    String name = field.name().zh();
    return name.startsWith(Side.LEFT.words().zh())
        ? Side.LEFT
        : name.startsWith(Side.RIGHT.words().zh()) ? Side.RIGHT : Side.NONE;
  }
}
