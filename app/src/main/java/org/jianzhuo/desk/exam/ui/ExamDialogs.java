package org.jianzhuo.desk.exam.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.catalogue.ClauseBooks;
import org.jianzhuo.desk.exam.LastAppraisal;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.exam.Phrases;
import org.jianzhuo.desk.exam.TemplateChoices;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Opens what the examination asks in dialogs and sheets: clause, template, phrase, effort, who is
 * there, films.
 */
final class ExamDialogs {

  private final ExamViewModel vm;
  private final Messages words;
  private final Overlay overlay;
  private final Found found;
  private final ExamView.Doors doors;
  private final Consumer<String> focus;
  private final Consumer<String> insert;
  private TypedWords.Dialog clauseWords = TypedWords.NONE.of("");
  private final PresentDialog.Typed present = new PresentDialog.Typed();

  /** What is searched: clauses with their official texts, templates, phrases. */
  record Found(
      ClauseBooks clauses,
      Supplier<OfficialWordings> official,
      TemplateChoices templates,
      Phrases phrases) {}

  /**
   * @param focus puts the focus into the field with an id
   * @param insert puts a phrase into the description
   */
  ExamDialogs(
      ExamViewModel vm,
      Messages words,
      Overlay overlay,
      Found found,
      ExamView.Doors doors,
      Consumer<String> focus,
      Consumer<String> insert) {
    this.vm = vm;
    this.words = words;
    this.overlay = overlay;
    this.found = found;
    this.doors = doors;
    this.focus = focus;
    this.insert = insert;
  }

  private ExamState.@Nullable Working shown() {
    return vm.state().get() instanceof ExamState.Working now ? now : null;
  }

  void pickClause() {
    pickClause(picker -> {});
  }

  void pickClause(Consumer<ClausePicker> begin) {
    ExamState.Working now = shown();
    ExamState.Form of = now == null ? null : now.form();
    if (now == null || of == null || now.readOnly()) {
      return;
    }
    if (now.dictated()) {
      overlay.toast(Tone.WARNING, words.text("exam.refused.recorder-clause"));
      return;
    }
    if (now.known().backToBack()) {
      overlay.toast(Tone.WARNING, words.text("exam.refused.back-to-back"));
      return;
    }
    if (!now.grades()) {
      overlay.toast(Tone.WARNING, words.text("exam.refused.no-grades"));
      return;
    }
    if (of.scope().filter(within -> !within).isPresent()) {
      overlay.toast(Tone.WARNING, words.text("exam.refused.out-of-scope"));
      return;
    }
    List<Standard> standards = now.known().accepted().item().standards();
    if (standards.isEmpty()) {
      overlay.toast(Tone.WARNING, words.text("exam.refused.grades-nothing"));
      return;
    }
    String part = of.draft().part();
    String partName =
        vm.service().catalogue().part(part).map(p -> p.name().in(words.english())).orElse("");
    String evidence =
        of.draft().films().stream()
            .map(now.known().exam().films()::get)
            .filter(Objects::nonNull)
            .map(Film::named)
            .sorted()
            .collect(Collectors.joining("；"));
    ClausePicker picker =
        new ClausePicker(
            found.clauses().of(standards),
            vm.service().catalogue(),
            new ClauseDetail(found.official().get(), words).judgedBy(this::unmet),
            words,
            words.text("exam.picker.for", of.draft().number(), of.name().in(words.english())),
            part,
            partName,
            (clause, match, reason) -> {
              clauseWords.taken();
              vm.chooseClause(clause, match, reason);
            },
            () -> {
              overlay.close();
              focus.accept("exam-clause");
            });
    overlay.dialog(picker);
    picker.support(evidence);
    begin.accept(picker);
    // what is proposed is part of the matter: another proposal is not hidden by other words
    clauseWords = typed("exam-clause:" + of.draft().id() + ":" + picker.reason.getText());
    clauseWords.follow(picker.reason);
  }

  /** Keeps what is typed for an act of the case. */
  private TypedWords.Dialog typed(String act) {
    return overlay.typed(act + ":" + vm.caseStream());
  }

  private List<Words> unmet(Clause clause) {
    return vm.form()
        .map(ExamState.Form::result)
        .map(result -> vm.service().rules().unmet(clause, result))
        .orElse(List.of());
  }

  void pickTemplate() {
    ExamState.Working now = shown();
    if (now != null && now.form() != null && !now.readOnly()) {
      overlay.dialog(
          SearchDialog.of(
              new SearchDialog.Sought<>(
                  "exam-template",
                  "exam.template",
                  typed -> found.templates().find(typed, now.known().accepted().item()),
                  template -> template.name().in(words.english()),
                  template -> words.text("exam.template.fields", template.fields().size())),
              words,
              template -> {
                overlay.close();
                vm.setTemplate(template.id());
                focus.accept("exam-template-more");
              },
              overlay::close));
    }
  }

