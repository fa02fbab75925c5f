package org.jianzhuo.desk.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Romaniser;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.intake.ItemKind;

/** Knows which templates suit a body part, and finds the others by words or pinyin. */
public final class TemplateChoices {

  /** How many templates of the part are offered beside free text and a joint's motion. */
  private static final int MOST = 3;

  private final Catalogue catalogue;
  private final Romaniser romaniser;

  public TemplateChoices(Catalogue catalogue, Romaniser romaniser) {
    this.catalogue = catalogue;
    this.romaniser = romaniser;
  }

  /**
   * Returns the templates of a part, those of the part itself before those of what it is part of.
   */
  public List<Template> suiting(String part) {
    record Suits(Template template, int distance) {}
    List<Suits> suits = new ArrayList<>();
    for (Template template : catalogue.templates()) {
      int distance = distance(template, part);
      if (distance >= 0 && !template.searched()) {
        suits.add(new Suits(template, distance));
      }
    }
    return suits.stream()
        .sorted(Comparator.comparingInt(Suits::distance))
        .limit(MOST)
        .map(Suits::template)
        .toList();
  }

  private int distance(Template template, String part) {
    int distance = 0;
    for (String at = part; !at.isEmpty(); distance++) {
      if (template.parts().contains(at)) {
        return distance;
      }
      at = catalogue.part(at).map(BodyPart::within).orElse("");
    }
    return -1;
  }

  /**
   * Returns the templates whose name or fields answer to the words; all for none. A form of another
   * standard than the item's is not among them: 劳社部发〔2002〕8号 knows no degree of self-care, and what
   * the form says would stand in no paper (practice 1).
   */
  public List<Template> find(String typed, ItemKind item) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return catalogue.templates().stream()
        .filter(t -> !t.isItemForm())
        .filter(t -> t.suits(item.standards()))
        .filter(t -> wanted.isEmpty() || rank(t, wanted) < 3)
        .sorted(Comparator.comparingInt(t -> rank(t, wanted)))
        .toList();
  }

  private int rank(Template template, String wanted) {
    if (answers(template.name().zh(), template.name().en(), wanted)) {
      return 0;
    }
    boolean part =
        template.parts().stream()
            .flatMap(p -> catalogue.part(p).stream())
            .anyMatch(p -> answers(p.name().zh(), p.name().en(), wanted));
    boolean field =
        template.fields().stream().anyMatch(f -> answers(f.name().zh(), f.name().en(), wanted));
    return field ? 1 : part ? 2 : 3;
  }

  private boolean answers(String zh, String en, String wanted) {
    return zh.toLowerCase(Locale.ROOT).contains(wanted)
        || en.toLowerCase(Locale.ROOT).contains(wanted)
        || sound(zh, false).contains(wanted)
        || sound(zh, true).contains(wanted);
  }

  private String sound(String text, boolean initials) {
    return text.codePoints()
        .mapToObj(romaniser::readings)
        .filter(readings -> !readings.isEmpty())
        .map(readings -> initials ? readings.get(0).substring(0, 1) : readings.get(0))
        .collect(Collectors.joining());
  }
}
