package org.jianzhuo.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

  private static final PersonId ONE = new PersonId(UUID.randomUUID());
  private static final PersonId OTHER = new PersonId(UUID.randomUUID());
  private static final byte[] WORDS = "右膝活动受限".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private TestStation station;

  @BeforeEach
  void open() {
    station = TestStation.in(folder);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void the_last_words_stand() {
    station.drafts.save(ONE, "finding:1", new byte[] {1});
    station.drafts.save(ONE, "finding:1", WORDS);
    assertThat(station.drafts.load(ONE, "finding:1")).contains(WORDS);
  }

  @Test
  void a_draft_stays_with_its_author() {
    station.drafts.save(ONE, "finding:1", WORDS);
    assertThat(station.drafts.load(OTHER, "finding:1")).isEmpty();
  }

  @Test
  void drafts_are_listed_by_what_they_begin_with() {
    station.drafts.save(ONE, "finding:1", WORDS);
    station.drafts.save(ONE, "finding:2", WORDS);
    station.drafts.save(ONE, "opinion:1", WORDS);
    assertThat(station.drafts.list(ONE, "finding:")).containsOnlyKeys("finding:1", "finding:2");
  }

  @Test
  void a_removed_draft_is_gone() {
    station.drafts.save(ONE, "finding:1", WORDS);
    station.drafts.remove(ONE, "finding:1");
    assertThat(station.drafts.load(ONE, "finding:1")).isEmpty();
  }

  @Test
  void neither_words_nor_key_stand_on_the_disk() throws IOException {
    station.drafts.save(ONE, "finding:secret-case", WORDS);
    for (Path file : Files.list(folder).toList()) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      for (String plain : List.of("secret-case", new String(WORDS, StandardCharsets.UTF_8))) {
        assertThat(bytes)
            .doesNotContain(
                new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
      }
    }
  }
}
