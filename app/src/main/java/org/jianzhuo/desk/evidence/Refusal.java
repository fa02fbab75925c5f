package org.jianzhuo.desk.evidence;

/** Refuses a file while it is looked at. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final Flaw flaw;

  Refusal(Flaw flaw) {
    super(flaw.name());
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }
}
