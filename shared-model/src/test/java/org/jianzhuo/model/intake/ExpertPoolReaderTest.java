package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpertPoolReaderTest {

  private final SheetPreview<ListedExpert> pool =
      new ExpertPoolReader().read(RegisterReaderTest.sample("experts.csv"));

  @Test
  void reads_the_whole_pool() {
    assertThat(pool.acceptedRows()).hasSize(80);
    ListedExpert sixth = Objects.requireNonNull(pool.rows().get(5).value());
    assertThat(sixth.number()).isEqualTo("E1006");
    assertThat(sixth.specialty()).isEqualTo("眼科");
    assertThat(sixth.furtherSpecialties()).containsExactly("口腔科");
    assertThat(sixth.termTo()).isEqualTo(LocalDate.of(2027, 12, 31));
  }

  @Test
  void names_those_who_may_not_be_drawn() {
    assertThat(pool.allRemarks().stream().map(r -> r.place() + " " + r.kind().key()))
        .containsExactly(
            "L31 recommendation-missing", "L50 recommendation-missing", "K77 standing-noted");
  }
}
