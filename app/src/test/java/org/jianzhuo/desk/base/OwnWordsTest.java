package org.jianzhuo.desk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;

/** Finds Chinese in the English half of what is ours: parts, joints, specialties, clauses. */
class OwnWordsTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Catalogue CATALOGUE = CatalogueReader.read();

  @Test
  void theCataloguesEnglishIsEnglish() {
    List<Words> words = new ArrayList<>();
    CATALOGUE.parts().forEach(each -> words.add(each.name()));
    CATALOGUE.specialties().forEach(each -> words.add(each.name()));
    CATALOGUE.templates().forEach(each -> words.add(each.name()));
    for (Standard standard : Standard.values()) {
      CATALOGUE.clauses(standard).forEach(each -> words.add(each.label()));
    }
    assertThat(words)
        .hasSizeGreaterThan(500)
        .allMatch(each -> !each.en().isBlank() && !HAN.matcher(each.en()).find());
  }
}
