package org.jianzhuo.desk.base;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jianzhuo.model.catalogue.Specialty;

/** Words a pool's specialties in the person's language; one that no table knows stays as it is. */
public final class SpecialtyWords {

  private SpecialtyWords() {}

  public static String of(String specialty, Messages words) {
    return words.english()
        ? Specialty.named(specialty).map(known -> known.name().en()).orElse(specialty)
        : specialty;
  }

  /** Tells whether what was typed is part of the specialty's name, in either language. */
  public static boolean found(String specialty, String typed) {
    String wanted = typed.strip();
    return specialty.contains(wanted)
        || Specialty.named(specialty)
            .map(known -> known.name().en().toLowerCase(Locale.ROOT))
            .filter(name -> name.contains(wanted.toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  /** Words several, parted by the language's own sign. */
  public static String of(List<String> specialties, Messages words) {
    return specialties.stream()
        .map(each -> of(each, words))
        .distinct()
        .collect(Collectors.joining(words.english() ? ", " : "、"));
  }
}
