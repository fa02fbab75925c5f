package org.jianzhuo.desk.exam;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;

/** Keeps drafts in memory; survives what a test throws away, as the disk does. */
public final class FakeDrafts implements Drafts {

  private final Map<String, byte[]> kept = new TreeMap<>();
  public boolean full;

  @Override
  public void save(PersonId author, String key, byte[] json) {
    if (full) {
      throw new DeskFault(ErrorCode.DISK_FULL, "full");
    }
    kept.put(author + " " + key, json);
  }

  @Override
  public Optional<byte[]> load(PersonId author, String key) {
    return Optional.ofNullable(kept.get(author + " " + key));
  }

  @Override
  public Map<String, byte[]> list(PersonId author, String prefix) {
    Map<String, byte[]> found = new TreeMap<>();
    String start = author + " " + prefix;
    kept.forEach(
        (key, bytes) -> {
          if (key.startsWith(start)) {
            found.put(key.substring(author.toString().length() + 1), bytes);
          }
        });
    return found;
  }

  @Override
  public void remove(PersonId author, String key) {
    kept.remove(author + " " + key);
  }
}
