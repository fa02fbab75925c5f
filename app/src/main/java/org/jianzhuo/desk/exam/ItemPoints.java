package org.jianzhuo.desk.exam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.rules.ItemRules;
import org.jspecify.annotations.Nullable;

/** Lists what is still open in an item's own form, each with its field. */
final class ItemPoints {

  private ItemPoints() {}

  static void of(ExamCase known, Catalogue catalogue, List<OpenPoint> points) {
    ItemForm form = ItemForm.of(known.accepted().item()).orElse(null);
    if (form == null) {
      return;
    }
    Optional<Finding> recorded = form.recorded(known.exam());
    if (recorded.isEmpty()) {
      if (form.decides()) {
        points.removeIf(point -> point.kind() == OpenPoint.Kind.NO_FINDING);
        points.add(new OpenPoint(OpenPoint.Kind.ITEM_FORM, null, 0, name(form, catalogue)));
      } else {
        evidence(known, null, Map.of(), points);
      }
      return;
    }
    Finding finding = recorded.get();
    Map<String, String> values = form.values(known.exam());
    // the panel decides; but who began to write a decision at the table writes it whole
    boolean decisionBegun = !form.proposed(known.exam()).isEmpty();
    for (ItemForm.Field missing : form.missing(values)) {
      if (missing.decided() && !decisionBegun) {
        continue;
      }
      points.add(
          new OpenPoint(
              OpenPoint.Kind.ITEM_FIELD,
              finding.id(),
              finding.number(),
              missing(label(form, missing.id(), catalogue), values.get(missing.id())),
              missing.id()));
    }
    List<ItemRules.Fault> faults =
        new ArrayList<>(new ItemRules(known.settings()).faults(known.accepted(), values));
    faults.addAll(CapacityPoints.of(known, form, values));
    for (ItemRules.Fault fault : faults) {
      points.add(
          new OpenPoint(
              OpenPoint.Kind.ITEM_RULE,
              finding.id(),
              finding.number(),
              after(label(form, fault.field(), catalogue), fault.words()),
              fault.field()));
    }
    // what was refused is not asked about as well
    ItemSides.of(known, finding, values, catalogue).stream()
        .filter(point -> faults.stream().noneMatch(f -> f.field().equals(point.field())))
        .forEach(points::add);
    relapseScope(known, finding, values, catalogue, points);
    registeredLeave(known, finding, values, points);
    evidence(known, finding, values, points);
  }

  // the same recognised part only (dossier I3): elsewhere, somebody looks again
  private static void relapseScope(
      ExamCase known,
      Finding finding,
      Map<String, String> values,
      Catalogue catalogue,
      List<OpenPoint> points) {
    String part = values.getOrDefault("part", "");
    if (known.accepted().item() == ItemKind.RELAPSE
        && "yes".equals(values.get("link"))
        && !RecognisedScope.of(known.accepted(), catalogue).outside(part).isEmpty()) {
      points.add(
          new OpenPoint(
              OpenPoint.Kind.RELAPSE_SCOPE,
              finding.id(),
              finding.number(),
              OpenPoint.plain(part.strip()),
              "part"));
    }
  }

  // an extension begins where the registered leave ends; else what was granted is granted again
  private static void registeredLeave(
      ExamCase known, Finding finding, Map<String, String> values, List<OpenPoint> points) {
    LocalDate until = known.application().leaveUntil();
    String stated = values.getOrDefault("baseTo", "").strip();
    if (known.accepted().item() == ItemKind.PAID_LEAVE
        && "extension".equals(values.get("kind"))
        && until != null
        && !stated.isEmpty()
        && !stated.equals(until.toString())) {
      points.add(
          new OpenPoint(
              OpenPoint.Kind.ITEM_RULE,
              finding.id(),
              finding.number(),
              new Words(
                  "登记的停工留薪期至 " + until + "，这里写的是 " + stated + "；登记有误的，先更正登记",
                  "The registered leave lasts until "
                      + until
                      + ", not "
                      + stated
                      + "; correct the register first if that is wrong"),
              "baseTo"));
    }
  }

  // each activity that needs help has its own evidence
  private static void evidence(
      ExamCase known,
      @Nullable Finding finding,
      Map<String, String> values,
      List<OpenPoint> points) {
    if (known.accepted().item() != ItemKind.SELF_CARE || known.exam().selfCare() == null) {
      return;
    }
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      String field = activity.name().toLowerCase(Locale.ROOT);
      if (known.exam().selfCare().contains(activity) && values.getOrDefault(field, "").isBlank()) {
        points.add(
            new OpenPoint(
                OpenPoint.Kind.ITEM_FIELD,
                finding == null ? null : finding.id(),
                finding == null ? 0 : finding.number(),
                new Words(activity.words().zh() + "的依据", "evidence of: " + activity.words().en()),
                field));
      }
    }
  }

  // what stands there, e.g. one letter, says nothing: the field is not empty
  private static Words missing(Words field, @Nullable String typed) {
    return typed == null || typed.isBlank()
        ? field
        : new Words(
            field.zh() + "（已填“" + typed.strip() + "”，说明不了什么，至少四个字）",
            field.en()
                + " ('"
                + typed.strip()
                + "' says too little: four Chinese characters or"
                + " eight letters at least)");
  }

  private static Words after(Words field, Words rule) {
    return new Words(field.zh() + "：" + rule.zh(), field.en() + ": " + rule.en());
  }

  private static Words label(ItemForm form, String field, Catalogue catalogue) {
    return catalogue
        .template(form.template())
        .flatMap(t -> t.field(field))
        .map(f -> f.name())
        .orElse(new Words(field, field));
  }

  private static @Nullable Words name(ItemForm form, Catalogue catalogue) {
    return catalogue.template(form.template()).map(t -> t.name()).orElse(null);
  }
}
