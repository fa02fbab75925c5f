package org.jianzhuo.desk.evidence.camera;

import org.jianzhuo.desk.evidence.CaptureDevice;

/** What FFmpeg makes up, with a plug for software to pull. */
abstract class Simulation implements CaptureDevice.Cable {

  private volatile boolean plugged = true;

  /** Names FFmpeg's input format. */
  public String format() {
    return "lavfi";
  }

  /** Tells that it comes as fast as it is read. */
  public boolean needsPacing() {
    return true;
  }

  public boolean connected() {
    return plugged;
  }

  @Override
  public void unplug() {
    plugged = false;
  }

  @Override
  public void replug() {
    plugged = true;
  }

  @Override
  public boolean plugged() {
    return plugged;
  }
}
