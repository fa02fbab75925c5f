package org.jianzhuo.desk.evidence.camera;

import com.github.sarxos.webcam.WebcamDevice;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Stands for one attached camera in Webcam Capture's lists; its pictures come by FFmpeg. */
final class AttachedDevice implements WebcamDevice {

  private final CameraSource source;

  AttachedDevice(CameraSource source) {
    this.source = source;
  }

  CameraSource source() {
    return source;
  }

  @Override
  public String getName() {
    return source.identity().stableId();
  }

  @Override
  public Dimension[] getResolutions() {
    return source.modes().stream()
        .map(mode -> new Dimension(mode.width(), mode.height()))
        .toArray(Dimension[]::new);
  }

  @Override
  public Dimension getResolution() {
    return getResolutions()[0];
  }

  @Override
  public void setResolution(Dimension size) {}

  @Override
  public @Nullable BufferedImage getImage() {
    return null;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public void dispose() {}

  @Override
  public boolean isOpen() {
    return false;
  }
}
