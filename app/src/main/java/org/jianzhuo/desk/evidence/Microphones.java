package org.jianzhuo.desk.evidence;

import java.util.List;

/** Lists the microphones at hand. */
public interface Microphones {

  /** Returns the microphones attached now, and the simulated one where it is offered, last. */
  List<SoundInput> list();
}
