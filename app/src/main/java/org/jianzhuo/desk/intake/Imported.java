package org.jianzhuo.desk.intake;

/** Counts what an import did. */
public record Imported(int fresh, int changed, int unchanged, int skipped) {

  /** Tells whether anything was written. */
  public boolean wroteAnything() {
    return fresh + changed > 0;
  }
}
