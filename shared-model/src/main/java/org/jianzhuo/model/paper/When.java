package org.jianzhuo.model.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Check;

/**
 * Says when a block, a field or a paper applies: {@code name}, {@code !name}, {@code name=value} or
 * {@code name!=value}, which a name without a value never is. A value {@code {other}} is what
 * another name holds. There is no other grammar.
 *
 * @param value empty where only presence counts
 */
public record When(String name, boolean negated, String value) {

  private static final Pattern FORM =
      Pattern.compile("(!?)([a-z][a-z0-9.-]*)(?:(!?=)([A-Za-z0-9_-]+|\\{[a-z][a-z0-9.-]*\\}))?");

  public When {
    Check.notBlank(name, "name");
  }

  /** Returns the name whose value is looked at beside; empty for none. */
  Optional<String> other() {
    return value.startsWith("{")
        ? Optional.of(value.substring(1, value.length() - 1))
        : Optional.empty();
  }

  /** Reads a condition. */
  public static When parse(String text) {
    Matcher parts = FORM.matcher(text);
    boolean both = parts.matches() && !parts.group(1).isEmpty() && parts.group(3) != null;
    if (!parts.matches() || both) {
      throw new IllegalArgumentException("not a condition: " + text);
    }
    boolean negated = "!".equals(parts.group(1)) || "!=".equals(parts.group(3));
    return new When(parts.group(2), negated, parts.group(4) == null ? "" : parts.group(4));
  }
}
