package org.jianzhuo.desk.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jianzhuo.model.conclusion.CaseBackground;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.conclusion.DraftComposition;
import org.jianzhuo.model.conclusion.EarlierConclusion;
import org.jianzhuo.model.conclusion.ReviewFee;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Finds the conclusion that a review is about and says who pays for it. */
final class ReviewFees {

  private final Function<StreamId, Optional<DraftDesk>> desks;
  private final Function<StreamId, Optional<ConclusionFact.EarlierNoted>> noted;

  /**
   * @param desks opens the draft of another case
   * @param noted what a clerk noted of the conclusion under review
   */
  ReviewFees(
      Function<StreamId, Optional<DraftDesk>> desks,
      Function<StreamId, Optional<ConclusionFact.EarlierNoted>> noted) {
    this.desks = desks;
    this.noted = noted;
  }

  /** Says who pays, once drafter and checker have signed; nothing for what is no review. */
  Optional<ReviewFee> fee(DraftDesk desk, List<StreamId> cases, boolean followed) {
    if (desk.stage().compareTo(DraftDesk.Stage.CHECKED) < 0) {
      return Optional.empty();
    }
    return ReviewFee.of(
        desk.accepted().type(), desk.profile().id(), followed, before(desk, cases), result(desk));
  }

  /** What stands here wins over what was noted: the last conclusion issued before this one. */
  private ReviewFee.@Nullable Result before(DraftDesk desk, List<StreamId> cases) {
    return issuedHere(desk, cases).map(ReviewFees::result).or(() -> noted(desk)).orElse(null);
  }

  private Optional<ReviewFee.Result> noted(DraftDesk desk) {
    return noted
        .apply(desk.caseStream())
        .map(n -> new ReviewFee.Result(n.grade(), n.result(), n.source()));
  }

  private Optional<DraftDesk> issuedHere(DraftDesk desk, List<StreamId> cases) {
    return cases.stream()
        .filter(other -> !other.equals(desk.caseStream()))
        .flatMap(other -> desks.apply(other).stream())
        .filter(other -> samePersonAndItem(desk, other) && issuedBefore(other, desk))
        .max(Comparator.comparing(ReviewFees::issuedOn));
  }

  /** Names the conclusion that a review looks at again; empty where none is known. */
  Optional<EarlierConclusion> earlier(DraftDesk desk, List<StreamId> cases) {
    if (!CaseBackground.isReview(desk.accepted().type())) {
      return Optional.empty();
    }
    return issuedHere(desk, cases)
        .map(other -> issued(other, desk))
        .or(
            () ->
                noted(desk)
                    .map(
                        before ->
                            new EarlierConclusion(
                                before.source(),
                                null,
                                List.of(before.said().zh()),
                                kept(before, result(desk)))));
  }

  private static @Nullable Boolean kept(ReviewFee.Result before, ReviewFee.Result now) {
    return (before.grade() == null) == (now.grade() == null) ? !before.differs(now) : null;
  }

  private static EarlierConclusion issued(DraftDesk other, DraftDesk desk) {
    ConclusionFact.Issued issued = Objects.requireNonNull(other.conclusion().issued());
    List<String> before = DraftComposition.conclusion(other.accepted(), other.opinion());
    return new EarlierConclusion(
        issued.number(),
        issued.on(),
        before,
        before.equals(DraftComposition.conclusion(desk.accepted(), desk.opinion())));
  }

  private static boolean samePersonAndItem(DraftDesk one, DraftDesk other) {
    return one.accepted().isOfSamePerson(other.accepted())
        && one.accepted().item() == other.accepted().item();
  }

  private static boolean issuedBefore(DraftDesk other, DraftDesk desk) {
    ConclusionFact.Issued issued = other.conclusion().issued();
    ConclusionFact.Issued own = desk.conclusion().issued();
    return issued != null && (own == null || issued.on().isBefore(own.on()));
  }

  private static String issuedOn(DraftDesk desk) {
    ConclusionFact.Issued issued = desk.conclusion().issued();
    return issued == null ? "" : issued.on().toString();
  }

  private static ReviewFee.Result result(DraftDesk desk) {
    String result = desk.opinion().result();
    return new ReviewFee.Result(
        desk.opinion().grade(), result == null ? "" : result, desk.accepted().acceptanceNumber());
  }
}
