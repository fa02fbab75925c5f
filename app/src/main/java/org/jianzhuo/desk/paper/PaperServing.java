package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import java.util.List;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Says that one recipient got papers of a case: one of them, or all that were for them, together
 * (F81).
 *
 * @param numbers the papers' numbers
 * @param to null where the kind names nobody whom it is for
 * @param name who received them
 * @param proof the number of the receipt, or what else proves the manner
 * @param unprinted why a version is served that was never printed; empty where each was
 */
public record PaperServing(
    List<String> numbers,
    @Nullable Recipient to,
    String name,
    LocalDate on,
    Manner manner,
    String proof,
    String unprinted) {

  public PaperServing {
    numbers = List.copyOf(numbers);
    name = name.strip();
    proof = proof.strip();
    unprinted = unprinted.strip();
  }

  /** Returns how it was served, in words. */
  String how() {
    return manner.words().zh() + "：" + proof;
  }
}
