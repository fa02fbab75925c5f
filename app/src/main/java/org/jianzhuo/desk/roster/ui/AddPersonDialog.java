package org.jianzhuo.desk.roster.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.roster.PostRules;
import org.jianzhuo.desk.roster.RoleWords;
import org.jianzhuo.model.roster.Role;

/** Asks for a new member of the staff; experts come with the pool. */
final class AddPersonDialog {

  private AddPersonDialog() {}

  static Node of(PeopleViewModel model, Messages words, Runnable close) {
    TextField name = Fields.text("people-add-name", "");
    TextField number = Fields.text("people-add-number", "");
    FlowPane posts = new FlowPane(18, 2);
    posts.setPrefWrapLength(520);
    Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      if (role != Role.EXPERT) {
        CheckBox box = new CheckBox(RoleWords.of(role, words));
        box.setId("people-add-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        boxes.put(role, box);
        posts.getChildren().add(box);
      }
    }
    Runnable save =
        () -> {
          close.run();
          model.add(name.getText(), number.getText(), chosen(boxes));
        };
    Button add = Controls.primary("people-add-save", words.text("roster.people.save"), "↵", save);
    VBox apart =
        Dialogs.facts(
            org.jianzhuo.desk.base.ui.Tone.WARNING,
            java.util.List.of(words.text("roster.refused.posts-exclude")));
    ChangeListener<Object> check =
        (o, was, is) -> {
          Set<Role> roles = chosen(boxes);
          boolean together = PostRules.together(roles);
          apart.setVisible(!together);
          apart.setManaged(!together);
          add.setDisable(!together || roles.isEmpty() || name.getText().isBlank());
        };
    name.textProperty().addListener(check);
    boxes.values().forEach(box -> box.selectedProperty().addListener(check));
    check.changed(name.textProperty(), "", "");
    number.setOnAction(
        event -> {
          if (!add.isDisabled()) {
            save.run();
          }
        });
    VBox dialog =
        Dialogs.frame(
            words.text("roster.people.add-title"),
            new VBox(
                12,
                Fields.titled(words.text("roster.people.name"), name),
                Controls.label(words.text("roster.people.roles"), "jz-bold"),
                posts,
                Fields.titled(words.text("roster.people.number"), number),
                apart),
            Controls.button("people-add-cancel", words.text("base.back"), "Esc", close),
            add);
    dialog.setId("people-add-dialog");
    return dialog;
  }

  private static Set<Role> chosen(Map<Role, CheckBox> boxes) {
    Set<Role> chosen = EnumSet.noneOf(Role.class);
    boxes.forEach(
        (role, box) -> {
          if (box.isSelected()) {
            chosen.add(role);
          }
        });
    return chosen;
  }
}