  void pickPhrase() {
    ExamState.Working now = shown();
    ExamState.Form of = now == null ? null : now.form();
    if (now != null && of != null && !now.readOnly()) {
      overlay.dialog(
          SearchDialog.of(
              new SearchDialog.Sought<Phrase>(
                  "exam-phrase",
                  "exam.phrase",
                  typed -> found.phrases().find(of.draft().part(), typed),
                  phrase -> phrase.words().zh(),
                  phrase -> words.english() ? phrase.words().en() : ""),
              words,
              phrase -> {
                overlay.close();
                insert.accept(phrase.words().zh());
              },
              overlay::close));
    }
  }

  void pickLast() {
    ExamState.Working now = shown();
    LastAppraisal last = now == null ? null : now.last();
    if (now == null || last == null || now.readOnly()) {
      return;
    }
    overlay.dialog(
        LastAppraisalDialog.of(
            last,
            now.form(),
            vm.service().catalogue(),
            words,
            finding -> {
              overlay.close();
              vm.copyLast(finding);
              focus.accept("");
            },
            overlay::close));
  }

  void showScope() {
    ExamState.Working now = shown();
    if (now == null) {
      return;
    }
    VBox sheet =
        Dialogs.sheet(
            words.text("exam.scope.title"),
            SideCards.scope(
                now.known(),
                vm.service().catalogue(),
                words,
                true,
                place -> {
                  overlay.close();
                  vm.setPlaceOnMap(place);
                }),
            Controls.button(
                "exam-scope-close", words.text("exam.picker.close"), "Esc", overlay::close));
    overlay.sheet(sheet);
  }

  void review() {
    ExamState.Working now = shown();
    if (now == null || now.readOnly()) {
      return;
    }
    vm.review(
        points ->
            overlay.dialog(
                CompleteDialog.of(
                    points,
                    words,
                    this::typed,
                    this::goTo,
                    (point, reason) -> {
                      vm.explain(point, reason);
                      overlay.close();
                      review();
                    },
                    () -> {
                      overlay.close();
                      vm.complete(doors.completed());
                    },
                    overlay::close)));
  }

  private void goTo(OpenPoint point) {
    overlay.close();
    if (point.finding() != null) {
      vm.select(point.finding());
    } else if (point.kind() == OpenPoint.Kind.ITEM_FORM
        || point.kind() == OpenPoint.Kind.ITEM_FIELD) {
      vm.selectItemForm();
    }
    focus.accept(CompleteDialog.fieldOf(point));
  }

  void noteEffort() {
    ExamState.Working now = shown();
    if (now != null && !now.readOnly()) {
      TypedWords.Dialog typed = typed("exam-effort");
      overlay.dialog(
          EffortDialog.of(
              words,
              now.known().exam().effort(),
              typed,
              effort -> {
                vm.onceWritten(typed::taken);
                vm.caseActs().effort(effort);
              },
              () -> {
                overlay.close();
                focus.accept("exam-effort");
              }));
    }
  }

  void notePresent() {
    if (shown() != null) {
      overlay.dialog(
          PresentDialog.of(
              words,
              vm.state(),
              vm.caseActs()::present,
              present,
              this::typed,
              () -> {
                overlay.close();
                focus.accept("exam-present");
              }));
    }
  }

  void registerFilms() {
    ExamState.Working now = shown();
    if (now == null || now.readOnly()) {
      return;
    }
    List<Film> films = List.copyOf(now.known().exam().films().values());
    CaseActs acts = vm.caseActs();
    Consumer<Film> again =
        film -> {
          overlay.close();
          acts.film(film);
          focus.accept("exam-films");
        };
    overlay.dialog(
        FilmDialog.of(
            words,
            films,
            new FilmDialog.Acts(
                again,
                (film, reason) -> {
                  overlay.close();
                  acts.withdrawFilm(film, reason);
                },
                film -> vm.service().picturesOf(now.known().stream(), film),
                () -> vm.service().nextId().value(),
                this::typed,
                vm::onceWritten),
            overlay::close));
  }

  void showHistory() {
    ExamState.Working now = shown();
    if (now == null) {
      return;
    }
    vm.history(
        history ->
            overlay.sheet(
                HistorySheet.of(
                    history,
                    words,
                    ZoneId.systemDefault(),
                    who -> called(now, who),
                    overlay::close)));
  }

  // experts go by their number on a screen that the examined person can see (practice 3)
  private String called(ExamState.Working now, @Nullable PersonId who) {
    int seat = who == null ? 0 : now.known().panel().seatOf(who);
    return seat > 0 ? words.text("exam.history.expert", seat) : words.text("exam.history.other");
  }
}
