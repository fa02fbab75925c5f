package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.Side;

/** Makes a finding's title and description from its values; in Chinese, as papers print them. */
public final class FindingWords {

  /** Stands where no clause fits and the expert says no more. */
  public static final String NO_CLAUSE = "无相应条款，未达等级";

  /** Stands there by 劳社部发〔2002〕8号, which has degrees of lost capacity and no grades. */
  public static final String NO_CLAUSE_OF_ILLNESS = "无相应条款，未达到大部分丧失";

  private static final String FOUND = "所见";

  private FindingWords() {}

  /** Names the finding by place and method, e.g. 左肘关节活动度; empty while it has no place. */
  public static String title(FindingDraft draft, Catalogue catalogue) {
    return FindingTitle.made(draft, catalogue).zh();
  }

  /** Names a finding in free words by its place, as a new one is named. */
  static String title(Finding free, Catalogue catalogue) {
    return FindingsSheet.place(catalogue, free.part(), free.side()).zh() + FOUND;
  }

  /** Describes the values; empty where there are none. */
  public static String describe(FindingDraft draft, Catalogue catalogue) {
    Optional<Joint> joint = catalogue.joint(draft.joint());
    Optional<Side> side = draft.sideIn(catalogue);
    if (joint.isEmpty() || side.isEmpty()) {
      return FindingEdits.form(draft, catalogue)
          .map(form -> TemplateRows.describe(form, side.orElse(Side.NONE)))
          .orElse("");
    }
    MotionForm form = MotionForm.of(draft, joint.get(), side.get());
    List<String> sentences = new ArrayList<>();
    String place = FindingsSheet.place(catalogue, draft.part(), side.get()).zh();
    add(sentences, place + "主动", form, MotionCell.Column.INJURED_ACTIVE);
    add(sentences, "被动", form, MotionCell.Column.INJURED_PASSIVE);
    add(sentences, "健侧主动", form, MotionCell.Column.HEALTHY_ACTIVE);
    form.motion()
        .summary()
        .ifPresent(
            s ->
                sentences.add(
                    "活动弧"
                        + FindingsSheet.degrees(s.injuredArc())
                        + (s.againstHealthy() ? "，健侧" : "，参考值")
                        + FindingsSheet.degrees(s.referenceArc())
                        + "，保留活动度"
                        + s.retainedPercent()
                        + "%"));
    String motion = sentences.isEmpty() ? "" : String.join("；", sentences) + "。";
    return motion
        + FindingEdits.form(draft, catalogue)
            .map(asked -> TemplateRows.describe(asked, side.get()))
            .orElse("");
  }

  private static void add(
      List<String> sentences, String head, MotionForm form, MotionCell.Column column) {
    List<String> values = new ArrayList<>();
    for (MotionForm.Line line : form.lines()) {
      for (MotionForm.Field field : line.fields()) {
        if (field.cell().column() == column) {
          value(field, line).ifPresent(values::add);
        }
      }
    }
    if (!values.isEmpty()) {
      sentences.add(head + String.join("、", values));
    }
  }

  private static Optional<String> value(MotionForm.Field field, MotionForm.Line line) {
    String movement = line.movement().name().zh().replaceAll("（.*", "");
    if (field.reading().verdict() == Reading.Verdict.NOT_MEASURABLE) {
      return Optional.of(
          movement + "无法测" + (field.reason().isBlank() ? "" : "（" + field.reason() + "）"));
    }
    return field
        .reading()
        .storable()
        .map(
            v ->
                v.signum() < 0
                    ? movement + "欠" + FindingsSheet.degrees(v.negate())
                    : movement + FindingsSheet.degrees(v));
  }
}
