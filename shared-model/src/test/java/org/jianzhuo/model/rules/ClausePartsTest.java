package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.Test;

/**
 * A clause names the parts where a finding can meet it: elsewhere a written reason is asked for.
 */
class ClausePartsTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final List<String> LARGE_JOINTS =
      List.of("shoulder", "elbow", "wrist", "hip", "knee", "ankle");
  private static final Pattern OF_EVERY_LIMB = Pattern.compile("(?:limb|arm|leg|foot)\\.");
  private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+");

  @Test
  void aClauseOfALargeLimbJointNamesAllSix() {
    List<Clause> clauses =
        CATALOGUE.clauses(Standard.GBT_16180_2014).stream()
            .filter(clause -> clause.condition().contains("rom.large "))
            .toList();
    assertThat(clauses).hasSize(5);
    for (Clause clause : clauses) {
      assertThat(LARGE_JOINTS)
          .as(clause.code())
          .allMatch(joint -> CATALOGUE.concerns(clause, joint));
    }
  }

  /** Which limb is lost is told by the finding's part: its variables are those of every limb. */
  @Test
  void aClauseNamesAPartOfEveryFormThatFeedsItsCondition() {
    List<String> strange = new ArrayList<>();
    for (Template form : CATALOGUE.templates()) {
      Set<String> fed = new TreeSet<>(form.fields().stream().map(TemplateField::feeds).toList());
      for (Clause clause : CATALOGUE.clauses(Standard.GBT_16180_2014)) {
        List<String> read =
            VARIABLE
                .matcher(clause.condition())
                .results()
                .map(MatchResult::group)
                .filter(name -> !OF_EVERY_LIMB.matcher(name).lookingAt())
                .toList();
        if (!read.isEmpty()
            && fed.containsAll(read)
            && form.parts().stream().noneMatch(part -> CATALOGUE.concerns(clause, part))) {
          strange.add(form.id() + " " + clause.code() + " " + clause.label().zh());
        }
      }
    }
    assertThat(strange).isEmpty();
  }

  @Test
  void aPalsyMayFollowFromBrainOrSpineAndNothingElseDoes() {
    Clause oneLimb = CATALOGUE.clause(Standard.GBT_16180_2014.number(), "5.4.2 4)").orElseThrow();
    assertThat(List.of("head", "brain", "spinal-cord", "cervical-spine", "upper-arm"))
        .allMatch(part -> CATALOGUE.mayMeet(oneLimb, part));
    assertThat(List.of("eye", "lung")).noneMatch(part -> CATALOGUE.mayMeet(oneLimb, part));
    Clause knee = CATALOGUE.clause(Standard.GBT_16180_2014.number(), "5.9.2 22)").orElseThrow();
    assertThat(CATALOGUE.mayMeet(knee, "spine")).isFalse();
  }
}
