package org.jianzhuo.desk.exam.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.wire.Json;

/** Keeps the words of dialogs and pages sealed with the author's drafts. */
public final class DraftedWords implements TypedWords {

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final Drafts drafts;
  private final DraftKeeper keeper;
  private final PersonId author;
  private final TaskRunner tasks;

  /**
   * @param keeper saves what is being typed
   */
  public DraftedWords(Drafts drafts, DraftKeeper keeper, PersonId author, TaskRunner tasks) {
    this.drafts = drafts;
    this.keeper = keeper;
    this.author = author;
    this.tasks = tasks;
  }

  @Override
  public Dialog of(String about) {
    return new Drafted("dialog:" + about);
  }

  /** Keeps the words of one dialog as a draft. */
  private final class Drafted implements Dialog {

    private final String key;
    private List<TextInputControl> fields = List.of();
    private Map<String, String> proposed = Map.of();
    private boolean taken;

    Drafted(String key) {
      this.key = key;
    }

    @Override
    public void turn(Runnable begin, TextInputControl... next) {
      // they are this thing's before they change: the other thing's words stay kept
      own(List.of(next));
      Dialog.super.turn(begin, next);
    }

    @Override
    public void follow(TextInputControl... all) {
      fields = List.of(all);
      own(fields);
      proposed = texts();
      // what was typed a moment ago is read back too
      keeper.saveNow();
      tasks.run(
          Lane.DB,
          () -> drafts.load(author, key).map(DraftedWords::decode).orElse(Map.of()),
          this::fill,
          // the dialog can be filled in all the same
          fault -> listen());
    }

    private void own(List<TextInputControl> all) {
      for (TextInputControl field : all) {
        if (field instanceof PasswordField || (all.size() > 1 && field.getId() == null)) {
          throw new IllegalArgumentException("a secret, or one of several without an id");
        }
        field.getProperties().put(Drafted.class, this);
      }
    }

    /** Names a field among the dialog's: the only one may stand in another row tomorrow. */
    private String name(TextInputControl field) {
      return fields.size() == 1 ? "" : field.getId();
    }

    private boolean owns(TextInputControl field) {
      return field.getProperties().get(Drafted.class) == this;
    }

    private void fill(Map<String, String> before) {
      for (TextInputControl field : fields) {
        String words = before.get(name(field));
        // who has begun to type meanwhile is not interrupted
        if (words != null && owns(field) && field.getText().equals(proposed.get(name(field)))) {
          field.setText(words);
          field.end();
        }
      }
      listen();
      if (!texts().equals(before) && !texts().equals(proposed)) {
        keep();
      }
    }

    private void listen() {
      for (TextInputControl field : fields) {
        field
            .textProperty()
            .addListener(
                (o, was, is) -> {
                  if (owns(field)) {
                    keep();
                  }
                });
      }
    }

    private void keep() {
      if (taken || !fields.stream().allMatch(this::owns)) {
        return;
      }
      Map<String, String> texts = texts();
      if (texts.equals(proposed)) {
        keeper.settled(key);
      } else {
        keeper.changed(key, () -> encode(texts));
      }
    }

    @Override
    public void taken() {
      taken = true;
      keeper.settled(key);
    }

    private Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      fields.forEach(field -> texts.put(name(field), field.getText()));
      return texts;
    }
  }

  private static byte[] encode(Map<String, String> texts) {
    try {
      return Json.mapper().writeValueAsBytes(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("words that cannot be written", e);
    }
  }

  private static Map<String, String> decode(byte[] json) {
    try {
      return Json.mapper().readValue(json, WORDS);
    } catch (IOException otherLayout) {
      return Map.of();
    }
  }
}
