package org.jianzhuo.model.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryId;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.Projection;
import org.jspecify.annotations.Nullable;

/** Holds a case's media in order of capture, and which are voided. */
public record Evidence(Map<MediaId, Item> items) {

  /** One medium with what happened to it. */
  public record Item(
      Medium medium, @Nullable CaptureRecord capture, EntryId entry, @Nullable String voidedFor) {}

  /** The projection of a case's stream onto its media. */
  public static final Projection<Evidence> PROJECTION =
      new Projection<>() {
        @Override
        public String name() {
          return "evidence";
        }

        @Override
        public Evidence empty() {
          return new Evidence(Map.of());
        }

        @Override
        public Evidence apply(Evidence evidence, Act act) {
          return switch (act.fact()) {
            case EvidenceFact.Captured f ->
                evidence.with(new Item(f.medium(), f.capture(), act.id(), null));
            case EvidenceFact.DocumentKept f ->
                evidence.with(new Item(f.medium(), null, act.id(), null));
            case EvidenceFact.Voided f -> {
              Item item = evidence.items().get(f.medium());
              yield item == null
                  ? evidence
                  : evidence.with(
                      new Item(item.medium(), item.capture(), item.entry(), f.reason()));
            }
            default -> evidence;
          };
        }
      };

  public Evidence {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /** Returns the photos and clips that are not voided. */
  public List<Item> pictures() {
    return items.values().stream()
        .filter(i -> i.medium().kind() != MediaKind.DOCUMENT && i.voidedFor() == null)
        .toList();
  }

  /** Returns the pictures that support a finding. */
  public List<Item> of(FindingId finding) {
    return pictures().stream().filter(i -> finding.equals(i.medium().finding())).toList();
  }

  private Evidence with(Item item) {
    Map<MediaId, Item> next = new LinkedHashMap<>(items);
    next.put(item.medium().id(), item);
    return new Evidence(next);
  }
}
