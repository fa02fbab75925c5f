package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianzhuo.model.base.Words;
import org.junit.jupiter.api.Test;

class DraftDifferenceTest {

  @Test
  void onlyWhatChangedStandsBetweenWhatWasKept() {
    DraftDifference.Kept kept = text("左手所见，握力18 N", "右手所见，握力18 N").kept();
    assertThat(kept).isEqualTo(new DraftDifference.Kept("", "手所见，握力18 N"));
  }

  @Test
  void spacesAloneAreNoDifference() {
    assertThat(text("左手 所见\n", "左手所见").changed()).isFalse();
    assertThat(text("左手所见", "右手所见").changed()).isTrue();
  }

  @Property
  void whatWasKeptStandsInBothAndOverlapsInNeither(@ForAll String was, @ForAll String is) {
    DraftDifference.Kept kept = text(was, is).kept();
    for (String text : new String[] {was, is}) {
      assertThat(text).startsWith(kept.before()).endsWith(kept.after());
      assertThat(kept.before().length() + kept.after().length()).isLessThanOrEqualTo(text.length());
    }
  }

  private static DraftDifference text(String was, String is) {
    return new DraftDifference(new Words("伤情介绍", "introduction"), was, is);
  }
}
