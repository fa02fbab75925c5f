package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.FaultyFiles;
import org.jianzhuo.desk.base.LocalFiles;
import org.jianzhuo.desk.base.NamedThreads;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CameraChoices;
import org.jianzhuo.desk.evidence.CameraShelf;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.CaptureService;
import org.jianzhuo.desk.evidence.CaptureStatus;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.FakePedals;
import org.jianzhuo.desk.evidence.Handover;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.MediaImport;
import org.jianzhuo.desk.evidence.MediaStore;
import org.jianzhuo.desk.evidence.ReviewService;
import org.jianzhuo.desk.evidence.Surroundings;
import org.jianzhuo.desk.evidence.Witnesses;
import org.jianzhuo.desk.evidence.decoder.ApartReader;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.desk.evidence.media.PngWriter;
import org.jianzhuo.desk.evidence.media.SealedMediaStore;
import org.jianzhuo.desk.evidence.store.MediaRows;
import org.jianzhuo.desk.intake.SignedInPeople;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Acknowledgement;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.JsonFactCodec;

/** A station with one case, two findings and the simulated camera, for tests. */
public final class CaptureRoom implements AutoCloseable {

  /** To whom and what for tests export. */
  public static final Handover TO_ARCHIVE = new Handover("委员会档案室", "归档");

  public final PersonId expert = new PersonId(UUID.randomUUID());
  public final PersonId secondPerson = new PersonId(UUID.randomUUID());
  public final StreamId stream = new StreamId(UUID.randomUUID());
  public final FindingId elbow = new FindingId(UUID.randomUUID());
  public final FindingId scar = new FindingId(UUID.randomUUID());
  public final Path data;
  public final FaultyFiles files = new FaultyFiles(new LocalFiles());
  public final TestStation station;
  public final SealedMediaStore media;
  public final CameraShelf shelf;
  public final CameraChoices cameraChoices = new CameraChoices();
  public final SimulatedCamera camera;
  private final RoomCameras cameras;
  public final CaptureService capture;
  public final CustodyService custody;
  public final MediaExport exports;
  public final ReviewService review;
  public final MediaImport imports;
  public final ApartReader reader = new ApartReader();
  public final FakePedals pedals = new FakePedals();
  public final AtomicBoolean decoderBusy = new AtomicBoolean();
  public final AtomicLong laterNanos = new AtomicLong();
  public final AtomicLong usableBytes = new AtomicLong(100_000_000_000L);

  public CaptureRoom(Path data) {
    this(data, 320, 180, new DirectTaskRunner());
  }

  public CaptureRoom(Path data, int width, int height, TaskRunner tasks) {
    this(data, new SimulatedCamera(width, height, 30), tasks);
  }

  /**
   * @param camera may be a slow one, where a window is drawn for each of its pictures
   */
  public CaptureRoom(Path data, SimulatedCamera camera, TaskRunner tasks) {
    this(data, TestStation.in(data), camera, tasks, kept -> kept);
  }

  /** The microphone that is opened next. */
  public SimulatedMicrophone microphone() {
    return cameras.microphone();
  }

  /** Attaches another microphone, which is opened next. */
  void hearBy(SimulatedMicrophone other) {
    cameras.hearBy(other);
  }

  /** Lets the microphone that is opened next hear nothing. */
  public void silence() {
    cameras.hearBy(new SimulatedMicrophone("anullsrc=r=48000:cl=mono"));
  }

  /** Opens a station that may have been here before; the case is a new one. */
  CaptureRoom(Path data, StationId station, KeyPair key) {
    this(data, station, key, kept -> kept);
  }

  /**
   * @param disk what clips are recorded to, made of the store
   */
  CaptureRoom(Path data, StationId station, KeyPair key, UnaryOperator<MediaStore> disk) {
    this(
        data,
        new TestStation(data, station, key),
        new SimulatedCamera(320, 180, 30),
        new DirectTaskRunner(),
        disk);
  }

