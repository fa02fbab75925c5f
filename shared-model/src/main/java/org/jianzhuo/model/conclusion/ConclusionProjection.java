package org.jianzhuo.model.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;

/** Folds the conclusion draft; the draft is one slot. */
final class ConclusionProjection implements Projection<Conclusion> {

  @Override
  public String name() {
    return "conclusion";
  }

  @Override
  public Conclusion empty() {
    return new Conclusion(null, List.of(), null, null, 0, null, List.of());
  }

  @Override
  public Set<String> slots(Fact fact) {
    return switch (fact) {
      case ConclusionFact.DraftPrinted f -> Set.of();
      // a projection of its own
      case ConclusionFact.EarlierNoted f -> Set.of();
      case ConclusionFact.Issued f -> Set.of("issue");
      case ConclusionFact.Served f -> Set.of("served:" + f.recipient() + ":" + f.name());
      case ConclusionFact f -> Set.of("draft");
      default -> Set.of();
    };
  }

  @Override
  public Optional<String> refuse(Conclusion c, Act act) {
    return switch (act.fact()) {
      case ConclusionFact.DraftSigned f -> refuseSignature(c, f);
      case ConclusionFact.Issued f -> refuseIssue(c, f);
      case ConclusionFact.Served f -> refuseService(c, f);
      case ConclusionFact.DraftComposed f -> refuseComposing(c, f);
      case ConclusionFact.DraftReturned f -> refuseAfterIssue(c);
      default -> Optional.empty();
    };
  }

  private static Optional<String> refuseSignature(Conclusion c, ConclusionFact.DraftSigned f) {
    if (c.draft() == null || c.draft().version() != f.version()) {
      return Optional.of("only the last version of a draft is signed");
    }
    if (c.signatures().stream().anyMatch(s -> s.signer().equals(f.signer()))) {
      return Optional.of("drafter and checker are different people");
    }
    if (c.signer(f.capacity()).isPresent()) {
      return Optional.of("a draft is signed once in each capacity");
    }
    return f.capacity() == ConclusionFact.Capacity.CHECKER
            && c.signer(ConclusionFact.Capacity.DRAFTER).isEmpty()
        ? Optional.of("the drafter signs before the checker")
        : Optional.empty();
  }

  private static Optional<String> refuseIssue(Conclusion c, ConclusionFact.Issued f) {
    if (c.draft() == null || !c.checked() || c.draft().version() != f.version()) {
      return Optional.of("only a draft that drafter and checker signed is issued");
    }
    return c.issued() == null ? Optional.empty() : Optional.of("a conclusion is issued once");
  }

  private static Optional<String> refuseService(Conclusion c, ConclusionFact.Served f) {
    if (c.issued() == null || f.on().isBefore(c.issued().on())) {
      return Optional.of("a conclusion is served after it was issued");
    }
    boolean before =
        c.served().stream()
            .anyMatch(s -> s.recipient() == f.recipient() && s.name().equals(f.name()));
    return before ? Optional.of("a recipient is served once") : Optional.empty();
  }

  private static Optional<String> refuseComposing(Conclusion c, ConclusionFact.DraftComposed f) {
    ReturnedDraft back = c.lastReturn();
    // an entry of before the answer was asked has none, and stands as it did
    boolean unchanged =
        back != null
            && f.answer() != null
            && !back.mayBeFollowedBy(f.wording(), f.profile(), f.panelOpinion(), f.answer());
    return unchanged
        ? Optional.of("a returned draft is changed, or its return is answered")
        : refuseAfterIssue(c);
  }

  private static Optional<String> refuseAfterIssue(Conclusion c) {
    return c.issued() == null
        ? Optional.empty()
        : Optional.of("an issued conclusion is corrected, not drafted again");
  }

  @Override
  public Conclusion apply(Conclusion c, Act act) {
    return switch (act.fact()) {
      case ConclusionFact.DraftComposed f ->
          new Conclusion(f, List.of(), null, c.lastReturn(), c.prints(), null, List.of());
      case ConclusionFact.DraftSigned f -> {
        List<ConclusionFact.DraftSigned> signatures = new ArrayList<>(c.signatures());
        signatures.add(f);
        yield c.withSignatures(signatures);
      }
      case ConclusionFact.DraftReturned f -> c.returned(f.reason());
      case ConclusionFact.DraftPrinted f -> c.printed(f.print());
      case ConclusionFact.Issued f -> c.issuedBy(f);
      case ConclusionFact.Served f -> c.servedTo(f);
      default -> c;
    };
  }
}
