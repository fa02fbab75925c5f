package org.jianzhuo.desk.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what this station knows of its cameras: the addresses of network cameras, and which role
 * each camera has, by its stable identity and not by its name. Changes are journalled. Calls that
 * change block: lane {@code DB}.
 */
public final class CameraShelf {

  private final Journal journal;
  private final People people;

  public CameraShelf(Journal journal, People people) {
    this.journal = journal;
    this.people = people;
  }

  /** What is kept of one camera; the address is null for an attached one. */
  private record Kept(@Nullable String name, @Nullable String url, @Nullable String role) {}

  /** Returns the network cameras, by name. */
  public List<NetworkCamera> network() {
    List<NetworkCamera> cameras = new ArrayList<>();
    for (Map.Entry<String, String> setting : people.roster().settings().entrySet()) {
      if (setting.getKey().startsWith(prefix())) {
        Kept kept = read(setting.getValue());
        String name = kept.name();
        String url = kept.url();
        if (name != null && url != null) {
          NetworkCamera.of(name, url).ifPresent(cameras::add);
        }
      }
    }
    cameras.sort(Comparator.comparing(NetworkCamera::name).thenComparing(NetworkCamera::url));
    return cameras;
  }

  /** Returns the camera's role; the table's, unless it was given another. */
  public CameraRole roleOf(CaptureDevice.Identity camera) {
    String role = kept(camera.stableId()).role();
    for (CameraRole known : CameraRole.values()) {
      if (known.code().equals(role)) {
        return known;
      }
    }
    return CameraRole.TABLE;
  }

  /** Adds a network camera; refused if no camera can be reached so, or if it is known already. */
  public Outcome<NetworkCamera> add(String name, String url) {
    if (name.isBlank()) {
      return Outcome.refused("evidence.refused.camera-name");
    }
    Optional<NetworkCamera> camera = NetworkCamera.of(name, url);
    if (camera.isEmpty()) {
      return Outcome.refused("evidence.refused.camera-url");
    }
    String id = camera.get().identity().stableId();
    if (kept(id).url() != null) {
      return Outcome.refused("evidence.refused.camera-known", name);
    }
    keep(id, new Kept(camera.get().name(), camera.get().url(), kept(id).role()));
    return Outcome.done(camera.get());
  }

  /** Forgets a network camera's address. */
  public void remove(CaptureDevice.Identity camera) {
    keep(camera.stableId(), new Kept(null, null, kept(camera.stableId()).role()));
  }

  /** Gives the camera a role. */
  public void assign(CaptureDevice.Identity camera, CameraRole role) {
    Kept kept = kept(camera.stableId());
    keep(camera.stableId(), new Kept(kept.name(), kept.url(), role.code()));
  }

  private Kept kept(String id) {
    return read(people.roster().setting(prefix() + id, "{}"));
  }

  private String prefix() {
    return "camera:" + journal.station() + ":";
  }

  private void keep(String id, Kept kept) {
    try {
      String value = Json.mapper().writeValueAsString(kept);
      journal.append(
          people.signedIn().map(Person::id).orElse(null),
          List.of(
              new Deed(
                  people.rosterStream(), new RosterFact.SettingChanged(prefix() + id, value))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a camera that cannot be written", e);
    }
  }

  private static Kept read(String value) {
    try {
      return Json.mapper().readValue(value, Kept.class);
    } catch (JsonProcessingException e) {
      // A newer program wrote more than this one knows: the camera counts as attached.
      return new Kept(null, null, null);
    }
  }
}
