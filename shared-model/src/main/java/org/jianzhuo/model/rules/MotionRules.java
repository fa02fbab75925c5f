package org.jianzhuo.model.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.RangeOfMotion;

/**
 * Judges a joint's form: its state, its arcs, and what else was answered of it; with the person's
 * other joints, where there are any.
 */
final class MotionRules {

  private final Rules rules;
  private final Catalogue catalogue;

  MotionRules(Rules rules, Catalogue catalogue) {
    this.rules = rules;
    this.catalogue = catalogue;
  }

  Optional<Calculation> of(Finding finding, Values fed, CaseSituation situation) {
    Optional<Joint> joint = finding.joint(catalogue);
    if (joint.isEmpty()) {
      return Optional.empty();
    }
    Values further = digit(joint.get(), state(finding)).with(fed).with(totals(finding, situation));
    Optional<JointImpairment.Result> judged = judge(joint.get(), finding, further);
    return judged
        .map(JointImpairment.Result::calculation)
        .or(() -> withoutArcs(joint.get(), finding, further));
  }

  // 5.8.2 18), 5.9.2 17), 5.10.2 5) speak of these joints by name
  private static Values digit(Joint joint, JointImpairment.State state) {
    boolean stiff = state == JointImpairment.State.FUNCTIONAL;
    boolean lost = !stiff && state != JointImpairment.State.MOBILE;
    return switch (joint.id()) {
      case "thumbIp" ->
          Values.NONE
              .with("hand.w.thumbIpFnLost", lost)
              .with("hand.w.thumbIpFunctionalAnkylosis", stiff);
      case "fingerDip" -> lost ? Values.NONE.with("hand.w.dipFn", 1) : Values.NONE;
      default -> Values.NONE;
    };
  }

  private Optional<JointImpairment.Result> judge(Joint joint, Finding finding, Values further) {
    JointImpairment.State state = state(finding);
    List<Double> active = new ArrayList<>();
    List<Double> reference = new ArrayList<>();
    for (RangeOfMotion.Row row : RangeOfMotion.of(joint, finding).rows()) {
      BigDecimal injured = row.injuredActive();
      if (injured != null) {
        active.add(injured.doubleValue());
        reference.add(row.reference().doubleValue());
      }
    }
    double whole = reference.stream().mapToDouble(Double::doubleValue).sum();
    boolean measured = !active.isEmpty() && whole > 0;
    return !measured && state == JointImpairment.State.MOBILE
        ? Optional.empty()
        : Optional.of(rules.joints().of(joint.id(), state, active, reference, further));
  }

  // what was operated or healed is judged also where nobody took an arc
  private Optional<Calculation> withoutArcs(Joint joint, Finding finding, Values further) {
    boolean answered =
        finding.answers().stream()
            .anyMatch(a -> !a.field().equals("joint") && !a.field().equals("state"));
    return answered
        ? Optional.of(
            Calculation.of(
                rules.workInjury(),
                further
                    .with("rom.joint", joint.id())
                    .with("rom.large", rules.joints().isLarge(joint.id())),
                false,
                List.of()))
        : Optional.empty();
  }

  private static JointImpairment.State state(Finding finding) {
    return finding
        .answer("state")
        .map(Answer::value)
        .map(value -> JointImpairment.State.valueOf(value.toUpperCase(Locale.ROOT)))
        .orElse(JointImpairment.State.MOBILE);
  }

  private Values totals(Finding own, CaseSituation situation) {
    Map<String, JointTotals.Judged> joints = new LinkedHashMap<>();
    for (Finding finding : situation.findings()) {
      if (finding.inScope() && !finding.id().equals(own.id())) {
        judged(finding).ifPresent(joint -> joints.put(key(joint), joint));
      }
    }
    Optional<JointTotals.Judged> self = own.inScope() ? judged(own) : Optional.empty();
    self.ifPresent(joint -> joints.put(key(joint), joint));
    return self.map(joint -> JointTotals.of(joints.values(), joint)).orElse(Values.NONE);
  }

  private static String key(JointTotals.Judged joint) {
    return joint.side() + joint.joint();
  }

  /** Judges a joint by itself; empty for a finding of none. */
  Optional<JointTotals.Judged> judged(Finding finding) {
    return finding.template().equals(Template.RANGE_OF_MOTION)
        ? finding
            .joint(catalogue)
            .flatMap(
                joint ->
                    judge(joint, finding, Values.NONE)
                        .map(
                            result ->
                                new JointTotals.Judged(joint.id(), finding.side(), result.level())))
        : Optional.empty();
  }
}
