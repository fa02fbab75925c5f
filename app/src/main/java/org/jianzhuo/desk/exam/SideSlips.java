package org.jianzhuo.desk.exam;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Reading;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.SideSlip;

/** Compares the side of a finding with its words, its fields and the decision. */
public final class SideSlips {

  private SideSlips() {}

  /** Returns the first contradiction of a finding in the form; empty for none. */
  public static Optional<SideSlip> of(
      FindingDraft draft, RecognisedScope scope, Catalogue catalogue) {
    Side side = draft.side();
    if (side == null || draft.part().isEmpty()) {
      return Optional.empty();
    }
    String text = draft.descriptionTyped() ? draft.description() : "";
    return ofWords(draft.title(), text, draft.part(), side, catalogue)
        .or(() -> ofFields(draft, side, catalogue))
        .or(() -> SideSlip.ofDecision(scope, draft.part(), side, catalogue));
  }

  static Optional<SideSlip> ofWords(
      String title, String text, String part, Side side, Catalogue catalogue) {
    return SideSlip.of(title, text, part, side, catalogue);
  }

  // a template that asks for both sides, filled on the other one alone
  private static Optional<SideSlip> ofFields(FindingDraft draft, Side side, Catalogue catalogue) {
    TemplateForm form = FindingEdits.form(draft, catalogue).orElse(null);
    boolean oneSide = side == Side.LEFT || side == Side.RIGHT;
    if (form == null || !form.sides().any() || !oneSide) {
      return Optional.empty();
    }
    Set<Side> filled = new HashSet<>();
    for (TemplateForm.Field field : form.fields()) {
      Side of = form.sides().of(field.field().id());
      if (of != Side.NONE && field.reading().verdict() != Reading.Verdict.EMPTY) {
        filled.add(of);
      }
    }
    return filled.size() == 1 && !filled.contains(side)
        ? filled.stream()
            .findFirst()
            .map(meant -> new SideSlip(SideSlip.Kind.FIELDS, draft.part(), meant))
        : Optional.empty();
  }

  /** Names the side that was said instead, with its part. */
  public static Words said(SideSlip slip, Catalogue catalogue) {
    Optional<BodyPart> part = catalogue.part(slip.said());
    return part.isPresent()
        ? FindingsSheet.place(catalogue, slip.said(), slip.meant())
        : new Words(
            slip.meant().words().zh() + "侧",
            slip.meant().words().en().toLowerCase(Locale.ROOT) + " side");
  }
}
