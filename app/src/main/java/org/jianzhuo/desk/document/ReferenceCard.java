package org.jianzhuo.desk.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jianzhuo.model.base.Check;

/**
 * Holds a card to lie beside the keyboard: sections of keys and what they do. It names no case and
 * no person.
 *
 * @param note small print below the title
 */
public record ReferenceCard(
    String title, String note, List<Section> sections, LocalDateTime composedAt) {

  public ReferenceCard {
    Check.notBlank(title, "title");
    sections = List.copyOf(sections);
    Check.notEmpty(sections, "sections");
  }

  /** The keys of one place. */
  public record Section(String title, List<Line> lines) {
    public Section {
      Check.notBlank(title, "title");
      lines = List.copyOf(lines);
    }
  }

  /** A key and what it does. */
  public record Line(String key, String act) {}
}
