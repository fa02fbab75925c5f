package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.MotionCell;
import org.jianzhuo.desk.exam.MotionForm;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Shows the finding in hand: place, title, template, values, description, clause. */
final class FormCard extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private final Catalogue catalogue;
  private final Label number = Controls.label("", "jz-number");
  private final Label heading = Controls.label("", "jz-title");
  private final HBox pills = Controls.row(8);
  private final PartField part;
  private final Segmented<Side> side;
  private final TextField title = new TextField();
  private final Segmented<String> template;
  private final ComboBox<Joint> joint = new ComboBox<>();
  private final VBox jointBox;
  private final VBox motionSlot = new VBox();
  private final Segmented<Boolean> scope;
  private final HBox scopeRow;
  private final HBox scopeBanner;
  private final VBox scopeSlot = new VBox();
  private final TextArea description = new TextArea();
  private final Label descriptionMade;
  private final Button regenerate;
  private final ClauseRow clause;
  private final VBox body;
  private final ScrollPane scroll;
  private @Nullable MotionTable motion;
  private @Nullable FindingId shown;
  private @Nullable Pills shownPills;
  private boolean showing;

  FormCard(
      ExamViewModel vm,
      Messages words,
      PartSearch parts,
      Runnable pickClause,
      Node after,
      Node... acts) {
    this.vm = vm;
    this.words = words;
    this.catalogue = vm.service().catalogue();
    boolean english = words.english();
    part =
        new PartField(
            "exam-part",
            words.text("exam.form.part-prompt"),
            parts,
            english,
            (chosen, with) -> vm.setPlace(chosen.code(), with == null ? sideNow() : with));
    side = new Segmented<>("exam-side", List.of(Side.LEFT, Side.RIGHT, Side.BOTH), this::word);
    side.setOnChosen(chosen -> vm.setPlace(partNow(), chosen));
    template =
        new Segmented<>(
            "exam-template",
            List.of(Template.FREE, Template.RANGE_OF_MOTION),
            id ->
                id.equals(Template.FREE)
                    ? words.text("exam.form.free")
                    : words.text("exam.form.motion"));
    template.setOnChosen(vm::setTemplate);
    scope =
        new Segmented<>(
            "exam-scope",
            List.of(true, false),
            within -> words.text(within ? "exam.scope.within" : "exam.scope.outside"));
    scope.setOnChosen(vm::answerScope);
    scopeRow =
        Controls.row(
            12, Controls.wrapped(words.text("exam.scope.ask"), "jz-text-warning"), scope);
    scopeBanner =
        Controls.banner(Tone.WARNING, "mdi2a-alert-outline", words.text("exam.scope.out"));
    descriptionMade = Controls.label(words.text("exam.form.made"), "jz-note");
    regenerate =
        Controls.button(
            "exam-regenerate", words.text("exam.form.regenerate"), "", vm::regenerate);
    regenerate.getStyleClass().addAll("small", "link");
    clause = new ClauseRow(words, pickClause, vm);
    jointBox = labelled("exam.form.joint", joint);
    prepareFields();
    body =
        new VBox(
            12,
            places(),
            scopeSlot,
            Controls.row(12, labelled("exam.form.template", template), jointBox),
            motionSlot,
            descriptionHead(),
            description,
            clause,
            after);
    body.setPadding(new Insets(14, 16, 16, 16));
    scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    HBox head = new HBox(number, heading, pills, Controls.spacer());
    heading.setMinWidth(60);
    head.getChildren().addAll(acts);
    head.getStyleClass().add("jz-card-head");
    getStyleClass().add("jz-card");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  /** Pins the clause at the foot of a narrow form, so that it stays in sight. */
  void setNarrow(boolean narrow) {
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

  private void prepareFields() {
    title.setId("exam-title");
    title.textProperty().addListener((o, was, is) -> typed(() -> vm.setTitle(is)));
    title.focusedProperty().addListener((o, was, is) -> left(is));
    part.field().focusedProperty().addListener((o, was, is) -> left(is));
    description.setId("exam-description");
    description.setWrapText(true);
    description.setPrefRowCount(3);
    description.setMinHeight(92);
    description.textProperty().addListener((o, was, is) -> typed(() -> vm.setDescription(is)));
    description.focusedProperty().addListener((o, was, is) -> left(is));
    joint.setId("exam-joint");
    joint.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Joint each) {
            return each == null ? "" : each.name().in(words.english());
          }

          @Override
          public Joint fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    joint
        .valueProperty()
        .addListener((o, was, is) -> typed(() -> vm.setJoint(is == null ? "" : is.id())));
  }

  private HBox places() {
    VBox partBox = labelled("exam.form.part", part);
    partBox.setPrefWidth(220);
    VBox titleBox = labelled("exam.form.title", title);
    HBox.setHgrow(titleBox, Priority.ALWAYS);
    HBox row = new HBox(12, partBox, labelled("exam.form.side", side), titleBox);
    return row;
  }

  private HBox descriptionHead() {
    return Controls.row(
        10,
        Controls.label(words.text("exam.form.description"), "jz-section"),
        descriptionMade,
        regenerate);
  }

  private VBox labelled(String key, Node node) {
    return new VBox(4, Controls.label(words.text(key), "jz-th"), node);
  }

  private String word(Side each) {
    return each.words().in(words.english());
  }

  private String partNow() {
    return form().map(f -> f.draft().part()).orElse("");
  }

  private @Nullable Side sideNow() {
    return form().map(f -> f.draft().side()).orElse(null);
  }

  private Optional<ExamState.Form> form() {
    return vm.state().get() instanceof ExamState.Working working
        ? Optional.ofNullable(working.form())
        : Optional.empty();
  }

  private void typed(Runnable act) {
    if (!showing) {
      act.run();
    }
  }

  private void left(boolean focused) {
    if (!focused) {
      vm.leaveField();
      form().ifPresent(this::refill);
    }
  }

  /** Returns the fields in visual order; Enter walks them. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    walk.add(part.field());
    if (side.getParent().isVisible()) {
      walk.add(focusOf(side));
    }
    walk.add(title);
    if (scopeSlot.getChildren().contains(scopeRow)) {
      walk.add(focusOf(scope));
    }
    walk.add(focusOf(template));
    if (jointBox.isVisible()) {
      walk.add(joint);
    }
    if (motion != null) {
      walk.addAll(motion.walk());
    }
    walk.add(description);
    walk.add(clause.button());
    return walk;
  }

  static Node focusOf(Segmented<?> segmented) {
    return segmented.getChildren().stream()
        .filter(
            n -> n instanceof ToggleButton toggle && toggle.isSelected())
        .findFirst()
        .orElse(segmented.getChildren().get(0));
  }

  /** Takes what the focused field holds before Enter leaves it; false keeps the focus there. */
  boolean mayLeave(Node owner) {
    if (owner.equals(part.field())) {
      part.take();
      return true;
    }
    Optional<MotionCell> cell = motion == null ? Optional.empty() : motion.cellOf(owner);
    return cell.map(vm::enterValue).orElse(true);
  }

  /** Puts the focus into the first field, or into the one named. */
  void focus(String id) {
    Node wanted = id.isEmpty() ? null : lookup("#" + id);
    (wanted == null ? part.field() : wanted).requestFocus();
  }

  /** Scrolls so that the node is seen. */
  void reveal(Node node) {
    if (node.getParent() == null || clause.getChildren().contains(node)) {
      return;
    }
    double height = body.getHeight() - scroll.getViewportBounds().getHeight();
    if (height <= 0) {
      return;
    }
    Bounds at = body.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    if (at == null) {
      return;
    }
    double top = scroll.getVvalue() * height;
    double bottom = top + scroll.getViewportBounds().getHeight();
    if (at.getMinY() < top + 40) {
      scroll.setVvalue(Math.max(0, at.getMinY() - 60) / height);
    } else if (at.getMaxY() > bottom - 20) {
      scroll.setVvalue(
          Math.min(height, at.getMaxY() + 40 - scroll.getViewportBounds().getHeight()) / height);
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
    showing = true;
    try {
      number.setText(String.valueOf(draft.number()));
      mark(number, "warning", form.scope().filter(within -> !within).isPresent());
      heading.setText(
          form.title().isEmpty() ? words.text("exam.form.untitled") : form.title());
      showPills(form);
      showPlace(form, readOnly);
      showMotion(form, readOnly);
      fill(form, another);
      title.setEditable(!readOnly);
      description.setEditable(!readOnly);
      part.field().setEditable(!readOnly);
      regenerate.setVisible(
          form.draft().descriptionTyped() && form.motion() != null && !readOnly);
      regenerate.setManaged(regenerate.isVisible());
      descriptionMade.setVisible(!form.draft().descriptionTyped() && form.motion() != null);
      descriptionMade.setManaged(descriptionMade.isVisible());
      clause.show(form, working.dictated(), readOnly);
    } finally {
      showing = false;
    }
  }

  private void refill(ExamState.Form form) {
    showing = true;
    try {
      fill(form, false);
    } finally {
      showing = false;
    }
  }

  // A field that has the focus keeps what is being typed.
  private void fill(ExamState.Form form, boolean another) {
    if ((another || !title.isFocused()) && !title.getText().equals(form.title())) {
      title.setText(form.title());
    }
    if ((another || !description.isFocused())
        && !description.getText().equals(form.description())) {
      description.setText(form.description());
    }
  }

  /** Sets or takes a style class, and leaves it alone where it is so already. */
  static void mark(Node node, String styleClass, boolean on) {
    if (!on) {
      node.getStyleClass().remove(styleClass);
    } else if (!node.getStyleClass().contains(styleClass)) {
      node.getStyleClass().add(styleClass);
    }
  }

  private record Pills(int filled, int total, boolean out) {}

  private void showPills(ExamState.Form form) {
    MotionForm moved = form.motion();
    Pills now =
        new Pills(
            moved == null ? 0 : moved.filled(),
            moved == null ? 0 : moved.total(),
            form.scope().filter(within -> !within).isPresent());
    if (now.equals(shownPills)) {
      return;
    }
    shownPills = now;
    pills.getChildren().clear();
    if (moved != null) {
      pills
          .getChildren()
          .add(
              Controls.pill(
                  Tone.NEUTRAL,
                  "",
                  words.text("exam.form.filled", moved.filled(), moved.total())));
    }
    if (form.scope().filter(within -> !within).isPresent()) {
      pills
          .getChildren()
          .add(
              Controls.pill(
                  Tone.WARNING, "mdi2a-alert-outline", words.text("exam.scope.out-pill")));
    }
  }

  private void showPlace(ExamState.Form form, boolean readOnly) {
    FindingDraft draft = form.draft();
    Optional<BodyPart> chosen = catalogue.part(draft.part());
    part.show(chosen.map(p -> p.name().in(words.english())).orElse(""));
    boolean paired = chosen.map(BodyPart::paired).orElse(true);
    side.getParent().setVisible(paired);
    side.getParent().setManaged(paired);
    side.show(draft.side());
    side.setDisable(readOnly);
    boolean ask = form.verdict() == RecognisedScope.Verdict.UNCLEAR;
    boolean out = form.verdict() == RecognisedScope.Verdict.OUTSIDE;
    scope.show(form.scope().orElse(null));
    scope.setDisable(readOnly);
    List<Node> shownThere = ask ? List.of(scopeRow) : out ? List.of(scopeBanner) : List.of();
    if (!scopeSlot.getChildren().equals(shownThere)) {
      scopeSlot.getChildren().setAll(shownThere);
    }
    scopeSlot.setManaged(!scopeSlot.getChildren().isEmpty());
    scopeSlot.setVisible(scopeSlot.isManaged());
  }

  private void showMotion(ExamState.Form form, boolean readOnly) {
    FindingDraft draft = form.draft();
    template.show(draft.template());
    template.setDisable(readOnly);
    boolean wantsJoint = draft.template().equals(Template.RANGE_OF_MOTION);
    jointBox.setVisible(wantsJoint);
    jointBox.setManaged(wantsJoint);
    List<Joint> at = catalogue.jointsAt(draft.part());
    List<Joint> offered = at.isEmpty() ? catalogue.joints() : at;
    if (!joint.getItems().equals(offered)) {
      joint.getItems().setAll(offered);
    }
    Joint chosen = catalogue.joint(draft.joint()).orElse(null);
    if (!Objects.equals(joint.getValue(), chosen)) {
      joint.setValue(chosen);
    }
    joint.setDisable(readOnly);
    MotionForm moved = form.motion();
    if (moved == null) {
      motion = null;
      motionSlot.getChildren().clear();
      if (wantsJoint) {
        Label hint = Controls.label(words.text("exam.motion.needs-side"), "jz-text-warning");
        motionSlot.getChildren().add(hint);
      }
    } else if (motion == null || !motion.fits(moved)) {
      motion = new MotionTable(vm, words, moved);
      motionSlot.getChildren().setAll(motion);
    }
    if (motion != null && moved != null) {
      motion.show(moved, form.asked(), readOnly);
    }
    motionSlot.setManaged(!motionSlot.getChildren().isEmpty());
  }
}
