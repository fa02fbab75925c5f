package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Map;

/**
 * Holds what a query says of a person.
 *
 * @param values each remark as values by variable
 * @param clauses the clauses that are usually meant, the likeliest first
 */
record Remarks(List<Map<String, String>> values, List<String> clauses) {

  Remarks {
    values = values.stream().distinct().toList();
    clauses = List.copyOf(clauses);
  }
}
