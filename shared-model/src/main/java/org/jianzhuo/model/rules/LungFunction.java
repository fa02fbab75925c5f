package org.jianzhuo.model.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Judges the function of the lungs and the oxygen of the arterial blood (GB/T 16180-2014, A.5.1,
 * Table A.8).
 *
 * <p>Readings, <em>proposal</em>: values are rounded to a whole number (kPa to one decimal);
 * exactly 80, 70 for FEV1/FVC or 35 for RV/TLC, which no printed band holds, is normal (UNSURE);
 * the worst parameter decides, and the panel confirms.
 */
public final class LungFunction {

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Rulebook book;

  public LungFunction(Collection<Parameter> parameters, Rulebook book) {
    parameters.forEach(p -> this.parameters.put(p.id(), p));
    this.book = book;
  }

  /**
   * One parameter of Table A.8 with the limits of its bands, as whole numbers.
   *
   * @param highIsBetter whether more is better
   * @param normal the last normal value
   * @param mild the last value of a mild loss
   * @param moderate the last value of a moderate loss
   */
  public record Parameter(String id, boolean highIsBetter, int normal, int mild, int moderate) {
    int level(double value) {
      int sign = highIsBetter ? 1 : -1;
      int rounded = Figures.roundHalfUp(value) * sign;
      if (rounded >= normal * sign) {
        return 0;
      }
      return rounded >= mild * sign ? 1 : rounded >= moderate * sign ? 2 : 3;
    }
  }

  /** In which unit the oxygen pressure was measured. */
  public enum PressureUnit {
    KPA,
    MM_HG
  }

  /** The arterial oxygen pressure (PO2). */
  public record Oxygen(double pressure, PressureUnit unit) {
    int level() {
      return switch (unit) {
        case KPA -> level(Figures.roundHalfUp(pressure * 10), 106, 80, 53);
        case MM_HG -> level(Figures.roundHalfUp(pressure), 80, 60, 40);
      };
    }

    private static int level(int rounded, int normal, int mild, int moderate) {
      if (rounded >= normal) {
        return 0;
      }
      return rounded >= mild ? 1 : rounded >= moderate ? 2 : 3;
    }

    String written() {
      return Figures.plain(pressure) + (unit == PressureUnit.KPA ? " kPa" : " mmHg");
    }
  }

  /**
   * The result; null where nothing was measured.
   *
   * @param level of the lungs' function: 0 normal, 1 mild, 2 moderate, 3 severe
   * @param hypoxaemia the same of the oxygen pressure
   */
  public record Result(
      @Nullable Integer level, @Nullable Integer hypoxaemia, Calculation calculation) {}

  /** Returns the parameter of that id, e.g. {@code FVC}. */
  public Optional<Parameter> parameter(String id) {
    return Optional.ofNullable(parameters.get(id));
  }

  /**
   * Judges the measurements.
   *
   * @param measured values by parameter, in per cent of the predicted, or per cent for ratios
   * @param further other variables, e.g. {@code silicosis.stage}
   */
  public Result of(Map<String, Double> measured, @Nullable Oxygen oxygen, Values further) {
    List<Calculation.Line> steps = new ArrayList<>();
    Values values = Values.NONE;
    Integer level = null;
    for (Parameter parameter : parameters.values()) {
      Double value = measured.get(parameter.id());
      if (value != null) {
        int own = parameter.level(value);
        level = level == null ? own : Math.max(level, own);
        Words named = Levels.of(own);
        String written = parameter.id() + " " + Figures.plain(value) + " %";
        steps.add(Calculation.line("A.8", written + "：" + named.zh(), written + ": " + named.en()));
      }
    }
    Check.that(parameters.keySet().containsAll(measured.keySet()), "no such parameter");
    if (level != null) {
      values = values.with("lung.level", level);
    }
    Integer hypoxaemia = null;
    if (oxygen != null) {
      hypoxaemia = oxygen.level();
      values = values.with("lung.hypox", hypoxaemia);
      Words named = Levels.of(hypoxaemia);
      steps.add(
          Calculation.line(
              "A.5.1.3",
              "PO2 " + oxygen.written() + "：低氧血症 " + named.zh(),
              "PO2 " + oxygen.written() + ": hypoxaemia " + named.en()));
    }
    boolean impaired = (level != null && level > 0) || (hypoxaemia != null && hypoxaemia > 0);
    return new Result(
        level, hypoxaemia, Calculation.of(book, values.with(further), impaired, steps));
  }
}
