package org.jianzhuo.model.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case's media in order of capture, which are voided, and which only some may look at.
 *
 * @param marks the standing marks of media that show intimate parts, each with who alone may look;
 *     two where two stations named readers at the same moment; none where the mark was lifted
 */
public record Evidence(Map<MediaId, Item> items, Map<MediaId, Map<EntryId, List<PersonId>>> marks) {

  /**
   * One medium with what happened to it.
   *
   * @param capture how a camera took it; null for what no camera of ours took
   * @param source where a file came from; null for what was not imported
   * @param derivation from what it was made; null for an original
   */
  public record Item(
      Medium medium,
      @Nullable CaptureRecord capture,
      @Nullable ImportRecord source,
      @Nullable Derivation derivation,
      EntryId entry,
      @Nullable String voidedFor) {

    static Item of(EvidenceFact.Kept fact, EntryId entry) {
      return new Item(
          fact.medium(),
          fact instanceof EvidenceFact.Captured f ? f.capture() : null,
          fact instanceof EvidenceFact.Imported f ? f.source() : null,
          fact instanceof EvidenceFact.Derived f ? f.derivation() : null,
          entry,
          null);
    }

    /**
     * Returns how long a clip is, in milliseconds; 0 for a picture, and where nobody could tell.
     */
    public long millis() {
      if (medium.kind() != MediaKind.CLIP) {
        return 0;
      }
      return capture != null
          ? Math.max(0, capture.endedAt() - capture.startedAt())
          : source == null ? 0 : source.millis();
    }

    Item voided(String reason) {
      return new Item(medium, capture, source, derivation, entry, reason);
    }
  }

  /** The projection of a case's stream onto its media. */
  public static final Projection<Evidence> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "evidence";
        }

        @Override
        public Evidence empty() {
          return new Evidence(Map.of(), Map.of());
        }

        @Override
        public Evidence apply(Evidence evidence, Act act) {
          return switch (act.fact()) {
            case EvidenceFact.Kept f -> evidence.with(Item.of(f, act.id()));
            case EvidenceFact.Voided f -> {
              Item item = evidence.items().get(f.medium());
              yield item == null ? evidence : evidence.with(item.voided(f.reason()));
            }
            case EvidenceFact.Shielded f ->
                evidence.marked(f.medium(), f.replaces(), Map.of(act.id(), f.readers()));
            case EvidenceFact.Unshielded f -> evidence.marked(f.medium(), f.replaces(), Map.of());
            default -> evidence;
          };
        }
      };

  public Evidence {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    marks = Map.copyOf(marks);
  }

  /** Returns who alone may look at a medium, or at what it was made from; none for everybody. */
  public List<PersonId> readersOf(MediaId medium) {
    List<List<PersonId>> named = named(medium);
    return named.isEmpty()
        ? List.of()
        : named.getFirst().stream()
            .filter(p -> named.stream().allMatch(n -> n.contains(p)))
            .toList();
  }

  /** Tells whether only some may look at a medium; nobody, where nobody was named by all. */
  public boolean isShielded(MediaId medium) {
    return !named(medium).isEmpty();
  }

  /** Tells whether a person may look at a medium: whoever named its readers named this person. */
  public boolean mayLook(MediaId medium, @Nullable PersonId person) {
    return named(medium).stream().allMatch(readers -> person != null && readers.contains(person));
  }

  /**
   * Tells whether a person may name the readers anew: somebody who named readers named this one.
   */
  public boolean mayName(MediaId medium, PersonId person) {
    List<List<PersonId>> named = named(medium);
    return named.isEmpty() || named.stream().anyMatch(readers -> readers.contains(person));
  }

  /** Returns the standing marks of a medium itself, for what replaces them. */
  public List<EntryId> marksOf(MediaId medium) {
    return marks.getOrDefault(medium, Map.of()).keySet().stream().sorted().toList();
  }

  private List<List<PersonId>> named(MediaId medium) {
    Map<EntryId, List<PersonId>> own = marks.get(medium);
    Item item = items.get(medium);
    if (own != null || item == null || item.derivation() == null) {
      return own == null ? List.of() : List.copyOf(own.values());
    }
    return named(item.derivation().parent());
  }

  /**
   * Tells whether a medium, or what it was made from, bears another name than the person's.
   *
   * @param exam with the register of films, in which a name may have been corrected since
   */
  public boolean isForeign(MediaId medium, Exam exam) {
    Item item = items.get(medium);
    if (item == null) {
      return false;
    }
    return item.derivation() == null
        ? item.source() != null && item.source().foreign(exam)
        : isForeign(item.derivation().parent(), exam);
  }

  /** Returns what was imported by this row of the register of films and is not voided, in order. */
  public List<Medium> showing(UUID film) {
    return items.values().stream()
        .filter(item -> item.voidedFor() == null)
        .filter(item -> item.source() != null && film.equals(item.source().film()))
        .map(Item::medium)
        .toList();
  }

  /** Tells whether a part of an imported medium, or of what it was made from, is missing. */
  public boolean isPartial(MediaId medium) {
    Item item = items.get(medium);
    return item != null
        && (item.source() != null && item.source().partial()
            || item.derivation() != null && isPartial(item.derivation().parent()));
  }

  /** Tells whether a medium, or what it was made from, is voided. */
  public boolean isVoided(MediaId medium) {
    Item item = items.get(medium);
    return item != null
        && (item.voidedFor() != null
            || (item.derivation() != null && isVoided(item.derivation().parent())));
  }

  /** Returns the original photos, clips and scans that are not voided. */
  public List<Item> pictures() {
    return reviewable().stream()
        .filter(i -> i.derivation() == null && i.voidedFor() == null)
        .toList();
  }

  /** Returns all photos, clips and scans, with those voided and those made from others. */
  public List<Item> reviewable() {
    return items.values().stream().filter(i -> i.medium().kind() != MediaKind.DOCUMENT).toList();
  }

  /** Returns the pictures that support a finding. */
  public List<Item> of(FindingId finding) {
    return pictures().stream().filter(i -> finding.equals(i.medium().finding())).toList();
  }

  private Evidence with(Item item) {
    Map<MediaId, Item> next = new LinkedHashMap<>(items);
    next.put(item.medium().id(), item);
    return new Evidence(next, marks);
  }

  private Evidence marked(
      MediaId medium, @Nullable List<EntryId> replaced, Map<EntryId, List<PersonId>> more) {
    Map<EntryId, List<PersonId>> standing =
        replaced == null ? new HashMap<>() : new HashMap<>(marks.getOrDefault(medium, Map.of()));
    if (replaced != null) {
      standing.keySet().removeAll(replaced);
    }
    standing.putAll(more);
    Map<MediaId, Map<EntryId, List<PersonId>>> next = new HashMap<>(marks);
    next.put(medium, Map.copyOf(standing));
    return new Evidence(items, next);
  }
}
