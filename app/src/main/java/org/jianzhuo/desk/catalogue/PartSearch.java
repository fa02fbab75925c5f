package org.jianzhuo.desk.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Romaniser;

/** Finds body parts by name, other names, pinyin, initials or English. */
public final class PartSearch {

  private static final int MOST_SOUNDS = 16;
  private final List<Named> names = new ArrayList<>();

  private record Named(BodyPart part, String name, String sound, String initials) {}

  private record Ranked(BodyPart part, int rank) {}

  public PartSearch(Catalogue catalogue, Romaniser romaniser) {
    for (BodyPart part : catalogue.parts()) {
      List<String> all = new ArrayList<>();
      all.add(part.name().zh());
      all.addAll(part.otherNames());
      for (String name : all) {
        List<String> initials = sounds(name, romaniser, true);
        List<String> sounds = sounds(name, romaniser, false);
        for (int i = 0; i < sounds.size(); i++) {
          names.add(new Named(part, name, sounds.get(i), initials.get(i)));
        }
      }
      names.add(new Named(part, part.name().en().toLowerCase(Locale.ROOT), "", ""));
    }
  }

  /** Returns the parts that fit, the best first; a side's word before the name is passed over. */
  public List<BodyPart> find(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^[左右双][侧]?", "");
    if (wanted.isEmpty()) {
      return List.of();
    }
    return names.stream()
        .map(n -> new Ranked(n.part(), rank(n, wanted)))
        .filter(r -> r.rank() > 0)
        .sorted(Comparator.comparingInt(r -> -r.rank()))
        .map(Ranked::part)
        .distinct()
        .toList();
  }

  private static int rank(Named name, String wanted) {
    if (name.name().equals(wanted)) {
      return 100;
    }
    if (name.sound().equals(wanted)) {
      // 手背 before 上肢, whose other name 手臂 may sound the same
      return name.name().equals(name.part().name().zh()) ? 96 : 95;
    }
    if (name.name().startsWith(wanted)) {
      return 90;
    }
    if (name.initials().equals(wanted)) {
      return 80;
    }
    if (name.sound().startsWith(wanted)) {
      return 75;
    }
    if (wanted.length() > 1 && wanted.contains(name.name())) {
      return 60 + name.name().length();
    }
    return name.name().contains(wanted) ? 50 : name.initials().startsWith(wanted) ? 40 : 0;
  }

  /** Returns how a name may sound: 臂 is bi and bei. */
  private static List<String> sounds(String name, Romaniser romaniser, boolean initials) {
    List<String> sounds = List.of("");
    for (int character : name.codePoints().toArray()) {
      List<String> readings = romaniser.readings(character);
      if (!readings.isEmpty()) {
        sounds =
            sounds.stream()
                .flatMap(
                    before ->
                        readings.stream().map(r -> before + (initials ? r.substring(0, 1) : r)))
                .limit(MOST_SOUNDS)
                .toList();
      }
    }
    return sounds;
  }
}
