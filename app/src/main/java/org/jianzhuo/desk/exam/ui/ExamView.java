package org.jianzhuo.desk.exam.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.catalogue.ClauseBooks;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.catalogue.PinyinRomaniser;
import org.jianzhuo.desk.exam.Phrases;
import org.jianzhuo.desk.exam.TemplateChoices;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jspecify.annotations.Nullable;

/** Shows the examination (sheet 05; 18 where the window is narrow). */
public final class ExamView implements Screen {

  /**
   * What leads out of the screen.
   *
   * @param openRecusal shows the notice of the panel and the right of recusal
   * @param openRecording shows the notice of the taking of pictures
   * @param completed goes on to the panel's opinions
   * @param missing the case's parts for which nobody of its panel has a specialty
   */
  public record Doors(
      Runnable openRecusal,
      Runnable openRecording,
      Runnable completed,
      Supplier<List<CaseSpecialties.Need>> missing) {}

  /**
   * Where somebody was as they left.
   *
   * @param field the id of the field that had the focus; empty for none
   */
  public record Left(FindingId finding, String field) {}

  private final ExamViewModel vm;
  private final Messages words;
  private final ExamNotices notices;
  private final Overlay overlay;
  private final ExamDialogs dialogs;
  private final FormCard form;
  private final SelfCareRow selfCare;
  private final CaseRow caseRow;
  private final StackPane root = new StackPane();
  private final ExamColumns columns;
  private final SavedLine saved;
  private final Button complete;
  private final Button scopeButton;
  private final ChangeListener<ExamState> repaint = (o, was, is) -> show(is);
  private final ChangeListener<Node> reveal;
  private ExamState.@Nullable Working shown;
  private ExamNotices.@Nullable Standing shownStanding;
  private boolean entering = true;
  private String field = "";
  private @Nullable Left left;

