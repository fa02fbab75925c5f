package org.jianzhuo.model.conclusion;

import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a clerk noted of the conclusion under review, where its case is not known here.
 *
 * @param noted null while nobody noted it
 */
public record ReviewedResult(ConclusionFact.@Nullable EarlierNoted noted) {

  /** The projection of a case's stream onto the conclusion that it reviews. */
  public static final Projection<ReviewedResult> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "reviewed";
        }

        @Override
        public ReviewedResult empty() {
          return new ReviewedResult(null);
        }

        @Override
        public ReviewedResult apply(ReviewedResult reviewed, Act act) {
          return act.fact() instanceof ConclusionFact.EarlierNoted f
              ? new ReviewedResult(f)
              : reviewed;
        }

        @Override
        public Set<String> slots(Fact fact) {
          return fact instanceof ConclusionFact.EarlierNoted ? Set.of("reviewed") : Set.of();
        }
      };
}
