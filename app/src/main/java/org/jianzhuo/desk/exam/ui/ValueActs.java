package org.jianzhuo.desk.exam.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingEdits;
import org.jianzhuo.desk.exam.JudgedField;
import org.jianzhuo.desk.exam.LastAppraisal;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;

/**
 * Takes what is typed into the fields of the finding in hand, and judges it when a field is left.
 */
public final class ValueActs {

  private final FindingsInHand findings;
  private final Catalogue catalogue;
  private final Consumer<UnaryOperator<FindingDraft>> edit;
  private final Runnable leave;
  private final Runnable show;

  ValueActs(
      FindingsInHand findings,
      Catalogue catalogue,
      Consumer<UnaryOperator<FindingDraft>> edit,
      Runnable leave,
      Runnable show) {
    this.findings = findings;
    this.catalogue = catalogue;
    this.edit = edit;
    this.leave = leave;
    this.show = show;
  }

  /** Notes what stands in a field, by its key; what is only shown anew stays asked about. */
  public void set(String key, String text) {
    if (findings.field(key).filter(f -> f.text().equals(text)).isPresent()) {
      return;
    }
    findings.askNoMore(key);
    edit.accept(d -> FindingEdits.value(d, key, text));
  }

  /** Judges a number field that is left. */
  public void leave(String key) {
    findings.ask(key);
    leave.run();
  }

  /**
   * Answers whether Enter may leave a field: an impossible value stays to be mended, an unusual one
   * is confirmed by the second Enter, and one that was copied by the first.
   */
  public boolean enter(String key) {
    Optional<JudgedField> field = findings.field(key);
    if (field.filter(JudgedField::wantsAttention).isEmpty()) {
      if (field.filter(JudgedField::copied).isPresent()) {
        edit.accept(d -> FindingEdits.confirm(d, key));
      }
      return true;
    }
    if (field.get().reading().asks() && findings.isAsked(key)) {
      edit.accept(d -> FindingEdits.confirm(d, key));
      return true;
    }
    findings.ask(key);
    show.run();
    return false;
  }

  /** Returns what was probably meant in a field, as it would be typed; empty for nothing. */
  Optional<String> meant(String key) {
    return findings.field(key).flatMap(JudgedField::slip).map(slip -> slip.value().toPlainString());
  }

  /** Says why a value could not be measured. */
  public void reason(String key, String reason) {
    edit.accept(d -> FindingEdits.reason(d, key, reason));
  }

  /** Copies one side's values of the template to the other, where that is empty. */
  public void copySide(Side from) {
    edit.accept(d -> FindingEdits.copySide(d, from, catalogue));
    leave.run();
  }

  /** Copies the values of the finding of the other side, where this one is empty. */
  public void copyOtherFinding() {
    findings
        .otherSide()
        .ifPresent(other -> edit.accept(d -> FindingEdits.copyFrom(d, other, catalogue)));
    leave.run();
  }

  /** Copies what the last appraisal has into the finding in hand, where that is empty. */
  void copyLast(FindingDraft last, LastAppraisal from) {
    edit.accept(
        d -> FindingEdits.copyLast(d, last, from.offers(), catalogue, findings.situation()));
    leave.run();
  }

  /** Confirms the description that was copied. */
  public void confirmDescription() {
    edit.accept(d -> FindingEdits.confirm(d, Finding.DESCRIPTION));
  }

  /** Confirms what was copied. */
  public void confirmCopies() {
    edit.accept(FindingEdits::confirmCopies);
    leave.run();
  }

  /** Answers what is still empty as a healthy person has it. */
  public void fillNormal() {
    edit.accept(d -> FindingEdits.restNormal(d, catalogue));
    leave.run();
  }
}
