package org.jianzhuo.desk.base.ui;

import java.util.Locale;

/** Names what a colour means; each is shown with an icon or a word as well. */
public enum Tone {
  NEUTRAL,
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER;

  /** Returns the style class of the tone. */
  public String styleClass() {
    return name().toLowerCase(Locale.ROOT);
  }
}
