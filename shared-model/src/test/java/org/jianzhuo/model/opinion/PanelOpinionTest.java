package org.jianzhuo.model.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.model.opinion.OpinionFixtures.clause;
import static org.jianzhuo.model.opinion.OpinionFixtures.exam;
import static org.jianzhuo.model.opinion.OpinionFixtures.expert;
import static org.jianzhuo.model.opinion.OpinionFixtures.finding;
import static org.jianzhuo.model.opinion.OpinionFixtures.findingId;
import static org.jianzhuo.model.opinion.OpinionFixtures.opinion;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PanelOpinionTest {
  private static final Exam EXAM = exam(finding(1, "elbow", true), finding(2, "spine", false));
  private static final StreamId CASE = new StreamId(new UUID(1, 2));

  @Test
  void oneWhoTakesAnotherClauseDiffersAndTheMajoritysClauseStands() {
    PanelOpinion panel =
        PanelOpinion.of(
            ItemKind.LABOUR_AND_SELF_CARE,
            3,
            List.of(with(1, 8, "5.8.2 24)"), with(2, 8, "5.8.2 24)"), with(3, 9, "5.9.2 23)")),
            EXAM);
    assertThat(panel.grade()).isEqualTo(8);
    assertThat(panel.clauses()).extracting(c -> c.code()).containsExactly("5.8.2 24)");
    assertThat(panel.differing()).containsExactly(expert(3));
    assertThat(panel.isComplete(3, 3)).isTrue();
  }

  @Test
  void equalGradesOnThreeDifferentClausesMustBeReconciled() {
    PanelOpinion panel =
        PanelOpinion.of(
            ItemKind.LABOUR_AND_SELF_CARE,
            3,
            List.of(with(1, 9, "5.9.2 22)"), with(2, 9, "5.9.2 23)"), with(3, 9, "5.9.2 24)")),
            EXAM);
    assertThat(panel.grade()).isEqualTo(9);
    assertThat(panel.unreconciled()).containsExactly(findingId(1));
    assertThat(panel.isComplete(3, 3)).isFalse();
  }

  @Test
  void functionalImpairmentAloneIsDecidedByTheGradeAndNoSelfCare() {
    Map<FindingId, ClauseChoice> clauses = Map.of(findingId(1), clause("5.8.2 24)", 8));
    // as a journal of before holds them: each with a level
    List<Opinion> filed =
        List.of(
            opinion(1, 8, SelfCareLevel.NONE, clauses),
            opinion(2, 8, SelfCareLevel.PARTIAL, clauses),
            opinion(3, 8, SelfCareLevel.MAJOR, clauses));
    PanelOpinion panel = PanelOpinion.of(ItemKind.LABOUR_FUNCTION, 3, filed, EXAM);
    assertThat(PanelOpinion.votes(ItemKind.LABOUR_FUNCTION, filed.get(2)))
        .containsExactly(Map.entry(PanelOpinion.GRADE, "8"));
    assertThat(panel.isComplete(3, 3)).isTrue();
    assertThat(panel.selfCare()).isNull();
    assertThat(panel.differing()).isEmpty();
    assertThat(panel.onPaper(ItemKind.LABOUR_FUNCTION)).containsExactly("劳动功能障碍程度：捌级");
    assertThat(PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed, EXAM).openFields())
        .containsExactly(PanelOpinion.SELF_CARE);
  }

  @Test
  void aConfirmationIsDecidedByItsResult() {
    Opinion yes =
        new Opinion(
            expert(1),
            1,
            true,
            List.of(),
            11,
            SelfCareLevel.NONE,
            "",
            List.of(),
            List.of(),
            null,
            "属于工伤复发");
    Opinion alsoYes =
        new Opinion(
            expert(2),
            2,
            true,
            List.of(),
            11,
            SelfCareLevel.NONE,
            "",
            List.of(),
            List.of(),
            null,
            "属于工伤复发");
    PanelOpinion panel = PanelOpinion.of(ItemKind.RELAPSE, 3, List.of(yes, alsoYes), exam());
    assertThat(panel.result()).isEqualTo("属于工伤复发");
    assertThat(panel.grade()).isNull();
  }

  @Property(tries = 200)
  void theOrderOfFilingDoesNotMatter(@ForAll long seed) {
    List<Opinion> filed =
        new ArrayList<>(
            List.of(with(1, 8, "5.8.2 24)"), with(2, 9, "5.9.2 23)"), with(3, 8, "5.8.2 24)")));
    PanelOpinion one = PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed, EXAM);
    Collections.shuffle(filed, new Random(seed));
    assertThat(PanelOpinion.of(ItemKind.LABOUR_AND_SELF_CARE, 3, filed, EXAM)).isEqualTo(one);
  }

  @Test
  void canonicalBytesIgnoreOrderAndBindTheCase() {
    Opinion one =
        opinion(
            1,
            8,
            SelfCareLevel.NONE,
            Map.of(findingId(1), clause("5.8.2 24)", 8), findingId(2), clause("5.9.2 23)", 9)));
    List<FindingReading> reversed = new ArrayList<>(one.readings());
    Collections.reverse(reversed);
    Opinion same =
        new Opinion(
            one.expert(), 1, true, reversed, 8, SelfCareLevel.NONE, "", List.of(), List.of(), null);
    assertThat(OpinionCanonical.bytes(CASE, same)).isEqualTo(OpinionCanonical.bytes(CASE, one));
    assertThat(OpinionCanonical.bytes(new StreamId(new UUID(9, 9)), one))
        .isNotEqualTo(OpinionCanonical.bytes(CASE, one));
    assertThat(OpinionCanonical.bytes(CASE, with(1, 9, "5.8.2 24)")))
        .isNotEqualTo(OpinionCanonical.bytes(CASE, with(1, 8, "5.8.2 24)")));
  }

  @Test
  void aSignatureHoldsForItsOpinionOnly() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    Opinion opinion = with(1, 8, "5.8.2 24)");
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(pair.getPrivate());
    signer.update(OpinionCanonical.bytes(CASE, opinion));
    String signature = Base64.getEncoder().encodeToString(signer.sign());
    assertThat(
            OpinionCanonical.isSignedBy(
                CASE, new OpinionFact.Filed(opinion, signature), pair.getPublic()))
        .isTrue();
    assertThat(
            OpinionCanonical.isSignedBy(
                CASE, new OpinionFact.Filed(with(1, 7, "5.8.2 24)"), signature), pair.getPublic()))
        .isFalse();
  }

  @Test
  @Tag("F75")
  void aSignatureCoversTheFindingsAndThePicturesThatTheOpinionRestsOn() {
    EntryId finding = new EntryId(Digest.of(new byte[] {1}));
    Digest picture = Digest.of(new byte[] {2});
    byte[] signed = OpinionCanonical.bytes(CASE, resting(finding, picture));
    assertThat(OpinionCanonical.bytes(CASE, resting(finding, picture))).isEqualTo(signed);
    assertThat(OpinionCanonical.bytes(CASE, resting(finding, Digest.of(new byte[] {3}))))
        .isNotEqualTo(signed);
    assertThat(
            OpinionCanonical.bytes(CASE, resting(new EntryId(Digest.of(new byte[] {4})), picture)))
        .isNotEqualTo(signed);
  }

  private static Opinion resting(EntryId finding, Digest picture) {
    Opinion one = with(1, 8, "5.8.2 24)");
    return new Opinion(
        one.expert(),
        1,
        true,
        one.readings(),
        8,
        SelfCareLevel.NONE,
        "",
        List.of(finding),
        List.of(picture),
        null);
  }

  @Test
  void plausibilityWarnsButNamesWhatFits() {
    assertThat(Plausibility.warning(8, SelfCareLevel.NONE)).isEmpty();
    assertThat(Plausibility.warning(8, SelfCareLevel.PARTIAL)).isPresent();
    assertThat(Plausibility.warning(4, SelfCareLevel.NONE)).isEmpty();
    assertThat(Plausibility.warning(3, SelfCareLevel.NONE)).isPresent();
  }

  @Test
  void paperWritesGradesInCapitals() {
    assertThat(GradeWords.onPaper(8)).isEqualTo("捌级");
    assertThat(GradeWords.onPaper(1)).isEqualTo("壹级");
    assertThat(GradeWords.onPaper(10)).isEqualTo("拾级");
    assertThat(GradeWords.onPaper(11)).isEqualTo("未达到伤残等级");
  }

  private static Opinion with(int seat, int grade, String code) {
    return opinion(seat, grade, SelfCareLevel.NONE, Map.of(findingId(1), clause(code, grade)));
  }

  @Test
  void bothDegreesAreVotedOnWhereBothAreAskedFor() {
    assertThat(PanelOpinion.votesGrade(ItemKind.LABOUR_AND_SELF_CARE)).isTrue();
    assertThat(PanelOpinion.votesSelfCare(ItemKind.LABOUR_AND_SELF_CARE)).isTrue();
  }
}
