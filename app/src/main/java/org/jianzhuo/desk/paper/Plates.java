package org.jianzhuo.desk.paper;

import org.jianzhuo.desk.document.FormPaper;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;

/** Prepares a case's key images for its papers. */
public interface Plates {

  /**
   * Returns the picture as it is printed, with the notes that are drawn over it.
   *
   * @param widest in pixels
   */
  FormPaper.Picture of(StreamId caseStream, MediaId medium, int widest);
}
