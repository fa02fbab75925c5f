package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingEdits;
import org.jianzhuo.desk.exam.JudgedField;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;

/** Judges the fields of a finding as they stand in the form. */
final class JudgedFields {

  private JudgedFields() {}

  /** Returns the fields of joint and template. */
  static List<JudgedField> of(FindingDraft draft, Catalogue catalogue) {
    List<JudgedField> fields = new ArrayList<>();
    FindingEdits.motion(draft, catalogue)
        .ifPresent(m -> m.lines().forEach(line -> fields.addAll(line.fields())));
    FindingEdits.form(draft, catalogue).ifPresent(form -> fields.addAll(form.fields()));
    return fields;
  }

  /** Returns the fields whose text is no value that can be stored. */
  static List<JudgedField> notStored(FindingDraft draft, Catalogue catalogue) {
    return of(draft, catalogue).stream().filter(JudgedField::refused).toList();
  }

  /** Says what is open at a finding that was begun and not recorded. */
  static OpenPoint unfinished(FindingDraft draft, Catalogue catalogue) {
    List<JudgedField> notStored = notStored(draft, catalogue);
    if (notStored.isEmpty()) {
      return new OpenPoint(
          OpenPoint.Kind.UNFINISHED, draft.id(), draft.number(), missing(draft, catalogue));
    }
    return new OpenPoint(
        OpenPoint.Kind.NOT_STORED,
        draft.id(),
        draft.number(),
        new Words(said(notStored, false), said(notStored, true)),
        notStored.getFirst().key());
  }

  /** Names the first of the three without which nothing is recorded. */
  private static Words missing(FindingDraft draft, Catalogue catalogue) {
    if (draft.part().isEmpty()) {
      return new Words("部位", "body part");
    }
    return draft.sideIn(catalogue).isEmpty()
        ? new Words("侧别", "side")
        : new Words("是否在认定范围内", "whether it lies within the scope");
  }

  private static String said(List<JudgedField> fields, boolean english) {
    return fields.stream()
        .map(field -> field.name().in(english) + " “" + field.text() + "”")
        .collect(Collectors.joining(english ? ", " : "、"));
  }
}
