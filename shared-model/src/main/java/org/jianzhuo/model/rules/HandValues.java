package org.jianzhuo.model.rules;

import java.util.List;
import java.util.Optional;

/**
 * Counts what the clauses ask of a hand over its digits. What is lost has no function either, and a
 * hand that is lost has lost its digits, so that the heavier loss is never graded lighter.
 */
final class HandValues {

  /** The index finger without function: no condition asks for it alone. */
  static final String INDEX_FN_LOST = "hand.w.indexFnLost";

  private static final List<String> FINGERS = List.of("index", "middle", "ring", "little");
  private static final double AT_THE_JOINT = 2;
  private static final double WHOLE = 3;
  private static final double HAND = 2;

  private HandValues() {}

  static Values of(Fill fill) {
    List<String> others = FINGERS.subList(1, FINGERS.size());
    return thumb(fill, "thumb.loss", "w")
        .with(thumb(fill, "other.thumb", "o"))
        .with(index(fill))
        .with(lost(fill, FINGERS, 1, "hand.w.dip"))
        .with(lost(fill, FINGERS, AT_THE_JOINT, "hand.w.pip"))
        .with(lost(fill, FINGERS, WHOLE, "hand.w.fingers"))
        .with(lost(fill, others, AT_THE_JOINT, "hand.w.pipNoIndex"))
        .with(stiff(fill, others))
        .with(isLost(fill, "index", WHOLE) ? Values.NONE.with(INDEX_FN_LOST, true) : Values.NONE)
        .with(whole(fill, "armLevel", "fnLost", "w"))
        .with(whole(fill, "other.armLevel", "other.fnLost", "o"));
  }

  // 5.2.2 9), 5.3.2 10), 12), 5.4.2 11): a lost hand is one without function, and without digits
  private static Values whole(Fill fill, String level, String noFunction, String side) {
    boolean lost = fill.number(level).orElse(0.0) >= HAND;
    String hand = "hand." + side;
    Values values = Values.NONE;
    if (lost) {
      values =
          values
              .with(hand + ".fnLost", true)
              .with(hand + ".thumb", WHOLE)
              .with(hand + ".index", WHOLE)
              .with(hand + ".fingers", FINGERS.size());
    }
    return lost || fill.isYes(noFunction)
        ? values.with(hand + ".thumbFnLost", true).with(hand + ".fingersFnLost", FINGERS.size())
        : values;
  }

  private static Values thumb(Fill fill, String field, String side) {
    Optional<Double> loss = fill.number(field);
    Values values = Values.NONE;
    if (loss.isPresent()) {
      values = values.with("hand." + side + ".thumb", loss.get());
    }
    return loss.orElse(0.0) >= WHOLE ? values.with("hand." + side + ".thumbFnLost", true) : values;
  }

  private static Values index(Fill fill) {
    Optional<Double> index = fill.number("index.loss");
    // whole is severed at the joint too: the heavier loss is never graded lighter
    return index.isEmpty()
        ? Values.NONE
        : Values.NONE
            .with("hand.w.index", index.get())
            .with("hand.w.indexPip", index.get() >= AT_THE_JOINT);
  }

  /**
   * Counts the fingers lost to a level. Two lost fingers are two whatever the others are, so that
   * fingers left blank take nothing away; none counts as none only once all are filled in.
   */
  private static Values lost(Fill fill, List<String> fingers, double level, String variable) {
    List<Optional<Double>> losses =
        fingers.stream().map(finger -> fill.number(finger + ".loss")).toList();
    long count = losses.stream().flatMap(Optional::stream).filter(loss -> loss >= level).count();
    return count > 0 || losses.stream().allMatch(Optional::isPresent)
        ? Values.NONE.with(variable, (double) count)
        : Values.NONE;
  }

  /**
   * Counts joints ankylosed in a non-functional position, which have lost their function (A.2.5).
   * Where the form leaves open which of two joints it is, nothing is counted.
   */
  private static Values stiff(Fill fill, List<String> others) {
    Values values = Values.NONE;
    if (isStiff(fill, "thumb", "mcp+ip")) {
      // what is stiff out of the functional position is not stiff in it
      values =
          values
              .with("hand.w.thumbIpFnLost", true)
              .with("hand.w.thumbIpFunctionalAnkylosis", false);
    }
    if (isStiff(fill, "thumb", "cmc+mcp+ip")) {
      values = values.with("hand.w.thumbFnLost", true);
    }
    long atTheTip = FINGERS.stream().filter(finger -> isStiff(fill, finger, "dip")).count();
    if (atTheTip > 0) {
      values = values.with("hand.w.dipFn", (double) atTheTip);
    }
    return FINGERS.stream().noneMatch(finger -> isStiff(fill, finger, "mcp+ips"))
        ? values
        : values
            .with("hand.w.indexPipFn", isLost(fill, "index", AT_THE_JOINT))
            .with("hand.w.pipFn", count(fill, FINGERS, AT_THE_JOINT))
            .with("hand.w.pipFnNoIndex", count(fill, others, AT_THE_JOINT))
            .with("hand.w.fingersFnLost", count(fill, FINGERS, WHOLE));
  }

  private static double count(Fill fill, List<String> fingers, double level) {
    return fingers.stream().filter(finger -> isLost(fill, finger, level)).count();
  }

  private static boolean isLost(Fill fill, String finger, double level) {
    return isStiff(fill, finger, "mcp+ips") || fill.number(finger + ".loss").orElse(0.0) >= level;
  }

  private static boolean isStiff(Fill fill, String digit, String joints) {
    return fill.choice(digit + ".joints").equals(joints)
        && fill.choice(digit + ".kind").equals(HandScore.Loss.NON_FUNCTIONAL.key());
  }
}
