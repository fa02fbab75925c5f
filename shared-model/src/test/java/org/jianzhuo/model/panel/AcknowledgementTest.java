package org.jianzhuo.model.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F144")
class AcknowledgementTest {

  private static final PersonId ONE = new PersonId(new UUID(1, 1));
  private static final PersonId OTHER = new PersonId(new UUID(1, 2));
  private static final List<InkStroke> INK =
      List.of(new InkStroke(List.of(1, 2), List.of(1, 2), List.of(0, 9), List.of(500, 500)));

  @Test
  void isASignatureOrARefusalBeforeTwo() {
    assertThat(new Acknowledgement(INK, List.of()).refusedBefore()).isEmpty();
    assertThat(new Acknowledgement(List.of(), List.of(ONE, OTHER)).signature()).isEmpty();
  }

  @Test
  void isNeitherNothingNorBoth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acknowledgement(List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acknowledgement(INK, List.of(ONE, OTHER)));
  }

  @Test
  void aRefusalIsNotNotedByOneNorByOneTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acknowledgement(List.of(), List.of(ONE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acknowledgement(List.of(), List.of(ONE, ONE)));
  }

  @Test
  void namesWhoTranslatedTheNoticeWhetherItWasSignedOrNot() {
    assertThat(new Acknowledgement(INK, List.of(), null, " 周敏 ").interpreter()).isEqualTo("周敏");
    assertThat(new Acknowledgement(List.of(), List.of(ONE, OTHER), null, "周敏").interpreter())
        .isEqualTo("周敏");
    assertThat(new Acknowledgement(INK, List.of(), null).interpreter()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acknowledgement(INK, List.of(), null, "x"));
  }

  @Test
  void aProofOfIdentityAloneShowsNoRelation() {
    for (String alone : List.of("身份证", "居民身份证原件", "身份证、护照", "身份证（已核对）", "ID card")) {
      assertThat(proof(alone).provesRelation()).as(alone).isFalse();
    }
    for (String enough : List.of("户口簿", "身份证、出生医学证明", "授权委托书", "结婚证", "Household book")) {
      assertThat(proof(enough).provesRelation()).as(enough).isTrue();
    }
  }

  private static SignedFor proof(String proof) {
    return new SignedFor("尤兰", SignedFor.Capacity.GUARDIAN, proof, "本人未成年", "母亲", null);
  }

  @Test
  void namesWhoSignedForAPersonWhoCannotAndOnlyBesideASignature() {
    SignedFor wife = new SignedFor("薛桂兰", SignedFor.Capacity.NEAR_RELATIVE, "居民身份证、户口簿", "双手烧伤包扎");
    assertThat(new Acknowledgement(INK, List.of(), wife).signedFor()).isEqualTo(wife);
    assertThat(wife.onPaper()).isEqualTo("近亲属薛桂兰（居民身份证、户口簿）");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Acknowledgement(List.of(), List.of(ONE, OTHER), wife));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedFor("薛桂兰", SignedFor.Capacity.AGENT, " ", "昏迷"));
  }
}
