package org.jianzhuo.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.Manner;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F81")
class ServedFoldTest {

  private static final Digest BYTES = Digest.of(new byte[] {1});
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final List<Recipient> BOTH = List.of(Recipient.APPRAISED, Recipient.EMPLOYER);

  private final JsonFactCodec codec = new JsonFactCodec();

  @Test
  void anEntryThatNamesNoRecipientStandsForEverybody() {
    byte[] before =
        "{\"number\":\"JC-1\",\"on\":\"2026-11-18\",\"how\":\"当场签收\"}"
            .getBytes(StandardCharsets.UTF_8);
    PaperFact.Served served = (PaperFact.Served) codec.decode("paper.served", before);
    assertThat(served.receipt()).isNull();
    PaperFile file = file(1).servedBy(served);
    assertThat(file.unserved(BOTH)).isEmpty();
    assertThat(file.served()).isEqualTo(served);
  }

  @Test
  void aServiceIsReadAsItWasWritten() {
    PaperFact.Served served = served(Recipient.EMPLOYER, false, 1, "");
    assertThat(codec.decode("paper.served", codec.encode(served))).isEqualTo(served);
  }

  @Test
  void theDaysRunFromTheServiceOnWhomThePaperAsks() {
    PaperFile copied = file(1).servedBy(served(Recipient.EMPLOYER, false, 1, ""));
    assertThat(copied.served()).isNull();
    assertThat(copied.unserved(BOTH)).containsExactly(Recipient.APPRAISED);
    PaperFact.Served asked = served(Recipient.APPRAISED, true, 1, "");
    assertThat(copied.servedBy(asked).served()).isEqualTo(asked);
    assertThat(copied.servedBy(asked).unserved(BOTH)).isEmpty();
  }

  @Test
  void theFoldRefusesAnotherVersionThanStandsOneNeverPrintedAndOneServedBefore() {
    Papers unprinted = new Papers(Map.of("JC-1", file(0)));
    assertThat(PapersProjection.refuse(unprinted.file("JC-1").orElseThrow(), receipt(1, "")))
        .contains("a version that was never printed is served for a reason");
    assertThat(PapersProjection.refuse(file(0), receipt(1, "在另一台工作站打印"))).isEmpty();
    assertThat(PapersProjection.refuse(file(1), receipt(2, "")))
        .contains("what is served is the version that stands");
    PaperFile before = file(1).servedBy(served(Recipient.APPRAISED, true, 1, ""));
    assertThat(PapersProjection.refuse(before, receipt(1, "")))
        .contains("a recipient is served once");
    assertThat(PapersProjection.refuse(before, null)).isEmpty();
  }

  private static PaperFact.Receipt receipt(int version, String unprinted) {
    return new PaperFact.Receipt(
        Recipient.APPRAISED, "张某", true, Manner.HANDED, "送达回证 1 号", version, unprinted);
  }

  private static PaperFact.Served served(
      Recipient to, boolean addressed, int version, String unprinted) {
    return new PaperFact.Served(
        "JC-1",
        DAY,
        "邮寄",
        new PaperFact.Receipt(to, "某人", addressed, Manner.POSTED, "EMS 1", version, unprinted));
  }

  private static PaperFile file(int prints) {
    return new PaperFile(
        List.of(
            new PaperFile.Version(
                new PaperFact.Issued(
                    "JC-1",
                    1,
                    1,
                    "further-examination",
                    3,
                    Map.of(),
                    List.of(),
                    null,
                    "",
                    null,
                    new MediaId(new UUID(1, 1)),
                    BYTES),
                new StationId(new UUID(2, 1)),
                0,
                new PersonId(new UUID(7, 1)))),
        List.of(),
        List.of(),
        null,
        prints,
        prints);
  }
}
