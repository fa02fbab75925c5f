package org.jianzhuo.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.UnknownFact;
import org.junit.jupiter.api.Test;

class JsonFactCodecPropertyTest {

  private static final List<Class<? extends Fact>> KINDS =
      JsonFactCodec.FAMILIES.stream()
          .map(FactFamily::kinds)
          .map(kinds -> kinds.values())
          .flatMap(Collection::stream)
          .sorted((x, y) -> x.getName().compareTo(y.getName()))
          .<Class<? extends Fact>>map(c -> c)
          .toList();

  private final JsonFactCodec codec = new JsonFactCodec();

  @Property(tries = 60)
  void every_kind_of_fact_comes_back_as_it_was(@ForAll long seed) {
    RandomRecords records = new RandomRecords(seed);
    for (Class<? extends Fact> kind : KINDS) {
      Fact fact = records.make(kind);
      Fact back = codec.decode(codec.kindOf(fact), codec.encode(fact));
      assertThat(back).isEqualTo(fact);
    }
  }

  @Test
  void every_family_lists_all_of_its_facts() {
    for (FactFamily family : JsonFactCodec.FAMILIES) {
      Class<?> sealed = family.kinds().values().iterator().next().getEnclosingClass();
      assertThat(facts(sealed).map(Class::getName))
          .as(sealed.getSimpleName())
          .containsExactlyInAnyOrderElementsOf(
              family.kinds().values().stream().map(Class::getName).toList());
    }
  }

  private static Stream<Class<?>> facts(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(kind -> kind.isSealed() ? facts(kind) : Stream.of(kind));
  }

  @Test
  void a_kind_of_a_newer_program_is_kept_unread() {
    byte[] json = "{\"x\":1}".getBytes(StandardCharsets.UTF_8);
    assertThat(codec.decode("exam.newly-invented", json))
        .isEqualTo(new UnknownFact("exam.newly-invented"));
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                codec.decode(
                    "roster.setting-changed", "{\"name\":".getBytes(StandardCharsets.UTF_8)));
  }
}
