package org.jianzhuo.model.panel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.PersonId;

/**
 * Draws a panel by a seed: the pool in order of numbers is shuffled, seats are filled in that order
 * so that the specialties asked for are there, and the rest are the ranked reserves (备选专家). Anyone
 * can draw it again from the seed (深圳2007 17；人社部发〔2020〕91号 七).
 *
 * @param pool everyone looked at, in order of numbers
 * @param panel three or five, in order of seat
 * @param reserves who follows, in this order, if one of the panel falls out
 */
public record Draw(
    DrawTerms terms, List<DrawCandidate> pool, List<PersonId> panel, List<PersonId> reserves) {

  /** Names the procedure on every record. */
  public static final String ALGORITHM = "SHA-256 计数随机，无放回洗牌，规则 v1";

  public Draw {
    pool = List.copyOf(pool);
    panel = List.copyOf(panel);
    reserves = List.copyOf(reserves);
  }

  /**
   * Draws a panel.
   *
   * @param seed at least 16 bytes
   * @return nothing if the pool cannot fill the panel with these specialties
   */
  public static Optional<Draw> of(
      byte[] seed, DrawTerms terms, Collection<DrawCandidate> candidates) {
    List<DrawCandidate> pool =
        candidates.stream().sorted(Comparator.comparing(DrawCandidate::number)).toList();
    List<DrawCandidate> order =
        new SeededChoice(seed).shuffled(pool.stream().filter(DrawCandidate::eligible).toList());
    List<DrawCandidate> seated = new ArrayList<>();
    for (DrawTerms.Quota quota : terms.quotas()) {
      for (DrawCandidate each : order) {
        if (has(seated, quota.specialty()) < quota.least()
            && !seated.contains(each)
            && each.specialties().contains(quota.specialty())) {
          seated.add(each);
        }
      }
    }
    for (DrawCandidate each : order) {
      if (seated.size() < terms.size() && !seated.contains(each)) {
        seated.add(each);
      }
    }
    if (seated.size() != terms.size() || !meets(terms, seated)) {
      return Optional.empty();
    }
    return Optional.of(
        new Draw(
            terms,
            pool,
            seated.stream().map(DrawCandidate::person).toList(),
            order.stream().filter(e -> !seated.contains(e)).map(DrawCandidate::person).toList()));
  }

  private static long has(List<DrawCandidate> seated, String specialty) {
    return seated.stream().filter(e -> e.specialties().contains(specialty)).count();
  }

  private static boolean meets(DrawTerms terms, List<DrawCandidate> seated) {
    return terms.quotas().stream().allMatch(q -> has(seated, q.specialty()) >= q.least());
  }

  /**
   * Returns who takes the seat of one who falls out: the first in rank who was never out and keeps
   * the specialties; empty if nobody does, so that a new draw is needed.
   *
   * @param now the panel as it sits
   * @param gone everyone who fell out, whom nobody draws again
   */
  public Optional<PersonId> successor(
      List<PersonId> now, PersonId leaving, Collection<PersonId> gone) {
    Set<PersonId> barred = new HashSet<>(gone);
    barred.addAll(now);
    List<DrawCandidate> staying =
        pool.stream().filter(c -> now.contains(c.person()) && !c.person().equals(leaving)).toList();
    for (PersonId reserve : reserves) {
      if (!barred.contains(reserve)) {
        List<DrawCandidate> next = new ArrayList<>(staying);
        candidate(reserve).ifPresent(next::add);
        if (meets(terms, next)) {
          return Optional.of(reserve);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the rank of a reserve, from 1; 0 if the person is none. */
  public int rank(PersonId person) {
    return reserves.indexOf(person) + 1;
  }

  /** Returns the pool's entry of a person. */
  public Optional<DrawCandidate> candidate(PersonId person) {
    return pool.stream().filter(c -> c.person().equals(person)).findFirst();
  }

  /** Counts the excluded by reason. */
  public static Map<Exclusion, Integer> exclusions(Collection<DrawCandidate> pool) {
    Map<Exclusion, Integer> counts = new EnumMap<>(Exclusion.class);
    for (DrawCandidate each : pool) {
      if (each.excluded() != null) {
        counts.merge(each.excluded(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Returns the digest that is committed before the pool is shown. */
  public static Digest commitment(byte[] seed) {
    return Digest.of(seed);
  }

  /** Returns the pool's digest: numbers, specialties and exclusions, line by line. */
  public static Digest poolDigest(Collection<DrawCandidate> pool) {
    StringBuilder lines = new StringBuilder();
    pool.stream()
        .sorted(Comparator.comparing(DrawCandidate::number))
        .forEach(
            c ->
                lines
                    .append(c.number())
                    .append('\t')
                    .append(String.join(",", c.specialties().stream().sorted().toList()))
                    .append('\t')
                    .append(c.excluded() == null ? "" : c.excluded().code())
                    .append('\n'));
    return Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a seed as it stands in the record. */
  public static String hex(byte[] seed) {
    return HexFormat.of().formatHex(seed);
  }

  /** Reads a seed as it stands in the record. */
  public static byte[] seed(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
