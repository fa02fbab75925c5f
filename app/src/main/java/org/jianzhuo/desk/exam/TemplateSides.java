package org.jianzhuo.desk.exam;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.exam.Side;

/**
 * Knows which fields of a template are of the left and of the right side: two fields whose names
 * differ in 左 and 右 alone belong together.
 */
public final class TemplateSides {

  private final Map<String, String> twins = new HashMap<>();
  private final Map<String, Side> sides = new HashMap<>();

  private TemplateSides() {}

  public static TemplateSides of(Template template) {
    TemplateSides made = new TemplateSides();
    Map<String, TemplateField> byName = new HashMap<>();
    template.fields().forEach(f -> byName.put(f.name().zh(), f));
    for (TemplateField right : template.fields()) {
      String name = right.name().zh();
      TemplateField left = name.contains("右") ? byName.get(name.replaceFirst("右", "左")) : null;
      if (left != null && left.type() == right.type()) {
        made.twins.put(right.id(), left.id());
        made.twins.put(left.id(), right.id());
        made.sides.put(right.id(), Side.RIGHT);
        made.sides.put(left.id(), Side.LEFT);
      }
    }
    return made;
  }

  /** Returns the field of the other side. */
  public Optional<String> twin(String field) {
    return Optional.ofNullable(twins.get(field));
  }

  /** Returns the field's side; NONE where it has none. */
  public Side of(String field) {
    return sides.getOrDefault(field, Side.NONE);
  }

  /** Tells whether the template asks for both sides at once. */
  public boolean any() {
    return !twins.isEmpty();
  }
}
