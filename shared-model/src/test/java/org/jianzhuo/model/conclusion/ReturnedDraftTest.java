package org.jianzhuo.model.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.ConclusionFact.DraftComposed;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StationId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.junit.jupiter.api.Test;

class ReturnedDraftTest {

  private static final DraftWording WORDING =
      new DraftWording("骨折", "GB/T 16180-2014", List.of("九级"), "可申请再次鉴定", "R1", "用人单位");

  private final JsonFactCodec codec = new JsonFactCodec();

  @Test
  void isNotFollowedByItselfUnlessTheReturnIsAnsweredInWords() {
    ReturnedDraft back = new ReturnedDraft(draft(1, WORDING, ""), "申请人漏列");
    assertThat(follows(back, WORDING, "")).isFalse();
    assertThat(follows(back, WORDING, "好")).isFalse();
    assertThat(follows(back, WORDING.withIntroduction(" 骨\u3000折\n"), "")).isFalse();
    assertThat(follows(back, WORDING, "申请人经核对无误")).isTrue();
    assertThat(follows(back, WORDING.withApplicant("邓国梁"), "")).isTrue();
    assertThat(back.mayBeFollowedBy(WORDING, "national-2025", Digest.of(new byte[] {9}), ""))
        .isTrue();
  }

  @Test
  void namesWhatWasChanged() {
    ReturnedDraft back = new ReturnedDraft(draft(1, WORDING, ""), "申请人漏列");
    assertThat(back.changed(WORDING)).isEmpty();
    assertThat(back.changed(WORDING.withApplicant("邓国梁").withRemedy("R2", "可申请复查")))
        .extracting(Words::zh)
        .containsExactly("申请人", "救济途径");
  }

  @Test
  void theFoldKeepsTheReturnAndRefusesTheSameAgainAlsoAfterAnotherVersion() {
    Conclusion c = fold(fold(Conclusion.PROJECTION.empty(), draft(1, WORDING, "")), returned(1));
    assertThat(refusals(c, draft(2, WORDING, ""))).hasSize(1);
    c = fold(c, draft(2, WORDING.withApplicant("邓国梁"), ""));
    assertThat(c.lastReturn()).isNotNull();
    assertThat(refusals(c, draft(3, WORDING, ""))).hasSize(1);
    DraftComposed answered = draft(3, WORDING, "申请人经核对无误");
    assertThat(refusals(c, answered)).isEmpty();
    assertThat(fold(c, answered).answer()).isEqualTo("申请人经核对无误");
  }

  @Test
  void aVersionFromBeforeTheAnswerWasAskedFoldsAsItDid() {
    DraftComposed now = draft(2, WORDING, "申请人经核对无误");
    String json = new String(codec.encode(now), StandardCharsets.UTF_8);
    assertThat(codec.decode("conclusion.draft-composed", json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(now);
    String before = json.replaceAll(",?\"answer\":\"[^\"]*\"", "");
    assertThat(before).isNotEqualTo(json);
    DraftComposed then =
        (DraftComposed)
            codec.decode("conclusion.draft-composed", before.getBytes(StandardCharsets.UTF_8));
    assertThat(then.answer()).isNull();
    Conclusion c = fold(fold(Conclusion.PROJECTION.empty(), draft(1, WORDING, "")), returned(1));
    assertThat(refusals(c, then)).isEmpty();
    assertThat(fold(c, then).answer()).isEmpty();
  }

  private static boolean follows(ReturnedDraft back, DraftWording wording, String answer) {
    return back.mayBeFollowedBy(wording, "national-2025", Digest.of(new byte[] {1}), answer);
  }

  private static DraftComposed draft(int version, DraftWording wording, String answer) {
    Digest bytes = Digest.of(new byte[] {1});
    return new DraftComposed(
        version, wording, "national-2025", bytes, new MediaId(new UUID(1, 1)), bytes, answer);
  }

  private static ConclusionFact.DraftReturned returned(int version) {
    return new ConclusionFact.DraftReturned(version, "申请人漏列");
  }

  private static Conclusion fold(Conclusion before, Fact fact) {
    return Conclusion.PROJECTION.apply(before, act(fact));
  }

  private static List<String> refusals(Conclusion before, Fact fact) {
    return Conclusion.PROJECTION.refuse(before, act(fact)).stream().toList();
  }

  private static Act act(Fact fact) {
    return new Act(
        new EntryId(Digest.of(new byte[] {2})),
        new EntryHeader(
            new StreamId(new UUID(0, 1)),
            new StationId(new UUID(0, 2)),
            1,
            List.of(),
            0,
            null,
            "conclusion.draft-composed",
            Digest.of(new byte[] {3})),
        fact);
  }
}
