package org.jianzhuo.desk.evidence.ui;

import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jspecify.annotations.Nullable;

/** Shows frames in one image whose pixels are written over: one copy per frame. */
final class FramePicture {

  private @Nullable PixelBuffer<ByteBuffer> pixels;
  private @Nullable Image image;

  /** Makes an image of a frame that nobody writes over; any thread may call it. */
  static Image of(Frame frame) {
    return new WritableImage(
        new PixelBuffer<>(
            frame.width(),
            frame.height(),
            ByteBuffer.wrap(frame.bgra()),
            PixelFormat.getByteBgraPreInstance()));
  }

  /** Copies the frame; returns the image, which is a new one where the size changed. */
  Image show(Frame frame) {
    PixelBuffer<ByteBuffer> present = pixels;
    Image shown = image;
    if (present == null
        || shown == null
        || present.getWidth() != frame.width()
        || present.getHeight() != frame.height()) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(frame.bgra().length);
      present =
          new PixelBuffer<>(
              frame.width(), frame.height(), bytes, PixelFormat.getByteBgraPreInstance());
      shown = new WritableImage(present);
      pixels = present;
      image = shown;
    }
    present.getBuffer().clear().put(frame.bgra()).rewind();
    present.updateBuffer(buffer -> null);
    return shown;
  }
}
