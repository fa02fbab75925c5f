package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Test;

class ExpertImportTest {

  private final MemoryJournal journal = new MemoryJournal();
  private final SignedInPeople people = new SignedInPeople(journal);
  private final ExpertImport experts = new ExpertImport(journal, people, UUID::randomUUID);

  @Test
  void thePoolComesInOnce() {
    byte[] pool = RegisterImportTest.sample("experts.csv");
    int before = journal.appends();
    experts.carryOut(experts.preview(pool));
    assertThat(journal.appends()).isEqualTo(before + 1);
    assertThat(people.roster().people().values().stream().filter(p -> p.is(Role.EXPERT)))
        .hasSize(80);
    ExpertPlan again = experts.preview(pool);
    assertThat(List.of(again.fresh(), again.changed(), again.unchanged()))
        .containsExactly(0, 0, 80);
    experts.carryOut(again);
    assertThat(journal.appends()).isEqualTo(before + 1);
  }
}
