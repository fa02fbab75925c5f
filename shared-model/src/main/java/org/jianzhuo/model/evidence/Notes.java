package org.jianzhuo.model.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds the notes that stand beside a case's media, in the order of the journal.
 *
 * @param withdrawn notes that were taken back, for good: a note that is wanted again is a new one
 */
public record Notes(Map<MediaId, List<Standing>> standing, Set<NoteId> withdrawn) {

  /**
   * One note that stands.
   *
   * @param at UTC milliseconds of the writing station's clock
   */
  public record Standing(Note note, @Nullable PersonId author, long at) {}

  /** The projection of a case's stream onto the notes beside its media. */
  public static final Projection<Notes> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "notes";
        }

        @Override
        public Notes empty() {
          return new Notes(Map.of(), Set.of());
        }

        @Override
        public Notes apply(Notes notes, Act act) {
          return switch (act.fact()) {
            case EvidenceFact.Annotated f ->
                notes.with(
                    f.medium(), new Standing(f.note(), act.header().actor(), act.header().at()));
            case EvidenceFact.NoteWithdrawn f -> notes.without(f.medium(), f.note());
            default -> notes;
          };
        }
      };

  public Notes {
    Map<MediaId, List<Standing>> copy = new HashMap<>();
    standing.forEach((medium, notes) -> copy.put(medium, List.copyOf(notes)));
    standing = Map.copyOf(copy);
    withdrawn = Set.copyOf(withdrawn);
  }

  /** Returns the notes beside a medium. */
  public List<Standing> of(MediaId medium) {
    return standing.getOrDefault(medium, List.of());
  }

  /** Returns how many millimetres a width of the picture is, by the newest scale on it. */
  public OptionalDouble millimetresPerWidth(MediaId medium) {
    return of(medium).stream()
        .map(Standing::note)
        .filter(note -> note.kind() == NoteKind.SCALE && note.span() > 0)
        .mapToDouble(note -> note.millimetres() / note.span())
        .reduce((older, newer) -> newer);
  }

  private Notes with(MediaId medium, Standing note) {
    if (withdrawn.contains(note.note().id())) {
      return this;
    }
    List<Standing> grown = new ArrayList<>(of(medium));
    grown.removeIf(known -> known.note().id().equals(note.note().id()));
    grown.add(note);
    Map<MediaId, List<Standing>> next = new HashMap<>(standing);
    next.put(medium, grown);
    return new Notes(next, withdrawn);
  }

  private Notes without(MediaId medium, NoteId note) {
    Map<MediaId, List<Standing>> next = new HashMap<>(standing);
    next.put(medium, of(medium).stream().filter(known -> !known.note().id().equals(note)).toList());
    Set<NoteId> gone = new HashSet<>(withdrawn);
    gone.add(note);
    return new Notes(next, gone);
  }
}
