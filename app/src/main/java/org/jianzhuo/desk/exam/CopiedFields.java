package org.jianzhuo.desk.exam;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;

/**
 * Names what was copied into a finding and not confirmed since.
 *
 * @param fields the fields' Chinese names by their keys, in the order of the form
 */
record CopiedFields(Map<String, String> fields) {

  static CopiedFields of(Finding finding, Catalogue catalogue) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Measurement each : finding.measurements()) {
      if (finding.copied().contains(each.key())) {
        RecordedFinding.cellOf(each, finding.side())
            .ifPresent(cell -> fields.put(cell.key(), nameOf(cell, finding, catalogue)));
      }
    }
    for (Answer each : finding.answers()) {
      if (each.copied()) {
        fields.put(
            TemplateForm.key(finding.template(), each.field()),
            finding
                .form(catalogue)
                .flatMap(template -> template.field(each.field()))
                .map(field -> field.name().zh())
                .orElse(each.field()));
      }
    }
    if (finding.copied().contains(Finding.DESCRIPTION)) {
      fields.put(Finding.DESCRIPTION, "描述");
    }
    return new CopiedFields(fields);
  }

  private static String nameOf(MotionCell cell, Finding finding, Catalogue catalogue) {
    String movement =
        finding.joint(catalogue).stream()
            .flatMap(joint -> joint.movements().stream())
            .filter(each -> each.id().equals(cell.movement()))
            .map(each -> each.name().zh())
            .findFirst()
            .orElse(cell.movement());
    return switch (cell.column()) {
      case INJURED_ACTIVE -> movement + "（主动）";
      case INJURED_PASSIVE -> movement + "（被动）";
      case HEALTHY_ACTIVE -> movement + "（健侧）";
    };
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  String names() {
    return String.join("、", fields.values());
  }

  /** Returns the key of the first of them. */
  String first() {
    return fields.keySet().iterator().next();
  }
}
