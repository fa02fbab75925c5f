package org.jianzhuo.desk.exam;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;

/** Changes a finding in the form, so that what hangs together stays together. */
public final class FindingEdits {

  private FindingEdits() {}

  /** Puts the finding at a place; a part without sides takes none, the joint follows the part. */
  public static FindingDraft place(
      FindingDraft draft, String part, @Nullable Side side, Catalogue catalogue) {
    boolean paired = catalogue.part(part).map(p -> p.paired()).orElse(false);
    Side sided = paired ? (side == Side.NONE ? null : side) : part.isEmpty() ? side : Side.NONE;
    boolean motion = draft.template().equals(Template.RANGE_OF_MOTION);
    return draft.at(part, sided, motion ? jointFor(draft.joint(), part, catalogue) : "");
  }

  /** Titles the finding; the words that the form makes count as none. */
  public static FindingDraft title(FindingDraft draft, String title, Catalogue catalogue) {
    return draft.titled(title.equals(FindingWords.title(draft, catalogue)) ? "" : title);
  }

  /** Chooses the template; motion takes the joint of the part. */
  public static FindingDraft template(FindingDraft draft, String template, Catalogue catalogue) {
    return template.equals(Template.RANGE_OF_MOTION)
        ? draft.by(template, jointFor(draft.joint(), draft.part(), catalogue))
        : draft.by(template, "");
  }

  private static String jointFor(String joint, String part, Catalogue catalogue) {
    List<Joint> at = catalogue.jointsAt(part);
    boolean stays = at.isEmpty() || at.stream().anyMatch(j -> j.id().equals(joint));
    return stays ? joint : at.get(0).id();
  }

  public static FindingDraft joint(FindingDraft draft, String joint) {
    return draft.by(Template.RANGE_OF_MOTION, joint);
  }

  public static FindingDraft value(FindingDraft draft, MotionCell cell, String text) {
    return text.equals(draft.typed().getOrDefault(cell.key(), ""))
        ? draft
        : draft.value(cell.key(), text);
  }

  public static FindingDraft confirm(FindingDraft draft, MotionCell cell) {
    return draft.confirm(cell.key());
  }

  public static FindingDraft reason(FindingDraft draft, MotionCell cell, String reason) {
    return draft.reason(cell.key(), reason);
  }

  /** Takes a description as typed. */
  public static FindingDraft description(FindingDraft draft, String text) {
    return draft.describedAs(text, true);
  }

  /** Lets the form make the description. */
  public static FindingDraft madeDescription(FindingDraft draft) {
    return draft.describedAs("", false);
  }

  public static FindingDraft scope(FindingDraft draft, boolean within) {
    return draft.answered(within);
  }

  public static FindingDraft clause(FindingDraft draft, ClauseChoice choice) {
    return draft.graded(choice, "");
  }

  /** Says that no clause fits; an empty reason leaves it open again. */
  public static FindingDraft noClause(FindingDraft draft, String why) {
    return draft.graded(null, why);
  }

  /** Returns the title as it will be recorded. */
  public static String titleOf(FindingDraft draft, Catalogue catalogue) {
    return draft.title().isBlank() ? FindingWords.title(draft, catalogue) : draft.title();
  }

  /** Returns the description as it will be recorded. */
  public static String descriptionOf(FindingDraft draft, Catalogue catalogue) {
    return draft.descriptionTyped()
        ? draft.description()
        : FindingWords.describe(draft, catalogue);
  }

  /** Returns the joint's fields, judged; empty for free text or while the side is open. */
  public static Optional<MotionForm> motion(FindingDraft draft, Catalogue catalogue) {
    Optional<Joint> joint = catalogue.joint(draft.joint());
    Optional<Side> side = draft.sideIn(catalogue);
    return joint.isEmpty() || side.isEmpty()
        ? Optional.empty()
        : Optional.of(MotionForm.of(draft, joint.get(), side.get()));
  }
}
