package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.exam.ExamCases.CASE;
import static org.jianzhuo.desk.exam.ExamCases.CATALOGUE;
import static org.jianzhuo.desk.exam.ExamCases.EXPERT;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.CopyForward;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Measurement;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.rules.CaseSituation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks what of the person's last appraisal may be copied, and what it keeps open. */
public class LastAppraisalTest {

  public static final String WHO = "990000198801010011";

  /** The left elbow's motion as it was measured before, with words, clause and grade. */
  public static Finding elbowBefore() {
    return new Finding(
        new FindingId(new UUID(8, 1)),
        1,
        "elbow",
        Side.LEFT,
        "左肘旧伤",
        "左肘屈曲受限，晨僵约十分钟。",
        "rom",
        List.of(
            new Measurement(
                "elbow.flexion", "active", Side.LEFT, new BigDecimal("118"), "degree", false),
            new Measurement(
                "elbow.flexion", "active", Side.RIGHT, new BigDecimal("142"), "degree", false)),
        new ClauseChoice("GB/T 16180-2014", "5.8.2 24)", 8, ClauseMatch.MEETS, "CT"),
        true,
        List.of(),
        "",
        List.of(new Answer(Finding.JOINT, "elbow", false, false)));
  }

  private static ExamCases cases(AppraisalType type) {
    return new ExamCases().of(WHO, type).after(elbowBefore()).seated("左肘骨折术后", "左肘").told();
  }

  private static FindingDraft copied(ExamCases cases) {
    LastAppraisal last = cases.service().lastAppraisal(CASE).orElseThrow();
    ExamCase known = cases.service().look(CASE).orElseThrow();
    return FindingEdits.copyLast(
        FindingDraft.blank(new FindingId(new UUID(9, 1)), 1),
        RecordedFinding.inForm(last.findings().getFirst(), CATALOGUE, known.scope()),
        last.offers(),
        CATALOGUE,
        CaseSituation.NONE);
  }

  @Nested
  class InAFirstAppraisal {

    private final ExamCases cases = cases(AppraisalType.FIRST);

    @Test
    void valuesAndTextAreCopiedAndNothingOfClauseOrGrade() {
      FindingDraft draft = copied(cases);
      assertThat(draft.part()).isEqualTo("elbow");
      assertThat(draft.side()).isEqualTo(Side.LEFT);
      assertThat(draft.typed())
          .containsEntry("flexion-injured-active", "118")
          .containsEntry("flexion-healthy-active", "142");
      assertThat(draft.description()).startsWith("左肘屈曲受限");
      assertThat(draft.clause()).isNull();
      assertThat(draft.copied())
          .containsExactlyInAnyOrder(
              "flexion-injured-active", "flexion-healthy-active", Finding.DESCRIPTION);
    }

    @Test
    void whatIsNotConfirmedBlocksAndIsNamedAlsoAfterItWasRecorded() {
      ExamService service = cases.service();
      service.open(CASE, Hand.own(EXPERT));
      ExamCase known = service.look(CASE).orElseThrow();
      Finding recorded = copied(cases).finding(CATALOGUE, known.scope()).orElseThrow();
      assertThat(service.record(CASE, Hand.own(EXPERT), recorded)).isInstanceOf(Outcome.Done.class);

      ExamCase after = service.look(CASE).orElseThrow();
      OpenPoint point =
          service.open(after).stream()
              .filter(p -> p.kind() == OpenPoint.Kind.COPIED)
              .findFirst()
              .orElseThrow();
      assertThat(point.blocks()).isTrue();
      assertThat(point.detail(false)).contains("屈曲（主动）").contains("屈曲（健侧）").contains("描述");
      assertThat(point.field()).isEqualTo("flexion-injured-active");
      FindingDraft back = RecordedFinding.inForm(recorded, CATALOGUE, known.scope());
      assertThat(back.copied()).hasSize(3);
    }

    @Test
    void confirmedOneByOneOrByTypingItIsOpenNoMore() {
      FindingDraft draft = copied(cases);
      draft = FindingEdits.confirm(draft, "flexion-injured-active");
      draft = FindingEdits.value(draft, "flexion-healthy-active", "140");
      draft = FindingEdits.description(draft, draft.description() + "今查同前。");
      RecognisedScope scope = cases.service().look(CASE).orElseThrow().scope();
      assertThat(draft.finding(CATALOGUE, scope).orElseThrow().hasCopies()).isFalse();
    }

    @Test
    void whatStandsInTheFormIsNotOverwritten() {
      LastAppraisal last = cases.service().lastAppraisal(CASE).orElseThrow();
      RecognisedScope scope = cases.service().look(CASE).orElseThrow().scope();
      FindingDraft begun = FindingDraft.blank(new FindingId(new UUID(9, 1)), 1);
      begun = FindingEdits.place(begun, "elbow", Side.LEFT, CATALOGUE);
      begun = FindingEdits.template(begun, "rom", CATALOGUE);
      begun = FindingEdits.value(begun, "flexion-injured-active", "125");
      begun = FindingEdits.description(begun, "自己所见");
      FindingDraft made =
          FindingEdits.copyLast(
              begun,
              RecordedFinding.inForm(last.findings().getFirst(), CATALOGUE, scope),
              last.offers(),
              CATALOGUE,
              CaseSituation.NONE);
      assertThat(made.typed())
          .containsEntry("flexion-injured-active", "125")
          .containsEntry("flexion-healthy-active", "142");
      assertThat(made.description()).isEqualTo("自己所见");
      assertThat(made.copied()).containsExactly("flexion-healthy-active");
    }
  }

  @Nested
  class InAReview {

    @ParameterizedTest
    @EnumSource(names = {"REVIEW_DISPUTED", "REVIEW_AFTER_YEAR"})
    void onlyPlaceAndFormAreHandedOut(AppraisalType type) {
      ExamCases cases = cases(type);
      LastAppraisal last = cases.service().lastAppraisal(CASE).orElseThrow();
      assertThat(last.offers()).isEqualTo(CopyForward.STRUCTURE);
      assertThat(last.toString())
          .doesNotContain("118")
          .doesNotContain("晨僵")
          .doesNotContain("旧伤")
          .doesNotContain("5.8.2");
      FindingDraft draft = copied(cases);
      assertThat(draft.template()).isEqualTo("rom");
      assertThat(draft.joint()).isEqualTo("elbow");
      assertThat(draft.typed()).isEmpty();
      assertThat(draft.copied()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MUNICIPAL_REVIEW", "REAPPRAISAL"})
  void inARoundThatLooksAfreshNothingIsOffered(AppraisalType type) {
    assertThat(cases(type).service().lastAppraisal(CASE)).isEmpty();
  }

  @Test
  void anotherPersonsAppraisalIsNotOffered() {
    ExamCases cases = new ExamCases().of(WHO, AppraisalType.FIRST).after(elbowBefore());
    cases.of("990000198801010038", AppraisalType.FIRST).seated("左肘骨折术后", "左肘").told();
    assertThat(cases.service().lastAppraisal(CASE)).isEmpty();
  }

  @Test
  void norIsAnyoneMatchedWithoutANumber() {
    ExamCases cases = new ExamCases().after(elbowBefore()).seated("左肘骨折术后", "左肘").told();
    assertThat(cases.service().lastAppraisal(CASE)).isEmpty();
  }
}
