package org.jianzhuo.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InkStrokeTest {

  @Test
  void aDotOrASlipOfThePenIsNoSignature() {
    InkStroke dot = new InkStroke(List.of(500), List.of(100), List.of(0), List.of(500));
    InkStroke slip = stroke(500, 540);
    assertThat(InkStroke.isSignature(List.of())).isFalse();
    assertThat(InkStroke.isSignature(List.of(dot, dot, dot))).isFalse();
    assertThat(InkStroke.isSignature(List.of(slip))).isFalse();
  }

  @Test
  void theShortestNameIsOne() {
    assertThat(InkStroke.isSignature(List.of(stroke(400, 520)))).isTrue();
    assertThat(InkStroke.isSignature(List.of(stroke(400, 450), stroke(400, 460)))).isTrue();
  }

  private static InkStroke stroke(int from, int to) {
    return new InkStroke(List.of(from, to), List.of(100, 100), List.of(0, 90), List.of(500, 500));
  }
}
