package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Reveal;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.MotionForm;
import org.jianzhuo.desk.exam.TemplateChoices;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.rules.ByReference;
import org.jspecify.annotations.Nullable;

/** Shows the finding in hand: place, title, template, values, description, clause. */
final class FormCard extends VBox {

  /**
   * What the form leads to.
   *
   * @param pickClause opens the choice of a clause
   * @param pickTemplate opens the search of a template
   * @param pickPhrase opens the phrases for the description
   * @param pickLast opens what the last appraisal offers to be copied
   * @param evidence opens the choice at a clause that needs its evidence
   * @param reference opens the choice of a clause by reference
   * @param field puts the focus into the field with this id
   */
  record Doors(
      Runnable pickClause,
      Runnable pickTemplate,
      Runnable pickPhrase,
      Runnable pickLast,
      Consumer<Clause> evidence,
      Consumer<ByReference> reference,
      Consumer<String> field) {}

  private final ExamViewModel vm;
  private final Messages words;
  private final Label number = Controls.label("", "jz-number");
  private final Label heading = Controls.label("", "jz-title");
  private final HBox head = new HBox();
  private final HBox pills = Controls.row(8);
  private final HBox acts = Controls.row(10);
  private final HBox besideTabs = Controls.row(10);
  private final PlaceFields place;
  private final TemplateChooser template;
  private final VBox templateBox = new VBox(4);
  private final TemplateActs templateActs;
  private final ValuesSlot values;
  private final ResultCard result;
  private final DescriptionBox description;
  private final ClauseRow clause;
  private final FilmChoices films;
  private final VBox body;
  private final ScrollPane scroll;
  private @Nullable FindingId shown;
  private @Nullable Pills shownPills;
  private boolean narrow;

