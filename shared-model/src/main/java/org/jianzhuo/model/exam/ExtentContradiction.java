package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Extent;
import org.jianzhuo.model.catalogue.Template;

/**
 * Finds a harm that the measures do not bear out, e.g. a paralysis beside the strength of each limb
 * (GB/T 16180-2014, 5.1.2 to 5.7.2): what is used for grading was measured of nothing that the
 * extent names, or less is harmed than it says. The grade hangs on these two fields. It asks only.
 */
public final class ExtentContradiction {

  private ExtentContradiction() {}

  /** Returns the fields that contradict the measures: how far it reaches, what is graded. */
  public static List<String> of(Finding finding, Template form) {
    Extent extent = form.relations().extent();
    if (extent == null) {
      return List.of();
    }
    String said = answer(finding, extent.field()).orElse("");
    List<List<String>> sets = extent.reaches().getOrDefault(said, List.of());
    if (sets.isEmpty()) {
      return extent.measures().stream().anyMatch(field -> isHarmed(finding, form, field))
          ? List.of(extent.field())
          : List.of();
    }
    List<String> fields = new ArrayList<>();
    if (sets.stream().allMatch(set -> set.stream().anyMatch(f -> isNormal(finding, form, f)))) {
      fields.add(extent.field());
    }
    List<String> measured =
        extent.measures(said).stream().flatMap(f -> answer(finding, f).stream()).toList();
    answer(finding, extent.graded())
        .filter(used -> !measured.contains(used))
        .ifPresent(used -> fields.add(extent.graded()));
    return fields;
  }

  // what was not measured may be harmed, and may be normal
  private static boolean isNormal(Finding finding, Template form, String field) {
    return answer(finding, field).equals(normal(form, field));
  }

  private static boolean isHarmed(Finding finding, Template form, String field) {
    return answer(finding, field).isPresent() && !isNormal(finding, form, field);
  }

  private static Optional<String> normal(Template form, String field) {
    return form.field(field).map(asked -> asked.normal());
  }

  private static Optional<String> answer(Finding finding, String field) {
    return finding.answer(field).map(Answer::value);
  }
}
