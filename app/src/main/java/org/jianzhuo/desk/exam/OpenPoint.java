package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.RangeOfMotion;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.Unmeasured;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Names what is still open before an examination may be completed.
 *
 * @param finding null where it concerns the whole examination
 * @param number the finding's number; 0 for none
 * @param detail what the words need, e.g. a title; may be empty
 * @param field the template's field where it is settled; empty for none
 */
public record OpenPoint(
    Kind kind, @Nullable FindingId finding, int number, String detail, String field) {

  /** Names what concerns no field of a template. */
  public OpenPoint(Kind kind, @Nullable FindingId finding, int number, String detail) {
    this(kind, finding, number, detail, "");
  }

  /** Says what is open; those that block keep the examination from being completed. */
  public enum Kind {
    NO_FINDING(true),
    /** The item's own form was not filled in. */
    ITEM_FORM(true),
    /** A field of the item's form is empty. */
    ITEM_FIELD(true),
    /** What stands in the item's form cannot be. */
    ITEM_RULE(true),
    CONFLICT(true),
    /** A finding was begun but has no part, no title or no answer about its scope. */
    UNFINISHED(true),
    CLAUSE(true),
    UNMEASURED_WITHOUT_REASON(true),
    /** Values were copied from the other side and nobody confirmed them. */
    COPIED(true),
    /** A phrase's slot was not filled. */
    OPEN_SLOT(true),
    SELF_CARE(true),
    SELF_CARE_ADVISED(false),
    CONTRADICTION(false),
    UNCONFIRMED(false),
    NEAR_CUT_POINT(false),
    OUT_OF_SCOPE(false);

    private final boolean blocks;

    Kind(boolean blocks) {
      this.blocks = blocks;
    }
  }

  /** Tells whether the examination cannot be completed before this is settled. */
  public boolean blocks() {
    return kind.blocks;
  }

  /** Lists what is open in the recorded examination, in the order of the screen. */
  public static List<OpenPoint> of(ExamCase known, Catalogue catalogue) {
    List<OpenPoint> points = new ArrayList<>();
    if (!known.conflicts().isEmpty()) {
      points.add(new OpenPoint(Kind.CONFLICT, null, 0, ""));
    }
    if (known.exam().findings().isEmpty()) {
      points.add(new OpenPoint(Kind.NO_FINDING, null, 0, ""));
    }
    ItemPoints.of(known, catalogue, points);
    for (Finding finding : known.exam().inOrder()) {
      addOf(known.accepted().item(), finding, catalogue, points);
    }
    if (known.exam().selfCare() == null && !known.accepted().item().isConfirmation()) {
      Kind kind = known.accepted().item().asksSelfCare() ? Kind.SELF_CARE : Kind.SELF_CARE_ADVISED;
      points.add(new OpenPoint(kind, null, 0, ""));
    }
    return points;
  }

  private static void addOf(
      ItemKind item, Finding finding, Catalogue catalogue, List<OpenPoint> points) {
    if (item.asksGrade() && !finding.settled()) {
      points.add(of(Kind.CLAUSE, finding, finding.title()));
    }
    if (!finding.inScope()) {
      points.add(of(Kind.OUT_OF_SCOPE, finding, finding.title()));
    }
    for (Unmeasured unmeasured : finding.unmeasured()) {
      if (unmeasured.reason().isBlank()) {
        points.add(of(Kind.UNMEASURED_WITHOUT_REASON, finding, finding.title()));
        break;
      }
    }
    Phrase.openSlot(finding.description(), 0)
        .ifPresent(
            slot ->
                points.add(
                    of(
                        Kind.OPEN_SLOT,
                        finding,
                        finding.description().substring(slot.start(), slot.end()))));
    addAnswers(finding, catalogue, points);
    if (finding.template().equals(Template.RANGE_OF_MOTION)) {
      FindingsSheet.jointOf(finding, catalogue)
          .ifPresent(joint -> addMotion(RangeOfMotion.of(joint, finding), finding, points));
    }
  }

  private static void addAnswers(Finding finding, Catalogue catalogue, List<OpenPoint> points) {
    String copied = names(finding, catalogue, Answer::copied);
    if (!copied.isEmpty()) {
      points.add(of(Kind.COPIED, finding, copied));
    }
    String unconfirmed =
        names(
            finding,
            catalogue,
            answer ->
                !answer.unusual()
                    && catalogue
                        .template(finding.template())
                        .flatMap(t -> t.field(answer.field()))
                        .filter(f -> f.type() == TemplateField.Type.NUMBER)
                        .filter(f -> Reading.ofNumber(answer.value(), f).asks())
                        .isPresent());
    if (!unconfirmed.isEmpty()) {
      points.add(of(Kind.UNCONFIRMED, finding, unconfirmed));
    }
  }

  private static String names(Finding finding, Catalogue catalogue, Predicate<Answer> which) {
    return finding.answers().stream()
        .filter(which)
        .map(
            answer ->
                catalogue
                    .template(finding.template())
                    .flatMap(t -> t.field(answer.field()))
                    .map(f -> f.name().zh())
                    .orElse(answer.field()))
        .collect(Collectors.joining("、"));
  }

  private static void addMotion(RangeOfMotion motion, Finding finding, List<OpenPoint> points) {
    for (RangeOfMotion.Row row : motion.rows()) {
      boolean confirmed =
          finding.measurements().stream()
              .anyMatch(
                  m ->
                      m.field().endsWith("." + row.movement().id())
                          && m.column().equals("passive")
                          && m.unusual());
      if (row.contradictory() && !confirmed) {
        points.add(of(Kind.CONTRADICTION, finding, row.movement().name().zh()));
      }
    }
    if (motion.summary().filter(RangeOfMotion.Summary::nearCutPoint).isPresent()) {
      points.add(of(Kind.NEAR_CUT_POINT, finding, finding.title()));
    }
  }

  private static OpenPoint of(Kind kind, Finding finding, String detail) {
    return new OpenPoint(kind, finding.id(), finding.number(), detail);
  }
}
