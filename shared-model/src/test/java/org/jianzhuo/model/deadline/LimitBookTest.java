package org.jianzhuo.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.deadline.DeadlineFixtures.BOOK;
import static org.jianzhuo.model.deadline.DeadlineFixtures.date;

import java.util.List;
import org.jianzhuo.model.base.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitBookTest {

  @ParameterizedTest
  @CsvSource({
    "2010-05-05, 深圳市, shenzhen-2007",
    "2018-05-31, 广东省深圳市, shenzhen-2007",
    "2018-06-01, 深圳市, national-2014",
    "2016-05-05, 天津市, national-2014",
    "2025-06-30, 天津市, national-2014",
    "2025-07-01, 天津市, national-2025",
    "2026-11-22, 深圳市, national-2025+guangdong",
    "2026-11-22, 广东省, national-2025+guangdong",
    "2016-05-05, 南京市, national-2014+jiangsu",
    "2026-05-05, 江苏省, national-2025+jiangsu",
    "2016-05-05, 上海市, national-2014+shanghai",
    "2026-05-05, 上海市, national-2025",
    "2005-05-05, 天津市, national-2014",
  })
  void dateAndPlaceChooseTheProfile(String day, String place, String id) {
    assertThat(BOOK.inForce(date(day), place).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void everyProfileHasEveryLimitWithItsArticle(Limit limit) {
    for (LimitProfile profile : BOOK.profiles()) {
      LimitRule rule = profile.rule(limit).orElseThrow();
      assertThat(rule.article().zh()).isNotBlank();
      assertThat(rule.source().en()).isNotBlank();
    }
  }

  @Test
  void whatIsOnlyProposedSaysSo() {
    LimitRule rule = BOOK.profile("national-2025").orElseThrow().rule(Limit.L1).orElseThrow();
    assertThat(rule.authority()).isEqualTo(LimitRule.Authority.PROPOSAL);
    assertThat(rule.source().zh()).contains("建议值");
  }

  @Test
  void theCommitteesOwnProfileServesFromItsDay() {
    LimitProfile own =
        new LimitProfile(
            LimitProfile.CUSTOM,
            new Words("本委员会", "Own"),
            List.of(),
            date("2026-01-01"),
            null,
            BOOK.profile("national-2025").orElseThrow().rules());
    LimitBook with = BOOK.withCustom(own);
    assertThat(with.inForce(date("2025-12-31"), "天津市").id()).isEqualTo("national-2025");
    assertThat(with.inForce(date("2026-01-01"), "天津市")).isEqualTo(own);
    assertThat(with.profile(LimitProfile.CUSTOM)).contains(own);
  }
}
