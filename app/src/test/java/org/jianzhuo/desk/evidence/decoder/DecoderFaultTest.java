package org.jianzhuo.desk.evidence.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.BytesChannel;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.decoder.DecoderProcess.Limit;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.exam.Exam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Lets a real process crash, hang, swell and lie over a medium. */
@Timeout(120)
@Isolated("ends the children of the whole program")
class DecoderFaultTest {

  private static final Limit SHORT = new Limit(Duration.ofSeconds(4), Duration.ofSeconds(6));

  /** Long enough that a slow machine reaches the limit of memory first. */
  private static final Limit PATIENT = new Limit(Duration.ofSeconds(40), Duration.ofSeconds(50));

  private static final long RESIDENT = 600L << 20;

  @BeforeEach
  void libraries() {
    Ffmpeg.cacheIn(Path.of("target", "javacpp"));
  }

  @Nested
  class AMediumThatIsHostile {

    private final ApartReader reader = decoder(SHORT);
    private final ApartReader patient = decoder(PATIENT);

    private static ApartReader decoder(Limit limit) {
      return new ApartReader(new DecoderLaunch(HostileDecoder.class.getName(), RESIDENT), limit);
    }

    @AfterEach
    void close() {
      reader.close();
      patient.close();
    }

    @Test
    void and_crashes_native_code_is_told_as_such() {
      assertThat(fault("CRASH")).isEqualTo(ErrorCode.DECODER_CRASHED);
    }

    @Test
    void and_hangs_is_ended_in_time() {
      long begun = System.nanoTime();
      assertThat(fault("HANG")).isEqualTo(ErrorCode.DECODER_SLOW);
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(40));
    }

    @Test
    void and_talks_without_end_is_ended_in_time() {
      assertThat(fault("CHATTER")).isEqualTo(ErrorCode.DECODER_SLOW);
    }

    @Test
    void and_eats_native_memory_ends_at_its_limit() {
      assertThat(fault(patient, "SWELL")).isEqualTo(ErrorCode.DECODER_FULL);
    }

    @Test
    void and_eats_the_heap_ends_at_its_limit() {
      assertThat(fault(patient, "HEAP")).isEqualTo(ErrorCode.DECODER_FULL);
    }

    @Test
    void and_makes_the_decoder_lie_is_not_believed() {
      assertThat(fault("LIE")).isEqualTo(ErrorCode.DECODER_CRASHED);
    }

    @Test
    void leaves_no_process_and_no_crash_report() throws Exception {
      fault("CRASH");
      fault("HANG");
      reader.close();
      assertThat(children()).isEmpty();
      try (Stream<Path> here = Files.list(Path.of(""))) {
        assertThat(here.map(Path::toString))
            .noneMatch(name -> name.startsWith("hs_err") || name.startsWith("core"));
      }
    }

    private ErrorCode fault(String words) {
      return fault(reader, words);
    }

    private static ErrorCode fault(ApartReader by, String words) {
      BytesChannel medium = new BytesChannel(words.getBytes(StandardCharsets.US_ASCII));
      return catchThrowableOfType(DeskFault.class, () -> by.picture(medium, 64)).code();
    }
  }

  @Nested
  class ADeskWhoseDecoderIsKilled {

    @TempDir Path folder;

    @Test
    void keeps_what_was_typed_and_opens_the_clip_again() throws Exception {
      try (CaptureRoom room = new CaptureRoom(folder)) {
        room.withNotice().withCamera();
        room.capture.startClip(room.stream, room.expert, room.elbow);
        room.frames(30);
        room.capture.stopClip();
        room.capture.release();
        var medium = room.evidence().items().values().stream().toList().getFirst().medium();
        byte[] draft = "屈曲 35°，伸直受限".getBytes(StandardCharsets.UTF_8);
        room.station.drafts.save(room.expert, "finding", draft);

        MediaReader.Clip clip = room.custody.openClip(medium);
        assertThat(clip.at(0, 160)).isPresent();
        for (ProcessHandle child : children()) {
          child.destroyForcibly();
          child.onExit().get(20, TimeUnit.SECONDS);
        }
        DeskFault fault = catchThrowableOfType(DeskFault.class, () -> clip.at(0.5, 160));
        assertThat(fault.code()).isIn(ErrorCode.DECODER_CRASHED, ErrorCode.DECODER_FULL);
        clip.close();

        assertThat(room.station.drafts.load(room.expert, "finding")).contains(draft);
        assertThat(room.station.journal.stream(room.stream).get(Exam.PROJECTION).findings())
            .hasSize(2);
        try (MediaReader.Clip again = room.custody.openClip(medium)) {
          assertThat(again.at(0.5, 160)).isPresent();
        }
      }
    }
  }

  @Nested
  class AMachineWithoutALauncher {

    @Test
    void tells_that_pictures_cannot_be_shown() throws IOException {
      try (ApartReader reader =
          new ApartReader(new DecoderLaunch("org.jianzhuo.NoSuchClass", RESIDENT), SHORT)) {
        BytesChannel medium = new BytesChannel(new byte[9]);
        DeskFault fault = catchThrowableOfType(DeskFault.class, () -> reader.picture(medium, 64));
        assertThat(fault.code()).isEqualTo(ErrorCode.DECODER_MISSING);
      }
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }
}
