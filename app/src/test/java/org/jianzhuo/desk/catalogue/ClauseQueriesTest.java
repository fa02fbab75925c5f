package org.jianzhuo.desk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.ClauseFilter;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.rules.SaidFit;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Measures how often the first hit is right, over lists of queries as surgeons, clerks and workers
 * type them. How the lists were used is told in {@code standards-notes.md}: "guide", "first" and
 * "spoken" guided the search, "check" and "second" checked it, "fresh", "third" and "fourth" were
 * asked once.
 */
class ClauseQueriesTest {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final Map<Standard, ClauseSearch> SEARCHES = searches();

  private record Asked(String set, Standard standard, String typed, Set<String> right) {}

  private static Map<Standard, ClauseSearch> searches() {
    Map<Standard, ClauseSearch> all = new EnumMap<>(Standard.class);
    for (Standard each : Standard.values()) {
      all.put(each, new ClauseSearch(CATALOGUE, each, new PinyinRomaniser(), new SaidFit()));
    }
    return all;
  }

  private static List<Asked> queries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ClauseQueriesTest.class.getResourceAsStream("clause-queries.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t"))
          .map(
              cells ->
                  new Asked(
                      cells[0],
                      cells[1].equals("GBT") ? Standard.GBT_16180_2014 : Standard.LSBF_2002_8,
                      cells[2],
                      Set.of(cells[3].split("\\|"))))
          .toList();
    }
  }

  private static List<ClauseSearch.Hit> find(Asked asked) {
    return Objects.requireNonNull(SEARCHES.get(asked.standard()))
        .find(asked.typed(), ClauseFilter.ALL);
  }

  private static List<String> misses(List<Asked> queries) {
    List<String> misses = new ArrayList<>();
    for (Asked asked : queries) {
      List<ClauseSearch.Hit> hits = find(asked);
      String first = hits.isEmpty() ? "nothing" : hits.getFirst().clause().code();
      if (!asked.right().contains(first)) {
        misses.add(asked.typed() + " -> " + first + ", not " + asked.right());
      }
    }
    return misses;
  }

  /** How many queries of a list are missed today; more would be a step back. */
  private static final Map<String, Integer> MISSED =
      Map.of(
          "guide", 0, "check", 3, "fresh", 2, "first", 1, "second", 0, "third", 1, "fourth", 7,
          "spoken", 1);

  @Test
  void theFirstHitIsRightAsOftenAsEverInEachList(TestReporter reporter) throws IOException {
    List<Asked> all = queries();
    assertThat(all.size()).isGreaterThanOrEqualTo(1400);
    assertThat(all).extracting(Asked::set).containsOnlyElementsOf(MISSED.keySet());
    MISSED.forEach(
        (set, missed) -> {
          List<Asked> some = all.stream().filter(asked -> asked.set().equals(set)).toList();
          List<String> misses = misses(some);
          String figure = (some.size() - misses.size()) + " of " + some.size() + ": " + misses;
          reporter.publishEntry(set, figure);
          assertThat(misses).as(figure).hasSizeLessThanOrEqualTo(missed);
        });
  }

  @Test
  void everyAnswerComesWithinFiftyMilliseconds(TestReporter reporter) throws IOException {
    long slowest = 0;
    for (Asked asked : queries()) {
      // the thread's own time and the best of five, since other programs share the machine
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        long before = CLOCK.getCurrentThreadCpuTime();
        find(asked);
        best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - before);
      }
      assertThat(best).as(asked.typed()).isLessThan(50_000_000L);
      slowest = Math.max(slowest, best);
    }
    reporter.publishEntry("slowest answer", slowest / 1000 + " microseconds");
  }
}