  FormCard(
      ExamViewModel vm,
      Messages words,
      PartSearch parts,
      TemplateChoices templates,
      Doors doors,
      Node after,
      Node... headActs) {
    this.vm = vm;
    this.words = words;
    place = new PlaceFields(vm, words, parts);
    templateActs = new TemplateActs(vm, words, doors.pickLast());
    template =
        new TemplateChooser(
            words,
            vm.service().catalogue(),
            templates,
            vm::setTemplate,
            doors.pickTemplate(),
            templateActs);
    values = new ValuesSlot(vm, words);
    description = new DescriptionBox(vm, words, doors.pickPhrase());
    result = new ResultCard(vm, words, doors);
    films = new FilmChoices(vm, words);
    clause = new ClauseRow(words, doors.pickClause(), vm);
    templateBox
        .getChildren()
        .addAll(Controls.label(words.text("exam.form.template"), "jz-th"), template);
    body =
        new VBox(
            12,
            place,
            templateBox,
            templateActs.banner(),
            values,
            result,
            description,
            films,
            clause,
            after);
    body.setPadding(new Insets(14, 16, 16, 16));
    scroll = new ScrollPane(body);
    scroll.setId("exam-form-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    heading.setMinWidth(60);
    acts.getChildren().setAll(headActs);
    head.getChildren().setAll(number, heading, pills, Controls.spacer(), acts);
    head.getStyleClass().add("jz-card-head");
    getStyleClass().add("jz-card");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  /** Returns what stands beside the findings' tabs of a narrow form instead of in its head. */
  Node besideTabs() {
    return besideTabs;
  }

  /**
   * Pins the clause at the foot of a narrow form in one line, so that it stays in sight, and leaves
   * the head out: the finding's tab names it.
   */
  void setNarrow(boolean is) {
    if (narrow != is) {
      narrow = is;
      head.getChildren().clear();
      besideTabs.getChildren().clear();
      if (is) {
        besideTabs.getChildren().setAll(pills, acts);
      } else {
        head.getChildren().setAll(number, heading, pills, Controls.spacer(), acts);
      }
      head.setVisible(!is);
      head.setManaged(!is);
      clause.setLow(is);
    }
    boolean pinned = getChildren().contains(clause);
    if (narrow && !pinned) {
      body.getChildren().remove(clause);
      getChildren().add(clause);
      clause.getStyleClass().add("jz-pinned");
    } else if (!narrow && pinned) {
      getChildren().remove(clause);
      clause.getStyleClass().remove("jz-pinned");
      body.getChildren().add(body.getChildren().size() - 1, clause);
    }
  }

  /** Returns the fields in visual order; Enter walks them. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    if (place.isVisible()) {
      walk.addAll(place.walk());
      walk.add(template.focus());
    }
    walk.addAll(values.walk());
    walk.add(description.area());
    if (clause.isVisible()) {
      walk.add(clause.button());
    }
    return walk;
  }

  static Node focusOf(Segmented<?> segmented) {
    return segmented.getChildren().stream()
        .filter(n -> n instanceof ToggleButton toggle && toggle.isSelected())
        .findFirst()
        .orElse(segmented.getChildren().get(0));
  }

  /** Puts a node beside the heading of the finding's clause. */
  void besideClause(Node node) {
    clause.beside(node);
  }

  /** Takes what the focused field holds before Enter leaves it; false keeps the focus there. */
  boolean mayLeave(Node owner) {
    if (place.asksAgain()) {
      return false;
    }
    if (owner.equals(description.area())) {
      vm.values().confirmDescription();
    }
    boolean taken = place.takes(owner) || values.keyOf(owner).map(vm.values()::enter).orElse(true);
    if (!taken) {
      revealHint(owner);
    }
    return taken;
  }

  /** Scrolls to the sentence that says why a value was not taken: a colour alone says nothing. */
  private void revealHint(Node owner) {
    applyCss();
    layout();
    Node hint = scroll.getContent().lookup("#" + owner.getId() + "-hint");
    if (hint != null) {
      reveal(hint);
    }
  }

  /** Puts in what was probably meant where the focus is; does nothing where nothing is asked. */
  void takeMeant(Node owner) {
    if (owner instanceof TextField field) {
      // what was typed before is a step of its own to undo
      vm.leaveField();
      values.keyOf(owner).flatMap(vm.values()::meant).ifPresent(field::setText);
      values.keyOf(owner).ifPresent(vm.values()::leave);
    }
  }

  /** Moves the finding to the side that its words, its fields or the decision speak of. */
  void takeSide() {
    vm.form()
        .map(ExamState.Form::sideSlip)
        .ifPresent(slip -> vm.setPlace(vm.form().orElseThrow().draft().part(), slip.meant()));
  }

  /** Tells whether nothing of the clause is left to choose. */
  boolean clauseIsSettled() {
    return vm.form()
        .map(ExamState.Form::draft)
        .map(d -> d.clause() != null || !d.withoutClause().isEmpty())
        .orElse(true);
  }

  /** Puts the focus into the first field, or into the one named. */
  void focus(String id) {
    Node wanted = id.isEmpty() ? null : lookup("#" + id);
    if (wanted == null) {
      (place.isVisible() ? place.first() : values.walk().getFirst()).requestFocus();
    } else if (wanted instanceof Segmented<?> choice) {
      focusOf(choice).requestFocus();
    } else {
      wanted.requestFocus();
    }
  }

  /** Puts a phrase into the description. */
  void insert(String phrase) {
    description.insert(phrase);
  }

  /** Scrolls so that the node is seen; what the pointer is on stays under it. */
  void reveal(Node node) {
    if (node.isHover() || node.getParent() == null || (narrow && Reveal.within(node, clause))) {
      return;
    }
    if (narrow && Reveal.within(node, values)) {
      // place and way of recording are done: a low form gives its height to the values
      Reveal.partFromTop(scroll, values, node);
    } else {
      Reveal.in(scroll, node);
    }
  }

  void show(ExamState.Working working) {
    ExamState.Form form = working.form();
    body.setVisible(form != null);
    clause.setVisible(form != null);
    if (form == null) {
      heading.setText(words.text("exam.form.none"));
      number.setText("–");
      pills.getChildren().clear();
      shownPills = null;
      return;
    }
    boolean readOnly = working.readOnly();
    FindingDraft draft = form.draft();
    boolean another = !draft.id().equals(shown);
    shown = draft.id();
    number.setText(String.valueOf(draft.number()));
    mark(number, "warning", form.scope().filter(within -> !within).isPresent());
    heading.setText(
        form.title().isEmpty()
            ? words.text("exam.form.untitled")
            : form.name().in(words.english()));
    showPills(form);
    boolean own = Template.isItemForm(draft.template());
    for (Node node : new Node[] {place, templateBox}) {
      node.setVisible(!own);
      node.setManaged(!own);
    }
    place.show(form, another, readOnly);
    template.show(draft.part(), draft.template(), readOnly);
    templateActs.show(form, working.last() != null, readOnly);
    values.show(form, readOnly);
    result.show(
        form, working.known().accepted().item().asksGrade(), working.dictated() || readOnly);
    description.show(form, another, readOnly);
    films.show(working, form);
    clause.show(
        form,
        working.grades() ? working.known().accepted().item().standards() : List.of(),
        working.dictated(),
        readOnly);
  }

  /** Sets or takes a style class, and leaves it alone where it is so already. */
  static void mark(Node node, String styleClass, boolean on) {
    if (!on) {
      node.getStyleClass().remove(styleClass);
    } else if (!node.getStyleClass().contains(styleClass)) {
      node.getStyleClass().add(styleClass);
    }
  }

  private record Pills(int filled, int total, boolean out) {

    static Pills of(ExamState.Form form) {
      boolean out = form.scope().filter(within -> !within).isPresent();
      MotionForm moved = form.motion();
      TemplateForm fields = form.fields();
      if (moved != null) {
        return new Pills(moved.filled(), moved.total(), out);
      }
      return fields == null
          ? new Pills(0, 0, out)
          : new Pills(fields.filled(), fields.total(), out);
    }
  }

  private void showPills(ExamState.Form form) {
    Pills now = Pills.of(form);
    if (now.equals(shownPills)) {
      return;
    }
    shownPills = now;
    pills.getChildren().clear();
    if (now.total() > 0) {
      pills
          .getChildren()
          .add(
              Controls.pill(
                  Tone.NEUTRAL, "", words.text("exam.form.filled", now.filled(), now.total())));
    }
    if (now.out()) {
      pills
          .getChildren()
          .add(
              Controls.pill(
                  Tone.WARNING, "mdi2a-alert-outline", words.text("exam.scope.out-pill")));
    }
  }
}
