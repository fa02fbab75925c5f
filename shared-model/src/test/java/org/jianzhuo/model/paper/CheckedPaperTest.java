package org.jianzhuo.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jianzhuo.model.wire.PaperTemplates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who writes a paper that changes what the committee said does not check it. */
@Tag("F82")
class CheckedPaperTest {

  private static final PersonId WRITER = new PersonId(new UUID(7, 1));
  private static final PersonId CHECKER = new PersonId(new UUID(7, 2));

  private final JsonFactCodec codec = new JsonFactCodec();

  @Test
  void theCorrectionSlipAloneAsksForAChecker() {
    assertThat(PaperTemplates.builtIn().all())
        .filteredOn(template -> template.checkedBy() != null)
        .singleElement()
        .satisfies(
            template -> {
              assertThat(template.id()).isEqualTo(Corrections.KIND);
              assertThat(template.checkedBy()).isEqualTo(Role.CHECKER);
            });
  }

  @Test
  void theFoldRefusesAPaperThatItsWriterChecked() {
    assertThat(Papers.PROJECTION.refuse(Papers.PROJECTION.empty(), act(slip(WRITER))))
        .contains("a paper is checked by another person than who issues it");
    assertThat(Papers.PROJECTION.refuse(Papers.PROJECTION.empty(), act(slip(CHECKER)))).isEmpty();
  }

  @Test
  void aPaperFromBeforeCheckersWereNamedHasNoneAndFoldsAsItDid() {
    PaperFact.Issued now = slip(CHECKER);
    String json = new String(codec.encode(now), StandardCharsets.UTF_8);
    assertThat(codec.decode("paper.issued", json.getBytes(StandardCharsets.UTF_8))).isEqualTo(now);
    String before = json.replaceAll(",?\"checkedBy\":(\\{[^}]*\\}|\"[^\"]*\")", "");
    assertThat(before).isNotEqualTo(json);
    PaperFact.Issued then =
        (PaperFact.Issued) codec.decode("paper.issued", before.getBytes(StandardCharsets.UTF_8));
    assertThat(then.checkedBy()).isNull();
    assertThat(Papers.PROJECTION.refuse(Papers.PROJECTION.empty(), act(then))).isEmpty();
  }

  private static PaperFact.Issued slip(PersonId checker) {
    Digest bytes = Digest.of(new byte[] {1});
    return new PaperFact.Issued(
        "GZ-1",
        1,
        1,
        Corrections.KIND,
        3,
        Map.of(),
        List.of(),
        null,
        "",
        null,
        new MediaId(new UUID(1, 1)),
        bytes,
        checker);
  }

  private static Act act(PaperFact.Issued fact) {
    return new Act(
        new EntryId(Digest.of(new byte[] {2})),
        new EntryHeader(
            new StreamId(new UUID(0, 1)),
            new StationId(new UUID(0, 2)),
            1,
            List.of(),
            0,
            WRITER,
            "paper.issued",
            Digest.of(new byte[] {3})),
        fact);
  }
}
