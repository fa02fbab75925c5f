package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a register leaves out of an item's bound is asked, and nothing else. */
class RegisterGuardsTest {

  private static final LocalDate APPLIED = LocalDate.parse("2026-10-09");

  @Test
  void anExtensionOfTreatmentAsksForItsEnd() {
    assertThat(asked(ItemKind.TREATMENT_EXTENSION, null, "2026-01-05", null))
        .containsExactly("treatmentEndedOn");
  }

  @Test
  void anExtensionOfLeaveAsksForItsEndAndLeaveItselfDoesNot() {
    assertThat(asked(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, "2026-01-05", null))
        .containsExactly("leaveUntil");
    assertThat(asked(ItemKind.PAID_LEAVE, null, "2026-01-05", null)).isEmpty();
  }

  @Test
  void anExtensionOfLeaveAsksFromTheDayOnWhichTwentyFourMonthsArePast() {
    String until = "2026-10-09";
    assertThat(asked(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, "2024-10-09", until))
        .containsExactly("leaveUntil");
    assertThat(asked(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, "2024-10-10", until))
        .isEmpty();
  }

  @Test
  void anExtensionOfLeaveThatIsOverIsAskedAbout() {
    assertThat(asked(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, "2026-01-05", "2026-10-08"))
        .containsExactly("leaveUntil");
    assertThat(asked(ItemKind.PAID_LEAVE, ItemVariant.LEAVE_EXTENSION, "2026-01-05", "2026-10-09"))
        .isEmpty();
  }

  @Test
  void anIllnessAsksForTheRetirementOfWhoMayHaveReachedIt() {
    assertThat(illness("110101196610090010", Sex.MALE)).containsExactly("retiresOn");
    assertThat(illness("110101196610100012", Sex.MALE)).isEmpty();
    assertThat(illness("110101197610090023", Sex.FEMALE)).containsExactly("retiresOn");
  }

  @Test
  void aDependantWhoQualifiesByAgeIsAskedAbout() {
    assertThat(dependant("110101196610090010", Sex.MALE)).containsExactly("identityNumber");
    assertThat(dependant("110101196610100012", Sex.MALE)).isEmpty();
  }

  private static List<String> dependant(String identity, Sex sex) {
    return fields(
        accepted(ItemKind.DEPENDANT, null, AppraisalType.FIRST, sex, identity, null),
        details(null));
  }

  private static List<String> illness(String identity, Sex sex) {
    return fields(
        accepted(ItemKind.NON_WORK, null, AppraisalType.FIRST, sex, identity, null), details(null));
  }

  private static List<String> asked(
      ItemKind item, @Nullable ItemVariant variant, String injured, @Nullable String leaveUntil) {
    return fields(
        accepted(item, variant, AppraisalType.CONFIRMATION, Sex.MALE, "", LocalDate.parse(injured)),
        details(leaveUntil == null ? null : LocalDate.parse(leaveUntil)));
  }

  @Test
  void aProvincialCommitteeIsAskedWhyItHearsAFirstAppraisal() {
    AcceptanceRules national = Applications.NATIONAL;
    AcceptanceRules province =
        new AcceptanceRules(
            national.limits(),
            national.holidays(),
            EnumSet.allOf(AppraisalType.class),
            true,
            national.treatmentGate(),
            national.rehabilitationBinds(),
            national.leaveNoticeWorkingDays());
    AcceptedCase first =
        accepted(
            ItemKind.LABOUR_FUNCTION,
            null,
            AppraisalType.FIRST,
            Sex.MALE,
            "110101199010100016",
            null);
    assertThat(fields(first, details(null), province)).containsExactly("type");
    assertThat(fields(first, details(null), national)).isEmpty();
  }

  private static List<String> fields(AcceptedCase accepted, ApplicationDetails details) {
    return fields(accepted, details, Applications.NATIONAL);
  }

  private static List<String> fields(
      AcceptedCase accepted, ApplicationDetails details, AcceptanceRules rules) {
    return RegisterGuards.judge(
            new RegisteredCase(accepted, null, "", details),
            APPLIED,
            Rehabilitation.NOT_ASKED,
            List.of(),
            rules,
            new AcceptanceSettings("", Map.of()))
        .stream()
        .filter(Objection::asks)
        .map(Objection::field)
        .toList();
  }

  private static ApplicationDetails details(@Nullable LocalDate leaveUntil) {
    return new ApplicationDetails(
        Applicant.WORKER, true, null, null, null, leaveUntil, null, null, null);
  }

  private static AcceptedCase accepted(
      ItemKind item,
      @Nullable ItemVariant variant,
      AppraisalType type,
      Sex sex,
      String identity,
      @Nullable LocalDate injured) {
    return new AcceptedCase(
        "2026-1",
        "测试人",
        sex,
        identity,
        "",
        "",
        "",
        item,
        type,
        "深人社认字〔2026〕1号",
        List.of("左手"),
        "",
        injured,
        APPLIED,
        APPLIED,
        "",
        variant);
  }
}
