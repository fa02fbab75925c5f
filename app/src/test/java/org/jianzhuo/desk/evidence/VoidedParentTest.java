package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.desk.evidence.media.JpegForPrint;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was made from a voided medium does not stand where that no longer stands. */
class VoidedParentTest extends CaptureRoomCase {

  private Medium clip;
  private Medium frame;
  private KeyImageService keys;

  @BeforeEach
  void grabOneFrame() throws Exception {
    room.withNotice().withCamera();
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(20);
    clip = done(room.capture.stopClip());
    frame = done(room.review.grabFrame(room.stream, room.expert, clip.id(), 0, 0.2));
    keys = new KeyImageService(room.station.journal, room.custody, new JpegForPrint());
  }

  @Test
  void a_frame_of_a_clip_that_was_voided_since_is_no_key_image() {
    List<KeyImage> chosen = List.of(new KeyImage(frame.id(), "", false, false));
    done(keys.choose(room.stream, room.expert, chosen));
    assertThat(keys.chosen(room.stream)).isEqualTo(chosen);
    voidTheClip();
    assertThat(keys.chosen(room.stream)).isEmpty();
    assertThat(keys.candidates(room.stream)).isEmpty();
    assertThat(keys.choose(room.stream, room.expert, chosen))
        .isEqualTo(Outcome.refused("evidence.refused.key-image", frame.fileName()));
  }

  @Test
  void nothing_more_is_made_from_a_voided_clip() {
    voidTheClip();
    assertThat(room.review.grabFrame(room.stream, room.expert, clip.id(), 0, 0.2))
        .isEqualTo(Outcome.refused("evidence.refused.voided"));
    assertThat(room.review.redact(room.stream, room.expert, frame.id()))
        .isEqualTo(Outcome.refused("evidence.refused.voided"));
  }

  private void voidTheClip() {
    done(room.custody.voidMedium(room.stream, room.expert, clip.id(), "拍错了人", null));
  }

  private static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }
}
