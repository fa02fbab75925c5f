package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.exam.RecognisedScope.Place;
import org.jianzhuo.model.exam.Side;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that a click on the body map names the part that lies there. */
@Tag("F27")
class BodyPointsTest {

  private final BodyPoints points = new BodyPoints(ExamCases.CATALOGUE);

  private static List<BodyPart> drawn() {
    return ExamCases.CATALOGUE.parts().stream()
        .filter(part -> !part.region().equals("systemic") && !part.code().equals(part.region()))
        .toList();
  }

  @Test
  void eachPartIsFoundAtItsOwnPointOnBothSides() {
    for (BodyPart part : drawn()) {
      assertThat(points.at(part.x(), part.y(), part.back()))
          .as(part.code())
          .contains(new Place(part.code(), part.paired() ? Side.RIGHT : Side.NONE));
      if (part.paired()) {
        assertThat(points.at(100 - part.x(), part.y(), part.back()))
            .as(part.code())
            .contains(new Place(part.code(), Side.LEFT));
      }
    }
  }

  @Test
  void aLimbIsFoundFromBehindOnItsMirroredSide() {
    assertThat(points.at(70, 35.5, true)).contains(new Place("elbow", Side.RIGHT));
    assertThat(points.at(30, 35.5, true)).contains(new Place("elbow", Side.LEFT));
  }

  @Test
  void besideTheBodyThereIsNothing() {
    assertThat(points.at(2, 80, false)).isEmpty();
    assertThat(points.at(98, 10, true)).isEmpty();
  }
}
