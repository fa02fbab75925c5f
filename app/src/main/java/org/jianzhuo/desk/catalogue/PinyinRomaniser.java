package org.jianzhuo.desk.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jianzhuo.model.catalogue.Romaniser;

/** Reads Chinese characters by pinyin4j's table, with the readings that medicine uses added. */
public final class PinyinRomaniser implements Romaniser {

  /** Readings that doctors use and the table lacks or puts otherwise. */
  private static final Map<Integer, List<String>> ALSO =
      Map.of((int) '髁', List.of("ke", "kuai"), (int) '骺', List.of("hou"));

  private final Map<Integer, List<String>> known = new ConcurrentHashMap<>();

  @Override
  public List<String> readings(int codePoint) {
    return known.computeIfAbsent(codePoint, PinyinRomaniser::look);
  }

  private static List<String> look(int codePoint) {
    List<String> also = ALSO.getOrDefault(codePoint, List.of());
    if (!also.isEmpty() || !Character.isBmpCodePoint(codePoint)) {
      return also;
    }
    String[] found = PinyinHelper.toHanyuPinyinStringArray((char) codePoint);
    return found == null
        ? List.of()
        : Arrays.stream(found)
            .map(s -> s.replace("u:", "v").replaceAll("[^a-z]", ""))
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList();
  }
}
