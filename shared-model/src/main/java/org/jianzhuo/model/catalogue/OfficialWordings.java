package org.jianzhuo.model.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;

/**
 * Holds the official wording of the standards, as the committee imported it.
 *
 * @param byStandard the wording in force by the standard's number
 */
public record OfficialWordings(Map<String, OfficialWording> byStandard) {

  /** What stands before anything was imported: our short labels alone. */
  public static final OfficialWordings NONE = new OfficialWordings(Map.of());

  /** The projection of the roster's stream onto the wordings. */
  public static final Projection<OfficialWordings> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "official-wordings";
        }

        @Override
        public OfficialWordings empty() {
          return NONE;
        }

        @Override
        public OfficialWordings apply(OfficialWordings wordings, Act act) {
          return act.fact() instanceof CatalogueFact.WordingImported f
              ? wordings.with(f)
              : wordings;
        }

        @Override
        public Optional<String> refuse(OfficialWordings wordings, Act act) {
          return act.fact() instanceof CatalogueFact.WordingImported f && f.clauses().isEmpty()
              ? Optional.of("a wording holds the standard's clauses")
              : Optional.empty();
        }

        @Override
        public Set<String> slots(Fact fact) {
          return fact instanceof CatalogueFact.WordingImported f
              ? Set.of("wording:" + f.standard())
              : Set.of();
        }
      };

  public OfficialWordings {
    byStandard = Map.copyOf(byStandard);
  }

  private OfficialWordings with(CatalogueFact.WordingImported imported) {
    Map<String, OfficialWording> all = new HashMap<>(byStandard);
    int version = of(imported.standard()).map(OfficialWording::version).orElse(0) + 1;
    Map<String, String> texts = new HashMap<>();
    imported.clauses().forEach(clause -> texts.put(clause.code(), clause.text()));
    all.put(
        imported.standard(),
        new OfficialWording(imported.standard(), imported.edition(), version, texts));
    return new OfficialWordings(all);
  }

  /** Returns a standard's wording, if one was imported. */
  public Optional<OfficialWording> of(String standard) {
    return Optional.ofNullable(byStandard.get(standard));
  }

  /** Returns a clause's official text, if one was imported. */
  public Optional<String> text(String standard, String code) {
    return of(standard).flatMap(wording -> wording.text(code));
  }
}
