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
public final class CameraShelf implements CaptureHabits {

  private static final int QUARTER_TURN = 90;
  private static final int FULL_TURN = 360;

  private final Journal journal;
  private final People people;

  public CameraShelf(Journal journal, People people) {
    this.journal = journal;
    this.people = people;
  }

  /** What is kept of one camera; the address is null for an attached one. */
  private record Kept(
      @Nullable String name,
      @Nullable String url,
      @Nullable String role,
      CaptureDevice.@Nullable Mode mode,
      @Nullable Integer rotation) {

    static final Kept NOTHING = new Kept(null, null, null, null, null);

    Kept reached(@Nullable String called, @Nullable String by) {
      return new Kept(called, by, role, mode, rotation);
    }
  }

  /** The microphone of this station; null before a person chose one. */
  private record Heard(@Nullable SoundInput microphone) {}

  /** Returns the network cameras, by name. */
  public List<NetworkCamera> network() {
    List<NetworkCamera> cameras = new ArrayList<>();
    for (Map.Entry<String, String> setting : people.roster().settings().entrySet()) {
      if (setting.getKey().startsWith(prefix())) {
        Kept kept = read(setting.getValue(), Kept.class).orElse(Kept.NOTHING);
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
    keep(prefix() + id, kept(id).reached(camera.get().name(), camera.get().url()));
    return Outcome.done(camera.get());
  }

  /** Forgets a network camera's address. */
  public void remove(CaptureDevice.Identity camera) {
    String id = camera.stableId();
    keep(prefix() + id, kept(id).reached(null, null));
  }

  @Override
  public String role(CaptureDevice.Identity camera) {
    return roleOf(camera).code();
  }

  @Override
  public Optional<CaptureDevice.Mode> mode(CaptureDevice.Identity camera) {
    return Optional.ofNullable(kept(camera.stableId()).mode());
  }

  @Override
  public int rotation(CaptureDevice.Identity camera) {
    Integer kept = kept(camera.stableId()).rotation();
    return kept == null ? 0 : Math.floorMod(kept, FULL_TURN);
  }

  @Override
  public SoundInput microphone() {
    return read(people.roster().setting(microphoneKey(), "{}"), Heard.class)
        .map(Heard::microphone)
        .orElse(SoundInput.OF_CAMERA);
  }

  /** Gives the camera a role. */
  public void assign(CaptureDevice.Identity camera, CameraRole role) {
    Kept kept = kept(camera.stableId());
    keep(
        prefix() + camera.stableId(),
        new Kept(kept.name(), kept.url(), role.code(), kept.mode(), kept.rotation()));
  }

  /** Remembers how the camera is to deliver. */
  public void deliver(CaptureDevice.Identity camera, CaptureDevice.Mode mode) {
    Kept kept = kept(camera.stableId());
    keep(
        prefix() + camera.stableId(),
        new Kept(kept.name(), kept.url(), kept.role(), mode, kept.rotation()));
  }

  /** Turns the camera's preview a quarter further, clockwise. */
  public void turn(CaptureDevice.Identity camera) {
    Kept kept = kept(camera.stableId());
    int next = (rotation(camera) + QUARTER_TURN) % FULL_TURN;
    keep(
        prefix() + camera.stableId(),
        new Kept(kept.name(), kept.url(), kept.role(), kept.mode(), next));
  }

  /** Remembers the microphone that a person chose at this station. */
  public void hearBy(SoundInput microphone) {
    keep(microphoneKey(), new Heard(microphone));
  }

  /** Returns the keys that a pedal sends at this station. */
  public Pedal pedal() {
    return read(people.roster().setting(pedalKey(), "{}"), Pedal.class).orElse(Pedal.NONE);
  }

  /** Remembers the keys that a pedal sends at this station. */
  public void treadBy(Pedal pedal) {
    keep(pedalKey(), pedal);
  }

  private Kept kept(String id) {
    // A newer program wrote more than this one knows: the camera counts as attached.
    return read(people.roster().setting(prefix() + id, "{}"), Kept.class).orElse(Kept.NOTHING);
  }

  private String prefix() {
    return "camera:" + journal.station() + ":";
  }

  private String pedalKey() {
    return "pedal:" + journal.station();
  }

  private String microphoneKey() {
    return "microphone:" + journal.station();
  }

  private void keep(String key, Object kept) {
    try {
      String value = Json.mapper().writeValueAsString(kept);
      journal.append(
          people.signedIn().map(Person::id).orElse(null),
          List.of(new Deed(people.rosterStream(), new RosterFact.SettingChanged(key, value))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a camera that cannot be written", e);
    }
  }

  private static <T> Optional<T> read(String value, Class<T> type) {
    try {
      return Optional.of(Json.mapper().readValue(value, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
