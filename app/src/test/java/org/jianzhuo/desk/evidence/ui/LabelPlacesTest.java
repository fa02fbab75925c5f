package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {

  private final LabelPlaces places = new LabelPlaces(640, 360);

  @Test
  void a_label_lies_above_at_the_right_of_what_it_is_of() {
    assertThat(places.take(new Point2D(100, 100), 80, 30))
        .isEqualTo(new Rectangle2D(110, 62, 80, 30));
  }

  @Test
  void no_label_hides_another_or_leaves_the_picture() {
    List<Rectangle2D> taken = new ArrayList<>();
    for (Point2D of :
        List.of(
            new Point2D(100, 100),
            new Point2D(100, 100),
            new Point2D(104, 102),
            new Point2D(90, 110),
            new Point2D(100, 100),
            new Point2D(100, 100),
            new Point2D(639, 0),
            new Point2D(639, 359),
            new Point2D(639, 359))) {
      Rectangle2D place = places.take(of, 90, 34);
      assertThat(taken).noneMatch(place::intersects);
      assertThat(new Rectangle2D(0, 0, 640, 360).contains(place)).isTrue();
      taken.add(place);
    }
  }

  @Test
  void where_there_is_no_room_left_a_label_still_lies_at_its_own() {
    LabelPlaces narrow = new LabelPlaces(100, 40);
    Rectangle2D first = narrow.take(new Point2D(10, 10), 90, 34);
    assertThat(narrow.take(new Point2D(10, 10), 90, 34)).isEqualTo(first);
  }
}
