package org.jianzhuo.desk.journal;

import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.journal.PersonId;

/**
 * Keeps what is being typed, sealed, until it becomes an entry. A draft stays with its author.
 * Calls block until the disk has them: lane {@code DB}.
 */
public interface Drafts {

  /** Saves a draft under its author and a key such as {@code finding:<case>:<finding>}. */
  void save(PersonId author, String key, byte[] json);

  Optional<byte[]> load(PersonId author, String key);

  /** Returns the author's drafts whose keys begin with the prefix. */
  Map<String, byte[]> list(PersonId author, String prefix);

  /** Removes a draft that has become an entry. */
  void remove(PersonId author, String key);
}
