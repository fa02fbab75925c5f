package org.jianzhuo.model.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Extent;
import org.jianzhuo.model.catalogue.Repeat;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.catalogue.TemplateField;
import org.jianzhuo.model.catalogue.Variable;
import org.jianzhuo.model.exam.Answer;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Repeats;
import org.jianzhuo.model.exam.Variables;
import org.jianzhuo.model.intake.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Judges one finding by what was filled into its template: the annex's calculator where the
 * template has one, else the clauses' conditions over the values. It proposes; the expert decides.
 */
public final class FindingRules {
  private static final int MILDEST = 10;

  private final Rules rules;
  private final Catalogue catalogue;
  private final OrganRules organs;
  private final MotionRules motions;
  private final FormFit fit;
  private final BothArms arms;
  private final BesideFindings besides;

  public FindingRules(Rules rules, Catalogue catalogue) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.organs = new OrganRules(rules);
    this.motions = new MotionRules(rules, catalogue);
    this.fit = new FormFit(catalogue);
    this.arms = new BothArms(motions, catalogue);
    this.besides = new BesideFindings(this::alone, rules, catalogue);
  }

  /** Returns what the values give by the standard for work injury; empty for too few. */
  public Optional<Calculation> of(Finding finding) {
    return of(finding, CaseSituation.NONE);
  }

  /** Returns what the values give by the standard for work injury beside the rest of the case. */
  public Optional<Calculation> of(Finding finding, CaseSituation situation) {
    return of(finding, List.of(Standard.GBT_16180_2014), Values.NONE, situation);
  }

  /** Returns what the values give by the item's standards. */
  public Optional<Calculation> of(Finding finding, List<Standard> standards, Values beside) {
    return of(finding, standards, beside, CaseSituation.NONE);
  }

  /**
   * Returns what the values give; empty while there is too little to say anything. Age and sex are
   * the case's, joints are counted over all its findings.
   *
   * @param standards of the case's item; empty where nothing is graded
   * @param beside what is known beside the finding, e.g. the months of systematic treatment
   */
  public Optional<Calculation> of(
      Finding finding, List<Standard> standards, Values beside, CaseSituation situation) {
    if (standards.isEmpty()) {
      return Optional.empty();
    }
    Optional<Template> template = finding.form(catalogue);
    if (template.isEmpty() || finding.template().equals(Template.FREE)) {
      return Optional.empty();
    }
    Values given = person(situation).with(values(finding)).with(arms.of(finding, situation));
    if (finding.template().equals(Template.RANGE_OF_MOTION)) {
      return motions
          .of(finding, given, situation)
          .map(found -> by(standards, found, beside, false));
    }
    if (finding.answers().isEmpty()) {
      return Optional.empty();
    }
    Fill fill = new Fill(fields(finding, template.get(), situation));
    Optional<Calculation> computed = organs.of(finding.template(), fill);
    Values derived = DerivedValues.of(finding.template(), fill);
    Values fed = given.without(DerivedValues.denied(finding.template(), fill));
    Values values =
        computed
            .map(Calculation::values)
            .orElse(Values.NONE)
            .with(derived)
            .with(fed)
            .with(DerivedValues.outweighing(derived, fed));
    boolean impaired =
        computed.map(c -> c.proposal().outcome() != Outcome.NONE).orElse(false)
            || isImpaired(finding, template.get());
    boolean scored = !organs.handItems(finding.template(), fill).isEmpty();
    if (person(situation).names().containsAll(values.names()) && computed.isEmpty() && !scored) {
      return Optional.empty();
    }
    List<Calculation.Line> steps = new ArrayList<>(repeated(finding, template.get()));
    steps.addAll(computed.map(this::steps).orElse(List.of()));
    steps.addAll(DerivedValues.lines(finding.template(), fill));
    Calculation found =
        Calculation.of(
            rules.workInjury(), besides.with(finding, values, situation, steps), impaired, steps);
    Calculation whole = withReference(finding.template(), fill, found);
    if (!standards.contains(Standard.LSBF_2002_8)) {
      return Optional.of(whole);
    }
    NonWorkValues.Found organs2002 = NonWorkValues.of(finding.template(), fill);
    boolean ownTable = !organs2002.lines().isEmpty();
    Calculation both =
        new Calculation(
            whole.values().with(organs2002.values()), whole.proposal(), whole.derivation());
    Calculation judged = by(standards, both, beside, ownTable);
    List<Calculation.Line> lines = new ArrayList<>(organs2002.lines());
    lines.addAll(judged.derivation());
    return Optional.of(new Calculation(judged.values(), judged.proposal(), lines));
  }

  /** Returns what a finding gives without those beside it. */
  private Values alone(Finding finding, CaseSituation situation) {
    return of(finding, situation.alone()).map(Calculation::values).orElse(Values.NONE);
  }

  /** Finds what two forms of a part state differently. */
  public SharedValues shared() {
    return new SharedValues(this::alone, rules.variables());
  }

  /**
   * Judges what was computed by the item's standards. The grade that the values would have as a
   * work injury feeds 4.1.17 and 4.2.10 of 劳社部发〔2002〕8号.
   *
   * @param ownTable whether the standard of 2002 has its own table, so that the steps by the other
   *     are left out
   */
  private Calculation by(
      List<Standard> standards, Calculation injury, Values beside, boolean ownTable) {
    if (!standards.contains(Standard.LSBF_2002_8)) {
      return injury;
    }
    Values values = injury.values().with(beside);
    Integer grade = injury.proposal().grade();
    if (grade != null) {
      values = values.with("injury.grade", grade);
    }
    boolean alone = standards.size() == 1;
    List<Calculation.Line> steps = new ArrayList<>();
    if (!alone || !ownTable) {
      steps.addAll(injury.derivation());
    }
    boolean impaired = injury.proposal().outcome() != Outcome.NONE;
    Calculation capacity = Calculation.of(rules.nonWork().book(), values, impaired, List.of());
    steps.addAll(capacity.derivation());
    Proposal proposal = alone ? capacity.proposal() : injury.proposal().and(capacity.proposal());
    return new Calculation(values, proposal, steps);
  }

  /**
   * Returns the measured variables by which a clause's condition does not hold; empty where it
   * holds, where the clause has none, or where only what was not measured is missing.
   */
  public List<Words> unmet(Clause clause, Calculation result) {
    Rulebook.Explanation explained = book(clause).explain(clause, result.values());
    return explained.holds()
        ? List.of()
        : explained.decisive().stream()
            .flatMap(name -> rules.variables().variable(name).stream())
            .map(Variable::words)
            .toList();
  }

  /**
   * Returns the measures that a clause rests on where the case knows none of what it speaks of;
   * empty where something of it is known, or where it rests on no measure.
   */
  public List<Words> unmeasured(Clause clause, Values known) {
    return book(clause).unmeasured(clause, known).stream()
        .flatMap(name -> rules.variables().variable(name).stream())
        .map(Variable::words)
        .toList();
  }

  /**
   * Tells whether a clause speaks of something else than the finding's form measures, and the case
   * knows nothing of it: 符合 then needs a reason.
   */
  public boolean speaksOfOthers(Clause clause, Finding finding, Values known) {
    Rulebook book = book(clause);
    return finding
        .form(catalogue)
        .filter(form -> !finding.answers().isEmpty() || !finding.measurements().isEmpty())
        .filter(
            form ->
                fit.speaksOfOthers(
                    clause, book.read(clause), book.numbers(clause), form, finding.part(), known))
        .isPresent();
  }

  private Rulebook book(Clause clause) {
    return clause.standard() == Standard.LSBF_2002_8 ? rules.nonWork().book() : rules.workInjury();
  }

  /**
   * Returns what a clause denies and nobody asked yet: to be asked before the clause is taken. Each
   * variable that the template can ask for comes with its field.
   */
  public List<Question> open(Clause clause, Calculation result, String template) {
    List<Question> questions = new ArrayList<>();
    for (String name : book(clause).explain(clause, result.values()).ask()) {
      String field =
          catalogue.template(template).stream()
              .flatMap(t -> t.fields().stream())
              .filter(f -> f.feeds().equals(name))
              .findFirst()
              .map(TemplateField::id)
              .orElse("");
      rules
          .variables()
          .variable(name)
          .map(variable -> new Question(variable.words(), field))
          .ifPresent(questions::add);
    }
    return questions;
  }

  /**
   * Something to be asked.
   *
   * @param field the template's field that answers it; empty where the form has none
   */
  public record Question(Words words, String field) {}

  /**
   * Returns the grade that a finding may be judged by reference: where it has no clause of its own,
   * or where a floor or a table's grade is heavier than the clauses that it has, e.g. a whole thumb
   * or a stiff hand beside a lost fingertip (practice 5).
   */
  public Optional<ByReference> reference(Finding finding, Calculation result) {
    int clause =
        result.proposal().outcome() == Outcome.CLAUSE
            ? result.proposal().clauses().stream().mapToInt(Clause::grade).min().orElse(MILDEST)
            : MILDEST + 1;
    // a whole thumb beside stiff fingers is never lighter than the thumb alone
    return Stream.of(floor(result), byTable(finding))
        .flatMap(Optional::stream)
        .filter(reference -> reference.grade() < clause)
        .min(Comparator.comparingInt(ByReference::grade));
  }

  /** Returns the grade that no lighter clause may undercut, also where a table's is heavier. */
  public Optional<ByReference> floor(Calculation result) {
    return ReferenceFloors.of(result).map(ByReference::ofFloor);
  }

  private Optional<ByReference> byTable(Finding finding) {
    return finding
        .form(catalogue)
        .map(form -> new Fill(Variables.fields(finding, form)))
        .flatMap(fill -> organs.byTable(finding.template(), fill));
  }

  private Values person(CaseSituation situation) {
    Values values = Values.NONE;
    if (situation.age() != null) {
      values = values.with("person.age", situation.age());
    }
    return situation.sex() == null
        ? values
        : values
            .with("person.male", situation.sex() == Sex.MALE)
            .with("person.female", situation.sex() == Sex.FEMALE);
  }

  // the audiogram's age and sex are the case's, also where the form says otherwise
  private static Map<String, Object> fields(
      Finding finding, Template template, CaseSituation situation) {
    Map<String, Object> fields = new HashMap<>(Variables.fields(finding, template));
    if (situation.age() != null && template.field("age").isPresent()) {
      fields.put("age", BigDecimal.valueOf(situation.age()));
    }
    if (situation.sex() != null && template.field("sex").isPresent()) {
      fields.put("sex", situation.sex() == Sex.FEMALE ? "F" : "M");
    }
    return fields;
  }

  // the last line of a calculator names its own clauses; those of all values follow instead
  private List<Calculation.Line> steps(Calculation computed) {
    List<Calculation.Line> all = computed.derivation();
    List<Calculation.Line> steps = new ArrayList<>();
    String result = computed.proposal().outcome().words().zh();
    String codes = String.join("、", computed.proposal().codes());
    for (Calculation.Line line : all) {
      if (!line.words().zh().equals(result) && (codes.isEmpty() || !line.source().equals(codes))) {
        steps.add(line);
      }
    }
    return steps;
  }

  // which of several tests counts, the standard does not say: the form's data does
  private static List<Calculation.Line> repeated(Finding finding, Template form) {
    Repeat repeat = form.relations().repeat();
    int taken = Repeats.of(Variables.filled(finding, form), form).size();
    return repeat == null || taken == 0
        ? List.of()
        : List.of(
            Calculation.line(
                "设定",
                "重复测量的 " + taken + " 项，" + repeat.counts().words().zh(),
                taken + " measures were repeated: " + repeat.counts().words().en()));
  }

  private Calculation withReference(String template, Fill fill, Calculation found) {
    List<HandScore.Item> items = organs.handItems(template, fill);
    if (items.isEmpty()) {
      return found;
    }
    List<Calculation.Line> lines = new ArrayList<>(rules.hand().of(items).derivation());
    lines.addAll(found.derivation());
    return new Calculation(found.values(), found.proposal(), lines);
  }

  private Values values(Finding finding) {
    Map<String, Value> values = new HashMap<>();
    Variables.of(finding, catalogue)
        .forEach(
            (name, said) -> {
              Value value = value(said);
              if (value != null && rules.variables().fault(name, value).isEmpty()) {
                values.put(name, value);
              }
            });
    return Values.of(values);
  }

  private static @Nullable Value value(Object given) {
    return switch (given) {
      case Boolean set -> new Value.Flag(set);
      case BigDecimal number -> new Value.Quantity(number.doubleValue());
      case String text -> new Value.Text(text);
      default -> null;
    };
  }

  private static boolean isImpaired(Finding finding, Template template) {
    return finding.answers().stream()
        .filter(answer -> !saysWhereOnly(answer, finding, template))
        .anyMatch(answer -> isAbnormal(answer, template));
  }

  // which limbs are meant, where their strength is full: no palsy
  private static boolean saysWhereOnly(Answer answer, Finding finding, Template template) {
    Extent extent = template.relations().extent();
    return extent != null
        && answer.field().equals(extent.field())
        && finding
            .answer(extent.graded())
            .map(Answer::value)
            .equals(template.field(extent.graded()).map(TemplateField::normal));
  }

  private static boolean isAbnormal(Answer answer, Template template) {
    return template
        .field(answer.field())
        .filter(f -> f.type() == TemplateField.Type.CHOICE || isNone(f.normal()))
        .filter(f -> !f.normal().isEmpty() && !f.normal().equals(answer.value()))
        .isPresent();
  }

  private static boolean isNone(String normal) {
    return normal.matches("0+(\\.0+)?");
  }
}
