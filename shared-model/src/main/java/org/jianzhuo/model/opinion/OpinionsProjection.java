package org.jianzhuo.model.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;

/** Folds opinions; each expert's opinion and each version of the sheet is a slot. */
final class OpinionsProjection implements Projection<Opinions> {

  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public Opinions empty() {
    return new Opinions(Map.of(), null, List.of(), 0);
  }

  @Override
  public Set<String> slots(Fact fact) {
    return switch (fact) {
      case OpinionFact.Filed f -> Set.of("opinion:" + f.opinion().expert());
      case OpinionFact.SheetComposed f -> Set.of("opinion-sheet");
      case OpinionFact.SheetSigned f -> Set.of("opinion-sheet");
      default -> Set.of();
    };
  }

  @Override
  public Optional<String> refuse(Opinions opinions, Act act) {
    return switch (act.fact()) {
      case OpinionFact.Filed f ->
          !f.opinion().expert().equals(act.header().actor())
              ? Optional.of("an opinion is filed by its expert")
              : opinions.sheet() != null
                  ? Optional.of("an opinion is not changed once the sheet is composed")
                  : Optional.empty();
      case OpinionFact.SheetSigned f ->
          opinions.sheet() == null || opinions.sheet().version() != f.version()
              ? Optional.of("only the last composed sheet is signed")
              : opinions.hasSigned(f.expert())
                  ? Optional.of("an expert signs a sheet once")
                  : Optional.empty();
      default -> Optional.empty();
    };
  }

  @Override
  public Opinions apply(Opinions o, Act act) {
    return switch (act.fact()) {
      case OpinionFact.Filed f -> {
        Map<PersonId, Opinion> filed = new LinkedHashMap<>(o.filed());
        filed.put(f.opinion().expert(), f.opinion());
        yield new Opinions(filed, o.sheet(), o.signatures(), o.prints());
      }
      case OpinionFact.SheetComposed f -> new Opinions(o.filed(), f, List.of(), o.prints());
      case OpinionFact.SheetSigned f -> {
        List<OpinionFact.SheetSigned> signatures = new ArrayList<>(o.signatures());
        signatures.add(f);
        yield new Opinions(o.filed(), o.sheet(), signatures, o.prints());
      }
      case OpinionFact.SheetPrinted f ->
          new Opinions(o.filed(), o.sheet(), o.signatures(), Math.max(o.prints(), f.print()));
      default -> o;
    };
  }
}
