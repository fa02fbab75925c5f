package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.exam.MotionForm;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jspecify.annotations.Nullable;

/** Holds what takes a finding's values: the table of a joint's motion, or a template's fields. */
final class ValuesSlot extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private final Catalogue catalogue;
  private final ComboBox<Joint> joint = new ComboBox<>();
  private final HBox jointBox;
  private final VBox hold = new VBox(10);
  private final Label needsSide;
  private @Nullable MotionTable motion;
  private @Nullable TemplateFields fields;
  private boolean showing;

  ValuesSlot(ExamViewModel vm, Messages words) {
    super(10);
    this.vm = vm;
    this.words = words;
    this.catalogue = vm.service().catalogue();
    needsSide = Controls.label(words.text("exam.motion.needs-side"), "jz-text-warning");
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
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                vm.setJoint(is == null ? "" : is.id());
              }
            });
    jointBox = Controls.row(10, Controls.label(words.text("exam.form.joint"), "jz-th"), joint);
    getChildren().addAll(jointBox, hold);
  }

  /** Returns the fields in the order in which they are filled. */
  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    if (jointBox.isVisible()) {
      walk.add(joint);
    }
    if (motion != null) {
      walk.addAll(motion.walk());
    }
    // beside a joint's table Enter passes by what is rarely asked; Tab and the mouse go there
    if (fields != null && (motion == null || holdsFocus(fields))) {
      walk.addAll(fields.walk());
    }
    return walk;
  }

  private boolean holdsFocus(TemplateFields beside) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner != null && beside.keyOf(owner).isPresent();
  }

  /** Returns the key of the field that a node belongs to. */
  Optional<String> keyOf(Node owner) {
    Optional<String> key = motion == null ? Optional.empty() : motion.keyOf(owner);
    TemplateFields beside = fields;
    return beside == null ? key : key.or(() -> beside.keyOf(owner));
  }

  void show(ExamState.Form form, boolean readOnly) {
    showing = true;
    try {
      showJoint(form, readOnly);
      MotionForm moved = form.motion();
      TemplateForm filled = form.fields();
      boolean waits = moved == null && isMotion(form);
      showMotion(moved, form, readOnly);
      showFields(waits ? null : filled, form, readOnly);
      show(List.of(waits ? List.of(needsSide) : List.of(), list(motion), list(fields)));
    } finally {
      showing = false;
    }
    hold.setManaged(!hold.getChildren().isEmpty());
    setVisible(jointBox.isVisible() || hold.isManaged());
    setManaged(isVisible());
  }

  private void showJoint(ExamState.Form form, boolean readOnly) {
    boolean wanted = isMotion(form);
    jointBox.setVisible(wanted);
    jointBox.setManaged(wanted);
    List<Joint> at = catalogue.jointsAt(form.draft().part());
    List<Joint> offered = at.isEmpty() ? catalogue.joints() : at;
    if (!joint.getItems().equals(offered)) {
      joint.getItems().setAll(offered);
    }
    Joint chosen = catalogue.joint(form.draft().joint()).orElse(null);
    if (!Objects.equals(joint.getValue(), chosen)) {
      joint.setValue(chosen);
    }
    joint.setDisable(readOnly);
  }

  private static boolean isMotion(ExamState.Form form) {
    return form.draft().template().equals(Template.RANGE_OF_MOTION);
  }

  private void showMotion(@Nullable MotionForm moved, ExamState.Form form, boolean readOnly) {
    if (moved == null) {
      motion = null;
      return;
    }
    MotionTable table = motion;
    if (table == null || !table.fits(moved)) {
      table = new MotionTable(vm, words, moved);
      motion = table;
    }
    table.show(moved, form.asked(), readOnly);
  }

  private void showFields(@Nullable TemplateForm filled, ExamState.Form form, boolean readOnly) {
    if (filled == null) {
      fields = null;
      return;
    }
    TemplateFields view = fields;
    if (view == null || !view.fits(filled) || !form.draft().id().equals(view.getUserData())) {
      view = new TemplateFields(vm, words, filled);
      view.setUserData(form.draft().id());
      fields = view;
    }
    view.show(filled, form.asked(), readOnly);
  }

  private static List<Node> list(@Nullable Node node) {
    return node == null ? List.of() : List.of(node);
  }

  private void show(List<List<Node>> parts) {
    List<Node> nodes = parts.stream().flatMap(List::stream).toList();
    if (!hold.getChildren().equals(nodes)) {
      hold.getChildren().setAll(nodes);
    }
  }
}
