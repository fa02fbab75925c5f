package org.jianzhuo.desk.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.catalogue.Romaniser;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.rules.SaidFit;

/** Holds a search of each standard's clauses, so that a case is offered those of its own item. */
public final class ClauseBooks {

  private final Map<Standard, ClauseSearch> searches = new EnumMap<>(Standard.class);

  public ClauseBooks(Catalogue catalogue, Romaniser romaniser) {
    SaidFit conditions = new SaidFit();
    for (Standard standard : Standard.values()) {
      searches.put(standard, new ClauseSearch(catalogue, standard, romaniser, conditions));
    }
  }

  /** Returns the searches of these standards, in the same order. */
  public List<ClauseSearch> of(List<Standard> standards) {
    return standards.stream().map(s -> Objects.requireNonNull(searches.get(s))).toList();
  }
}
