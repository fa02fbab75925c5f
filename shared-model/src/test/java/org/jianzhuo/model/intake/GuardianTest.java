package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A guardian acts for a child, and from 16 on for nobody who lives on the own work (民法典 18). */
class GuardianTest {

  // born on 2010-06-15
  private static final String NUMBER = "440305201006150010";

  private static AcceptedCase of(ItemKind item) {
    String number = NUMBER.substring(0, 17);
    String whole =
        "0123456789X"
            .chars()
            .mapToObj(check -> number + (char) check)
            .filter(each -> IdentityNumber.fault(each).isEmpty())
            .findFirst()
            .orElseThrow();
    return new AcceptedCase(
        "2026-1",
        "童小禾",
        Sex.MALE,
        whole,
        "",
        "",
        "",
        item,
        AppraisalType.FIRST,
        "",
        List.of(),
        "",
        null,
        null,
        null,
        "");
  }

  @Test
  void aChildWhoWasMadeToWorkNeedsOneUpToTheSixteenthBirthday() {
    AcceptedCase child = of(ItemKind.ILLEGAL_EMPLOYMENT);
    assertThat(child.needsGuardianOn(LocalDate.of(2026, 6, 14))).isTrue();
    assertThat(child.needsGuardianOn(LocalDate.of(2026, 6, 15))).isFalse();
  }

  @Test
  void aDependantNeedsOneUpToTheEighteenth() {
    AcceptedCase dependant = of(ItemKind.DEPENDANT);
    assertThat(dependant.needsGuardianOn(LocalDate.of(2028, 6, 14))).isTrue();
    assertThat(dependant.needsGuardianOn(LocalDate.of(2028, 6, 15))).isFalse();
  }
}
