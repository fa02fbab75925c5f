package org.jianzhuo.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CheckDigitProperties {

  private static final String CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Provide
  Arbitrary<String> identityNumbers() {
    return Combinators.combine(
            Arbitraries.integers().between(110000, 659999),
            Arbitraries.integers().between(0, 40_000),
            Arbitraries.integers().between(0, 999))
        .as(
            (region, day, order) -> {
              LocalDate born = LocalDate.of(1910, 1, 1).plusDays(day);
              String digits =
                  "%06d%04d%02d%02d%03d"
                      .formatted(
                          region,
                          born.getYear(),
                          born.getMonthValue(),
                          born.getDayOfMonth(),
                          order);
              return digits + IdentityNumber.checkDigit(digits);
            });
  }

  @Provide
  Arbitrary<String> creditCodes() {
    return Arbitraries.strings()
        .withChars(CODE)
        .ofLength(17)
        .map(body -> body + CreditCode.checkCharacter(body));
  }

  @Property
  void a_number_with_its_check_digit_is_sound(@ForAll("identityNumbers") String number) {
    assertThat(IdentityNumber.fault(number)).isEmpty();
  }

  @Property
  void any_changed_digit_of_an_identity_number_is_found(
      @ForAll("identityNumbers") String number,
      @ForAll @IntRange(min = 1, max = 16) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    char changed = (char) ('0' + (number.charAt(place) - '0' + by) % 10);
    assertThat(IdentityNumber.fault(replaced(number, place, changed))).isPresent();
  }

  @Property
  void swapped_neighbours_of_an_identity_number_are_found(
      @ForAll("identityNumbers") String number, @ForAll @IntRange(min = 0, max = 15) int place) {
    char left = number.charAt(place);
    char right = number.charAt(place + 1);
    String swapped = replaced(replaced(number, place, right), place + 1, left);
    assertThat(IdentityNumber.fault(swapped).isPresent()).isEqualTo(left != right);
  }

  @Property
  void the_older_number_names_the_same_person(@ForAll("identityNumbers") String number) {
    if (number.startsWith("19", 6)) {
      String older = number.substring(0, 6) + number.substring(8, 17);
      assertThat(IdentityNumber.of(older).text()).isEqualTo(number);
    }
  }

  @Property
  void any_changed_character_of_a_credit_code_is_found(
      @ForAll("creditCodes") String code,
      @ForAll @IntRange(min = 0, max = 17) int place,
      @ForAll @IntRange(min = 1, max = 30) int by) {
    char changed = CODE.charAt((CODE.indexOf(code.charAt(place)) + by) % CODE.length());
    assertThat(CreditCode.fault(code)).isEmpty();
    assertThat(CreditCode.fault(replaced(code, place, changed))).isPresent();
  }

  private static String replaced(String text, int place, char by) {
    return text.substring(0, place) + by + text.substring(place + 1);
  }
}
