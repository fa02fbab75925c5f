package org.jianzhuo.desk.sync.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.ui.Controls;

/** Asks for the server's address and an administrator's one-time code. */
final class EnrolForm extends VBox {

  private final TextField address = new TextField();
  private final TextField code = new TextField();
  private final Button enrol;

  EnrolForm(SyncWords words, SyncViewModel model) {
    super(10);
    address.setId("sync-url");
    address.setPromptText("https://10.0.0.5:8443");
    code.setId("sync-code");
    code.setPromptText("XXXX-XXXX-XXXX-XXXX-XXXX");
    enrol =
        Controls.primary(
            "sync-enrol",
            words.of("enrol.act"),
            "",
            () -> model.enrol(address.getText(), code.getText()));
    address.setOnAction(event -> code.requestFocus());
    code.setOnAction(event -> enrol.fire());
    HBox fields =
        new HBox(
            16,
            field(words.of("enrol.address"), address),
            field(words.of("enrol.code"), code),
            new VBox(6, Controls.label(" ", "jz-note"), enrol));
    getChildren().addAll(fields, Controls.wrapped(words.of("enrol.more"), "jz-note"));
  }

  private static VBox field(String name, TextField input) {
    Label label = Controls.label(name, "jz-th");
    label.setLabelFor(input);
    VBox box = new VBox(6, label, input);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  void setBusy(boolean busy) {
    enrol.setDisable(busy);
  }
}
