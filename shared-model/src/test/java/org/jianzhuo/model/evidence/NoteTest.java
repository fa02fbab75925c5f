package org.jianzhuo.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NoteTest {

  @Property
  void an_angle_drawn_by_its_true_spots_is_read_within_a_degree(
      @ForAll @DoubleRange(min = 0, max = 180) double degrees,
      @ForAll @DoubleRange(min = 0, max = 360) double turn,
      @ForAll @DoubleRange(min = 0.05, max = 0.4) double one,
      @ForAll @DoubleRange(min = 0.05, max = 0.4) double other) {
    // Spots are put by whole pixels of a picture 1920 wide.
    Note note = angle(spot(turn, one), spot(0, 0), spot(turn + degrees, other));
    double reach = Math.toDegrees(1 / (1920 * Math.min(one, other)));
    assertThat(note.degrees()).isCloseTo(degrees, within(Math.max(1, 2 * reach)));
  }

  @Property
  void a_length_is_read_to_two_in_a_hundred_of_a_ruler_that_lies_beside(
      @ForAll @DoubleRange(min = 3, max = 12) double pixelsPerMillimetre,
      @ForAll @DoubleRange(min = 0, max = 360) double turnOfRuler,
      @ForAll @DoubleRange(min = 0, max = 360) double turn,
      @ForAll @DoubleRange(min = 40, max = 75) double millimetres) {
    double perWidth = pixelsPerMillimetre / 1920;
    Note scale = note(NoteKind.SCALE, line(turnOfRuler, 50 * perWidth), 50);
    Note length = note(NoteKind.LENGTH, line(turn, millimetres * perWidth), 0);
    double read = length.span() * scale.millimetres() / scale.span();
    assertThat(read).isCloseTo(millimetres, within(0.02 * millimetres));
  }

  @Test
  void an_angle_of_spots_that_coincide_is_none() {
    assertThat(angle(spot(0, 0), spot(0, 0), spot(10, 0.2)).degrees()).isZero();
  }

  @Test
  void a_note_has_as_many_spots_as_its_kind_and_a_scale_its_length() {
    assertThatThrownBy(() -> note(NoteKind.ANGLE, List.of(spot(0, 0)), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> note(NoteKind.SCALE, List.of(spot(0, 0), spot(0, 0.1)), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> note(NoteKind.LENGTH, List.of(spot(0, 0), spot(0, 0.1)), 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Note angle(Spot one, Spot joint, Spot other) {
    return note(NoteKind.ANGLE, List.of(one, joint, other), 0);
  }

  private static Note note(NoteKind kind, List<Spot> spots, double millimetres) {
    return new Note(new NoteId(new UUID(1, 2)), kind, spots, "", millimetres, 0);
  }

  /** A line between whole pixels of a picture 1920 wide. */
  private static List<Spot> line(double turn, double widths) {
    return List.of(spot(turn, -widths / 2), spot(turn, widths / 2));
  }

  private static Spot spot(double degrees, double distance) {
    double x = 0.5 + distance * Math.cos(Math.toRadians(degrees));
    double y = 0.5 + distance * Math.sin(Math.toRadians(degrees));
    return new Spot(Math.rint(x * 1920) / 1920, Math.rint(y * 1920) / 1920);
  }
}
