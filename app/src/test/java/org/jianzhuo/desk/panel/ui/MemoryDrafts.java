package org.jianzhuo.desk.panel.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;

/** Keeps drafts in memory. */
public final class MemoryDrafts implements Drafts {

  private final Map<PersonId, Map<String, byte[]>> drafts = new HashMap<>();

  private Map<String, byte[]> of(PersonId author) {
    return drafts.computeIfAbsent(author, a -> new TreeMap<>());
  }

  @Override
  public void save(PersonId author, String key, byte[] json) {
    of(author).put(key, json);
  }

  @Override
  public Optional<byte[]> load(PersonId author, String key) {
    return Optional.ofNullable(of(author).get(key));
  }

  @Override
  public Map<String, byte[]> list(PersonId author, String prefix) {
    Map<String, byte[]> found = new TreeMap<>(of(author));
    found.keySet().removeIf(key -> !key.startsWith(prefix));
    return found;
  }

  @Override
  public void remove(PersonId author, String key) {
    of(author).remove(key);
  }
}
