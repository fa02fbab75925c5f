package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.PersonId;

/** Makes what the screens of the evidence show, over a room. */
public final class EvidenceModels {

  private EvidenceModels() {}

  /** Makes what the capture screen shows to the room's expert. */
  public static CaptureViewModel capture(CaptureRoom room, TaskRunner tasks) {
    return capture(room, tasks, () -> Optional.of(room.expert), EvidenceModels::thrown);
  }

  static CaptureViewModel capture(
      CaptureRoom room,
      TaskRunner tasks,
      Supplier<Optional<PersonId>> actor,
      Consumer<DeskFault> faults) {
    return new CaptureViewModel(
        room.capture,
        room.custody,
        room.exports,
        room.cameraChoices,
        room.station.journal,
        tasks,
        actor,
        faults,
        System::nanoTime);
  }

  /**
   * Makes the capture screen; F3 is taken by the examination.
   *
   * @param export where originals are proposed to go
   */
  static CaptureView view(
      CaptureRoom room,
      CaptureViewModel model,
      TaskRunner tasks,
      Messages words,
      Overlay overlay,
      Path export,
      Consumer<DeskFault> faults) {
    return new CaptureView(
        model,
        new CameraSetup(
            room.shelf,
            () -> List.of(SimulatedMicrophone.INPUT),
            room.pedals.ear(room.shelf),
            tasks,
            faults,
            key -> key == KeyCode.F3 ? Optional.of(words.text("exam.key.next")) : Optional.empty()),
        () -> words,
        overlay,
        () -> export);
  }

  /** Makes what the review screen shows to the room's expert. */
  static ReviewViewModel review(CaptureRoom room, TaskRunner tasks) {
    return review(room, tasks, () -> Optional.of(room.expert), EvidenceModels::thrown);
  }

  static ReviewViewModel review(
      CaptureRoom room,
      TaskRunner tasks,
      Supplier<Optional<PersonId>> actor,
      Consumer<DeskFault> faults) {
    return review(room, tasks, actor, faults, digest -> false, System::nanoTime);
  }

  static ReviewViewModel review(
      CaptureRoom room,
      TaskRunner tasks,
      Supplier<Optional<PersonId>> actor,
      Consumer<DeskFault> faults,
      Predicate<Digest> onServer,
      LongSupplier nanos) {
    return new ReviewViewModel(
        room.review,
        room.imports,
        room.custody,
        room.exports,
        room.witnesses(),
        room.station.journal,
        tasks,
        actor,
        onServer,
        faults,
        nanos,
        SoundOutput.NONE);
  }

  static void thrown(DeskFault fault) {
    throw fault;
  }
}
