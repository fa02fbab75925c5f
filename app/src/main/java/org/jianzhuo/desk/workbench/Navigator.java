package org.jianzhuo.desk.workbench;

/** Leads from one screen to another. */
public interface Navigator {

  /** Shows the destination's screen; the present one is hidden first. */
  void go(Destination destination);

  /** Shows the screen that was there before. */
  void back();
}
