package org.jianzhuo.desk.opinion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;

/** Keeps drafts in memory, across screens. */
public final class FakeDrafts implements Drafts {
  private final Map<String, byte[]> kept = new HashMap<>();

  @Override
  public void save(PersonId author, String key, byte[] json) {
    kept.put(author + key, json);
  }

  @Override
  public Optional<byte[]> load(PersonId author, String key) {
    return Optional.ofNullable(kept.get(author + key));
  }

  @Override
  public Map<String, byte[]> list(PersonId author, String prefix) {
    Map<String, byte[]> found = new HashMap<>();
    kept.forEach(
        (key, json) -> {
          if (key.startsWith(author + prefix)) {
            found.put(key.substring(author.toString().length()), json);
          }
        });
    return found;
  }

  @Override
  public void remove(PersonId author, String key) {
    kept.remove(author + key);
  }
}
