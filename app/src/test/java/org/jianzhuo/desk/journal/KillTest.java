package org.jianzhuo.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Alongside
class KillTest {

  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void what_was_acknowledged_survives_being_killed_at_any_moment() throws Exception {
    KeyPair key = TestStation.newKey();
    Files.write(folder.resolve("private"), key.getPrivate().getEncoded());
    Files.write(folder.resolve("public"), key.getPublic().getEncoded());
    StationId station = new StationId(UUID.randomUUID());
    StreamId stream = new StreamId(UUID.randomUUID());
    PersonId person = new PersonId(UUID.randomUUID());
    Set<EntryId> acknowledged = new HashSet<>();
    Map<String, String> drafts = new HashMap<>();
    Random random = new Random(20261123);
    for (int round = 0; round < KILLS; round++) {
      writeUntilKilled(
          List.of(station.toString(), "private", "public", stream.toString(), person.toString()),
          round,
          20 + random.nextInt(150),
          acknowledged,
          drafts);
      check(new TestStation(folder.resolve("data"), station, key), acknowledged, drafts, person);
    }
    assertThat(acknowledged.size()).isGreaterThan(KILLS * 5);
  }

  private void writeUntilKilled(
      List<String> arguments,
      int round,
      int lines,
      Set<EntryId> acknowledged,
      Map<String, String> drafts)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx200m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.resolve("data").toString(),
                arguments.get(0),
                folder.resolve(arguments.get(1)).toString(),
                folder.resolve(arguments.get(2)).toString(),
                arguments.get(3),
                arguments.get(4),
                "r" + round)
            .redirectError(folder.resolve("child.err").toFile())
            .start();
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      int heard = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        // The kill falls wherever the child is by then; what it said before still counts.
        if (++heard == lines) {
          child.toHandle().destroyForcibly();
        }
        String[] words = line.split(" ", -1);
        switch (words[0]) {
          case "entry" -> acknowledged.add(EntryId.of(words[1]));
          case "draft" -> drafts.put(words[1], words[2]);
          default -> assertThat(line).isEqualTo("ready");
        }
      }
    }
    assertThat(child.waitFor()).as(Files.readString(folder.resolve("child.err"))).isEqualTo(137);
  }

  private static void check(
      TestStation station, Set<EntryId> acknowledged, Map<String, String> drafts, PersonId person) {
    try (station) {
      List<Entry> entries = station.journal.after(station.id, 0, Integer.MAX_VALUE);
      PublicKey key = station.keys.of(station.id).orElseThrow();
      Set<EntryId> held = new HashSet<>();
      long seq = 0;
      for (Entry entry : entries) {
        assertThat(entry.header().seq()).isEqualTo(++seq);
        assertThat(entry.signed().isSignedBy(key)).isTrue();
        assertThat(held).containsAll(entry.header().parents());
        held.add(entry.id());
      }
      assertThat(held).containsAll(acknowledged);
      assertThat(
              station.drafts.list(person, "").entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey,
                          d -> new String(d.getValue(), StandardCharsets.UTF_8))))
          .satisfies(
              kept ->
                  drafts.forEach(
                      (name, words) ->
                          assertThat(order(kept.get(name))).isGreaterThanOrEqualTo(order(words))));
    }
  }

  // A draft that was saved just before the kill may be newer than the last one heard of.
  private static long order(String words) {
    String[] parts = words.substring(1).split("-", -1);
    return Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(parts[1]);
  }
}
