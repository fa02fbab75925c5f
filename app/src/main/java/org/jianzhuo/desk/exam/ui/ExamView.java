package org.jianzhuo.desk.exam.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.catalogue.ClauseBooks;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.catalogue.PinyinRomaniser;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.exam.Phrases;
import org.jianzhuo.desk.exam.TemplateChoices;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Phrase;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jspecify.annotations.Nullable;

/** Shows the examination (sheet 05; 18 where the window is narrow). */
public final class ExamView implements Screen {

  /** Below this width of the content the findings become tabs and the scope a drawer. */
  private static final double NARROW_BELOW = 1500;

  /**
   * What leads out of the screen.
   *
   * @param openRecusal shows the notice of the panel and the right of recusal
   * @param openRecording shows the notice of the taking of pictures
   * @param completed goes on to the panel's opinions
   */
  public record Doors(Runnable openRecusal, Runnable openRecording, Runnable completed) {}

  private final ExamViewModel vm;
  private final Messages words;
  private final Overlay overlay;
  private final ClauseBooks clauses;
  private final Supplier<OfficialWordings> official;
  private final Doors doors;
  private final ExamNotices notices;
  private final TemplateChoices templates;
  private final Phrases phrases;
  private final FormCard form;
  private final SelfCareRow selfCare;
  private final StackPane root = new StackPane();
  private final HBox working = new HBox(16);
  private final VBox left = new VBox(16);
  private final VBox middle = new VBox(12);
  private final VBox right = new VBox(16);
  private final VBox scopeSlot = new VBox();
  private final VBox findingsSlot = new VBox();
  private final VBox tabsSlot = new VBox();
  private final VBox bannerSlot = new VBox(8);
  private final VBox gradesSlot = new VBox();
  private final VBox evidenceSlot = new VBox();
  private final SavedLine saved;
  private final Button complete;
  private final Button scopeButton;
  private final ChangeListener<ExamState> repaint = (o, was, is) -> show(is);
  private final ChangeListener<Node> reveal;
  private ExamState.@Nullable Working shown;
  private @Nullable Beside shownBeside;
  private ExamNotices.@Nullable Standing shownStanding;
  private boolean narrow;

  /** What the lists beside the form show. */
  private record Beside(List<ExamState.Line> lines, boolean readOnly, boolean narrow) {}

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
    this.clauses = clauses;
    this.official = official;
    this.doors = doors;
    notices = new ExamNotices(words, doors, overlay, vm::reopen);
    selfCare = new SelfCareRow(vm, words);
    saved = new SavedLine(words);
    complete =
        Controls.primary(
            "exam-complete", words.text("exam.complete.button"), "Ctrl+↵", this::review);
    scopeButton =
        Controls.button("exam-scope", words.text("exam.scope.button"), "F6", this::showScope);
    scopeButton.getStyleClass().add("small");
    PinyinRomaniser pinyin = new PinyinRomaniser();
    templates = new TemplateChoices(vm.service().catalogue(), pinyin);
    phrases = new Phrases(CatalogueReader.phrases(), vm.service().catalogue(), pinyin);
    form =
        new FormCard(
            vm,
            words,
            parts,
            templates,
            new FormCard.Doors(
                this::pickClause,
                this::pickTemplate,
                this::pickPhrase,
                clause -> pickClause(picker -> picker.seek(clause.code())),
                reference -> pickClause(picker -> picker.refer(reference)),
                this::focusOn),
            selfCare,
            saved,
            scopeButton,
            complete);
    reveal =
        (o, was, is) -> {
          if (is != null && isWithin(is, form)) {
            form.reveal(is);
          }
        };
    root.setId("exam-screen");
    root.getStyleClass().add("jz-canvas");
    build(evidencePane.get());
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

