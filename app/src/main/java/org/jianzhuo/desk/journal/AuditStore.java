package org.jianzhuo.desk.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what stands on the disk as it stands there, for a check that trusts nothing. */
public interface AuditStore {

  /** One row of the table of entries, unread. */
  record RawEntry(
      String id,
      String station,
      long seq,
      String stream,
      byte[] header,
      byte[] sealedBody,
      byte[] sealedHash,
      byte[] signature) {}

  /** Sealed bytes with the context under which they open. */
  record RawSealed(String kind, String name, byte[] sealed, String context) {}

  /** Returns what SQLite's own check finds; empty if nothing. */
  List<String> integrity();

  void entries(Consumer<RawEntry> reader);

  /** Returns public keys by station id, as they stand. */
  Map<String, byte[]> stationKeys();

  Map<String, Set<String>> heads();

  /** Returns the kind of each stream's first entry, by stream. */
  Map<String, String> streams();

  /** Returns the hash of each sealed medium by its name. */
  Map<String, byte[]> media();

  /** Returns the sealed rows that are no entries: secrets and drafts. */
  List<RawSealed> sealedRows();
}