  /**
   * @param official gives the standards' official texts
   * @param evidencePane makes the node at the upper right: camera and pictures
   */
  public ExamView(
      ExamViewModel vm,
      Messages words,
      Overlay overlay,
      ClauseBooks clauses,
      Supplier<OfficialWordings> official,
      PartSearch parts,
      Supplier<? extends Node> evidencePane,
      Doors doors) {
    this.vm = vm;
    this.words = words;
    this.overlay = overlay;
    notices = new ExamNotices(words, doors, overlay, vm, this::typed);
    selfCare = new SelfCareRow(vm, words);
    saved = new SavedLine(words);
    complete =
        Controls.primary(
            "exam-complete", words.text("exam.complete.button"), "Ctrl+↵", this::review);
    scopeButton =
        Controls.button("exam-scope", words.text("exam.scope.button"), "F6", this::showScope);
    scopeButton.getStyleClass().add("small");
    PinyinRomaniser pinyin = new PinyinRomaniser();
    TemplateChoices templates = new TemplateChoices(vm.service().catalogue(), pinyin);
    Phrases phrases = new Phrases(CatalogueReader.phrases(), vm.service().catalogue(), pinyin);
    dialogs =
        new ExamDialogs(
            vm,
            words,
            overlay,
            new ExamDialogs.Found(clauses, official, templates, phrases),
            doors,
            this::focusOn,
            this::insert);
    caseRow =
        new CaseRow(
            words,
            new CaseRow.Doors(
                dialogs::noteEffort,
                dialogs::notePresent,
                dialogs::registerFilms,
                dialogs::showHistory,
                () -> change(vm::undo),
                () -> change(vm::redo)));
    form =
        new FormCard(
            vm,
            words,
            parts,
            templates,
            new FormCard.Doors(
                dialogs::pickClause,
                dialogs::pickTemplate,
                dialogs::pickPhrase,
                dialogs::pickLast,
                clause -> dialogs.pickClause(picker -> picker.seek(clause.code())),
                reference -> dialogs.pickClause(picker -> picker.refer(reference)),
                this::focusOn),
            new VBox(16, selfCare, caseRow),
            saved,
            scopeButton,
            complete);
    reveal =
        (o, was, is) -> {
          if (is != null && Reveal.within(is, form)) {
            form.reveal(is);
            field = is.getId() == null ? "" : is.getId();
          }
        };
    root.setId("exam-screen");
    root.getStyleClass().add("jz-canvas");
    complete.getStyleClass().add("small");
    columns = new ExamColumns(vm, words, form, evidencePane.get());
    FormWalk walk = new FormWalk(form, selfCare, complete);
    form.addEventFilter(KeyEvent.KEY_PRESSED, walk::pressed);
    root.widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
    root.sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (was != null) {
                was.focusOwnerProperty().removeListener(reveal);
              }
              if (is != null) {
                is.focusOwnerProperty().addListener(reveal);
              }
            });
    show(vm.state().get());
  }

  private void fit(double width) {
    boolean changes = columns.fit(width);
    showActs();
    form.setNarrow(columns.narrow());
    if (changes && shown != null) {
      shownStanding = null;
      showWorking(shown);
    }
  }

  /** There is nothing to finish before the form is there; wide, the scope stands beside it. */
  private void showActs() {
    ExamColumns.show(scopeButton, shown != null && columns.narrow());
    ExamColumns.show(complete, shown != null);
  }

  /** Puts a node beside the clause of the finding in hand: what leads to its pictures. */
  public void besideClause(Node node) {
    form.besideClause(node);
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public List<Node> stepActs() {
    return List.of(scopeButton, complete);
  }

  /** Lets the screen open where somebody left it. */
  public void openAt(Left place) {
    left = place;
  }

  /** Returns where somebody is now; empty where no finding is in hand. */
  public Optional<Left> at() {
    return vm.form().map(now -> new Left(now.draft().id(), field));
  }

  @Override
  public void shown() {
    entering = true;
    vm.state().addListener(repaint);
    vm.open();
    show(vm.state().get());
  }

  @Override
  public void hidden() {
    vm.close();
    vm.state().removeListener(repaint);
  }

  /** Returns the keys: each is heard, and those that act now are named. */
  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    ExamState.Working now = shown;
    boolean open = now != null && !now.readOnly();
    boolean form = now != null && open && now.form() != null;
    boolean finishable = now != null && open && !now.dictated();
    boolean copyable = now != null && form && now.last() != null;
    boolean another = now != null && now.lines().size() > 1;
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    put(keys, KeyCode.F2, "new", open, this::newFinding);
    put(keys, KeyCode.F4, "clause", form, dialogs::pickClause);
    put(keys, KeyCode.F6, "scope", now != null, this::showScope);
    put(keys, alt(KeyCode.UP), "before", another, () -> step(-1));
    put(keys, alt(KeyCode.DOWN), "next", another, () -> step(1));
    put(keys, ctrl(KeyCode.ENTER), "complete", finishable, this::review);
    put(keys, ctrl(KeyCode.J), "phrase", form, dialogs::pickPhrase);
    boolean confirmable = open && vm.dictatedToMe() > 0;
    put(keys, KeyCode.F10, "confirm", confirmable, vm::confirmDictated);
    put(keys, ctrl(KeyCode.L), "last", copyable, dialogs::pickLast);
    put(keys, ctrl(KeyCode.Z), "undo", open, () -> change(vm::undo));
    put(keys, ctrl(KeyCode.Y), "redo", open, () -> change(vm::redo));
    boolean care = open && selfCare.isVisible();
    put(keys, ctrl(KeyCode.D), "care", care, () -> focusOn(selfCare.next()));
    put(keys, ctrl(KeyCode.R), "present", now != null, dialogs::notePresent);
    return keys;
  }

  private void put(
      Map<KeyCombination, Shortcut> keys, KeyCode key, String act, boolean acts, Runnable does) {
    put(keys, new KeyCodeCombination(key), act, acts, does);
  }

  private void put(
      Map<KeyCombination, Shortcut> keys,
      KeyCombination key,
      String act,
      boolean acts,
      Runnable does) {
    keys.put(key, new Shortcut(acts ? words.text("exam.key." + act) : "", does));
  }

  private static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
  }

  // a field that has the focus keeps what is typed, so that it is left while its text changes
  private void change(Runnable act) {
    Node owner = root.getScene().getFocusOwner();
    root.requestFocus();
    act.run();
    if (owner != null) {
      owner.requestFocus();
    }
  }

  private void step(int by) {
    vm.step(by);
    form.focus("");
  }

  private void newFinding() {
    vm.addFinding();
    form.focus("");
  }

  private void focusOn(String id) {
    Node banner = id.equals("exam-confirm") ? columns.banners().lookup("#exam-confirm") : null;
    if (banner == null) {
      form.focus(id.equals("exam-confirm") ? "" : id);
    } else {
      banner.requestFocus();
    }
  }

  private void review() {
    dialogs.review();
  }

  private void showScope() {
    dialogs.showScope();
  }

  private TypedWords.Dialog typed(String act) {
    return overlay.typed(act + ":" + vm.caseStream());
  }

  private void insert(String phrase) {
    form.insert(phrase);
  }

  private void show(ExamState state) {
    shown = state instanceof ExamState.Working now ? now : null;
    showActs();
    switch (state) {
      case ExamState.Loading loading ->
          fill(ExamNotices.message("mdi2s-stethoscope", words.text("exam.loading")));
      case ExamState.Failed failed ->
          fill(
              ExamNotices.message(
                  "mdi2a-alert-circle-outline", words.text(ExamNotices.faultKey(failed.code()))));
      case ExamState.Closed closed ->
          fill(ExamNotices.message("mdi2a-account-off-outline", words.text(closed.reason())));
      case ExamState.Gated gated -> {
        fill(
            notices.gate(
                gated,
                () ->
                    PaperReviewDialog.open(
                        words, overlay, typed("exam-papers"), vm.opening()::reviewPapers)));
        Node notice = root.lookup("#exam-open-recusal");
        if (notice != null) {
          notice.requestFocus();
        }
      }
      case ExamState.Asked asked -> {
        fill(notices.ask(asked.reason(), vm.opening()::begin));
        root.lookup("#exam-ask-reason").requestFocus();
      }
      case ExamState.Working now -> {
        entering = entering || !root.getChildren().equals(List.of(columns));
        fill(columns);
        showWorking(now);
        // the keys begin where the typing begins, not on the rail
        if (entering && now.form() != null && root.getScene() != null) {
          entering = false;
          if (!now.readOnly()) {
            enter(now);
          }
        }
      }
    }
  }

  private void enter(ExamState.Working now) {
    Left before = left;
    left = null;
    String wanted = "";
    if (before != null
        && now.lines().stream().anyMatch(line -> line.id().equals(before.finding()))) {
      vm.select(before.finding());
      wanted = before.field();
    }
    // what scrolls has no content to take the focus before it is dressed
    root.applyCss();
    form.focus(wanted);
  }

  private void fill(Node node) {
    if (!root.getChildren().equals(List.of(node))) {
      root.getChildren().setAll(node);
    }
  }

  private void showWorking(ExamState.Working now) {
    ExamColumns.show(selfCare, now.known().accepted().item().asksSelfCare());
    columns.show(now);
    form.show(now);
    selfCare.show(now);
    caseRow.show(now);
    saved.show(now.saved());
    complete.setDisable(now.readOnly() || now.dictated());
    ExamNotices.Standing standing = ExamNotices.Standing.of(now, vm.dictatedToMe());
    if (!standing.equals(shownStanding)) {
      shownStanding = standing;
      columns.banners().getChildren().setAll(notices.banners(standing, columns.narrow()));
      columns.banners().setManaged(!columns.banners().getChildren().isEmpty());
    }
  }
}
