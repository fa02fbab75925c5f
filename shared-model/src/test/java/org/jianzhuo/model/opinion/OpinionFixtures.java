package org.jianzhuo.model.opinion;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.PersonId;

/** Makes findings and opinions for tests. */
public final class OpinionFixtures {
  private OpinionFixtures() {}

  /** Returns the clause of GB/T 16180-2014, met. */
  public static ClauseChoice clause(String code, int grade) {
    return new ClauseChoice("GB/T 16180-2014", code, grade, ClauseMatch.MEETS, "");
  }

  /** Returns a free finding on the left side of a part. */
  public static Finding finding(int number, String part, boolean inScope) {
    return new Finding(
        findingId(number),
        number,
        part,
        Side.LEFT,
        "所见" + number,
        "描述",
        "free",
        List.of(),
        null,
        inScope);
  }

  public static FindingId findingId(int number) {
    return new FindingId(UUID.nameUUIDFromBytes(new byte[] {1, (byte) number}));
  }

  public static PersonId expert(int seat) {
    return new PersonId(UUID.nameUUIDFromBytes(("expert" + seat).getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns an exam with the findings. */
  public static Exam exam(Finding... findings) {
    Map<FindingId, Finding> byId = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byId.put(finding.id(), finding);
    }
    return new Exam(true, true, false, byId, Map.of(), java.util.Set.of());
  }

  /** Returns an opinion that accepts the findings with the clauses. */
  public static Opinion opinion(
      int seat, int grade, SelfCareLevel selfCare, Map<FindingId, ClauseChoice> clauses) {
    return new Opinion(
        expert(seat),
        seat,
        true,
        clauses.entrySet().stream()
            .map(c -> new FindingReading(c.getKey(), true, "", c.getValue()))
            .toList(),
        grade,
        selfCare,
        "",
        List.of(),
        List.of(),
        null);
  }
}
