package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads conditions of a small closed grammar: {@code ||}, {@code &&}, {@code !}, brackets, the six
 * comparisons of a variable with a number, a fraction or a text in single quotes, and bare flags.
 * {@code !} binds closest, then {@code &&}, then {@code ||}.
 */
public final class ConditionParser {

  private final String source;
  private int at;

  private ConditionParser(String source) {
    this.source = source;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if the text is outside the grammar; the message names the
   *     place
   */
  public static Condition parse(String source) {
    ConditionParser parser = new ConditionParser(source);
    Condition condition = parser.any();
    parser.space();
    if (parser.at < source.length()) {
      throw parser.unexpected();
    }
    return condition;
  }

  private Condition any() {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (takes("||")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(single()));
    while (takes("&&")) {
      parts.add(single());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition single() {
    if (takes("!")) {
      return new Condition.Not(single());
    }
    if (takes("(")) {
      Condition inner = any();
      if (!takes(")")) {
        throw unexpected();
      }
      return inner;
    }
    return comparison();
  }

  private Condition comparison() {
    String variable = variable();
    for (Relation relation :
        List.of(
            Relation.EQUAL,
            Relation.UNEQUAL,
            Relation.AT_MOST,
            Relation.AT_LEAST,
            Relation.LESS,
            Relation.MORE)) {
      if (takes(relation.sign())) {
        return against(variable, relation);
      }
    }
    return new Condition.Observed(variable);
  }

  private Condition against(String variable, Relation relation) {
    if (!takes("'")) {
      return new Condition.Compared(variable, relation, fraction());
    }
    if (relation != Relation.EQUAL && relation != Relation.UNEQUAL) {
      throw unexpected();
    }
    int end = source.indexOf('\'', at);
    if (end < 0) {
      throw unexpected();
    }
    String text = source.substring(at, end);
    at = end + 1;
    return new Condition.Named(variable, relation == Relation.EQUAL, text);
  }

  private String variable() {
    space();
    int from = at;
    while (at < source.length() && isNamePart(source.charAt(at), at > from)) {
      at++;
    }
    if (at == from) {
      throw unexpected();
    }
    return source.substring(from, at);
  }

  private static boolean isNamePart(char c, boolean inside) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (inside && ((c >= '0' && c <= '9') || c == '.' || c == '_'));
  }

  private double fraction() {
    double number = number();
    return takes("/") ? number / number() : number;
  }

  private double number() {
    space();
    int from = at;
    if (at < source.length() && source.charAt(at) == '-') {
      at++;
    }
    while (at < source.length() && "0123456789.".indexOf(source.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Double.parseDouble(source.substring(from, at));
    } catch (NumberFormatException e) {
      throw unexpected();
    }
  }

  private boolean takes(String sign) {
    space();
    boolean found = source.startsWith(sign, at);
    if (found) {
      at += sign.length();
    }
    return found;
  }

  private void space() {
    while (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not a condition at character " + (at + 1) + ": " + source);
  }
}
