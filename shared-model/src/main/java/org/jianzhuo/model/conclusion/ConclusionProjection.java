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
    return new Conclusion(null, List.of(), null, 0);
  }

  @Override
  public Set<String> slots(Fact fact) {
    return fact instanceof ConclusionFact && !(fact instanceof ConclusionFact.DraftPrinted)
        ? Set.of("draft")
        : Set.of();
  }

  @Override
  public Optional<String> refuse(Conclusion c, Act act) {
    if (!(act.fact() instanceof ConclusionFact.DraftSigned f)) {
      return Optional.empty();
    }
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

  @Override
  public Conclusion apply(Conclusion c, Act act) {
    return switch (act.fact()) {
      case ConclusionFact.DraftComposed f -> new Conclusion(f, List.of(), null, c.prints());
      case ConclusionFact.DraftSigned f -> {
        List<ConclusionFact.DraftSigned> signatures = new ArrayList<>(c.signatures());
        signatures.add(f);
        yield new Conclusion(c.draft(), signatures, c.returnedFor(), c.prints());
      }
      case ConclusionFact.DraftReturned f ->
          new Conclusion(c.draft(), c.signatures(), f.reason(), c.prints());
      case ConclusionFact.DraftPrinted f ->
          new Conclusion(
              c.draft(), c.signatures(), c.returnedFor(), Math.max(c.prints(), f.print()));
      default -> c;
    };
  }
}
