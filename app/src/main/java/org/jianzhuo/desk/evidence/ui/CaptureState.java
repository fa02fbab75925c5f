package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jspecify.annotations.Nullable;

/** What the capture screen shows. */
public sealed interface CaptureState {

  /** Returns the pictures that are shown, the newest first. */
  static List<Shot> shots(CaptureState state) {
    return switch (state) {
      case NoCase none -> List.of();
      case Shut shut -> shut.shots();
      case Room room -> room.shots();
    };
  }

  /** Returns the picture that is chosen; null while none is. */
  static @Nullable Shot chosen(CaptureState state) {
    return state instanceof Room room
        ? room.shots().stream()
            .filter(shot -> shot.medium().id().equals(room.selected()))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** No case is in hand. */
  record NoCase() implements CaptureState {}

  /** The camera stays shut for a reason; pictures taken before are still shown. */
  record Shut(Reason reason, List<Shot> shots) implements CaptureState {
    public Shut {
      shots = List.copyOf(shots);
    }
  }

  /**
   * The camera may be opened or is open.
   *
   * @param modes the ways in which the open camera can deliver
   * @param finding to which the next picture belongs; null while there is none
   * @param minutesLeft how many minutes of clips fit on the disk
   * @param onlyNeeded whether the person did not consent, so that only what the grade needs is
   *     taken
   * @param cable whether the open camera can be pulled out by software; null if it cannot
   */
  record Room(
      CaptureStatus status,
      List<CaptureDevice.Identity> cameras,
      List<CaptureDevice.Mode> modes,
      List<FindingRow> findings,
      @Nullable FindingId finding,
      List<Shot> shots,
      @Nullable MediaId selected,
      long minutesLeft,
      boolean onlyNeeded,
      @Nullable Boolean cable,
      boolean busy)
      implements CaptureState {
    public Room {
      cameras = List.copyOf(cameras);
      modes = List.copyOf(modes);
      findings = List.copyOf(findings);
      shots = List.copyOf(shots);
    }

    /** Returns by how many degrees the preview is turned clockwise. */
    int rotation() {
      return status.open() == null ? 0 : status.open().rotation();
    }

    /** Returns the pictures of the chosen finding. */
    public List<Shot> ofFinding() {
      return shots.stream().filter(s -> s.medium().finding() != null).filter(this::ours).toList();
    }

    private boolean ours(Shot shot) {
      return finding != null && finding.equals(shot.medium().finding());
    }
  }

  /** One finding with the number of its pictures. */
  record FindingRow(FindingId id, int number, String title, boolean inScope, long pictures) {}

  /** How far a picture is. */
  enum Standing {
    SEALED,
    /** A clip that nobody has looked through yet. */
    UNCHECKED,
    CHECKED,
    /** A part of it is missing or damaged; the decoder fills it in. */
    PARTIAL,
    DAMAGED,
    INTERRUPTED,
    VOIDED
  }

  /**
   * One picture of the strip.
   *
   * @param words what the strip tells of it beside its name
   * @param shielded whether it shows intimate parts (隐私部位)
   * @param covered whether only others may look at it
   */
  record Shot(
      Medium medium,
      Standing standing,
      int findingNumber,
      TileWords words,
      boolean shielded,
      boolean covered) {

    /** Tells whether the person may export it. */
    boolean mayLeave() {
      return standing != Standing.VOIDED && !covered;
    }

    /** Tells whether it is a photo of this camera, which can be taken again. */
    boolean isPhoto() {
      return medium.kind() == MediaKind.PHOTO && !words.imported();
    }
  }
}
