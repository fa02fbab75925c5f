package org.jianzhuo.desk.exam.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.exam.LastAppraisal;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.CopyForward;
import org.jianzhuo.model.exam.Finding;
import org.jspecify.annotations.Nullable;

/** Offers the findings of the person's last appraisal; the one that fits the form stands first. */
final class LastAppraisalDialog {

  private LastAppraisalDialog() {}

  static VBox of(
      LastAppraisal last,
      ExamState.@Nullable Form form,
      Catalogue catalogue,
      Messages words,
      Consumer<Finding> chosen,
      Runnable close) {
    boolean english = words.english();
    List<Finding> sorted =
        last.findings().stream().sorted(Comparator.comparing(f -> !fits(f, form))).toList();
    VBox dialog =
        SearchDialog.of(
            new SearchDialog.Sought<>(
                "exam-last",
                "exam.last",
                typed ->
                    sorted.stream()
                        .filter(f -> nameOf(f, catalogue, english).contains(typed.strip()))
                        .toList(),
                finding -> nameOf(finding, catalogue, english),
                finding -> noteOf(finding, catalogue, words)),
            words,
            chosen,
            close);
    String day = last.examinedOn() == null ? "" : last.examinedOn().toString();
    VBox body = (VBox) dialog.lookup("#exam-last-body");
    body.getChildren()
        .addFirst(
            Dialogs.facts(
                Tone.ACCENT,
                List.of(
                    words.text(
                        "exam.last.from",
                        last.acceptanceNumber(),
                        last.type().words().in(english),
                        day),
                    words.text(
                        last.offers() == CopyForward.VALUES
                            ? "exam.last.values"
                            : "exam.last.structure"))));
    return dialog;
  }

  private static boolean fits(Finding finding, ExamState.@Nullable Form form) {
    if (form == null) {
      return false;
    }
    FindingDraft draft = form.draft();
    return draft.part().equals(finding.part())
        && (draft.side() == null || draft.side() == finding.side());
  }

  private static String nameOf(Finding finding, Catalogue catalogue, boolean english) {
    String place = FindingsSheet.place(catalogue, finding.part(), finding.side()).in(english);
    String form = finding.form(catalogue).map(template -> template.name().in(english)).orElse("");
    return form.isEmpty() ? place : place + (english ? ": " : "：") + form;
  }

  private static String noteOf(Finding finding, Catalogue catalogue, Messages words) {
    int values = finding.measurements().size() + finding.answers().size();
    String text = finding.description();
    return values > 0
        ? words.text("exam.last.count", values)
        : text.length() > 24 ? text.substring(0, 24) + "…" : text;
  }
}
