package org.jianzhuo.packaging.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianzhuo.model.intake.CreditCode;
import org.jianzhuo.model.intake.IdentityCheck;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;

/** Checks a citizen identity number or a unified social credit code. */
final class IdentityKind {

  private IdentityKind() {}

  static Map<String, @Nullable Object> judge(Fields in) {
    if (in.has("idNumber") && in.has("uscc")) {
      throw new FieldFault("uscc", "与 idNumber 只能填一个", "only one of idNumber and uscc");
    }
    List<String> reasons = in.has("uscc") ? creditCode(in.text("uscc")) : idNumber(in);
    return new Answer().put("valid", reasons.isEmpty()).put("reasons", reasons).fields();
  }

  private static List<String> creditCode(String code) {
    return CreditCode.fault(code)
        .map(
            fault ->
                switch (fault) {
                  case LENGTH -> "length";
                  case CHARACTER -> "charset";
                  case CHECK_CHARACTER -> "check-digit";
                })
        .map(List::of)
        .orElse(List.of());
  }

  private static List<String> idNumber(Fields in) {
    String number = in.text("idNumber");
    Sex sex =
        in.has("sex")
            ? in.choice("sex", List.of("M", "F")).equals("M") ? Sex.MALE : Sex.FEMALE
            : null;
    LocalDate birth = in.has("birth") ? in.date("birth") : null;
    return IdentityCheck.of(number, sex, birth).stream()
        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
