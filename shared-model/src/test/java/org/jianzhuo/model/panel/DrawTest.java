package org.jianzhuo.model.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.FeeRule;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawTest {

  private static final DrawTerms THREE = new DrawTerms(3, List.of());

  private static byte[] seed(long number) {
    return ByteBuffer.allocate(32).putLong(7).putLong(number).array();
  }

  private static PersonId person(int number) {
    return new PersonId(new UUID(1, number));
  }

  private static DrawCandidate expert(
      int number, @Nullable Exclusion excluded, String... specialties) {
    return new DrawCandidate(
        person(number), "E%04d".formatted(number), Set.of(specialties), excluded, "");
  }

  private static List<DrawCandidate> pool(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(i -> expert(i, null, "骨科")).toList();
  }

  private static Draw draw(long seed, DrawTerms terms, List<DrawCandidate> pool) {
    return Draw.of(seed(seed), terms, pool).orElseThrow();
  }

  /** Worked example 21: ten, less two recused, one suspended, one treating doctor. */
  private static List<DrawCandidate> ten() {
    List<DrawCandidate> pool = new ArrayList<>(pool(6));
    pool.add(expert(7, Exclusion.RECUSED, "骨科"));
    pool.add(expert(8, Exclusion.RECUSED, "骨科"));
    pool.add(expert(9, Exclusion.SUSPENDED, "骨科"));
    pool.add(expert(10, Exclusion.TREATING_DOCTOR, "骨科"));
    return pool;
  }

  @Nested
  @Tag("F4")
  class A_panel {

    @Test
    void comes_from_the_six_who_may_sit_in_any_of_twenty_ways() {
      Map<Set<PersonId>, Integer> panels = new HashMap<>();
      Map<PersonId, Integer> seated = new HashMap<>();
      Map<PersonId, Integer> first = new HashMap<>();
      for (int i = 0; i < 10_000; i++) {
        Draw draw = draw(i, THREE, ten());
        panels.merge(new HashSet<>(draw.panel()), 1, Integer::sum);
        draw.panel().forEach(p -> seated.merge(p, 1, Integer::sum));
        first.merge(draw.panel().getFirst(), 1, Integer::sum);
        assertThat(draw.reserves()).hasSize(3);
      }
      assertThat(panels).hasSize(20);
      // 500 expected each: chi square with 19 degrees of freedom, one in a million above 61
      double square =
          panels.values().stream().mapToDouble(n -> (n - 500.0) * (n - 500.0) / 500.0).sum();
      assertThat(square).isLessThan(61);
      assertThat(seated.values()).allSatisfy(n -> assertThat(n).isBetween(4_800, 5_200));
      assertThat(first.values()).allSatisfy(n -> assertThat(n).isBetween(1_500, 1_850));
      assertThat(seated.keySet()).doesNotContain(person(7), person(8), person(9), person(10));
    }

    @Test
    void is_the_same_for_the_same_seed_whatever_the_pools_order() {
      List<DrawCandidate> mixed = new ArrayList<>(ten());
      Collections.shuffle(mixed, new Random(3));
      assertThat(draw(42, THREE, mixed)).isEqualTo(draw(42, THREE, ten()));
      assertThat(Draw.poolDigest(mixed)).isEqualTo(Draw.poolDigest(ten()));
      assertThat(Draw.seed(Draw.hex(seed(42)))).isEqualTo(seed(42));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 6})
    void has_three_or_five_experts(int size) {
      assertThatThrownBy(() -> new DrawTerms(size, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_the_specialties_asked_for_in_every_draw() {
      List<DrawCandidate> pool = new ArrayList<>(pool(12));
      pool.add(expert(20, null, "眼科"));
      pool.add(expert(21, null, "眼科", "骨科"));
      pool.add(expert(22, null, "康复科"));
      pool.add(expert(23, null, "康复科"));
      DrawTerms terms =
          new DrawTerms(5, List.of(new DrawTerms.Quota("眼科", 1), new DrawTerms.Quota("康复科", 2)));
      for (int i = 0; i < 10_000; i++) {
        List<PersonId> panel = draw(i, terms, pool).panel();
        assertThat(panel).hasSize(5).doesNotHaveDuplicates();
        assertThat(panel).contains(person(22), person(23));
        assertThat(panel).containsAnyOf(person(20), person(21));
      }
    }

    @Test
    void is_none_if_the_pool_cannot_fill_it() {
      assertThat(Draw.of(seed(1), THREE, pool(2))).isEmpty();
      assertThat(Draw.of(seed(1), new DrawTerms(3, List.of(new DrawTerms.Quota("眼科", 1))), pool(9)))
          .isEmpty();
    }

    @Test
    void counts_who_is_left_out_by_reason() {
      assertThat(Draw.exclusions(ten()))
          .containsEntry(Exclusion.RECUSED, 2)
          .containsEntry(Exclusion.SUSPENDED, 1)
          .containsEntry(Exclusion.TREATING_DOCTOR, 1);
    }
  }

  @Nested
  @Tag("F6")
  class Who_falls_out {

    @Test
    void is_followed_by_the_next_in_rank_and_never_drawn_again() {
      Draw draw = draw(5, THREE, ten());
      PersonId out = draw.panel().get(1);
      PersonId next = draw.successor(draw.panel(), out, Set.of(out)).orElseThrow();
      assertThat(next).isEqualTo(draw.reserves().getFirst());
      List<PersonId> now = new ArrayList<>(draw.panel());
      now.set(1, next);
      PersonId second = draw.successor(now, next, Set.of(out, next)).orElseThrow();
      assertThat(second).isEqualTo(draw.reserves().get(1));
      now.set(1, second);
      PersonId third = draw.successor(now, second, Set.of(out, next, second)).orElseThrow();
      now.set(1, third);
      assertThat(draw.successor(now, third, Set.of(out, next, second, third))).isEmpty();
    }

    @Test
    void is_followed_by_one_who_keeps_the_specialty() {
      List<DrawCandidate> pool = new ArrayList<>(pool(8));
      pool.add(expert(20, null, "眼科"));
      pool.add(expert(21, null, "眼科"));
      DrawTerms terms = new DrawTerms(3, List.of(new DrawTerms.Quota("眼科", 1)));
      for (int i = 0; i < 200; i++) {
        Draw draw = draw(i, terms, pool);
        boolean one = draw.panel().contains(person(20));
        boolean other = draw.panel().contains(person(21));
        if (one != other) {
          PersonId eye = one ? person(20) : person(21);
          assertThat(draw.successor(draw.panel(), eye, Set.of(eye)))
              .contains(one ? person(21) : person(20));
        }
      }
    }
  }

  @Nested
  @Tag("F143")
  class Cases {

    private static GroupDraw.Assignable matter(int number, String... specialties) {
      return new GroupDraw.Assignable(
          new StreamId(new UUID(2, number)),
          "2026-%05d".formatted(number),
          Set.of(specialties),
          null);
    }

    @Test
    void go_evenly_to_the_groups_that_have_their_specialty_the_same_for_a_seed() {
      List<GroupDraw.Assignable> cases = new ArrayList<>();
      IntStream.range(0, 30)
          .forEach(
              i ->
                  cases.add(matter(i, i % 10 == 0 ? new String[] {"眼科", "耳鼻咽喉科"} : new String[0])));
      List<GroupDraw.Group> groups =
          List.of(
              new GroupDraw.Group("一室", Set.of("骨科")),
              new GroupDraw.Group("二室", Set.of("眼科", "骨科")),
              new GroupDraw.Group("三室", Set.of("神经内科")));
      Map<StreamId, String> rooms = GroupDraw.of(seed(9), cases, groups);
      assertThat(rooms).hasSize(30);
      assertThat(rooms.get(cases.getFirst().caseStream())).isEqualTo("二室");
      for (GroupDraw.Group group : groups) {
        assertThat(Collections.frequency(rooms.values(), group.room())).isBetween(8, 12);
      }
      Collections.reverse(cases);
      assertThat(GroupDraw.of(seed(9), cases, groups)).isEqualTo(rooms);
      assertThat(GroupDraw.of(seed(10), cases, groups)).isNotEqualTo(rooms);
    }

    @Test
    void go_to_the_group_that_answers_each_of_their_parts() {
      List<Set<String>> headAndBone = List.of(Set.of("神经外科", "神经内科"), Set.of("骨科"));
      GroupDraw.Assignable both =
          GroupDraw.Assignable.of(new StreamId(new UUID(2, 1)), "2026-00001", headAndBone);
      List<GroupDraw.Group> groups =
          List.of(
              new GroupDraw.Group("一室", Set.of("骨科")),
              new GroupDraw.Group("二室", Set.of("神经外科", "骨科")),
              new GroupDraw.Group("三室", Set.of("神经内科")));
      for (int i = 0; i < 20; i++) {
        assertThat(GroupDraw.of(seed(i), List.of(both), groups)).containsValue("二室");
        assertThat(
                GroupDraw.of(seed(i), List.of(both), List.of(groups.getFirst(), groups.getLast())))
            .as("as many parts here as there")
            .hasSize(1);
      }
    }
  }

  @Test
  void flags_an_expert_whose_results_were_changed_twice_within_a_year() {
    assertThat(ChangedResults.flagged(days("2024-06-10", "2025-06-05"))).isTrue();
    assertThat(ChangedResults.flagged(days("2024-06-01", "2025-06-05"))).isFalse();
    assertThat(ChangedResults.flagged(days("2024-06-01"))).isFalse();
  }

  private static List<LocalDate> days(String... days) {
    return Arrays.stream(days).map(LocalDate::parse).toList();
  }

  @Test
  @Tag("F131")
  void leaves_the_fee_with_who_applied_unless_the_result_changed() {
    assertThat(FeeRule.of(AppraisalType.REVIEW_DISPUTED, false).orElseThrow().applicantPays())
        .isTrue();
    assertThat(FeeRule.of(AppraisalType.MUNICIPAL_REVIEW, true).orElseThrow().applicantPays())
        .isFalse();
    assertThat(FeeRule.of(AppraisalType.FIRST, true)).isEmpty();
  }
}
