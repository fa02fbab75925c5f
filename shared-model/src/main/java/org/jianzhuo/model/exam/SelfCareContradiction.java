package org.jianzhuo.model.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a degree of self-care impairment that its five activities do not give (rule G5). */
public final class SelfCareContradiction {

  private static final String TEMPLATE = "self-care";
  private static final String LEVEL = "level";
  private static final List<String> ACTIVITIES = List.of("eat", "turn", "toilet", "dress", "move");
  private static final Map<String, SelfCareLevel> LEVELS =
      Map.of(
          "none", SelfCareLevel.NONE,
          "part", SelfCareLevel.PARTIAL,
          "most", SelfCareLevel.MAJOR,
          "full", SelfCareLevel.COMPLETE);

  private SelfCareContradiction() {}

  /** Returns the degree that follows where another one stands; empty where it is the same. */
  public static Optional<SelfCareLevel> of(Finding finding) {
    SelfCareLevel typed =
        finding.answer(LEVEL).map(answer -> LEVELS.get(answer.value())).orElse(null);
    if (!finding.template().equals(TEMPLATE) || typed == null) {
      return Optional.empty();
    }
    int help =
        (int)
            ACTIVITIES.stream()
                .filter(
                    each -> finding.answer(each).filter(a -> "yes".equals(a.value())).isPresent())
                .count();
    return Optional.of(SelfCareLevel.of(help)).filter(follows -> follows != typed);
  }
}
