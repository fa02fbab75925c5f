package org.jianzhuo.server.sync;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jianzhuo.model.wire.MissingMedia;

/**
 * Knows which media the held entries name and the server does not have. Reads each entry once; what
 * was there at the first look is looked for again after a start. Thread-safe.
 */
public final class MediaWatch {

  private static final int PAGE = 500;
  private static final String EVIDENCE = "evidence.";

  private final EntryStore entries;
  private final MediaStore media;
  private final JsonFactCodec codec = new JsonFactCodec();
  private final Map<Digest, StreamId> missing = new HashMap<>();
  private long position;

  public MediaWatch(EntryStore entries, MediaStore media) {
    this.entries = entries;
    this.media = media;
  }

  /** Counts what is missing now. */
  public synchronized MissingMedia missing() {
    readOn();
    missing.keySet().removeIf(media::has);
    Map<StreamId, Long> counts =
        missing.values().stream()
            .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
    List<MissingMedia.OfCase> cases =
        counts.entrySet().stream()
            .map(each -> new MissingMedia.OfCase(each.getKey(), each.getValue()))
            .sorted(
                Comparator.comparingLong(MissingMedia.OfCase::count)
                    .reversed()
                    .thenComparing(each -> each.caseStream().toString()))
            .toList();
    return new MissingMedia(missing.size(), cases);
  }

  private void readOn() {
    List<EntryStore.Committed> page = entries.after(position, PAGE);
    while (!page.isEmpty()) {
      for (EntryStore.Committed committed : page) {
        learn(committed.entry());
        position = committed.position();
      }
      page = entries.after(position, PAGE);
    }
  }

  private void learn(Entry entry) {
    String kind = entry.header().kind();
    if (!kind.startsWith(EVIDENCE)) {
      return;
    }
    Fact fact;
    try {
      fact = codec.decode(kind, entry.json());
    } catch (IllegalArgumentException e) {
      // a body that a newer program wrote: it counts once this server is as new
      return;
    }
    if (fact instanceof EvidenceFact.Kept kept && !media.has(kept.medium().sha256())) {
      missing.put(kept.medium().sha256(), entry.header().stream());
    }
  }
}
