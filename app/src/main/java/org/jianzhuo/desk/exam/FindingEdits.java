package org.jianzhuo.desk.exam;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.model.base.TypedText;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.CopyForward;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.rules.CaseSituation;
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
    String line = TypedText.line(title);
    return draft.titled(line.equals(FindingWords.title(draft, catalogue)) ? "" : line);
  }

  /** Chooses the template; motion takes the joint of the part. */
  public static FindingDraft template(FindingDraft draft, String template, Catalogue catalogue) {
    // the form that is open keeps its edition, one that is chosen comes in the newest
    Integer edition =
        template.equals(draft.template())
            ? draft.edition()
            : catalogue.template(template).map(Template::edition).orElse(null);
    return template.equals(Template.RANGE_OF_MOTION)
        ? draft.by(template, jointFor(draft.joint(), draft.part(), catalogue), edition)
        : draft.by(template, "", edition);
  }

  /** Fills in age and sex as the case has them, where a template asks for both. */
  public static FindingDraft person(
      FindingDraft draft, Catalogue catalogue, CaseSituation situation) {
    Optional<TemplateForm> form = form(draft, catalogue);
    if (form.isEmpty()) {
      return draft;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (TemplateForm.Field field : form.get().fields()) {
      String id = field.field().id();
      if (field.text().isBlank() && id.equals("age") && situation.age() != null) {
        values.put(field.key(), situation.age().toString());
      } else if (field.text().isBlank() && id.equals("sex") && situation.sex() != null) {
        values.put(field.key(), situation.sex() == Sex.FEMALE ? "F" : "M");
      }
    }
    return values.isEmpty() ? draft : draft.values(values);
  }

  private static String jointFor(String joint, String part, Catalogue catalogue) {
    List<Joint> at = catalogue.jointsAt(part);
    boolean stays = at.isEmpty() || at.stream().anyMatch(j -> j.id().equals(joint));
    return stays ? joint : at.get(0).id();
  }

  public static FindingDraft joint(FindingDraft draft, String joint) {
    return draft.by(Template.RANGE_OF_MOTION, joint, draft.edition());
  }

  /** Takes what stands in a field of the joint's motion or of the template. */
  public static FindingDraft value(FindingDraft draft, String key, String text) {
    String seen = TypedText.visible(text);
    return seen.equals(draft.typed().getOrDefault(key, "")) ? draft : draft.value(key, seen);
  }

  /** Confirms an unusual value, or one that was copied. */
  public static FindingDraft confirm(FindingDraft draft, String key) {
    return draft.confirm(key);
  }

  public static FindingDraft reason(FindingDraft draft, String key, String reason) {
    return draft.reason(key, TypedText.line(reason));
  }

  /** Copies one side's values to the empty fields of the other; they wait to be confirmed. */
  public static FindingDraft copySide(FindingDraft draft, Side from, Catalogue catalogue) {
    return form(draft, catalogue).map(form -> draft.copies(form.copies(from))).orElse(draft);
  }

  /** Copies another finding's values to the empty fields; they wait to be confirmed. */
  public static FindingDraft copyFrom(FindingDraft draft, FindingDraft other, Catalogue catalogue) {
    return form(draft, catalogue)
        .map(form -> draft.copies(form.copies(other.typed())))
        .orElse(draft);
  }

  /**
   * Takes what the person's last appraisal has: place and form where they are open, then, unless
   * only the structure may be taken, values and text into what is empty; they wait to be confirmed
   * (practice 5).
   *
   * @param last the earlier finding as the form would have it
   */
  public static FindingDraft copyLast(
      FindingDraft draft,
      FindingDraft last,
      CopyForward offers,
      Catalogue catalogue,
      CaseSituation situation) {
    if (offers == CopyForward.NOTHING) {
      return draft;
    }
    FindingDraft made =
        draft.part().isEmpty() ? place(draft, last.part(), last.side(), catalogue) : draft;
    if (made.template().equals(Template.FREE) && !last.template().equals(Template.FREE)) {
      made = person(template(made, last.template(), catalogue), catalogue, situation);
      made = last.joint().isEmpty() ? made : joint(made, last.joint());
    }
    return offers == CopyForward.VALUES ? copyValues(made, last, catalogue) : made;
  }

  private static FindingDraft copyValues(
      FindingDraft draft, FindingDraft last, Catalogue catalogue) {
    Map<String, String> values = new LinkedHashMap<>();
    if (draft.template().equals(last.template())) {
      form(draft, catalogue).ifPresent(form -> values.putAll(form.copies(last.typed())));
      if (draft.joint().equals(last.joint())) {
        last.typed()
            .forEach(
                (key, text) -> {
                  boolean free = draft.typed().getOrDefault(key, "").isBlank();
                  if (!TemplateForm.isKey(key) && free && !text.equals("N")) {
                    values.put(key, text);
                  }
                });
      }
    }
    FindingDraft filled = values.isEmpty() ? draft : draft.copies(values);
    boolean says = last.descriptionTyped() && !last.description().isBlank();
    return says && descriptionOf(draft, catalogue).isBlank()
        ? filled.copiesDescription(last.description())
        : filled;
  }

  public static FindingDraft confirmCopies(FindingDraft draft) {
    return draft.confirmCopies();
  }

  /** Answers what is still empty of the finding's part as healthy; measures nothing. */
  public static FindingDraft restNormal(FindingDraft draft, Catalogue catalogue) {
    Side side = draft.sideIn(catalogue).orElse(Side.NONE);
    return form(draft, catalogue)
        .map(form -> draft.values(RestNormal.of(form, draft.part(), side, catalogue)))
        .orElse(draft);
  }

  /** Returns the template's fields, judged, beside a joint's table what it asks; empty for none. */
  public static Optional<TemplateForm> form(FindingDraft draft, Catalogue catalogue) {
    return TemplateForm.isStructured(draft.template())
        ? catalogue
            .template(draft.template(), draft.edition())
            .map(t -> TemplateForm.of(draft, TemplateForm.shown(t, draft.joint())))
        : Optional.empty();
  }

  /** Takes a description as typed. */
  public static FindingDraft description(FindingDraft draft, String text) {
    return draft.describedAs(TypedText.visible(text), true);
  }

  /** Lets the form make the description. */
  public static FindingDraft madeDescription(FindingDraft draft) {
    return draft.describedAs("", false);
  }

  /** Lets the finding rest on a registered film, or not. */
  public static FindingDraft rest(FindingDraft draft, UUID film, boolean on) {
    Set<UUID> films = new HashSet<>(draft.films());
    boolean changed = on ? films.add(film) : films.remove(film);
    return changed ? draft.restingOn(films) : draft;
  }

  /** Says why something stands that contradicts the rest. */
  public static FindingDraft standing(FindingDraft draft, String key, String reason) {
    return draft.standing(key, TypedText.line(reason));
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

  /** Returns the description as it will be recorded. */
  public static String descriptionOf(FindingDraft draft, Catalogue catalogue) {
    return draft.descriptionTyped() ? draft.description() : FindingWords.describe(draft, catalogue);
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
