package org.jianzhuo.desk.exam;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.Unmeasured;

/** Puts a recorded finding back into the form. */
public final class RecordedFinding {

  private RecordedFinding() {}

  /** Returns the draft that a recorded finding makes; it differs from it in nothing. */
  public static FindingDraft inForm(Finding finding, Catalogue catalogue, RecognisedScope scope) {
    Map<String, String> typed = new HashMap<>();
    Set<String> confirmed = new HashSet<>();
    Map<String, String> reasons = new HashMap<>();
    Set<String> copied = new HashSet<>();
    for (Answer answer : finding.answers()) {
      if (isJoint(finding, answer)) {
        continue;
      }
      String key = TemplateForm.key(finding.template(), answer.field());
      typed.put(key, answer.value());
      if (answer.unusual()) {
        confirmed.add(key);
      }
      if (answer.copied()) {
        copied.add(key);
      }
    }
    for (Measurement m : finding.measurements()) {
      String key = key(m.field(), m.column(), m.side(), finding.side());
      typed.put(key, m.value().toPlainString());
      if (m.unusual()) {
        confirmed.add(key);
      }
      if (finding.copied().contains(m.key())) {
        copied.add(key);
      }
    }
    if (finding.copied().contains(Finding.DESCRIPTION)) {
      copied.add(Finding.DESCRIPTION);
    }
    for (Unmeasured u : finding.unmeasured()) {
      String key =
          u.column().equals(TemplateForm.COLUMN)
              ? TemplateForm.key(finding.template(), u.field())
              : key(u.field(), u.column(), u.side(), finding.side());
      typed.put(key, "N");
      reasons.put(key, u.reason());
    }
    boolean asked = scope.judge(finding.part(), finding.side()) == RecognisedScope.Verdict.UNCLEAR;
    String joint =
        FindingsSheet.jointOf(finding, catalogue)
            .or(() -> catalogue.jointsAt(finding.part()).stream().findFirst())
            .map(Joint::id)
            .orElse("");
    FindingDraft draft =
        new FindingDraft(
            finding.id(),
            finding.number(),
            finding.part(),
            finding.side(),
            finding.title(),
            finding.template(),
            finding.template().equals(Template.RANGE_OF_MOTION) ? joint : "",
            typed,
            confirmed,
            reasons,
            finding.description(),
            true,
            finding.clause(),
            finding.withoutClause(),
            asked ? finding.inScope() : null,
            copied,
            finding.templateEdition(),
            Set.copyOf(finding.films()),
            finding.despite());
    boolean made = finding.description().equals(FindingWords.describe(draft, catalogue));
    boolean named = finding.title().equals(FindingWords.title(draft, catalogue));
    FindingDraft described =
        made
            ? draft.describedAs("", false)
            : copied.contains(Finding.DESCRIPTION)
                ? draft.copiesDescription(finding.description())
                : draft.describedAs(finding.description(), true);
    return described.titled(named ? "" : finding.title());
  }

  // the joint has its own place in the form
  private static boolean isJoint(Finding finding, Answer answer) {
    return finding.template().equals(Template.RANGE_OF_MOTION)
        && answer.field().equals(Finding.JOINT);
  }

  private static String key(String field, String reading, Side side, Side injured) {
    return cell(field, reading, side, injured)
        .orElseThrow(
            () -> new IllegalArgumentException("no column for " + reading + " of that side"))
        .key();
  }

  /** Returns the field that a joint's measurement stands in. */
  static Optional<MotionCell> cellOf(Measurement taken, Side injured) {
    return cell(taken.field(), taken.column(), taken.side(), injured);
  }

  private static Optional<MotionCell> cell(String field, String reading, Side side, Side injured) {
    String movement = field.substring(field.indexOf('.') + 1);
    boolean healthy = side != injured;
    return Arrays.stream(MotionCell.Column.values())
        .filter(column -> column.reading().equals(reading) && column.healthy() == healthy)
        .map(column -> new MotionCell(movement, column))
        .findFirst();
  }
}
