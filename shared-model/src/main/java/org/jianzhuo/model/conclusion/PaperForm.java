package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.intake.AppraisalType;
import org.jianzhuo.model.intake.ItemKind;

/**
 * Describes the conclusion's paper for some items and types.
 *
 * @param items the items it is for; empty for all
 * @param types the types it is for; empty for all
 * @param subtitle below the title; {@code {type}}, {@code {round}} and {@code {item}} stand for
 *     words
 * @param rows in order of printing; each row of text is numbered 一、二、…
 * @param basisDocuments the documents that the basis must name
 * @param basis the basis text; {@code {clauses}} stands for the clauses, {@code {if word:text}} for
 *     text where the conclusion has the word, {@code {recognised:text}} for text where a
 *     recognition decision stands, {@code {cites standard:text}} for text where a clause of that
 *     standard is cited, or none at all, {@code @} being those clauses
 * @param standard the standard whose clauses are cited, several with {@code |} between; blank where
 *     none is
 * @param remedies the codes a drafter may choose from, the usual one first
 */
public record PaperForm(
    Set<ItemKind> items,
    Set<AppraisalType> types,
    String subtitle,
    List<Row> rows,
    List<String> basisDocuments,
    String basis,
    String standard,
    List<String> remedies) {
  private static final Pattern STANDARD = Pattern.compile("（(GB/T |劳社部发〔2002〕8号)");
  private static final String INJURY_STANDARD = "GB/T 16180-2014";

  /** Names what a row holds (深圳市职工劳动能力鉴定办法 25). */
  public enum RowKind {
    /** Name, sex and identity number of the appraised person. */
    APPRAISED,
    /** The employing unit. */
    EMPLOYER,
    /** Who applied. */
    APPLICANT,
    /** The injury or illness. */
    INTRODUCTION,
    /** The provisions and standards relied on. */
    BASIS,
    /** The conclusion. */
    CONCLUSION,
    /** Review or re-appraisal: whether, where and until when. */
    REMEDY,
    /** The document's number: given at issue, empty on a draft. */
    NUMBER,
    /** The date of the conclusion: given at issue, empty on a draft. */
    DATE,
    /** The committee's seal: put at issue, empty on a draft. */
    SEAL;

    /** Tells whether the row stays empty on a draft (practice 1). */
    public boolean emptyOnDraft() {
      return this == NUMBER || this == DATE || this == SEAL;
    }
  }

  /** One row with its label on paper. */
  public record Row(RowKind kind, String label) {}

  public PaperForm {
    items = Set.copyOf(items);
    types = Set.copyOf(types);
    rows = List.copyOf(rows);
    basisDocuments = List.copyOf(basisDocuments);
    remedies = List.copyOf(remedies);
    Check.notEmpty(remedies, "remedies");
    for (RowKind kind :
        List.of(
            RowKind.EMPLOYER,
            RowKind.APPRAISED,
            RowKind.BASIS,
            RowKind.CONCLUSION,
            RowKind.REMEDY,
            RowKind.DATE,
            RowKind.SEAL)) {
      Check.that(
          rows.stream().filter(row -> row.kind() == kind).count() == 1, "a paper has one " + kind);
    }
  }

  /** Tells whether the paper's basis names the clause: one of its own standard; else none. */
  public boolean cites(ClauseChoice clause) {
    return List.of(standard.split("\\|")).contains(clause.standard());
  }

  /** Returns the documents of the basis that are no standard; all of them where each is one. */
  public List<String> laws() {
    List<String> laws = basisDocuments.stream().filter(d -> !STANDARD.matcher(d).find()).toList();
    return laws.isEmpty() ? basisDocuments : laws;
  }

  /** Tells whether the basis may name the general rules of GB/T 16180-2014, chapter 4. */
  public boolean citesGeneralRules() {
    return standard.equals(INJURY_STANDARD);
  }

  /** Tells whether the introduction is of an illness (病情) and not of a work injury. */
  public boolean introducesIllness() {
    return rows.stream()
        .anyMatch(row -> row.kind() == RowKind.INTRODUCTION && row.label().startsWith("病情"));
  }

  /** Tells whether the paper is for the item and type. */
  public boolean fits(ItemKind item, AppraisalType type) {
    return (items.isEmpty() || items.contains(item)) && (types.isEmpty() || types.contains(type));
  }
}
