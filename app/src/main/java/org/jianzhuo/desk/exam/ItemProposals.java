package org.jianzhuo.desk.exam;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.intake.ItemVariant;
import org.jianzhuo.model.journal.FindingId;

/** Begins an item's own form with what the register knows; each value waits to be confirmed. */
public final class ItemProposals {

  private ItemProposals() {}

  /** Begins the form of a case. */
  public static FindingDraft begin(FindingId id, int number, ItemForm form, ExamCase known) {
    FindingDraft blank = FindingDraft.itemForm(id, number, form.template());
    Map<String, String> proposed = of(form, known.accepted(), known.application());
    return proposed.isEmpty() ? blank : blank.copies(proposed);
  }

  private static Map<String, String> of(
      ItemForm form, AcceptedCase accepted, ApplicationDetails application) {
    Map<String, String> proposed = new LinkedHashMap<>();
    // the diagnosis of an illness is the panel's, and a dependant's is not the deceased's
    if (!accepted.item().isConfirmation() || accepted.item() == ItemKind.DEPENDANT) {
      return proposed;
    }
    ItemVariant variant = accepted.variant();
    if (variant != null) {
      put(form, variant.field(), variant.value(), proposed);
    }
    String diagnosis = accepted.item() == ItemKind.CAUSALITY ? "injury" : "diagnosis";
    put(form, diagnosis, accepted.diagnosis().strip(), proposed);
    LocalDate leave = application.leaveUntil();
    if (leave != null && variant == ItemVariant.LEAVE_EXTENSION) {
      put(form, "baseTo", leave.toString(), proposed);
    }
    if (accepted.item() == ItemKind.RELAPSE) {
      putEarlier(form, accepted, application, proposed);
    }
    return proposed;
  }

  private static void putEarlier(
      ItemForm form,
      AcceptedCase accepted,
      ApplicationDetails application,
      Map<String, String> proposed) {
    String number = application.earlier().number();
    LocalDate concluded = application.concludedOn();
    // what was never appraised was recognised at least
    put(form, "oldConclusion", number.isEmpty() ? accepted.recognitionNumber() : number, proposed);
    put(form, "oldOn", concluded == null ? "" : concluded.toString(), proposed);
    if (accepted.recognisedParts().size() == 1) {
      put(form, "part", accepted.recognisedParts().getFirst(), proposed);
    }
  }

  private static void put(ItemForm form, String field, String value, Map<String, String> proposed) {
    if (form.field(field).isPresent() && !value.isEmpty()) {
      proposed.put(TemplateForm.key(form.template(), field), value);
    }
  }
}
