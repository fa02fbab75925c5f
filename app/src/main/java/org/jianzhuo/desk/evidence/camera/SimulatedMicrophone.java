package org.jianzhuo.desk.evidence.camera;

import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.SoundInput;

/** The simulated microphone: a tone that comes and goes, and a plug to pull. */
public final class SimulatedMicrophone implements SoundSource, CaptureDevice.Cable {

  /** The name by which it is chosen; never silently. */
  public static final SoundInput INPUT = new SoundInput("lavfi:sine", "模拟话筒 lavfi", true);

  private static final String TONE = "sine=frequency=330:beep_factor=4:sample_rate=48000,volume=2";

  private final String graph;
  private volatile boolean plugged = true;

  public SimulatedMicrophone() {
    this(TONE);
  }

  /**
   * @param graph what FFmpeg makes the sound of
   */
  SimulatedMicrophone(String graph) {
    this.graph = graph;
  }

  @Override
  public SoundInput input() {
    return INPUT;
  }

  @Override
  public String format() {
    return "lavfi";
  }

  @Override
  public String url() {
    return graph;
  }

  @Override
  public boolean needsPacing() {
    return true;
  }

  @Override
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
