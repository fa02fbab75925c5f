package org.jianzhuo.desk.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.jianzhuo.desk.base.HeldTasks;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftedWordsTest {

  private static final String ABOUT = "void:1";

  @TempDir Path folder;
  private KeptWords kept;

  @BeforeEach
  void open() {
    Pictures.startToolkit();
    kept = new KeptWords(folder);
  }

  @AfterEach
  void close() throws Exception {
    kept.close();
  }

  private static TextField field(String id, String proposed) {
    TextField field = new TextField(proposed);
    field.setId(id);
    return field;
  }

  @Test
  void what_was_typed_into_a_dialog_is_there_after_a_kill() {
    TextField reason = field("reason", "");
    TextField folder = field("folder", "proposed");
    kept.program().of(ABOUT).follow(reason, folder);
    reason.setText("对焦不清");
    kept.pause();

    TextField again = field("reason", "");
    TextField folderAgain = field("folder", "proposed");
    kept.program().of(ABOUT).follow(again, folderAgain);
    assertThat(again.getText()).isEqualTo("对焦不清");
    assertThat(folderAgain.getText()).isEqualTo("proposed");
    TextField other = field("reason", "");
    kept.program().of("void:2").follow(other);
    assertThat(other.getText()).as("of another picture").isEmpty();
  }

  @Test
  void what_was_typed_a_moment_ago_is_there_when_the_dialog_opens_again() {
    TypedWords program = kept.program();
    TextField reason = field("reason", "");
    program.of(ABOUT).follow(reason);
    reason.setText("对焦不清");
    TextField again = field("reason", "");
    program.of(ABOUT).follow(again);
    assertThat(again.getText()).isEqualTo("对焦不清");
  }

  @Test
  void what_was_taken_is_forgotten() {
    TextField reason = field("reason", "");
    TypedWords.Dialog dialog = kept.program().of(ABOUT);
    dialog.follow(reason);
    reason.setText("对焦不清");
    kept.pause();
    dialog.taken();
    reason.setText("");
    kept.pause();
    assertThat(kept.open()).isZero();
  }

  @Test
  void a_page_that_empties_its_field_forgets_the_words() {
    TextField reason = field("reason", "");
    kept.program().of(ABOUT).follow(reason);
    reason.setText("对焦不清");
    kept.pause();
    reason.clear();
    kept.pause();
    assertThat(kept.open()).isZero();
  }

  @Test
  void fields_that_turn_to_another_thing_keep_the_words_of_both() {
    TypedWords program = kept.program();
    TextField reason = field("reason", "");
    program.of("first").turn(reason::clear, reason);
    reason.setText("同事关系");
    program.of("second").turn(reason::clear, reason);
    assertThat(reason.getText()).isEmpty();
    reason.setText("师生关系");
    program.of("first").turn(reason::clear, reason);
    assertThat(reason.getText()).isEqualTo("同事关系");
    program.of("second").turn(reason::clear, reason);
    assertThat(reason.getText()).isEqualTo("师生关系");
  }

  @Test
  void who_types_already_is_not_interrupted() {
    kept.earlier(ABOUT, "{\"\":\"old\"}");
    HeldTasks slow = new HeldTasks();
    TextField reason = field("reason", "");
    kept.program(slow).of(ABOUT).follow(reason);
    reason.setText("new");
    slow.all();
    assertThat(reason.getText()).isEqualTo("new");
    kept.pause();
    TextField again = field("reason", "");
    kept.program().of(ABOUT).follow(again);
    assertThat(again.getText()).isEqualTo("new");
  }

  @Test
  void a_pin_is_never_kept() {
    PasswordField pin = new PasswordField();
    pin.setId("pin");
    assertThatThrownBy(() -> kept.program().of(ABOUT).follow(pin))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
