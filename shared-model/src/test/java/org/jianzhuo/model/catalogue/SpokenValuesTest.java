package org.jianzhuo.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what the search reads out of everyday speech. */
class SpokenValuesTest {

  private static final PlainSpeech SPEECH = new PlainSpeech();
  private static final SpokenValues VALUES = new SpokenValues();

  private static Remarks said(String typed) {
    return VALUES.of(SPEECH.of(typed));
  }

  @Nested
  class PlainSpeechOf {

    @ParameterizedTest
    @CsvSource({
      "左手大拇指没了, 一手拇指缺失",
      "右手环指废了, 一手环指失能",
      "两只手都断了, 双手都缺失",
      "胃切了三分之一, 胃切除0.3333333333333333分",
      "肝切了百分之七十, 肝切除70%",
      "尘肺Ⅱ期, 尘肺2期",
      "断了四颗牙, 缺失4颗牙",
      "血小板低于40, 血小板39.96",
      "轻度缺氧, 轻度低氧",
      "双重影, 双重影"
    })
    void usesOneWordForEachThing(String typed, String plain) {
      assertThat(SPEECH.of(typed)).isEqualTo(plain);
    }
  }

  @Nested
  class Remarked {

    @Test
    void sharesOfAnOrganAreNumbers() {
      assertThat(said("胃切了一半").values()).containsExactly(Map.of("resect.stomach", "0.5"));
    }

    @Test
    void oneEyeLeavesTheOtherGood() {
      assertThat(said("左眼视力0.2").values().getFirst())
          .contains(entry("eye.worse.va", "0.2"), entry("eye.better.va", "1.0"));
    }

    @Test
    void bothSidesAreTwoRemarks() {
      assertThat(said("双小腿截肢").values())
          .containsExactlyInAnyOrder(Map.of("leg.w.level", "4"), Map.of("leg.o.level", "4"));
    }

    @Test
    void whatTheStandardHasNoConditionForNamesTheClause() {
      assertThat(said("硬膜下血肿清除").clauses()).containsExactly("5.9.2 4)");
    }

    @Test
    void ofNothingKnownNothingIsSaid() {
      assertThat(said("你好").values()).isEmpty();
      assertThat(said("").clauses()).isEmpty();
    }
  }

  @Test
  void everyVariableAndEveryClauseOfTheTableIsTheStandards() {
    CsvTable known = CsvTable.read("variables.csv");
    Set<String> names = new HashSet<>();
    for (int row = 0; row < known.size(); row++) {
      names.add(known.cell(row, "name"));
    }
    Set<String> codes = new HashSet<>();
    StandardTables.clauses().values().forEach(all -> all.forEach(c -> codes.add(c.code())));
    CsvTable table = CsvTable.read("spoken-values.csv");
    for (int row = 0; row < table.size(); row++) {
      for (String column : List.of("values", "if_both")) {
        for (String each : table.list(row, column)) {
          String name = each.substring(0, each.indexOf('='));
          if (name.startsWith("clause")) {
            assertThat(codes).contains(each.substring(each.indexOf('=') + 1));
          } else {
            assertThat(names).contains(name);
          }
        }
      }
    }
  }

  @Nested
  class Sounds {

    private static final Map<Integer, List<String>> READ =
        Map.of(
            (int) '拇', List.of("mu"),
            (int) '指', List.of("zhi"),
            (int) '缺', List.of("que"),
            (int) '失', List.of("shi"),
            (int) '重', List.of("zhong", "chong"),
            (int) '度', List.of("du"));
    private static final SoundBook BOOK =
        new SoundBook(List.of("拇指", "缺失", "重度"), code -> READ.getOrDefault(code, List.of()));

    @Test
    void wordsRunTogetherAreTakenApart() {
      assertThat(BOOK.ofPinyin("muzhiqueshi")).isEqualTo("拇指 缺失");
    }

    @Test
    void anUnfinishedLastWordIsUnderstood() {
      assertThat(BOOK.ofPinyin("muzhiques")).isEqualTo("拇指 缺失");
    }

    @Test
    void everyReadingOfACharacterCounts() {
      assertThat(BOOK.ofInitials("cd")).containsExactly("重度");
      assertThat(BOOK.ofWord("zhongdu")).isEqualTo("重度");
    }

    @Test
    void aSlipOfTheFingerOrOfTheEarIsForgiven() {
      assertThat(BOOK.ofAlmost("muzi")).isEqualTo("拇指");
      assertThat(BOOK.ofAlmost("zhomgdu")).isEqualTo("重度");
    }

    @Test
    void initialsInARowAreTakenApart() {
      assertThat(BOOK.ofInitialsInARow("mzqs")).isEqualTo("拇指 缺失");
    }

    @Test
    void nonsenseStandsForNothing() {
      assertThat(BOOK.ofPinyin("xyz")).isNull();
      assertThat(BOOK.ofAlmost("qqqxyz")).isNull();
    }
  }
}
