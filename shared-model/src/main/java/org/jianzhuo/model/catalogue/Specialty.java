package org.jianzhuo.model.catalogue;

import java.util.List;
import org.jianzhuo.model.base.Words;

/** Describes a medical specialty of experts and the systems whose clauses it grades. */
public record Specialty(String code, Words name, List<BodySystem> systems) {

  public Specialty {
    systems = List.copyOf(systems);
  }
}
