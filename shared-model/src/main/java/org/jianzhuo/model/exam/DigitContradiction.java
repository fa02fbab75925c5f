package org.jianzhuo.model.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds digits of which a joint is severed and stiff at once, or affected without an impairment, or
 * impaired at no joint: the points of B.1 of GB/T 16180-2014 would count both. It asks only.
 */
public final class DigitContradiction {

  private static final String TEMPLATE = "hand-map";
  private static final String NONE = "none";
  private static final List<String> FINGERS = List.of("index", "middle", "ring", "little");
  private static final int THE_HAND = 2;

  // a digit severed at a level has no joint beyond it; where the form's answer leaves open which
  // of two joints is meant, the one that is left may be
  private static final Map<String, Set<String>> GONE_OF_A_FINGER =
      Map.of(
          "1", Set.of("dip"),
          "2", Set.of("dip", "mcp+ips"),
          "3", Set.of("dip", "mcp+ips", "mcp|pip"));
  private static final Map<String, Set<String>> GONE_OF_THE_THUMB =
      Map.of(
          "2", Set.of("mcp+ip", "cmc+mcp+ip"),
          "3", Set.of("mcp+ip", "cmc+mcp+ip", "single"));

  /** Two fields that cannot stand together. */
  public record Pair(String one, String other) {}

  private DigitContradiction() {}

  /** Returns the fields that contradict one another, digit by digit; empty for another form. */
  public static List<Pair> of(Finding finding) {
    if (!finding.template().equals(TEMPLATE)) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    addDigit("thumb", GONE_OF_THE_THUMB, finding, pairs);
    FINGERS.forEach(finger -> addDigit(finger, GONE_OF_A_FINGER, finding, pairs));
    addJoints("wrist", finding, pairs);
    return pairs;
  }

  private static void addDigit(
      String digit, Map<String, Set<String>> gone, Finding finding, List<Pair> pairs) {
    String loss = answer(finding, digit + ".loss");
    String joints = answer(finding, digit + ".joints");
    boolean affected = !joints.isEmpty() && !joints.equals(NONE);
    if (affected && isHandLost(finding)) {
      pairs.add(new Pair("armLevel", digit + ".joints"));
    } else if (gone.getOrDefault(loss, Set.of()).contains(joints)) {
      pairs.add(new Pair(digit + ".loss", digit + ".joints"));
    }
    addJoints(digit, finding, pairs);
  }

  private static void addJoints(String of, Finding finding, List<Pair> pairs) {
    String joints = answer(finding, of + ".joints");
    String kind = answer(finding, of + ".kind");
    if (!joints.isEmpty() && !kind.isEmpty() && joints.equals(NONE) != kind.equals(NONE)) {
      pairs.add(new Pair(of + ".joints", of + ".kind"));
    }
  }

  private static boolean isHandLost(Finding finding) {
    String level = answer(finding, "armLevel");
    return level.matches("\\d+") && Integer.parseInt(level) >= THE_HAND;
  }

  private static String answer(Finding finding, String field) {
    return finding.answer(field).map(Answer::value).orElse("");
  }
}
