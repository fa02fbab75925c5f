package org.jianzhuo.model.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeNameTest {

  @ParameterizedTest
  @CsvSource({
    "示例市劳动能力鉴定委员会, false, 示例市劳动能力鉴定委员会",
    "示例市劳动能力鉴定委员会, true, 示例省劳动能力鉴定委员会",
    "某某自治州劳动能力鉴定委员会, true, 示例省劳动能力鉴定委员会",
    "江苏省劳动能力鉴定委员会, true, 江苏省劳动能力鉴定委员会",
    "北京市劳动能力鉴定委员会, true, 北京市劳动能力鉴定委员会",
    "新疆维吾尔自治区劳动能力鉴定委员会, true, 新疆维吾尔自治区劳动能力鉴定委员会",
    "练习委员会, true, 练习委员会"
  })
  void noCityStandsAtTheHeadOfWhatTheProvinceConcludes(
      String name, boolean provincial, String onPaper) {
    assertThat(CommitteeName.of(roster(name, provincial))).isEqualTo(onPaper);
  }

  @Test
  void aRenamedCommitteeHasItsNewNameOnPaper() {
    Roster founded = roster("示例市劳动能力鉴定委员会", false);
    RosterFact.SettingChanged renamed = CommitteeName.chosen(" 样本市劳动能力鉴定委员会 ", "机构更名");
    Roster now =
        new Roster(
            founded.committee(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(renamed.name(), renamed.value()));
    assertThat(CommitteeName.of(now)).isEqualTo("样本市劳动能力鉴定委员会");
    assertThat(CommitteeName.registered(founded)).isEqualTo("示例市劳动能力鉴定委员会");
  }

  @ParameterizedTest
  @CsvSource({
    "示例市劳动能力鉴定委员会, true",
    "示例市（直属）劳动能力鉴定委员会, true",
    "委员会, false",
    "示例市人力资源局, false",
    "Sample committee, false",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八委员会, false"
  })
  void aNameSaysInChineseThatItIsACommittee(String name, boolean fits) {
    assertThat(CommitteeName.fits(name)).isEqualTo(fits);
  }

  @Test
  void aCommitteeThatWasNotFoundedYetHasNoPlace() {
    Roster empty = Roster.PROJECTION.empty();
    assertThat(CommitteeName.of(empty)).isEqualTo("劳动能力鉴定委员会");
    assertThat(CommitteeName.province(empty)).isEqualTo("广东省");
  }

  private static Roster roster(String name, boolean provincial) {
    return new Roster(
        new RosterFact.CommitteeFounded(name, "示例市", "national-2025", "", true),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of("provincialCommittee", Boolean.toString(provincial), "province", "示例省"));
  }
}
