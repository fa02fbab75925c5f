package org.jianzhuo.model.catalogue;

import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactFamily;

/** The facts about the standards: they stand in the roster's stream. */
public sealed interface CatalogueFact extends Fact {

  FactFamily FAMILY = new FactFamily(Map.of("catalogue.wording-imported", WordingImported.class));

  /**
   * Imports a standard's official wording in place of the one before.
   *
   * @param standard the standard's number, e.g. {@code GB/T 16180-2014}
   * @param edition which print it was taken from, e.g. 中国标准出版社 2014年12月第1版
   * @param clauses all of the standard's clauses, in its order
   */
  record WordingImported(String standard, String edition, List<ClauseText> clauses)
      implements CatalogueFact {
    public WordingImported {
      Check.notBlank(standard, "standard");
      Check.notBlank(edition, "edition");
      clauses = List.copyOf(clauses);
    }
  }

  /** One clause's official text. */
  record ClauseText(String code, String text) {
    public ClauseText {
      Check.notBlank(code, "code");
      Check.notBlank(text, "text");
    }
  }
}
