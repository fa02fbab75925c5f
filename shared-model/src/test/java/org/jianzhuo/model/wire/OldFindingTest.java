package org.jianzhuo.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** Checks that findings of earlier journals are read. */
class OldFindingTest {

  private final ObjectMapper mapper = Json.mapper();
  private final Finding finding =
      new Finding(
          new FindingId(new UUID(0, 1)),
          1,
          "eye",
          Side.LEFT,
          "左眼",
          "",
          "vision",
          List.of(),
          null,
          true,
          List.of(),
          "",
          List.of(new Answer("left.corrected", "0.3", false, true)));

  @Test
  void aFindingIsReadAsItWasWritten() throws Exception {
    assertThat(mapper.readValue(mapper.writeValueAsBytes(finding), Finding.class))
        .isEqualTo(finding);
  }

  @Test
  void oneThatWasWrittenBeforeAnswersWereKnownHasNone() throws Exception {
    ObjectNode old = mapper.valueToTree(finding);
    old.remove(List.of("answers", "unmeasured", "withoutClause"));
    Finding read = mapper.treeToValue(old, Finding.class);
    assertThat(read.answers()).isEmpty();
    assertThat(read.unmeasured()).isEmpty();
    assertThat(read.withoutClause()).isEmpty();
  }
}
