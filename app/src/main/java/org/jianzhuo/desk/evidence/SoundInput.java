package org.jianzhuo.desk.evidence;

/**
 * Names where a clip's sound comes from; survives a replug.
 *
 * @param stableId e.g. {@code alsa:sysdefault:CARD=C920}; {@code camera} for the camera's own sound
 */
public record SoundInput(String stableId, String name, boolean simulated) {

  /** The microphone that is built into the open camera, where it delivers sound by itself. */
  public static final SoundInput OF_CAMERA = new SoundInput("camera", "", false);

  /** Tells whether the camera delivers the sound beside its pictures. */
  public boolean ofCamera() {
    return stableId.equals(OF_CAMERA.stableId());
  }
}
