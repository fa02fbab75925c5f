package org.jianzhuo.desk.evidence;

import java.util.List;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;

/** Writes pictures that are made from others. */
public interface PictureWriter {

  /** A box in pixels of the picture, from its top left corner. */
  record Box(int x, int y, int width, int height) {}

  /** Encodes the frame without loss as PNG, with the boxes filled in black. */
  byte[] png(Frame frame, List<Box> covered);
}
