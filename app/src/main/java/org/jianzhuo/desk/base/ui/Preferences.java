package org.jianzhuo.desk.base.ui;

import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.base.Check;

/**
 * Holds how this station's window looks and speaks.
 *
 * @param typeSize of plain text in pixels; 16 is the size of the design
 */
public record Preferences(boolean english, Theme theme, int typeSize) {

  /** The smallest size that can be chosen. */
  public static final int SMALLEST = 16;

  /** The largest: 200 %. */
  public static final int LARGEST = 32;

  public Preferences {
    Check.that(typeSize >= SMALLEST && typeSize <= LARGEST, "type size out of range: " + typeSize);
  }

  /** Returns what a new station has: Chinese, light, 16. */
  public static Preferences usual() {
    return new Preferences(false, Theme.LIGHT, SMALLEST);
  }

  public Messages words() {
    return Messages.in(english);
  }

  /** Returns by how much everything is enlarged. */
  public double zoom() {
    return typeSize / (double) SMALLEST;
  }

  public Preferences withEnglish(boolean chosen) {
    return new Preferences(chosen, theme, typeSize);
  }

  public Preferences withTheme(Theme chosen) {
    return new Preferences(english, chosen, typeSize);
  }

  public Preferences withTypeSize(int chosen) {
    return new Preferences(english, theme, chosen);
  }
}
