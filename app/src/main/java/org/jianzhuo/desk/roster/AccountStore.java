package org.jianzhuo.desk.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what opens the store and what people are checked with. Nothing here names a person. */
public interface AccountStore {

  /**
   * Counts the wrong entries in a row under one key, and when the lock ends (UTC millis; 0: none).
   */
  record Attempt(String key, int wrong, long lockedUntil, boolean journalled) {}

  /** Runs the work in one transaction; returns when the disk has it. */
  <T> T transaction(Supplier<T> work);

  /** Returns a clear value of this store, such as its salt. */
  Optional<byte[]> meta(String key);

  void putMeta(String key, byte[] value);

  /** Returns the data key as wrapped under what has this tag. */
  Optional<byte[]> wrapped(byte[] tag);

  void putWrapped(byte[] tag, String kind, byte[] wrapped);

  void removeWrapped(byte[] tag);

  /** Opens a sealed secret; only while the vault is open. */
  Optional<byte[]> secret(String name);

  void putSecret(String name, byte[] plain);

  void removeSecret(String name);

  /** Returns the names of the secrets that begin so. */
  List<String> secretNames(String prefix);

  Optional<Attempt> attempt(String key);

  void putAttempt(Attempt attempt);

  /** Returns the locks that were not journalled yet. */
  List<Attempt> unjournalledLocks();
}
