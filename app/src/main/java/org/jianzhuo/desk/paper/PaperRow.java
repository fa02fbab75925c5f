package org.jianzhuo.desk.paper;

import java.util.List;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.paper.PaperFile;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Shows one paper of a case.
 *
 * @param name the kind's name; its id where the template is not known here
 * @param by who issued the last version
 * @param checkedBy who confirmed the last version; nobody's hand where nobody did
 * @param again the kind, if the paper may be issued again here; null if not
 * @param internal whether it is never served (practice 1)
 * @param recipients who gets it in this case; empty where its kind names nobody
 * @param asks whether what it asked for is still awaited
 * @param outstanding the lines of it that are; none where the paper lists nothing
 * @param endsTreatment whether the day on which a treatment ended is asked with it
 */
public record PaperRow(
    PaperFile file,
    Words name,
    PaperHand by,
    PaperHand checkedBy,
    @Nullable PaperTemplate again,
    boolean internal,
    List<Recipient> recipients,
    boolean asks,
    List<String> outstanding,
    boolean endsTreatment) {

  public PaperRow {
    recipients = List.copyOf(recipients);
    outstanding = List.copyOf(outstanding);
  }

  public String number() {
    return file.number();
  }

  /** Returns who has not got it yet. */
  public List<Recipient> unserved() {
    return file.unserved(recipients);
  }

  /** Tells whether somebody has not got it yet. */
  public boolean toServe() {
    return !internal && (recipients.isEmpty() ? file.services().isEmpty() : !unserved().isEmpty());
  }

  /** Tells whether the paper is of a kind. */
  public boolean isOf(String kind) {
    return file.last().issued().kind().equals(kind);
  }

  public int version() {
    return file.last().issued().version();
  }
}
