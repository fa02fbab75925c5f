package org.jianzhuo.desk.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.document.pdf.LabelBoxes.Box;
import org.junit.jupiter.api.Test;

class LabelBoxesTest {

  private static final Box PICTURE = new Box(50, 100, 220, 160);
  private final LabelBoxes boxes = new LabelBoxes(PICTURE, List.of());

  @Test
  void a_label_lies_above_at_the_right_of_what_it_is_of() {
    assertThat(boxes.take(100, 200, 60, 12)).contains(new Box(105, 184, 60, 12));
  }

  @Test
  void no_label_hides_another_or_leaves_the_picture_and_each_stays_near() {
    List<Box> taken = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double x = 150 + i % 3;
      double y = 180 - i % 2;
      Box place = boxes.take(x, y, 90, 12).orElseThrow();
      assertThat(taken).noneMatch(place::overlaps);
      assertThat(place.x()).isBetween(50.0, 180.0);
      assertThat(place.y()).isBetween(100.0, 248.0);
      assertThat(place.distance(x, y)).isLessThan(80);
      taken.add(place);
    }
  }

  @Test
  void a_label_leaves_what_another_note_points_at_to_be_seen() {
    LabelBoxes around = new LabelBoxes(PICTURE, List.of(new LabelBoxes.Spot(120, 190)));
    Box place = around.take(100, 200, 60, 12).orElseThrow();
    assertThat(place.distance(120, 190)).isPositive();
    assertThat(place).isEqualTo(new Box(105, 204, 60, 12));
  }

  @Test
  void at_the_pictures_edge_a_label_stays_on_it() {
    Box place = boxes.take(270, 100, 80, 12).orElseThrow();
    assertThat(place.x() + place.wide()).isCloseTo(270, within(1e-9));
    assertThat(place.y()).isCloseTo(100, within(1e-9));
  }

  @Test
  void a_full_picture_has_no_place_and_then_least_is_hidden() {
    while (boxes.take(150, 180, 100, 40).isPresent()) {
      // Each takes some of the room.
    }
    assertThat(boxes.take(150, 180, 100, 40)).isEmpty();
    Box squeezed = boxes.squeeze(150, 180, 100, 40);
    assertThat(squeezed.x()).isBetween(50.0, 170.0);
  }
}
