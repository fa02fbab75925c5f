package org.jianzhuo.desk.evidence.camera;

import org.jianzhuo.desk.evidence.SoundInput;

/** The simulated microphone: a tone that comes and goes, and a plug to pull. */
public final class SimulatedMicrophone extends Simulation implements SoundSource {

  /** The name by which it is chosen; never silently. */
  public static final SoundInput INPUT = new SoundInput("lavfi:sine", "模拟话筒 lavfi", true);

  private static final String TONE = "sine=frequency=330:beep_factor=4:sample_rate=48000,volume=2";

  private final String graph;

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
  public String url() {
    return graph;
  }
}
