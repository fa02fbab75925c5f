package org.jianzhuo.desk.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Despite;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.MedicalPeriod;
import org.jianzhuo.model.exam.RangeOfMotion;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.SideSlip;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Holds an examination's findings as rows to show: for the opinion's screen and for papers. */
public record FindingsSheet(List<Row> rows) {

  private static final String GONIOMETER = "量角器";

  public FindingsSheet {
    rows = List.copyOf(rows);
  }

  /**
   * One finding.
   *
   * @param part side and part in words, e.g. 左肘
   * @param method how it was examined, e.g. 关节活动度（肘） or the template's name
   * @param items its values, in the order of the form
   * @param derived what was computed from them, e.g. 保留活动度
   * @param clause null where none is chosen
   * @param clauseLabel our short label of the clause; null where none is chosen
   * @param withoutClause why no clause fits; empty while that is open
   * @param itemForm whether it is the item's own form
   * @param otherSide the place of the other side that its words name instead; null for none, or
   *     where the examination says why
   */
  public record Row(
      FindingId id,
      int number,
      Words part,
      String title,
      FindingTitle name,
      Words method,
      List<Item> items,
      List<Derived> derived,
      String description,
      @Nullable ClauseChoice clause,
      @Nullable Words clauseLabel,
      String withoutClause,
      boolean inScope,
      boolean itemForm,
      @Nullable Words otherSide) {

    public Row {
      items = List.copyOf(items);
      derived = List.copyOf(derived);
    }

    /** Returns the grade of the chosen clause; 0 for none. */
    public int grade() {
      return clause == null ? 0 : clause.grade();
    }
  }

  /**
   * One measured value with what it is compared with; values are ready to print, e.g. {@code 118°}.
   *
   * @param injured the injured side's; empty where none was taken
   * @param reference the healthy side's or the normal one; empty where there is none to compare
   * @param againstHealthy whether the reference is the healthy side's
   * @param instrument what it was measured with, in Chinese; empty where that is not said
   */
  public record Item(
      Words label, String injured, String reference, boolean againstHealthy, String instrument) {

    public Item(Words label, String injured, String reference, boolean againstHealthy) {
      this(label, injured, reference, againstHealthy, "");
    }
  }

  /** One computed value, ready to print. */
  public record Derived(Words label, String value) {}

  /** Lays out the findings in the order of their numbers. */
  public static FindingsSheet of(Exam exam, Catalogue catalogue) {
    return new FindingsSheet(
        exam.inOrder().stream().map(finding -> row(exam, finding, catalogue)).toList());
  }

  /** Returns the joint whose motion the finding holds: of its values, else of its part. */
  public static Optional<Joint> jointOf(Finding finding, Catalogue catalogue) {
    return finding.joint(catalogue);
  }

  /** Puts side and part into words, e.g. 左肘. */
  public static Words place(Catalogue catalogue, String part, Side side) {
    return new RecognisedScope.Place(part, side).words(catalogue);
  }

  /** Prints an angle, with a true minus sign. */
  public static String degrees(BigDecimal value) {
    return value.toPlainString().replace('-', '−') + "°";
  }