  private void build(Node evidence) {
    complete.getStyleClass().add("small");
    middle.getChildren().addAll(tabsSlot, bannerSlot, form);
    VBox.setVgrow(form, Priority.ALWAYS);
    HBox.setHgrow(middle, Priority.ALWAYS);
    left.getChildren().addAll(scopeSlot, findingsSlot);
    VBox.setVgrow(findingsSlot, Priority.ALWAYS);
    evidenceSlot.getChildren().add(evidence);
    VBox.setVgrow(evidence, Priority.ALWAYS);
    VBox.setVgrow(evidenceSlot, Priority.ALWAYS);
    right.getChildren().addAll(evidenceSlot, gradesSlot);
    gradesSlot.setMinHeight(220);
    gradesSlot.setMaxHeight(300);
    working.setPadding(new Insets(16));
    working.getChildren().addAll(left, middle, right);
    middle.setMinWidth(0);
  }

  private void fit(double width) {
    boolean now = width > 0 && width < NARROW_BELOW;
    left.setVisible(!now);
    left.setManaged(!now);
    tabsSlot.setVisible(now);
    tabsSlot.setManaged(now);
    scopeButton.setVisible(now);
    scopeButton.setManaged(now);
    form.setNarrow(now);
    left.setPrefWidth(400);
    left.setMinWidth(380);
    double rightWidth = now ? 312 : 420;
    right.setPrefWidth(rightWidth);
    right.setMinWidth(rightWidth);
    right.setMaxWidth(rightWidth);
    working.setSpacing(now ? 12 : 16);
    working.setPadding(new Insets(now ? 12 : 16));
    if (now != narrow) {
      narrow = now;
      if (shown != null) {
        showWorking(shown);
      }
    }
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void shown() {
    vm.state().addListener(repaint);
    vm.open();
    show(vm.state().get());
  }

  @Override
  public void hidden() {
    vm.close();
    vm.state().removeListener(repaint);
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.F2),
        new Shortcut(words.text("exam.key.new"), this::newFinding));
    keys.put(
        new KeyCodeCombination(KeyCode.F4),
        new Shortcut(words.text("exam.key.clause"), this::pickClause));
    keys.put(
        new KeyCodeCombination(KeyCode.F6),
        new Shortcut(words.text("exam.key.scope"), this::showScope));
    keys.put(
        new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN),
        new Shortcut(words.text("exam.key.before"), () -> vm.step(-1)));
    keys.put(
        new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN),
        new Shortcut(words.text("exam.key.next"), () -> vm.step(1)));
    keys.put(
        new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("exam.key.complete"), this::review));
    keys.put(
        new KeyCodeCombination(KeyCode.J, KeyCombination.CONTROL_DOWN),
        new Shortcut(words.text("exam.key.phrase"), this::pickPhrase));
    return keys;
  }

  private void newFinding() {
    vm.addFinding();
    form.focus("");
  }

  private void focusOn(String id) {
    form.focus(id);
  }

  private void pickClause() {
    pickClause(picker -> {});
  }

  private void pickClause(Consumer<ClausePicker> begin) {
    ExamState.Working now = shown;
    ExamState.Form of = now == null ? null : now.form();
    if (now == null || of == null || now.readOnly()) {
      return;
    }
    if (now.dictated()) {
      overlay.toast(Tone.WARNING, words.text("exam.refused.recorder-clause"));
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
    ClausePicker picker =
        new ClausePicker(
            clauses.of(standards),
            official.get(),
            words,
            words.text("exam.picker.for", of.draft().number(), of.title()),
            part,
            partName,
            vm::chooseClause,
            () -> {
              overlay.close();
              form.focus("exam-clause");
            });
    overlay.dialog(picker);
    begin.accept(picker);
  }

  private void pickTemplate() {
    ExamState.Working now = shown;
    if (now != null && now.form() != null && !now.readOnly()) {
      overlay.dialog(
          SearchDialog.of(
              new SearchDialog.Sought<>(
                  "exam-template",
                  "exam.template",
                  templates::find,
                  template -> template.name().in(words.english()),
                  template -> words.text("exam.template.fields", template.fields().size())),
              words,
              template -> {
                overlay.close();
                vm.setTemplate(template.id());
                form.focus("exam-template-more");
              },
              overlay::close));
    }
  }

  private void pickPhrase() {
    ExamState.Working now = shown;
    ExamState.Form of = now == null ? null : now.form();
    if (now != null && of != null && !now.readOnly()) {
      overlay.dialog(
          SearchDialog.of(
              new SearchDialog.Sought<Phrase>(
                  "exam-phrase",
                  "exam.phrase",
                  typed -> phrases.find(of.draft().part(), typed),
                  phrase -> phrase.words().zh(),
                  phrase -> words.english() ? phrase.words().en() : ""),
              words,
              phrase -> {
                overlay.close();
                form.insert(phrase.words().zh());
              },
              overlay::close));
    }
  }

  private void showScope() {
    ExamState.Working now = shown;
    if (now == null) {
      return;
    }
    VBox sheet =
        Dialogs.sheet(
            words.text("exam.scope.title"),
            SideCards.scope(now.known(), vm.service().catalogue(), words, true),
            Controls.button(
                "exam-scope-close", words.text("exam.picker.close"), "Esc", overlay::close));
    overlay.sheet(sheet);
  }

  private void review() {
    ExamState.Working now = shown;
    if (now == null || now.readOnly()) {
      return;
    }
    vm.review(
        points ->
            overlay.dialog(
                CompleteDialog.of(
                    points,
                    words,
                    this::goTo,
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
    form.focus(CompleteDialog.fieldOf(point));
  }

  private void show(ExamState state) {
    shown = state instanceof ExamState.Working now ? now : null;
    switch (state) {
      case ExamState.Loading loading ->
          fill(ExamNotices.message("mdi2s-stethoscope", words.text("exam.loading")));
      case ExamState.Failed failed ->
          fill(
              ExamNotices.message(
                  "mdi2a-alert-circle-outline", words.text(ExamNotices.faultKey(failed.code()))));
      case ExamState.Closed closed ->
          fill(ExamNotices.message("mdi2a-account-off-outline", words.text(closed.reason())));
      case ExamState.Gated gated ->
          fill(
              notices.gate(
                  gated.reason(),
                  vm.service().mayReviewPapers(gated.known()) && !vm.dictated(),
                  () -> PaperReviewDialog.open(words, overlay, vm::reviewPapers)));
      case ExamState.Working now -> {
        fill(working);
        showWorking(now);
      }
    }
  }

  private void fill(Node node) {
    if (!root.getChildren().equals(List.of(node))) {
      root.getChildren().setAll(node);
    }
  }

  private void showWorking(ExamState.Working now) {
    // no camera where only papers are reviewed
    evidenceSlot.setVisible(now.known().exam().paper() == null);
    evidenceSlot.setManaged(evidenceSlot.isVisible());
    boolean graded = now.known().accepted().item().asksGrade();
    gradesSlot.setVisible(graded);
    gradesSlot.setManaged(graded);
    selfCare.setVisible(!now.known().accepted().item().isConfirmation());
    selfCare.setManaged(selfCare.isVisible());
    // typing repaints the form alone; the lists follow only what they show
    Beside beside = new Beside(now.lines(), now.readOnly(), narrow);
    if (!beside.equals(shownBeside)) {
      shownBeside = beside;
      showLists(now);
    }
    if (!now.known().accepted().equals(scopeSlot.getUserData())) {
      scopeSlot.setUserData(now.known().accepted());
      scopeSlot
          .getChildren()
          .setAll(SideCards.scope(now.known(), vm.service().catalogue(), words, true));
    }
    form.show(now);
    selfCare.show(now);
    saved.show(now.saved());
    complete.setDisable(now.readOnly() || now.dictated());
    ExamNotices.Standing standing = ExamNotices.Standing.of(now);
    if (!standing.equals(shownStanding)) {
      shownStanding = standing;
      bannerSlot.getChildren().setAll(notices.banners(standing));
      bannerSlot.setManaged(!bannerSlot.getChildren().isEmpty());
    }
  }

  private void showLists(ExamState.Working now) {
    tabsSlot.getChildren().clear();
    findingsSlot.getChildren().clear();
    if (narrow) {
      tabsSlot.getChildren().add(SideCards.tabs(now, vm, words));
    } else {
      findingsSlot.getChildren().add(SideCards.findings(now, vm, words));
    }
    gradesSlot.getChildren().setAll(SideCards.grades(now, words));
  }

  private static boolean isWithin(Node node, Node whole) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }
}
