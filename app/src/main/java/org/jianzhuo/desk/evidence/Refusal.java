package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.base.Reason;

/** Refuses a file while it is looked at. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final Flaw flaw;
  private final String format;

  Refusal(Flaw flaw) {
    this(flaw, "");
  }

  private Refusal(Flaw flaw, String format) {
    super(flaw.name());
    this.flaw = flaw;
    this.format = format;
  }

  static Refusal otherFormat(String format) {
    return new Refusal(Flaw.OTHER_FORMAT, format);
  }

  static Refusal otherCodec(String codec) {
    return new Refusal(Flaw.OTHER_CODEC, codec);
  }

  /** Returns the reason with the file's name. */
  Reason reason(String fileName) {
    return format.isEmpty()
        ? Reason.of(flaw.key(), fileName)
        : Reason.of(flaw.key(), fileName, format);
  }
}
