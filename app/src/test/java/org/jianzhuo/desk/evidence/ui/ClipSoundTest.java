package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.evidence.decoder.ApartReader;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays a clip that flashes and beeps once a second into a loudspeaker that keeps what it plays.
 */
class ClipSoundTest {

  private static final long PULSE = 10_000_000;
  private static final int LOUD = 3_000;

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private final RecordingSpeaker speaker = new RecordingSpeaker(nanos::get, 0.5);
  private CaptureRoom room;
  private Medium clip;

  @BeforeEach
  void make() throws Exception {
    room = new CaptureRoom(folder.resolve("data"), 320, 180, new DirectTaskRunner());
    Path file = folder.resolve("flash.mp4");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-hide_banner", "-nostdin", "-y", "-f", "lavfi", "-i"));
    command.add(
        "color=c=black:s=160x96:r=30:d=6,"
            + "drawbox=c=white:t=fill:enable='gte(t,0.5)*lt(mod(t+0.5,1),0.1)'");
    command.addAll(List.of("-f", "lavfi", "-i"));
    command.add("aevalsrc='gte(t,0.5)*lt(mod(t+0.5,1),0.1)*0.5*sin(2*PI*1000*t)':s=44100:d=6");
    command.addAll(List.of("-c:v", "libopenh264", "-pix_fmt", "yuv420p", "-g", "15"));
    command.addAll(List.of("-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"));
    command.add(file.toString());
    Process made = Ffmpeg.program(command).redirectErrorStream(true).start();
    String words = new String(made.getInputStream().readAllBytes());
    assertThat(made.waitFor()).as(words).isZero();
    room.withNotice();
    clip =
        ((Outcome.Done<Medium>)
                room.imports.importFile(
                    room.stream, room.expert, room.elbow, file, "test", ImportLabels.OWN))
            .value();
    assertThat(Files.size(file)).isEqualTo(clip.bytes());
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  private ClipPlayer player(SoundOutput output) {
    ClipPlayer player = new ClipPlayer(room.custody, new DirectTaskRunner(), nanos::get, output);
    player.open(clip, 6, 160, 0, true);
    return player;
  }

  private static boolean bright(ClipPlayer player) {
    Frame frame = player.state().get().frame();
    return frame != null && (frame.bgra()[frame.bgra().length / 2 + 1] & 0xff) > 128;
  }

  private void pulse(ClipPlayer player) {
    nanos.addAndGet(PULSE);
    player.tick();
  }

  @Test
  void every_flash_is_seen_within_eighty_milliseconds_of_its_beep() {
    ClipPlayer player = player(speaker);
    player.toggle();
    List<Long> flashes = new ArrayList<>();
    List<Long> beeps = new ArrayList<>();
    boolean wasBright = false;
    boolean wasLoud = false;
    for (int i = 0; i < 560; i++) {
      pulse(player);
      boolean bright = bright(player);
      boolean loud = speaker.loudest(480) > LOUD;
      if (bright && !wasBright) {
        flashes.add(nanos.get());
      }
      if (loud && !wasLoud) {
        beeps.add(nanos.get());
      }
      wasBright = bright;
      wasLoud = loud;
    }
    assertThat(flashes).hasSizeGreaterThanOrEqualTo(5);
    assertThat(beeps).hasSameSizeAs(flashes);
    long worst = 0;
    for (int i = 0; i < flashes.size(); i++) {
      worst = Math.max(worst, Math.abs(flashes.get(i) - beeps.get(i)) / 1_000_000);
    }
    assertThat(worst).as("milliseconds between flash and beep").isLessThanOrEqualTo(80);
  }

  @Test
  void a_decoder_in_its_own_process_gives_the_same_sound() throws Exception {
    try (ApartReader apart = new ApartReader();
        ClipSound there = apart.openSound(room.media.open(clip.sha256()), 0).orElseThrow();
        ClipSound here = room.custody.openSound(clip, 0).orElseThrow()) {
      there.seek(2);
      here.seek(2);
      for (int i = 0; i < 20; i++) {
        ClipSound.Piece one = there.next().orElseThrow();
        ClipSound.Piece other = here.next().orElseThrow();
        assertThat(one.seconds()).isEqualTo(other.seconds());
        assertThat(one.samples()).isEqualTo(other.samples());
      }
    }
  }

  @Test
  void after_a_seek_they_still_meet() {
    ClipPlayer player = player(speaker);
    player.toggle();
    player.seek(3.3);
    long flash = 0;
    long beep = 0;
    for (int i = 0; i < 60 && (flash == 0 || beep == 0); i++) {
      pulse(player);
      flash = flash == 0 && bright(player) ? nanos.get() : flash;
      beep = beep == 0 && speaker.loudest(480) > LOUD ? nanos.get() : beep;
    }
    assertThat(flash).isPositive();
    assertThat(Math.abs(flash - beep) / 1_000_000).isLessThanOrEqualTo(80);
  }

  @Test
  void it_is_muted_and_made_softer_without_losing_the_time() {
    ClipPlayer player = player(speaker);
    player.speaker().setMuted(true);
    player.toggle();
    for (int i = 0; i < 120; i++) {
      pulse(player);
    }
    assertThat(speaker.loudest(60_000)).isZero();
    assertThat(player.state().get().position()).isBetween(1.0, 1.3);
    player.speaker().setVolume(0.25);
    for (int i = 0; i < 160; i++) {
      pulse(player);
    }
    assertThat(speaker.loudest(60_000)).isBetween(2_000, 6_000);
  }

  @Test
  void at_another_speed_and_when_stopped_nothing_is_heard() {
    ClipPlayer player = player(speaker);
    player.setSpeed(2);
    player.toggle();
    pulse(player);
    assertThat(speaker.playing()).isFalse();
    for (int i = 0; i < 100; i++) {
      pulse(player);
    }
    assertThat(player.state().get().position()).isBetween(1.8, 2.2);
    player.setSpeed(1);
    pulse(player);
    assertThat(speaker.playing()).isTrue();
    player.toggle();
    assertThat(speaker.playing()).isFalse();
    player.close();
    assertThat(speaker.closed()).isTrue();
  }

  @Test
  void without_a_loudspeaker_the_pictures_follow_the_clock() {
    ClipPlayer player = player(SoundOutput.NONE);
    assertThat(player.speaker().standing().get()).isEqualTo(ClipSpeaker.Standing.NO_DEVICE);
    player.toggle();
    for (int i = 0; i < 200; i++) {
      pulse(player);
    }
    assertThat(player.state().get().position()).isBetween(1.9, 2.1);
  }
}
