package org.jianzhuo.model.catalogue;

import java.util.List;
import org.jianzhuo.model.base.Words;

/**
 * Describes a medical specialty of experts and the systems whose clauses it grades.
 *
 * @param otherNames how hospitals also call it
 */
public record Specialty(
    String code, Words name, List<BodySystem> systems, List<String> otherNames) {

  public Specialty {
    systems = List.copyOf(systems);
    otherNames = List.copyOf(otherNames);
  }
}
