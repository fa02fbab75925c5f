package org.jianzhuo.desk.opinion;

/** Asks a person for printer and copies, then prints. */
@FunctionalInterface
public interface PrintAsk {

  /** Prints on a printer. */
  @FunctionalInterface
  interface Print {
    void on(String printer, int copies);
  }

  /** Asks; does nothing if the person steps back. */
  void ask(Print print);
}