  private static Row row(Exam exam, Finding finding, Catalogue catalogue) {
    List<Item> items = new ArrayList<>();
    List<Derived> derived = new ArrayList<>();
    Words method = new Words("查体", "Examination");
    Optional<Joint> joint = jointOf(finding, catalogue);
    if (joint.isPresent()) {
      Joint moved = joint.get();
      method =
          new Words("关节活动度（" + moved.name().zh() + "）", "Range of motion, " + moved.name().en());
      RangeOfMotion motion = RangeOfMotion.of(moved, finding);
      motion.rows().forEach(row -> addItems(row, moved, finding, items));
      motion.summary().ifPresent(summary -> addDerived(summary, derived));
    }
    Optional<Template> template =
        TemplateForm.isStructured(finding.template()) ? finding.form(catalogue) : Optional.empty();
    if (template.isPresent()) {
      method = joint.isPresent() ? method : template.get().name();
      Template shown = TemplateForm.shown(template.get(), joint.map(Joint::id).orElse(""));
      items.addAll(TemplateRows.of(TemplateForm.of(finding, shown), finding.side()));
    }
    MedicalPeriod.of(finding).map(FindingsSheet::item).ifPresent(items::add);
    Optional<Words> otherSide =
        SideSlip.ofFinding(finding, catalogue).map(slip -> SideSlips.said(slip, catalogue));
    Optional<String> why =
        otherSide.flatMap(said -> finding.despite(Despite.OTHER_SIDE, said.zh()));
    Stream.concat(why.stream(), ItemSides.reasons(finding))
        .map(reason -> reason(new Words("侧别说明", "Why the other side is named"), reason))
        .forEach(items::add);
    template.stream()
        .flatMap(form -> ValueReasons.of(finding, form))
        .map(reason -> reason(new Words("数值说明", "Why this value"), reason))
        .forEach(items::add);
    finding.films().stream()
        .map(exam.films()::get)
        .filter(Objects::nonNull)
        .map(FindingsSheet::item)
        .forEach(items::add);
    ClauseChoice clause = finding.clause();
    if (clause != null) {
      Stream.of(Despite.CLAUSE_PART, Despite.CLAUSE_OF_OTHERS)
          .flatMap(what -> finding.despite(what, clause.code()).stream())
          .distinct()
          .map(reason -> reason(new Words("条款说明", "Why this clause"), reason))
          .forEach(items::add);
    }
    Words label =
        clause == null
            ? null
            : catalogue.clause(clause.standard(), clause.code()).map(c -> c.label()).orElse(null);
    return new Row(
        finding.id(),
        finding.number(),
        place(catalogue, finding.part(), finding.side()),
        finding.title(),
        FindingTitle.of(finding, catalogue),
        method,
        items,
        derived,
        finding.description(),
        clause,
        label,
        finding.withoutClause(),
        finding.inScope(),
        finding.isItemForm(),
        why.isPresent() ? null : otherSide.orElse(null));
  }

  private static Item reason(Words label, String reason) {
    return new Item(label, reason, "", false);
  }

  /** Shows the table's value beside what is to be confirmed, with its window. */
  private static Item item(MedicalPeriod period) {
    return new Item(
        new Words("劳部发〔1994〕479号期限表", "Table of the medical period"), period.tabled(), "", false);
  }

  private static Item item(Film film) {
    String read = film.reader().isBlank() ? "" : "　读片 " + film.reader();
    String label = film.kind().words().zh() + " " + film.date() + read;
    return new Item(
        new Words(label, film.kind().words().en() + " " + film.date()),
        film.reading().isBlank() ? "见描述" : film.reading(),
        "",
        false,
        film.hospital() + (film.number().isBlank() ? "" : " " + film.number()));
  }

  private static void addItems(
      RangeOfMotion.Row row, Joint joint, Finding finding, List<Item> items) {
    Words name = row.movement().name();
    String field = joint.id() + "." + row.movement().id();
    String active = value(row.injuredActive(), field, "active", finding.side(), finding);
    boolean compared = row.healthyActive() != null;
    if (!active.isEmpty()) {
      String reference = degrees(row.reference());
      items.add(
          new Item(
              new Words(name.zh() + "（主动）", name.en() + ", active"),
              active,
              reference,
              compared,
              GONIOMETER));
    }
    String passive = value(row.injuredPassive(), field, "passive", finding.side(), finding);
    if (!passive.isEmpty()) {
      items.add(
          new Item(
              new Words(name.zh() + "（被动）", name.en() + ", passive"),
              passive,
              "",
              false,
              GONIOMETER));
    }
  }

  private static String value(
      @Nullable BigDecimal value, String field, String column, Side side, Finding finding) {
    if (value != null) {
      return degrees(value);
    }
    return finding.unmeasured().stream()
        .filter(u -> u.field().equals(field) && u.column().equals(column) && u.side() == side)
        .map(u -> u.reason().isBlank() ? "无法测" : "无法测（" + u.reason() + "）")
        .findFirst()
        .orElse("");
  }

  private static void addDerived(RangeOfMotion.Summary summary, List<Derived> derived) {
    derived.add(
        new Derived(
            summary.againstHealthy()
                ? new Words("活动弧（伤侧／健侧）", "Arc, injured / healthy")
                : new Words("活动弧（伤侧／参考）", "Arc, injured / reference"),
            degrees(summary.injuredArc()) + "／" + degrees(summary.referenceArc())));
    derived.add(
        new Derived(new Words("保留活动度", "Retained motion"), summary.retainedPercent() + "%"));
  }
}
