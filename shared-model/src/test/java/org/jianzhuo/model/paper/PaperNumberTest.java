package org.jianzhuo.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jianzhuo.model.journal.StationId;
import org.junit.jupiter.api.Test;

class PaperNumberTest {

  @Property
  void aNumberFitsABarcode(
      @ForAll long high, @ForAll long low, @ForAll @IntRange(min = 1, max = 999_999) int counter) {
    String number = PaperNumber.of("SL", 2026, new StationId(new UUID(high, low)), counter);
    assertThat(number + "-V999").matches("[!-~]{4,40}");
  }

  @Test
  void fiveHundredStationsHaveEachTheirOwn() {
    Set<String> prefixes = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      assertThat(prefixes.add(PaperNumber.prefix(new StationId(new UUID(1, i))))).isTrue();
    }
  }
}
