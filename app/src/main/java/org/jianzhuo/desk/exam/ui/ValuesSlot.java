package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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
  private final VBox jointBox;
  private final VBox hold = new VBox();
  private @Nullable MotionTable motion;
  private @Nullable TemplateFields fields;
  private boolean showing;

  ValuesSlot(ExamViewModel vm, Messages words) {
    super(10);
    this.vm = vm;
    this.words = words;
    this.catalogue = vm.service().catalogue();
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
    jointBox = new VBox(4, Controls.label(words.text("exam.form.joint"), "jz-th"), joint);
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
    if (fields != null) {
      walk.addAll(fields.walk());
    }
    return walk;
  }

  /** Returns the key of the field that a node belongs to. */
  Optional<String> keyOf(Node owner) {
    if (motion != null) {
      return motion.keyOf(owner);
    }
    return fields == null ? Optional.empty() : fields.keyOf(owner);
  }

  void show(ExamState.Form form, boolean readOnly) {
    showing = true;
    try {
      showJoint(form, readOnly);
      MotionForm moved = form.motion();
      TemplateForm filled = form.fields();
      if (moved != null) {
        showMotion(moved, form, readOnly);
      } else if (filled != null) {
        showFields(filled, form, readOnly);
      } else {
        showNothing(form);
      }
    } finally {
      showing = false;
    }
    hold.setManaged(!hold.getChildren().isEmpty());
    setVisible(jointBox.isVisible() || hold.isManaged());
    setManaged(isVisible());
  }

  private void showJoint(ExamState.Form form, boolean readOnly) {
    boolean wanted = form.draft().template().equals(Template.RANGE_OF_MOTION);
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

  private void showMotion(MotionForm moved, ExamState.Form form, boolean readOnly) {
    fields = null;
    MotionTable table = motion;
    if (table == null || !table.fits(moved)) {
      table = new MotionTable(vm, words, moved);
      motion = table;
      hold.getChildren().setAll(table);
    }
    table.show(moved, form.asked(), readOnly);
  }

  private void showFields(TemplateForm filled, ExamState.Form form, boolean readOnly) {
    motion = null;
    TemplateFields view = fields;
    if (view == null || !view.fits(filled) || !form.draft().id().equals(view.getUserData())) {
      view = new TemplateFields(vm, words, filled);
      view.setUserData(form.draft().id());
      fields = view;
      hold.getChildren().setAll(view);
    }
    view.show(filled, form.asked(), readOnly);
  }

  private void showNothing(ExamState.Form form) {
    motion = null;
    fields = null;
    hold.getChildren().clear();
    if (form.draft().template().equals(Template.RANGE_OF_MOTION)) {
      hold.getChildren()
          .add(Controls.label(words.text("exam.motion.needs-side"), "jz-text-warning"));
    }
  }
}
