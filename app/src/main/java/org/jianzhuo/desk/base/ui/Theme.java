package org.jianzhuo.desk.base.ui;

/** Names the two looks of the window. */
public enum Theme {
  LIGHT,
  DARK;

  public boolean dark() {
    return this == DARK;
  }
}
