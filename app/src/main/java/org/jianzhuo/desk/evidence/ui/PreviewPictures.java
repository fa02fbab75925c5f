package org.jianzhuo.desk.evidence.ui;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Callback;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Shows the arrays that the camera fills in turn, without copying them again: one image for each,
 * made when it is first seen.
 */
public final class PreviewPictures {

  private static final int MOST = 6;
  private static final Callback<PixelBuffer<ByteBuffer>, @Nullable Rectangle2D> ALL = all -> null;

  /** One array of the camera with the image over it. */
  private record Shown(
      byte[] pixels, int width, int height, PixelBuffer<ByteBuffer> buffer, Image image) {}

  private final List<Shown> known = new ArrayList<>(MOST);

  /** Returns the image over the frame's array, with what the array now holds. */
  public Image of(Frame frame) {
    for (int i = 0; i < known.size(); i++) {
      Shown shown = known.get(i);
      if (shown.pixels() == frame.bgra()
          && shown.width() == frame.width()
          && shown.height() == frame.height()) {
        shown.buffer().updateBuffer(ALL);
        return shown.image();
      }
    }
    PixelBuffer<ByteBuffer> buffer =
        new PixelBuffer<>(
            frame.width(),
            frame.height(),
            ByteBuffer.wrap(frame.bgra()),
            PixelFormat.getByteBgraPreInstance());
    Shown made =
        new Shown(frame.bgra(), frame.width(), frame.height(), buffer, new WritableImage(buffer));
    if (known.size() == MOST) {
      known.removeFirst();
    }
    known.add(made);
    return made.image();
  }
}
