package org.jianzhuo.model.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Holds how a case's media are described for the archive; the last description stands. */
public record Descriptions(Map<MediaId, Standing> standing) {

  /** A description and who wrote it. */
  public record Standing(Description description, @Nullable PersonId author) {}

  /** The projection of a case's stream onto the descriptions of its media. */
  public static final Projection<Descriptions> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "descriptions";
        }

        @Override
        public Descriptions empty() {
          return new Descriptions(Map.of());
        }

        @Override
        public Descriptions apply(Descriptions known, Act act) {
          return act.fact() instanceof EvidenceFact.Described f
              ? known.with(f.medium(), new Standing(f.description(), act.header().actor()))
              : known;
        }
      };

  public Descriptions {
    standing = Map.copyOf(standing);
  }

  /** Returns how a medium is described; empty while nobody has. */
  public Optional<Standing> of(MediaId medium) {
    return Optional.ofNullable(standing.get(medium));
  }

  private Descriptions with(MediaId medium, Standing latest) {
    Map<MediaId, Standing> next = new HashMap<>(standing);
    next.put(medium, latest);
    return new Descriptions(next);
  }
}
