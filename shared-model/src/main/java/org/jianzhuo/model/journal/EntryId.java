package org.jianzhuo.model.journal;

import org.jianzhuo.model.base.Digest;

/** Identifies an entry by the SHA-256 of its header's bytes. */
public record EntryId(Digest digest) implements Comparable<EntryId> {

  /** Parses 64 hexadecimal characters. */
  public static EntryId of(String hex) {
    return new EntryId(new Digest(hex));
  }

  @Override
  public int compareTo(EntryId other) {
    return digest.compareTo(other.digest);
  }

  @Override
  public String toString() {
    return digest.hex();
  }
}
