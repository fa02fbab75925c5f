package org.jianzhuo.desk.evidence.camera;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.WebcamException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discovers cameras through Webcam Capture's driver interface. The only class that touches its
 * static {@code Webcam}.
 */
final class AttachedCameras {

  private static final long PATIENCE_MILLIS = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(AttachedCameras.class);

  private final Driver driver = new Driver();
  private final Supplier<List<CameraSource>> system;
  private boolean installed;

  AttachedCameras() {
    this(SystemCameras::list);
  }

  /**
   * @param system asks the system for its cameras
   */
  AttachedCameras(Supplier<List<CameraSource>> system) {
    this.system = system;
  }

  /** Returns the cameras attached now; empty, without an error, where there are none. */
  synchronized List<CameraSource> sources() {
    try {
      if (!installed) {
        installed = true;
        Webcam.setDriver(driver);
        Webcam.getDiscoveryService().stop();
      }
      Webcam.getDiscoveryService().scan();
      return Webcam.getWebcams(PATIENCE_MILLIS).stream()
          .map(Webcam::getDevice)
          .filter(AttachedDevice.class::isInstance)
          .map(device -> ((AttachedDevice) device).source())
          .toList();
    } catch (WebcamException | TimeoutException e) {
      LOG.warn("cameras could not be listed: {}", e.getClass().getSimpleName());
      return List.of();
    }
  }

  /** Asks the system for its cameras. */
  private final class Driver implements WebcamDriver {
    @Override
    public List<WebcamDevice> getDevices() {
      List<WebcamDevice> devices = new ArrayList<>();
      for (CameraSource source : system.get()) {
        devices.add(new AttachedDevice(source));
      }
      return devices;
    }

    @Override
    public boolean isThreadSafe() {
      return true;
    }
  }
}
