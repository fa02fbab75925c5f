package org.jianzhuo.desk.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.ClauseFilter;
import org.jianzhuo.model.catalogue.ClauseSearch;
import org.jianzhuo.model.catalogue.Romaniser;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.rules.SaidFit;

/**
 * Holds a search of each standard's clauses, so that a case is offered those of its own item. A
 * search is built once: by {@link #prepare} away from the window, or when it is first asked for.
 */
public final class ClauseBooks {

  /** One query of each kind, so that the program's first one finds its code loaded. */
  private static final List<String> KINDS =
      List.of("8 24", "8级", "骨折", "guanjieyan", "gjy", "zhijie", "胃切了一半", "meniscus", "耳朵聋了 50db");

  private static final int TIMES = 3;

  private final Catalogue catalogue;
  private final Romaniser romaniser;
  private final SaidFit conditions = new SaidFit();
  private final Map<Standard, ClauseSearch> searches = new EnumMap<>(Standard.class);

  public ClauseBooks(Catalogue catalogue, Romaniser romaniser) {
    this.catalogue = catalogue;
    this.romaniser = romaniser;
  }

  /** Builds all searches and asks each a few queries: blocks, not for the window's thread. */
  public void prepare() {
    for (Standard standard : Standard.values()) {
      ClauseSearch search = search(standard);
      for (int i = 0; i < TIMES; i++) {
        KINDS.forEach(typed -> search.find(typed, ClauseFilter.ALL));
      }
    }
  }

  /** Returns the searches of these standards, in the same order. */
  public List<ClauseSearch> of(List<Standard> standards) {
    return standards.stream().map(this::search).toList();
  }

  private synchronized ClauseSearch search(Standard standard) {
    return searches.computeIfAbsent(
        standard, each -> new ClauseSearch(catalogue, each, romaniser, conditions));
  }
}
