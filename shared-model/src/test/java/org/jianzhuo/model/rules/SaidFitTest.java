package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.ConditionReader.Fit;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;

/** Checks how far what was said speaks for a clause or against it. */
class SaidFitTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  @SafeVarargs
  private static double fit(String code, Map<String, String>... remarks) {
    Clause clause = CATALOGUE.clause(Standard.GBT_16180_2014.number(), code).orElseThrow();
    return new SaidFit().read(clause).of(List.of(remarks));
  }

  @Test
  void aClauseThatHoldsByAllThatWasSaidFitsWholly() {
    assertThat(fit("5.7.2 42)", Map.of("resect.stomach", "0.5"))).isEqualTo(1);
  }

  @Test
  void aClauseThatIsFalseByWhatWasSaidIsContradicted() {
    assertThat(fit("5.6.2 47)", Map.of("resect.stomach", "0.5"))).isEqualTo(Fit.CONTRADICTED);
  }

  @Test
  void aClauseThatAsksForMoreFitsLess() {
    Map<String, String> stage = Map.of("silicosis.stage", "3");
    assertThat(fit("5.2.2 31)", stage)).isBetween(0.5, 0.9);
    assertThat(fit("5.3.2 37)", stage)).isEqualTo(1);
  }

  @Test
  void aClauseThatLeavesARemarkAsideFitsLess() {
    Map<String, String> stage = Map.of("silicosis.stage", "3");
    Map<String, String> lung = Map.of("lung.level", "2");
    assertThat(fit("5.2.2 29)", stage, lung)).isEqualTo(1);
    assertThat(fit("5.3.2 37)", stage, lung)).isBetween(0.5, 0.9);
  }

  @Test
  void aDiagnosisAndAnotherOrgansClauseAreSilent() {
    assertThat(fit("5.9.2 4)", Map.of("resect.stomach", "0.5"))).isEqualTo(Fit.SILENT);
    assertThat(fit("5.7.2 47)", Map.of("resect.stomach", "0.5"))).isEqualTo(Fit.SILENT);
  }

  @Test
  void whatIsSaidNotToBeRulesOut() {
    assertThat(fit("5.6.2 28)", Map.of("eye.worse.lpnlp", "false"))).isEqualTo(Fit.CONTRADICTED);
  }
}
