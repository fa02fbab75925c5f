package org.jianzhuo.desk.evidence;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.desk.base.Program;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.SoundGap;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Describes an exported original beside its file (DA/T 50, 54, 63).
 *
 * @param acceptanceNumber 受理编号
 * @param timeNote what the times are worth: 本机时间, with the clock's known error where there is one
 * @param derivedFrom from what a frame or a redacted copy was made; null for an original
 * @param importedFrom where a file came from; null for what no import brought
 * @param role {@code table}, {@code close-up} or {@code document}; null for what no camera here
 *     took
 * @param durationMillis how long the clip was recorded; 0 for a picture
 * @param bitsPerSecond of the clip's file on average; 0 for a picture
 * @param archived 题名, 说明 and 保管期限
 * @param deviceMaker who made the camera, as the system or an imported file tells; null where
 *     neither does
 * @param software the name and version of what captured, or what an imported file names
 * @param exportedBy the name and version of what wrote this
 * @param exportedTo 接收人
 * @param exportedFor 用途
 * @param station the station whose entry brought the medium
 * @param keys the public keys of the stations in the custody, by station (Ed25519, X.509 in
 *     Base64): whoever knows a station's key compares it
 * @param custody the signed entries of this medium; the last one is the export's, whose body holds
 *     the digest of all else that stands here
 */
record Sidecar(
    String file,
    String type,
    String sha256,
    long bytes,
    String acceptanceNumber,
    @Nullable Integer findingNumber,
    @Nullable String finding,
    @Nullable String part,
    @Nullable String device,
    @Nullable String deviceName,
    boolean simulated,
    String operator,
    @Nullable String place,
    @Nullable String startedAt,
    @Nullable String endedAt,
    String timeNote,
    @Nullable Long clockErrorMillis,
    @Nullable String codec,
    int width,
    int height,
    double frameRate,
    boolean sound,
    @Nullable String interrupted,
    List<Gap> gaps,
    List<SoundGap> soundGaps,
    @Nullable DerivedFrom derivedFrom,
    @Nullable ImportRecord importedFrom,
    @Nullable String microphone,
    @Nullable Integer rotation,
    @Nullable String role,
    long durationMillis,
    long bitsPerSecond,
    @Nullable Archived archived,
    @Nullable String deviceMaker,
    @Nullable String software,
    String exportedBy,
    String exportedTo,
    String exportedFor,
    String station,
    Map<String, String> keys,
    List<SignedFile.Link> custody) {

  /**
   * Describes the medium for the archive (著录).
   *
   * @param title 题名
   * @param caption 说明
   * @param retention 保管期限
   * @param proposed whether the title is the program's proposal, which nobody has written yet
   * @param describedBy who described it; empty while nobody has
   */
  record Archived(
      String title, String caption, String retention, boolean proposed, String describedBy) {}

  /**
   * Names the original of a derived picture.
   *
   * @param way {@code frame} or {@code redacted}
   * @param atMillis the moment of a frame from its clip's beginning
   * @param film of which of its clip's tracks of pictures it is, from 1; null where there is one
   * @param device the camera of the original; null if it was imported
   */
  record DerivedFrom(
      String file,
      String sha256,
      String way,
      long atMillis,
      @Nullable Integer film,
      @Nullable String device,
      @Nullable String deviceName,
      @Nullable Long clockErrorMillis) {

    static DerivedFrom of(Derivation derivation, Evidence.@Nullable Item parent) {
      CaptureRecord capture = parent == null ? null : parent.capture();
      return new DerivedFrom(
          parent == null ? "" : parent.medium().fileName(),
          derivation.parentHash().hex(),
          derivation.way().name().toLowerCase(Locale.ROOT),
          derivation.atMillis(),
          derivation.film(),
          capture == null ? null : capture.device(),
          capture == null ? null : capture.deviceName(),
          capture == null ? null : capture.clockError());
    }
  }

  static Sidecar of(
      String file,
      Evidence.Item item,
      Evidence.@Nullable Item parent,
      @Nullable Finding finding,
      String acceptanceNumber,
      String operator,
      @Nullable Archived archived,
      Handover handover,
      List<Entry> custody,
      Map<String, String> keys,
      ZoneId zone) {
    Medium medium = item.medium();
    CaptureRecord capture = item.capture();
    Derivation derivation = item.derivation();
    return new Sidecar(
        file,
        medium.type(),
        medium.sha256().hex(),
        medium.bytes(),
        acceptanceNumber,
        finding == null ? null : Integer.valueOf(finding.number()),
        finding == null ? null : finding.title(),
        finding == null ? null : finding.part(),
        capture == null ? null : capture.device(),
        capture == null ? null : capture.deviceName(),
        capture != null && capture.simulated(),
        operator,
        capture == null ? null : capture.place(),
        capture == null ? null : SignedFile.time(capture.startedAt(), zone),
        capture == null ? null : SignedFile.time(capture.endedAt(), zone),
        "本机时间",
        capture == null ? null : capture.clockError(),
        capture == null ? null : capture.codec(),
        capture == null ? 0 : capture.width(),
        capture == null ? 0 : capture.height(),
        capture == null ? 0 : capture.frameRate(),
        capture != null && capture.sound(),
        capture == null ? null : capture.interrupted(),
        capture == null ? List.of() : capture.gaps(),
        capture == null ? List.of() : capture.soundGaps(),
        derivation == null ? null : DerivedFrom.of(derivation, parent),
        item.source(),
        capture == null ? null : capture.microphone(),
        capture == null ? null : capture.rotation(),
        capture == null ? null : capture.role(),
        millis(capture),
        millis(capture) == 0 ? 0 : medium.bytes() * 8_000 / millis(capture),
        archived,
        capture == null ? told(item, "Make") : capture.maker(),
        capture == null ? told(item, "Software") : capture.software(),
        Program.NAME_AND_VERSION,
        handover.recipient(),
        handover.purpose(),
        custody.stream()
            .filter(entry -> entry.id().equals(item.entry()))
            .map(entry -> entry.signed().header().station().toString())
            .findFirst()
            .orElse(""),
        keys,
        custody.stream()
            .map(entry -> SignedFile.Link.of(entry, entry.id().equals(item.entry()), zone))
            .toList());
  }

  private static @Nullable String told(Evidence.Item item, String exif) {
    return item.source() == null ? null : item.source().exif().get(exif);
  }

  private static long millis(@Nullable CaptureRecord capture) {
    return capture == null ? 0 : Math.max(0, capture.endedAt() - capture.startedAt());
  }
}
