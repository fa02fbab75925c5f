package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.Proposal;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.CapacityLoss;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ItemForm;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.GradeGrounds;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.InjuryGroups;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.opinion.Plausibility;
import org.jspecify.annotations.Nullable;

/** Puts opinions into short words. */
final class OpinionWords {

  private OpinionWords() {}

  /** Returns e.g. 八级, or a confirmation's result. */
  static String gist(ItemKind item, Opinion opinion, Messages words) {
    if (PanelOpinion.votesGrade(item)) {
      String grade = in(GradeWords.of(opinion.grade()), words);
      return PanelOpinion.votesSelfCare(item) && opinion.selfCare() != null
          ? grade + (words.english() ? ", " : "，") + in(opinion.selfCare().words(), words)
          : grade;
    }
    if (PanelOpinion.votesSelfCare(item)) {
      return in(opinion.selfCare().words(), words);
    }
    return result(item, opinion.result(), words);
  }

  /** Words a result in the window's language; papers keep the Chinese. */
  static String result(ItemKind item, @Nullable String result, Messages words) {
    return result == null ? "" : words.english() ? ItemForm.inEnglish(item, result) : result;
  }

  /** Warns where grade and self-care, both voted, do not fit the grade's principle (rule G6). */
  static Optional<String> implausible(
      ItemKind item, @Nullable Integer grade, @Nullable SelfCareLevel level, Messages words) {
    return grade != null
            && level != null
            && PanelOpinion.votesGrade(item)
            && PanelOpinion.votesSelfCare(item)
        ? Plausibility.warning(grade, level).map(text -> in(text, words))
        : Optional.empty();
  }

  /** Says that the grade is none of those that the rule allows for the view's own clauses. */
  static Optional<String> outsideTheRule(OpinionState.Shown shown, Messages words) {
    Integer grade = shown.own().grade();
    return shown
        .own()
        .allowed(shown.table().exam(), shown.table().accepted().type())
        .filter(allowed -> grade != null && !allowed.contains(grade))
        .map(
            allowed ->
                words.text(
                    shown.own().grounds().prior() == null
                        ? "opinion.refused.outside-rules"
                        : "opinion.sheet.outside-rule",
                    in(GradeWords.either(allowed), words),
                    grade == null ? "" : in(GradeWords.of(grade), words)));
  }

  /** Says why the proposed grade is what it is: the last step of the rules, the reason given. */
  static List<String> why(OpinionTable table, Proposal proposal, Messages words) {
    List<String> lines = new ArrayList<>();
    if (PanelOpinion.votesGrade(table.accepted().item())) {
      proposal.derivation().trace().stream()
          .skip(Math.max(0, proposal.derivation().trace().size() - 1))
          .map(step -> in(step.words(), words))
          .forEach(lines::add);
    }
    if (!proposal.reason().isBlank()) {
      lines.add(words.text("opinion.proposed.reason", proposal.seat(), proposal.reason().strip()));
    }
    return lines;
  }

  /** Returns e.g. 八级；无生活自理障碍. */
  static String conclusion(ItemKind item, PanelOpinion decided, Messages words) {
    List<String> parts = new ArrayList<>();
    Integer grade = decided.grade();
    SelfCareLevel selfCare = decided.selfCare();
    if (grade != null) {
      parts.add(in(GradeWords.of(grade), words));
    }
    if (selfCare != null && PanelOpinion.votesSelfCare(item)) {
      parts.add(in(selfCare.words(), words));
    }
    if (decided.result() != null) {
      parts.add(result(item, decided.result(), words));
    }
    return String.join(words.english() ? "; " : "；", parts);
  }

  /**
   * Returns a finding's place and title; a title that begins with its place says it alone, and an
   * item's own form is of no part.
   */
  static String title(FindingsSheet.Row row, Messages words) {
    String place = in(row.part(), words);
    String title = row.name().in(words.english());
    return row.itemForm() || title.startsWith(place)
        ? title
        : title.isBlank() ? place : place + "　" + title;
  }

  /** Says how findings of one segment count (rule G1a), and where that is changed. */
  static String injuries(InjuryGroups.Alike alike, GradeGrounds grounds, Messages words) {
    return words.text(
        grounds.apart().contains(alike.segment())
            ? "opinion.injury.note-different"
            : "opinion.injury.note",
        numbers(alike));
  }

  /** Returns the findings of one segment by their circled numbers. */
  static String numbers(InjuryGroups.Alike alike) {
    return alike.numbers().stream().map(ComprehensiveGrade::circled).collect(Collectors.joining());
  }

  /** Says that a finding's words name the other side; empty where they do not. */
  static Optional<String> otherSide(FindingsSheet.Row row, Messages words) {
    return Optional.ofNullable(row.otherSide())
        .map(said -> words.text("opinion.other-side", in(said, words)));
  }

  /** Returns what was measured at a finding, in one line. */
  static String summary(FindingsSheet.Row row, Messages words) {
    List<String> parts = new ArrayList<>();
    for (FindingsSheet.Derived derived : row.derived()) {
      parts.add(in(derived.label(), words) + " " + derived.value());
    }
    // a description that the form made of the values names them already
    boolean named =
        !row.items().isEmpty() && row.description().contains(row.items().get(0).label().zh());
    for (FindingsSheet.Item item : named ? List.<FindingsSheet.Item>of() : row.items()) {
      parts.add(in(item.label(), words) + " " + item.injured());
    }
    if (!row.description().isBlank()) {
      parts.add(row.description().replace('\n', ' '));
    }
    return String.join(words.english() ? "; " : "；", parts);
  }

  /** Returns the stage in words. */
  static String stage(OpinionTable table, Messages words) {
    String key = "opinion.stage." + table.stage().name().toLowerCase(java.util.Locale.ROOT);
    return switch (table.stage()) {
      case OPEN ->
          words.text(key, table.opinions().given(), table.panel().size(), table.waitedFor());
      case TO_SIGN ->
          words.text(
              key, table.opinions().signatures().size(), table.panel().size(), table.missing());
      case NOT_OPEN, SEALED, NO_MAJORITY, CONSULTATION, CLAUSES_DIFFER, TO_COMPOSE, SIGNED ->
          words.text(key);
    };
  }

  /** Makes the chip of a clause: its grade, or its degree of lost capacity. */
  static Label chip(ClauseChoice clause, Messages words) {
    CapacityLoss loss = clause.loss();
    return Controls.gradeChip(
        loss == null ? clause.grade() : loss.likeGrade(), in(GradeWords.chip(clause), words));
  }

  /** Names a decided field. */
  static String field(ItemKind item, String field, Messages words) {
    if (field.startsWith(PanelOpinion.ITEM)) {
      String name = field.substring(PanelOpinion.ITEM.length());
      return ItemForm.of(item)
          .flatMap(form -> form.field(name))
          .map(asked -> in(asked.name(), words))
          .orElse(name);
    }
    return words.text("opinion.field." + field.toLowerCase(java.util.Locale.ROOT));
  }

  /** Words the value of a decided field. */
  static String value(String field, String value, Messages words) {
    return switch (field) {
      case PanelOpinion.GRADE -> in(GradeWords.of(Integer.parseInt(value)), words);
      case PanelOpinion.SELF_CARE -> in(SelfCareLevel.valueOf(value).words(), words);
      default -> value;
    };
  }

  static String in(Words text, Messages words) {
    return text.in(words.english());
  }
}
