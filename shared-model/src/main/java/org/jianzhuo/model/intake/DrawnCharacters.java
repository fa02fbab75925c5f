package org.jianzhuo.model.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.Projection;

/**
 * Holds the characters that were drawn by hand because no font shows them, as they were drawn last
 * (F86).
 */
public record DrawnCharacters(Map<Integer, List<InkStroke>> byCodePoint) {

  /** The projection of a case's stream onto its drawn characters. */
  public static final Projection<DrawnCharacters> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "characters";
        }

        @Override
        public DrawnCharacters empty() {
          return new DrawnCharacters(Map.of());
        }

        @Override
        public DrawnCharacters apply(DrawnCharacters drawn, Act act) {
          if (!(act.fact() instanceof IntakeFact.CharacterDrawn f)) {
            return drawn;
          }
          Map<Integer, List<InkStroke>> next = new HashMap<>(drawn.byCodePoint());
          next.put(f.codePoint(), f.ink());
          return new DrawnCharacters(next);
        }

        @Override
        public Set<String> slots(Fact fact) {
          return fact instanceof IntakeFact.CharacterDrawn f
              ? Set.of("character:" + f.codePoint())
              : Set.of();
        }
      };

  public DrawnCharacters {
    byCodePoint = Map.copyOf(byCodePoint);
  }
}
