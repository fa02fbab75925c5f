package org.jianzhuo.desk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartSearchTest {

  private final PartSearch search = new PartSearch(CatalogueReader.read(), new PinyinRomaniser());

  @ParameterizedTest
  @CsvSource({"qianbi, 前臂", "qianbei, 前臂", "qb, 前臂", "左xi, 膝", "前臂, 前臂", "shoubei, 手背"})
  void findsAPartByEachWayItsNameIsRead(String typed, String name) {
    assertThat(search.find(typed)).first().extracting(part -> part.name().zh()).isEqualTo(name);
  }
}
