package org.jianzhuo.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.FilledForms;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.Sex;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RulesReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that a form, or the case, gives every variable that a clause's condition asks for. */
@Tag("F24")
class FedVariablesTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final FindingRules RULES = new FindingRules(RulesReader.read(), CATALOGUE);

  /** Fills of the forms whose values are computed together. */
  private static final List<Finding> COMPUTED =
      List.of(
          filled(
              "hand-map",
              "thumb.loss=2",
              "index.loss=2",
              "middle.loss=1",
              "ring.loss=1",
              "little.loss=1"),
          filled("foot-map", "hallux=2", "smallToes=4"),
          filled("face", "severe.ear=yes", "moderate.nose=yes"),
          filled("mind", "iq=60", "epilepsy=controlled", "treated1y=yes", "psychosis=work"),
          filled("mind", "psychosis=social"),
          filled("mind", "psychosis=selfcare"),
          filled("mind", "psychosis=danger"),
          filled("kidney", "ccr=20", "persistent=yes", "kidneysRemoved=1", "incontinence=2"),
          filled("kidney", "kidneysRemoved=2"),
          filled("kidney", "kidneysRemoved=sole"),
          filled("kidney", "kidneysRemoved=solePart"),
          filled("heart", "block=m2"),
          filled("heart", "block=3"),
          filled("resection", "stoma=ileo", "colon=part"),
          filled("resection", "stoma=colo", "colon=most"),
          filled("resection", "colon=total"),
          filled("vision", "right.corrected=0.5", "left.globe=enucleated"),
          filled("vision", "right.corrected=0.5", "left.corrected=0.1"),
          filled("field", meridians()),
          filled(
              "ear",
              "right.ac500=50",
              "right.ac1000=60",
              "right.ac2000=65",
              "left.ac500=55",
              "left.ac1000=60",
              "left.ac2000=70"),
          filled("lung", "fvc1=50", "fev1a=60", "po2=9", "po2mm=68"),
          filled(
              "liver",
              "albumin=2.6",
              "bilirubin=2.5",
              "ascites=1",
              "encephalopathy=1",
              "ptSeconds=4"),
          filled("spine", "angle=40", "heightLoss=60", "pedicle=no"),
          filled("nw-mind", "affective=yes"),
          filled("mouth", "fingers=1", "tmjSides=1"),
          filled("blood", "tsh=60", "t3t4=low"),
          filled("rom", "joint=knee", "state=nonfunctional"));

  private static String[] meridians() {
    List<String> all = new ArrayList<>();
    for (String side : List.of("right", "left")) {
      for (int i = 0; i < 8; i++) {
        all.add(side + ".m" + i + "=20");
      }
    }
    return all.toArray(String[]::new);
  }

  private static Finding filled(String template, String... fieldsAndValues) {
    return joint(new UUID(0, 1), Side.LEFT, template, fieldsAndValues);
  }

  private static Finding joint(UUID id, Side side, String template, String... fieldsAndValues) {
    return FilledForms.of(new FindingId(id), "knee", side, template, List.of(), fieldsAndValues);
  }

  /** What the case itself knows: the person, and all joints together. */
  private static CaseSituation situation() {
    return new CaseSituation(
        47,
        Sex.MALE,
        List.of(
            joint(new UUID(0, 2), Side.RIGHT, "rom", "joint=hip", "state=flail"),
            joint(new UUID(0, 3), Side.LEFT, "rom", "joint=ankle", "state=flail")));
  }

  private static Map<String, Set<String>> fedByTemplate() {
    Map<String, Set<String>> fed = new HashMap<>();
    for (Template template : CATALOGUE.templates()) {
      Set<String> names = fed.computeIfAbsent(template.id(), t -> new HashSet<>());
      template.fields().stream()
          .map(TemplateField::feeds)
          .filter(feeds -> !feeds.isEmpty())
          .forEach(names::add);
    }
    for (Finding finding : COMPUTED) {
      Calculation found =
          RULES.of(finding, List.of(Standard.values()), Values.NONE, situation()).orElseThrow();
      fed.get(finding.template()).addAll(found.values().names());
    }
    return fed;
  }

  private static Condition condition(Clause clause) {
    return ConditionParser.parse(clause.condition());
  }

  private static List<Clause> clauses() {
    List<Clause> all = new ArrayList<>();
    for (Standard standard : Standard.values()) {
      CATALOGUE.clauses(standard).stream()
          .filter(clause -> !clause.condition().isBlank())
          .forEach(all::add);
    }
    return all;
  }

  @Test
  void everyVariableOfACondition() {
    Set<String> fed = new HashSet<>();
    fedByTemplate().values().forEach(fed::addAll);
    Set<String> missing = new TreeSet<>();
    for (Clause clause : clauses()) {
      condition(clause).variables().stream().filter(v -> !fed.contains(v)).forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void eachWayToFulfilAConditionStandsInOneForm() {
    Map<String, Set<String>> fed = fedByTemplate();
    List<String> scattered = new ArrayList<>();
    for (Clause clause : clauses()) {
      Condition whole = condition(clause);
      List<Condition> ways = whole instanceof Condition.Any any ? any.parts() : List.of(whole);
      for (Condition way : ways) {
        if (fed.values().stream().noneMatch(names -> names.containsAll(way.variables()))) {
          scattered.add(clause.code() + " " + way.variables());
        }
      }
    }
    assertThat(scattered).isEmpty();
  }

  @Test
  void twoJointsOfOnePersonCountTogether() {
    Finding knee = filled("rom", "joint=knee", "state=nonfunctional");
    CaseSituation case1 =
        new CaseSituation(
            null,
            null,
            List.of(joint(new UUID(0, 2), Side.LEFT, "rom", "joint=hip", "state=flail")));
    Calculation together = RULES.of(knee, case1).orElseThrow();
    assertThat(together.proposal().codes()).contains("5.3.2 15)");
    assertThat(RULES.of(knee).orElseThrow().proposal().codes()).doesNotContain("5.3.2 15)");
  }

  @Test
  void anAnkylosedJointNeedsNoArcs() {
    Calculation stiff = RULES.of(filled("rom", "joint=wrist", "state=flail")).orElseThrow();
    assertThat(stiff.proposal().codes()).contains("5.7.2 19)");
  }

  @Test
  void aSevereItemOfAFaceIsNotCountedAgainAsAModerateOne() {
    Calculation face =
        RULES
            .of(filled("face", "severe.ear=yes", "moderate.ear=yes", "moderate.nose=no"))
            .orElseThrow();
    assertThat(face.values().number("face.disfigure")).hasValue(0);
  }

  @Test
  void hearingTakesAgeAndSexFromTheCase() {
    Finding ears =
        filled(
            "ear",
            "right.ac500=50",
            "right.ac1000=60",
            "right.ac2000=65",
            "left.ac500=55",
            "left.ac1000=60",
            "left.ac2000=70",
            "age=20",
            "sex=F");
    CaseSituation man = new CaseSituation(55, Sex.MALE, List.of());
    assertThat(RULES.of(ears, man).orElseThrow().values().number("hearing.binaural")).hasValue(54);
  }

  @Test
  void whatTheAnnexLeavesOutOfTheThyroidIsNeverLighterThanItsMildLevel() {
    for (String[] measured : new String[][] {{"tsh=40", "t3t4=low"}, {"tsh=50", "t3t4=normal"}}) {
      Finding blood = filled("blood", measured);
      Calculation found = RULES.of(blood).orElseThrow();
      assertThat(found.proposal().grade()).isNull();
      assertThat(RULES.reference(blood, found))
          .hasValueSatisfying(by -> assertThat(by.grade()).isEqualTo(8));
    }
    Finding usual = filled("blood", "tsh=3", "t3t4=normal");
    assertThat(RULES.of(usual).flatMap(found -> RULES.reference(usual, found))).isEmpty();
  }

  @Test
  @Tag("F37")
  void aScoredHandAndAFloorAreOfferedByReference() {
    Finding thumb = filled("hand-map", "thumb.loss=3");
    Calculation lost = RULES.of(thumb).orElseThrow();
    assertThat(RULES.reference(thumb, lost))
        .hasValueSatisfying(
            reference -> {
              assertThat(reference.grade()).isEqualTo(8);
              assertThat(reference.floor()).isTrue();
            });
    Finding limb = filled("limb-length", "short=5");
    Calculation shortened = RULES.of(limb).orElseThrow();
    assertThat(RULES.reference(limb, shortened).orElseThrow().grade()).isEqualTo(7);
    Finding stiff =
        filled(
            "hand-map",
            "wrist.joints=wristOnly",
            "wrist.kind=nonFunctional",
            "little.joints=mcp+ips",
            "little.kind=nonFunctional");
    ByReference scored = RULES.reference(stiff, RULES.of(stiff).orElseThrow()).orElseThrow();
    assertThat(scored.grade()).isEqualTo(7);
    assertThat(scored.floor()).isFalse();
    assertThat(scored.words().zh()).contains("45 分");
  }
}
