package org.jianzhuo.desk.wiring;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CameraChoices;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.CaptureService;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.KeyImageService;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.MediaImport;
import org.jianzhuo.desk.evidence.PedalEar;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.desk.evidence.Surroundings;
import org.jianzhuo.desk.evidence.camera.FfmpegCameras;
import org.jianzhuo.desk.evidence.camera.FfmpegMicrophones;
import org.jianzhuo.desk.evidence.camera.SimulatedCamera;
import org.jianzhuo.desk.evidence.camera.SimulatedMicrophone;
import org.jianzhuo.desk.evidence.decoder.ApartReader;
import org.jianzhuo.desk.evidence.hid.HidPedals;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.desk.exam.FilmPictures;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jspecify.annotations.Nullable;

/** Builds what takes, keeps, shows and prints the cases' evidence. */
final class EvidenceServices implements AutoCloseable {

  /** Below this no clip is recorded, so that text and signatures still find room: 1 GB. */
  private static final long DISK_RESERVE = 1L << 30;

  /** How often a pedal that was pulled out is looked for. */
  private static final long PEDAL_LOOK_MILLIS = 2_000;

  final ApartReader mediaReader;
  final CameraShelf cameraShelf;
  final CameraChoices cameraChoices = new CameraChoices();
  final FfmpegMicrophones microphones;
  final PedalEar pedals;
  final CaptureService capture;
  final CustodyService custody;
  final MediaExport exports;
  final ReviewService review;
  final MediaImport imports;
  final KeyImageService keyImages;

  /** After so long a machine that was too busy may have found its quiet. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  /** Tells the examination, which knows of no media, what was imported by a film's row. */
  static FilmPictures filmPictures(Journal journal) {
    return (stream, film) ->
        journal.stream(stream).get(Evidence.PROJECTION).showing(film).stream()
            .map(Medium::fileName)
            .toList();
  }

  private final TaskRunner tasks;
  private final Delays later;
  private Delays.@Nullable Pending nextCheck;
  private final Consumer<DeskFault> faults;

  /**
   * @param place names where the exam is held
   */
  EvidenceServices(
      Station station,
      TaskRunner tasks,
      Delays later,
      Supplier<String> place,
      Consumer<DeskFault> faults) {
    this.tasks = tasks;
    this.later = later;
    this.faults = faults;
    ThreadFactory cameraThreads = new NamedThreads("camera");
    cameraShelf = new CameraShelf(station.journal, station.accounts);
    mediaReader = new ApartReader();
    microphones = new FfmpegMicrophones(new SimulatedMicrophone());
    pedals =
        new PedalEar(
            new HidPedals(),
            cameraShelf::pedal,
            new NamedThreads("pedal"),
            System::nanoTime,
            PEDAL_LOOK_MILLIS);
    capture =
        new CaptureService(
            station.journal,
            new JsonFactCodec(),
            station.media,
            mediaReader,
            new FfmpegCameras(
                new SimulatedCamera(),
                cameraShelf::network,
                microphones,
                cameraThreads,
                System::nanoTime,
                station.clock),
            tasks,
            new Surroundings(
                station.clock,
                System::nanoTime,
                station.ids,
                place,
                cameraShelf,
                () -> station.data.toFile().getUsableSpace(),
                DISK_RESERVE));
    capture.checks().whenLeft(this::checkLater);
    custody =
        new CustodyService(
            station.journal, station.media, mediaReader, mediaReader, station.clock.getZone());
    exports =
        new MediaExport(
            station.journal,
            station.media,
            station.files,
            id -> station.accounts.roster().person(id).map(Person::name).orElse(id.toString()),
            station.stationKeys::of,
            station.clock.getZone());
    review =
        new ReviewService(station.journal, station.media, custody, new PngWriter(), station.ids);
    keyImages = new KeyImageService(station.journal, custody, new JpegForPrint());
    imports =
        new MediaImport(
            station.journal,
            station.media,
            mediaReader,
            mediaReader,
            System::nanoTime,
            station.ids,
            () -> LocalDate.now(station.clock));
  }

  /** Called after each sign-in: clips that a crash left open are closed, and all looked through. */
  void opened() {
    keyImages.forget();
    tasks.run(Lane.CAMERA, capture::recoverAfterCrash, count -> checkAgain(), faults);
  }

  // A store that is locked by now is looked through after the next sign-in.
  private void checkAgain() {
    tasks.run(
        Lane.IO,
        capture.checks()::again,
        waiting -> {
          if (waiting > 0) {
            checkLater();
          }
        },
        locked -> {});
  }

  private void checkLater() {
    if (nextCheck == null) {
      nextCheck =
          later.after(
              QUIET,
              () -> {
                nextCheck = null;
                checkAgain();
              });
    }
  }

  /** Called when the person leaves the table: a clip ends, the camera is let go. */
  void leftTable() {
    tasks.run(
        Lane.CAMERA,
        () -> {
          capture.release();
          return true;
        },
        done -> {},
        faults);
  }

  @Override
  public void close() {
    tasks.run(
        Lane.CAMERA,
        () -> {
          pedals.close();
          capture.close();
          mediaReader.close();
          return true;
        },
        done -> {},
        faults);
  }
}
