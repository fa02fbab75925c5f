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
    Values further = fed.with(totals(finding, situation));
    Optional<JointImpairment.Result> judged = judge(joint.get(), finding, further);
    return judged
        .map(JointImpairment.Result::calculation)
        .or(() -> withoutArcs(joint.get(), finding, further));
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
    List<Finding> all = new ArrayList<>(situation.findings());
    all.removeIf(finding -> finding.id().equals(own.id()));
    all.add(own);
    for (Finding finding : all) {
      if (finding.inScope() && finding.template().equals(Template.RANGE_OF_MOTION)) {
        finding
            .joint(catalogue)
            .ifPresent(
                joint ->
                    judge(joint, finding, Values.NONE)
                        .ifPresent(
                            result ->
                                joints.put(
                                    finding.side() + joint.id(),
                                    new JointTotals.Judged(
                                        joint.id(),
                                        finding.side(),
                                        result.level(),
                                        rules.joints().isLarge(joint.id())))));
      }
    }
    return JointTotals.of(joints.values());
  }
}
