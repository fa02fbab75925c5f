package org.jianzhuo.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.conclusion.CorrectionSlip;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F82")
class CorrectionsTest {

  private static final ZoneId SHENZHEN = ZoneId.of("Asia/Shanghai");
  // 2026-11-09 23:30 in Shenzhen is still the ninth there, and 15:30 in Greenwich
  private static final long LATE = 1_794_238_200_000L;

  @Test
  void areReadByTheVersionThatStandsWithItsDayInTheCommitteesZone() {
    PaperFile file =
        new PaperFile(
            List.of(
                version("correction", 1, 0, "姓名 | 甲 | 乙"),
                version("correction", 2, LATE, "姓名 | 甲 | 丙", " ", "受伤时间 |  | 2025-03-01")),
            List.of(new PaperFact.Served("GZ-1", LocalDate.of(2026, 11, 10), "当场签收")),
            List.of(),
            null,
            0,
            0);
    PaperFile other =
        new PaperFile(List.of(version("acceptance", 1, 0)), List.of(), List.of(), null, 0, 0);

    assertThat(Corrections.of(new Papers(Map.of("GZ-1", file, "SL-1", other)), SHENZHEN))
        .containsExactly(
            new CorrectionSlip(
                "GZ-1",
                2,
                LocalDate.of(2026, 11, 9),
                List.of(
                    new CorrectionSlip.Change("姓名", "甲", "丙"),
                    new CorrectionSlip.Change("受伤时间", "", "2025-03-01")),
                "录入笔误",
                LocalDate.of(2026, 11, 10)));
  }

  @Test
  void ofACaseWithoutASlipAreNone() {
    assertThat(Corrections.of(new Papers(Map.of()), SHENZHEN)).isEmpty();
  }

  private static PaperFile.Version version(String kind, int version, long at, String... changes) {
    Digest bytes = Digest.of(new byte[] {(byte) version});
    return new PaperFile.Version(
        new PaperFact.Issued(
            "GZ-1",
            1,
            version,
            kind,
            2,
            Map.of("changes", List.of(changes), "reason", List.of("录入笔误")),
            List.of(),
            null,
            "",
            null,
            new MediaId(new UUID(1, version)),
            bytes),
        new StationId(new UUID(0, 1)),
        at,
        null);
  }
}
