package org.jianzhuo.desk.evidence;

import org.jianzhuo.desk.evidence.CaptureDevice.Frame;

/** Encodes pictures for paper. */
public interface PictureForPrint {

  /** Encodes the frame as JPEG, turned clockwise by so many quarters. */
  byte[] jpeg(Frame frame, int quarterTurns);
}
