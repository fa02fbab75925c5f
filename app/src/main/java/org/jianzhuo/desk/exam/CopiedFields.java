package org.jianzhuo.desk.exam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;

/**
 * Names what was copied into a finding and not confirmed since.
 *
 * @param fields the fields' names by their keys, in the order of the form
 */
record CopiedFields(Map<String, Words> fields) {

  static CopiedFields of(Finding finding, Catalogue catalogue) {
    Map<String, Words> fields = new LinkedHashMap<>();
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
            nameOf(each.field(), finding, catalogue));
      }
    }
    if (finding.copied().contains(Finding.DESCRIPTION)) {
      fields.put(Finding.DESCRIPTION, new Words("描述", "Description"));
    }
    return new CopiedFields(fields);
  }

  /** Names a field of the finding's template. */
  static Words nameOf(String field, Finding finding, Catalogue catalogue) {
    return finding
        .form(catalogue)
        .flatMap(template -> template.field(field))
        .map(TemplateField::name)
        .orElse(new Words(field, field));
  }

  private static Words nameOf(MotionCell cell, Finding finding, Catalogue catalogue) {
    Words movement =
        finding.joint(catalogue).stream()
            .flatMap(joint -> joint.movements().stream())
            .filter(each -> each.id().equals(cell.movement()))
            .map(Joint.Movement::name)
            .findFirst()
            .orElse(new Words(cell.movement(), cell.movement()));
    return switch (cell.column()) {
      case INJURED_ACTIVE -> with(movement, "（主动）", " (active)");
      case INJURED_PASSIVE -> with(movement, "（被动）", " (passive)");
      case HEALTHY_ACTIVE -> with(movement, "（健侧）", " (healthy side)");
    };
  }

  private static Words with(Words name, String zh, String en) {
    return new Words(name.zh() + zh, name.en() + en);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Names them all. */
  Words names() {
    return joined(List.copyOf(fields.values()));
  }

  static Words joined(List<Words> names) {
    return new Words(
        names.stream().map(Words::zh).collect(Collectors.joining("、")),
        names.stream().map(Words::en).collect(Collectors.joining(", ")));
  }

  /** Returns the key of the first of them. */
  String first() {
    return fields.keySet().iterator().next();
  }
}
