package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.HeldTasks;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.MediaReader;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jianzhuo.desk.evidence.camera.BurnedInCounter;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps through clips whose frames come at uneven times, told by the number burned into each. */
class UnevenClipTest extends CaptureRoomCase {

  /** A second is missing, then every other frame, then all but each seventh. */
  private static final String KEPT =
      "not(between(n,20,49))*if(between(n,60,79),not(mod(n,2)),1)"
          + "*if(between(n,90,139),not(mod(n,7)),1)";

  private static final int FRAMES = 150;

  private static List<Integer> kept() {
    List<Integer> kept = new ArrayList<>();
    for (int n = 0; n < FRAMES; n++) {
      boolean missing = n >= 20 && n <= 49;
      boolean odd = n >= 60 && n <= 79 && n % 2 != 0;
      boolean rare = n >= 90 && n <= 139 && n % 7 != 0;
      if (!missing && !odd && !rare) {
        kept.add(n);
      }
    }
    return kept;
  }

  private Medium clip(String name) throws Exception {
    List<String> how =
        name.endsWith(".avi") || name.endsWith(".mov")
            ? List.of("-c:v", "mjpeg", "-q:v", "3")
            : name.startsWith("fragments")
                ? List.of(
                    "-c:v", "libopenh264", "-g", "30", "-movflags", "frag_keyframe+empty_moov")
                : name.startsWith("bidirectional")
                    ? List.of("-c:v", "mpeg4", "-q:v", "2", "-bf", "2", "-g", "12")
                    : List.of("-c:v", "libopenh264", "-g", "30");
    Path file =
        BurnedInCounter.uneven(folder.resolve(name), FRAMES, KEPT, how.toArray(String[]::new));
    return ReviewStage.done(
        room.imports.importFile(
            room.stream, room.expert, room.elbow, file, "市人民医院", ImportLabels.OWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"whole.mp4", "fragments.mp4", "whole.mkv", "frames.mov", "bidirectional.mp4"})
  void each_step_lands_on_the_very_next_frame_and_back(String name) throws Exception {
    Medium medium = clip(name);
    List<Integer> there = new ArrayList<>();
    List<Integer> back = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    try (MediaReader.Clip clip = room.custody.openClip(medium)) {
      Optional<Frame> frame = clip.at(0, BurnedInCounter.WIDTH);
      while (frame.isPresent()) {
        there.add(BurnedInCounter.count(frame.get()));
        times.add(frame.get().millis());
        frame = clip.next(BurnedInCounter.WIDTH);
      }
      double from = times.getLast() / 1000.0;
      frame = clip.before(from, BurnedInCounter.WIDTH);
      while (frame.isPresent()) {
        back.add(BurnedInCounter.count(frame.get()));
        frame = clip.before(frame.get().millis() / 1000.0, BurnedInCounter.WIDTH);
      }
      // In the middle of the second that is missing the frame before it stands.
      long gap = times.get(there.indexOf(19));
      assertThat(
              BurnedInCounter.count(
                  clip.at(gap / 1000.0 + 0.5, BurnedInCounter.WIDTH).orElseThrow()))
          .isEqualTo(19);
      assertThat(BurnedInCounter.count(clip.next(BurnedInCounter.WIDTH).orElseThrow()))
          .isEqualTo(50);
    }
    assertThat(there).isEqualTo(kept());
    Collections.reverse(back);
    assertThat(back).isEqualTo(kept().subList(0, kept().size() - 1));
    assertThat(room.custody.frameMillis(medium, 0, () -> true)).isEqualTo(times);
  }

  @Test
  void the_player_counts_the_frames_that_are_there() throws Exception {
    ClipPlayer player =
        new ClipPlayer(room.custody, new DirectTaskRunner(), () -> 0, SoundOutput.NONE);
    player.open(clip("fragments.mp4"), 5, BurnedInCounter.WIDTH, 0, true);
    assertThat(player.state().get().frames().shown()).hasSameSizeAs(kept());
    for (int i = 0; i < kept().size(); i++) {
      assertThat(player.state().get().number()).isEqualTo(i + 1);
      assertThat(shown(player)).isEqualTo(kept().get(i));
      player.step(1);
    }
    for (int i = kept().size() - 1; i >= 0; i--) {
      assertThat(player.state().get().number()).isEqualTo(i + 1);
      assertThat(shown(player)).isEqualTo(kept().get(i));
      player.step(-1);
    }
    player.step(1);
    assertThat(shown(player)).isEqualTo(kept().get(1));
    player.close();
  }

  @Test
  void each_of_several_steps_counts_however_busy_the_decoder_is() throws Exception {
    HeldTasks later = new HeldTasks();
    ClipPlayer player = new ClipPlayer(room.custody, later, () -> 0, SoundOutput.NONE);
    player.open(clip("fragments.mp4"), 5, BurnedInCounter.WIDTH, 0, true);
    later.all();
    // Frames are being decoded ahead when the person stops and steps.
    player.toggle();
    for (int i = 0; i < 3; i++) {
      player.step(1);
    }
    later.all();
    assertThat(shown(player)).isEqualTo(3);
    for (int i = 0; i < 2; i++) {
      player.step(-1);
    }
    later.all();
    assertThat(shown(player)).isEqualTo(1);
    player.close();
    later.all();
  }

  @Test
  void playing_asked_for_while_a_clip_is_opened_begins_once_it_is_open() throws Exception {
    Medium clip = clip("whole.mp4");
    HeldTasks later = new HeldTasks();
    ClipPlayer player = new ClipPlayer(room.custody, later, () -> 0, SoundOutput.NONE);
    player.open(clip, 5, BurnedInCounter.WIDTH, 0, true);
    player.toggle();
    later.all();
    assertThat(player.state().get().running()).isTrue();
    player.open(clip, 5, BurnedInCounter.WIDTH, 0, true);
    player.toggle();
    player.toggle();
    later.all();
    assertThat(player.state().get().running()).as("asked for and taken back").isFalse();
    player.open(clip, 5, BurnedInCounter.WIDTH, 0, true);
    later.all();
    assertThat(player.state().get().running()).as("of another clip").isFalse();
    player.close();
    later.all();
  }

  @Test
  void a_frame_that_cannot_be_decoded_is_neither_counted_nor_stepped_to_but_named()
      throws Exception {
    Medium medium = damaged(List.of(10, 11, 40));
    ClipPlayer player =
        new ClipPlayer(room.custody, new DirectTaskRunner(), () -> 0, SoundOutput.NONE);
    player.open(medium, 5, BurnedInCounter.WIDTH, 0, false);
    assertThat(player.state().get().frames().shown()).hasSize(kept().size() - 3);
    assertThat(player.state().get().frames().lost()).hasSize(3);
    List<Integer> seen = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (int number = 1; number <= kept().size() - 3; number++) {
      assertThat(player.state().get().number()).isEqualTo(number);
      seen.add(shown(player));
      named.add(player.state().get().frames().lostAfter(number));
      player.step(1);
    }
    List<Integer> left = new ArrayList<>(kept());
    left.removeAll(List.of(kept().get(10), kept().get(11), kept().get(40)));
    assertThat(seen).isEqualTo(left);
    assertThat(named.get(9)).isEqualTo("11–12");
    assertThat(named.get(37)).isEqualTo("41");
    assertThat(named.stream().filter(each -> !each.isEmpty())).hasSize(2);
    player.close();
  }

  // Such a clip comes from a camera: an import is refused.
  private Medium damaged(List<Integer> frames) throws Exception {
    Medium whole = clip("frames.mov");
    byte[] bytes = room.media.read(whole.sha256());
    int number = -1;
    for (int at = 0; at < bytes.length - 2; at++) {
      if (bytes[at] == (byte) 0xff
          && bytes[at + 1] == (byte) 0xd8
          && bytes[at + 2] == (byte) 0xff) {
        number++;
      }
      if (frames.contains(number)) {
        bytes[at] = 0;
      }
      if (number == kept().size() - 1) {
        break;
      }
    }
    var sealed = room.media.keep(bytes);
    Medium medium =
        new Medium(
            new MediaId(UUID.randomUUID()),
            whole.kind(),
            "CLIP-02.mov",
            whole.type(),
            sealed.sha256(),
            sealed.bytes(),
            null);
    room.tell(new EvidenceFact.Imported(medium, room.evidence().items().get(whole.id()).source()));
    return medium;
  }

  private static int shown(ClipPlayer player) {
    Frame frame = player.state().get().frame();
    return frame == null ? -1 : BurnedInCounter.count(frame);
  }
}
