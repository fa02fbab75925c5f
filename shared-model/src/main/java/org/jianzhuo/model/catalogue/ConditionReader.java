package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Map;

/** Reads a clause's condition, so that a search can tell how far a query fulfils it. */
@FunctionalInterface
public interface ConditionReader {

  /** Reads no condition: search by words and numbers alone. */
  ConditionReader NONE = clause -> remarks -> Fit.SILENT;

  /** Reads the condition of a clause. */
  Fit read(Clause clause);

  /** Tells how far remarks fulfil one condition. */
  @FunctionalInterface
  interface Fit {

    /** What a condition answers that asks for nothing of what was said. */
    double SILENT = 0;

    /** What a condition answers that is false by what was said. */
    double CONTRADICTED = -1;

    /**
     * Returns 1 where the condition holds by all remarks, less where it asks for more or leaves
     * remarks aside.
     *
     * @param remarks what was said, each as values of variables, any of which the condition may use
     */
    double of(List<Map<String, String>> remarks);
  }
}
