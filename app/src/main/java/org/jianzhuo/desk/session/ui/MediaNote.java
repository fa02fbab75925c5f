package org.jianzhuo.desk.session.ui;

/**
 * Says in a row of the queue what a case has of its media.
 *
 * @param missing whether some are not at this station
 */
public record MediaNote(String text, boolean missing) {

  /** Nothing to say. */
  public static final MediaNote NONE = new MediaNote("", false);
}
