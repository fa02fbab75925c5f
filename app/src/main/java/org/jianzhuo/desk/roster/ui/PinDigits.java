package org.jianzhuo.desk.roster.ui;

/** Gathers the digits of a PIN as they are typed; they are forgotten once they are taken. */
final class PinDigits {

  static final int LENGTH = 6;

  private final StringBuilder typed = new StringBuilder();

  /** Takes a digit; anything else, or one too many, is passed over. */
  void type(char digit) {
    if (digit >= '0' && digit <= '9' && !isComplete()) {
      typed.append(digit);
    }
  }

  void erase() {
    typed.setLength(Math.max(0, typed.length() - 1));
  }

  void clear() {
    typed.setLength(0);
  }

  int count() {
    return typed.length();
  }

  boolean isComplete() {
    return typed.length() == LENGTH;
  }

  String take() {
    String digits = typed.toString();
    clear();
    return digits;
  }
}
