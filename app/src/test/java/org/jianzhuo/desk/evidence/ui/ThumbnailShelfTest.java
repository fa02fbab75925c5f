package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.MediaId;
import org.junit.jupiter.api.Test;

class ThumbnailShelfTest {

  private final Medium photo =
      new Medium(
          new MediaId(UUID.randomUUID()),
          MediaKind.PHOTO,
          "IMG-01.jpg",
          "image/jpeg",
          Digest.of(new byte[] {1}),
          1,
          null);
  private final Deque<ErrorCode> faults = new ArrayDeque<>();
  private final ThumbnailShelf shelf =
      new ThumbnailShelf(
          (medium, width) -> {
            if (!faults.isEmpty()) {
              throw new DeskFault(faults.poll(), "no picture");
            }
            return new Frame(2, 2, new byte[16], 0);
          },
          new DirectTaskRunner());

  @Test
  void a_picture_for_which_a_busy_machine_had_no_time_is_tried_once_more() {
    faults.add(ErrorCode.DECODER_SLOW);
    shelf.want(photo, () -> {});
    assertThat(shelf.get(photo.id())).isPresent();
    assertThat(shelf.undecodable(photo.id())).isFalse();
  }

  @Test
  void a_picture_that_takes_too_long_twice_or_is_damaged_is_not_tried_for_ever() {
    for (List<ErrorCode> each :
        List.of(
            List.of(ErrorCode.DECODER_SLOW, ErrorCode.DECODER_SLOW),
            List.of(ErrorCode.MEDIUM_DAMAGED))) {
      shelf.clear();
      faults.addAll(each);
      shelf.want(photo, () -> {});
      assertThat(shelf.undecodable(photo.id())).isTrue();
      assertThat(shelf.late(photo.id())).isEqualTo(each.size() == 2);
      assertThat(faults).isEmpty();
    }
  }
}
