package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.document.pdf.PdfAudit;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F149")
@Alongside
class BatchKillTest {

  private static final int CASES = 4;

  @TempDir Path folder;

  @Test
  void a_batch_that_is_killed_leaves_each_case_signed_or_not_and_goes_on_where_it_was()
      throws Exception {
    KeyPair key = TestStation.newKey();
    Files.write(folder.resolve("private"), key.getPrivate().getEncoded());
    Files.write(folder.resolve("public"), key.getPublic().getEncoded());
    StationId station = new StationId(UUID.randomUUID());
    Random random = new Random(20261123);
    List<String> said = new ArrayList<>();
    for (boolean killed = true; killed; ) {
      killed = signUntilKilled(station, 2 + random.nextInt(CASES * 2), said);
      check(station, key, said);
    }
    // three consents and three signatures a case; those given between word and kill come on top
    assertThat(said).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(CASES * 6);
    try (SigningTable table = new SigningTable(folder.resolve("data"), station, key)) {
      assertThat(table.cases()).hasSize(CASES);
      for (StreamId stream : table.cases()) {
        assertThat(table.of(stream).filed()).containsOnlyKeys(table.panel);
        assertThat(table.of(stream).signatures())
            .extracting(OpinionFact.SheetSigned::expert)
            .containsExactlyElementsOf(table.panel);
      }
    }
  }

  /** Returns whether the child was killed before it had done everything. */
  private boolean signUntilKilled(StationId station, int lines, List<String> said)
      throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledSigner.class.getName(),
                folder.resolve("data").toString(),
                station.toString(),
                folder.resolve("private").toString(),
                folder.resolve("public").toString(),
                Integer.toString(CASES))
            .redirectError(folder.resolve("child.err").toFile())
            .start();
    try (BufferedReader heard = child.inputReader(StandardCharsets.UTF_8)) {
      int count = 0;
      for (String line = heard.readLine(); line != null; line = heard.readLine()) {
        if (!line.equals("ready")) {
          said.add(line);
        }
        if (++count == lines) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    int status = child.waitFor();
    assertThat(status).as(Files.readString(folder.resolve("child.err"))).isIn(0, 137);
    return status != 0;
  }

  private void check(StationId station, KeyPair key, List<String> said) {
    try (SigningTable table = new SigningTable(folder.resolve("data"), station, key)) {
      for (String line : said) {
        String[] words = line.split(" ", -1);
        StreamId stream = StreamId.of(words[1]);
        PersonId expert = PersonId.of(words[2]);
        if (words[0].equals(ToSign.Due.CONSENT.name())) {
          assertThat(table.of(stream).filed()).containsKey(expert);
        } else {
          assertThat(table.of(stream).signatures())
              .extracting(OpinionFact.SheetSigned::expert)
              .contains(expert);
        }
      }
      for (StreamId stream : table.cases()) {
        int number = 0;
        byte[] before = {};
        for (OpinionFact.SheetSigned signature : table.of(stream).signatures()) {
          byte[] pdf = table.media.read(signature.sha256());
          assertThat(new PdfAudit().audit(pdf, null).signatures()).hasSize(++number);
          assertThat(Arrays.copyOf(pdf, before.length)).isEqualTo(before);
          before = pdf;
        }
      }
    }
  }
}
