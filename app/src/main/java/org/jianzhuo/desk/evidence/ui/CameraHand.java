package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CameraChoices;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureService;
import org.jianzhuo.desk.evidence.ExposureControl;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Handles the open camera itself, away from the window. Used on the window's thread. */
final class CameraHand {

  private final CaptureService capture;
  private final CameraChoices choices;
  private final Supplier<Optional<PersonId>> actor;
  private final TaskRunner tasks;
  private final Errands errands;
  private final Consumer<DeskFault> faults;
  private final Runnable changed;

  /**
   * @param choices remembers which camera each person chose
   * @param actor who is signed in
   * @param changed called when what is shown has changed
   */
  CameraHand(
      CaptureService capture,
      CameraChoices choices,
      Supplier<Optional<PersonId>> actor,
      TaskRunner tasks,
      Errands errands,
      Consumer<DeskFault> faults,
      Runnable changed) {
    this.capture = capture;
    this.choices = choices;
    this.actor = actor;
    this.tasks = tasks;
    this.errands = errands;
    this.faults = faults;
    this.changed = changed;
  }

  /** Returns who alone may look at what is taken now; nobody for everybody. */
  List<PersonId> readers() {
    return capture.readers();
  }

  /** Names who alone may look at what is taken from now on; nobody for everybody. */
  void shieldFor(List<PersonId> readers) {
    capture.shieldFor(readers);
    changed.run();
  }

  /** Returns the camera that the person chose last, for this case or for another. */
  Optional<CaptureDevice.Identity> chosen() {
    return choices.of(actor.get().orElse(null));
  }

  /** Remembers that the person chose a camera by its name. */
  void chose(CaptureDevice.Identity camera) {
    actor.get().ifPresent(person -> choices.chose(person, camera));
  }

  /** Returns the camera that is open; null while none is. */
  CaptureDevice.@Nullable Identity open() {
    return capture.status().camera();
  }

  /** Sets the open camera's exposure and tells how it is set then; nothing where it cannot be. */
  void expose(Consumer<ExposureControl> act, Consumer<Optional<ExposureControl.Setting>> answered) {
    tasks.run(
        Lane.CAMERA,
        () -> {
          Optional<ExposureControl> control = capture.exposure();
          control.ifPresent(act);
          return control.map(ExposureControl::now);
        },
        answered,
        faults);
  }

  /** Remembers a choice, then acts on it. */
  void keep(Runnable choice, Runnable then) {
    tasks.run(
        Lane.DB,
        () -> {
          choice.run();
          return true;
        },
        kept -> then.run(),
        faults);
  }

  /** Opens the camera anew, after a choice of how it delivers or is heard. */
  void reopen() {
    errands.run(Lane.CAMERA, capture::reopen, opened -> {});
  }

  /** Turns the preview as was chosen. */
  void turn() {
    run(capture::turn);
  }

  /** Tries the lost camera again. */
  void tryAgain() {
    run(capture::tryAgain);
  }

  void unplug() {
    capture.cable().ifPresent(CaptureDevice.Cable::unplug);
    changed.run();
  }

  void replug() {
    capture.cable().ifPresent(CaptureDevice.Cable::replug);
    changed.run();
  }

  /** Tells why something was not done. */
  void say(Reason why) {
    errands.say(why);
  }

  /** Does this on the camera's lane. */
  void run(Runnable work) {
    tasks.run(
        Lane.CAMERA,
        () -> {
          work.run();
          return true;
        },
        done -> {},
        faults);
  }
}
