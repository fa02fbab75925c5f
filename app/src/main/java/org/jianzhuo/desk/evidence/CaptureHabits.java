package org.jianzhuo.desk.evidence;

import java.util.Optional;

/** What the station remembers of how its cameras and microphones are used. */
public interface CaptureHabits {

  /** Returns the code of what the camera looks at. */
  String role(CaptureDevice.Identity camera);

  /** Returns how the camera was last asked to deliver; empty if a person never chose. */
  Optional<CaptureDevice.Mode> mode(CaptureDevice.Identity camera);

  /** Returns by how many degrees the camera's preview is turned clockwise: 0, 90, 180 or 270. */
  int rotation(CaptureDevice.Identity camera);

  /** Returns the microphone that a person chose; the camera's own before that. */
  SoundInput microphone();
}
