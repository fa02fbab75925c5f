package org.jianzhuo.desk.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which camera each person chose by its name, until the program ends: whoever hands the
 * table over and comes back finds the own camera again.
 */
public final class CameraChoices {

  private final Map<PersonId, CaptureDevice.Identity> chosen = new ConcurrentHashMap<>();

  /** Remembers what a person chose. */
  public void chose(PersonId person, CaptureDevice.Identity camera) {
    chosen.put(person, camera);
  }

  /** Returns what a person chose last; empty for nobody, and before the first choice. */
  public Optional<CaptureDevice.Identity> of(@Nullable PersonId person) {
    return person == null ? Optional.empty() : Optional.ofNullable(chosen.get(person));
  }
}
