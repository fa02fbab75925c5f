package org.jianzhuo.desk.evidence;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of the pedal or the presenter of this station: for each act the key that it sends
 * as a keyboard, or where it tells of itself in a HID device's reports; null where nothing was.
 *
 * @param photo names the key that takes a photo
 * @param record names the key that starts a clip, or stops it
 */
public record Pedal(
    @Nullable String photo,
    @Nullable String record,
    @Nullable Tread photoTread,
    @Nullable Tread recordTread) {

  /** Nothing was learnt. */
  public static final Pedal NONE = new Pedal(null, null, null, null);

  /** Returns a pedal that is a keyboard. */
  public static Pedal ofKeys(@Nullable String photo, @Nullable String record) {
    return new Pedal(photo, record, null, null);
  }

  /** Returns the key that does the act. */
  public Optional<String> key(PedalAct act) {
    return Optional.ofNullable(act == PedalAct.PHOTO ? photo : record);
  }

  /** Returns where a HID device tells of the act. */
  public Optional<Tread> tread(PedalAct act) {
    return Optional.ofNullable(act == PedalAct.PHOTO ? photoTread : recordTread);
  }

  /** Returns the pedal with the act done by a key from now on, and by nothing else. */
  public Pedal with(PedalAct act, String key) {
    return with(act, key, null);
  }

  /** Returns the pedal with the act done by a HID device from now on, and by nothing else. */
  public Pedal with(PedalAct act, Tread tread) {
    return with(act, null, tread);
  }

  private Pedal with(PedalAct act, @Nullable String key, @Nullable Tread tread) {
    return act == PedalAct.PHOTO
        ? new Pedal(key, record, tread, recordTread)
        : new Pedal(photo, key, photoTread, tread);
  }

  /** Returns the HID devices that are listened to. */
  Set<PedalDevices.Identity> devices() {
    return Stream.of(photoTread, recordTread)
        .filter(Objects::nonNull)
        .map(Tread::device)
        .collect(Collectors.toUnmodifiableSet());
  }
}
