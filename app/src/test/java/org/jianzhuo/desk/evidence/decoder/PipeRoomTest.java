package org.jianzhuo.desk.evidence.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PipeRoomTest {

  /** Widens its own pipes and tells how wide they are, or what came of a file that is no pipe. */
  static final class Child {
    public static void main(String[] arguments) {
      PipeRoom.widen();
      System.out.println(PipeRoom.of(0) + " " + PipeRoom.of(1) + " " + PipeRoom.of(99));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_decoders_pipes_hold_a_whole_picture_or_what_they_held() throws Exception {
    Process child = new DecoderLaunch(Child.class.getName(), 0).start();
    String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(child.waitFor()).isZero();
    String[] room = told.split(" ", -1);
    assertThat(room).hasSize(3).endsWith("-1");
    // Whoever has many pipes already gets no more room, and everything goes on.
    assertThat(room[1]).isIn(Integer.toString(PipeRoom.BYTES), "65536", "8192", "4096");
  }
}