  private CaptureRoom(
      Path data,
      TestStation station,
      SimulatedCamera simulated,
      TaskRunner tasks,
      UnaryOperator<MediaStore> disk) {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
    this.data = data;
    this.station = station;
    media =
        new SealedMediaStore(
            data,
            files,
            station.vault,
            new MediaRows(station.database),
            UUID::randomUUID,
            Executors.newFixedThreadPool(2, new NamedThreads("hash")));
    shelf = new CameraShelf(station.journal, new SignedInPeople(station.journal));
    camera = simulated;
    cameras = new RoomCameras(camera);
    capture =
        new CaptureService(
            station.journal,
            new JsonFactCodec(),
            disk.apply(media),
            new BusyReader(reader, decoderBusy),
            cameras,
            tasks,
            new Surroundings(
                InstantSource.system(),
                () -> System.nanoTime() + laterNanos.get(),
                UUID::randomUUID,
                () -> "第 3 鉴定室",
                shelf,
                usableBytes::get,
                1_000_000_000L));
    custody =
        new CustodyService(station.journal, media, reader, reader, ZoneId.of("Asia/Shanghai"));
    exports =
        new MediaExport(
            station.journal,
            media,
            files,
            person -> "1号专家",
            station.keys::of,
            ZoneId.of("Asia/Shanghai"));
    review = new ReviewService(station.journal, media, custody, new PngWriter(), UUID::randomUUID);
    imports =
        new MediaImport(
            station.journal,
            media,
            reader,
            reader,
            System::nanoTime,
            UUID::randomUUID,
            () -> ImportLabels.TODAY);
    tell(
        RoomCase.accepted("鉴受〔2026〕00001", AppraisalType.FIRST),
        new ExamFact.FindingRecorded(RoomCase.finding(elbow, 1, "左肘关节功能"), expert),
        new ExamFact.FindingRecorded(RoomCase.finding(scar, 2, "左前臂瘢痕"), expert));
  }

  /** Opens another case of the same person, with a finding on the left elbow. */
  public StreamId anotherCase(AppraisalType type, FindingId finding) {
    StreamId other = new StreamId(UUID.randomUUID());
    station.journal.append(
        expert,
        List.of(
            new Deed(other, RoomCase.accepted("鉴受〔2025〕00007", type)),
            new Deed(
                other,
                new ExamFact.FindingRecorded(RoomCase.finding(finding, 1, "左肘关节功能"), expert))));
    return other;
  }

  /** Journals facts of the case. */
  public void tell(Fact... facts) {
    station.journal.append(expert, Stream.of(facts).map(fact -> new Deed(stream, fact)).toList());
  }

  /** Gives the recording notice, which gates the camera. */
  public CaptureRoom withNotice() {
    return withNotice(true, false);
  }

  /** Gives the notice, answered so. */
  public CaptureRoom withNotice(boolean consents, boolean privateParts) {
    InkStroke stroke =
        new InkStroke(List.of(1, 2), List.of(1, 2), List.of(0, 9), List.of(500, 500));
    tell(
        new PanelFact.RecordingTold(
            consents, privateParts, new Acknowledgement(List.of(stroke), List.of())));
    return this;
  }

  /** Opens the simulated camera and waits for its first picture. */
  public CaptureRoom withCamera() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    try (AutoCloseable watch = capture.onPreview(frame -> first.countDown())) {
      capture.open(stream, SimulatedCamera.IDENTITY);
      await(first);
    }
    return this;
  }

  /** The second person of the room, whose PIN is 246810. */
  public Witnesses witnesses() {
    Person second = Person.staff(secondPerson, "韩立", Set.of(Role.RECORDER), "S2");
    return new Witnesses(
        () -> List.of(second),
        (person, pin) ->
            pin.equals("246810")
                ? Outcome.done(second)
                : Outcome.refused("roster.refused.wrong", 4));
  }

  /** Exports one original for the archive; returns its file. */
  public Path export(Medium medium, Path folder) {
    return switch (exports.export(stream, expert, List.of(medium.id()), folder, TO_ARCHIVE)) {
      case Outcome.Done<List<Path>>(List<Path> written) -> written.getFirst();
      case Outcome.Refused<List<Path>>(var reason) -> throw new AssertionError(reason);
    };
  }

  public Evidence evidence() {
    return station.journal.stream(stream).get(Evidence.PROJECTION);
  }

  /** Waits until the status is as wished. */
  public void until(Predicate<CaptureStatus> wished) throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    try (AutoCloseable watch =
        capture.onStatus(
            status -> {
              if (wished.test(capture.status())) {
                seen.countDown();
              }
            })) {
      if (!wished.test(capture.status())) {
        await(seen);
      }
    }
  }

  /** Lets the camera deliver this many more pictures. */
  public void frames(int count) throws Exception {
    CountDownLatch delivered = new CountDownLatch(count);
    try (AutoCloseable watch = capture.onPreview(frame -> delivered.countDown())) {
      await(delivered);
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("did not happen within 20 seconds");
    }
  }

  /** Returns all files of the data folder. */
  public List<Path> dataFiles() {
    try (Stream<Path> paths = Files.walk(data)) {
      return paths.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    pedals.close();
    capture.close();
    reader.close();
    station.close();
  }

  /** Opens another camera than the simulated one, as the first of the case. */
  void use(CameraSource other) {
    cameras.use(other);
    if (capture.open(stream, other.identity()) instanceof Outcome.Refused<?> refused) {
      throw new AssertionError(refused.reason());
    }
  }

  /** Attaches one more camera, which shows the simulated picture under a name of its own. */
  public CaptureDevice.Identity attach(String stableId, String name) {
    CaptureDevice.Identity identity = new CaptureDevice.Identity(stableId, name, false);
    cameras.attach(identity);
    return identity;
  }
}
