package org.jianzhuo.desk.evidence.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.wire.Json;

/**
 * Keeps what a person types into a dialog until it was taken: through Esc, a refusal, another
 * screen and a crash. Used on the window's thread.
 */
public interface TypedWords {

  /** Keeps nothing. */
  TypedWords NONE =
      about ->
          new Dialog() {
            @Override
            public void follow(TextInputControl... fields) {}

            @Override
            public void taken() {}
          };

  /** Returns what keeps the words of one dialog. */
  Dialog of(String about);

  /** Keeps the words of one dialog. */
  interface Dialog {

    /** Fills in what was typed before and not taken, and keeps what is typed from now on. */
    void follow(TextInputControl... fields);

    /** Forgets the words: they stand in the journal now. */
    void taken();
  }

  /**
   * Keeps the words sealed with the author's drafts.
   *
   * @param keeper saves what is being typed
   */
  static TypedWords with(Drafts drafts, DraftKeeper keeper, PersonId author, TaskRunner tasks) {
    return about -> new Drafted(drafts, keeper, author, tasks, "dialog:" + about);
  }

  /** Keeps the words of one dialog as a draft. */
  final class Drafted implements Dialog {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Drafts drafts;
    private final DraftKeeper keeper;
    private final PersonId author;
    private final TaskRunner tasks;
    private final String key;
    private boolean taken;

    private Drafted(
        Drafts drafts, DraftKeeper keeper, PersonId author, TaskRunner tasks, String key) {
      this.drafts = drafts;
      this.keeper = keeper;
      this.author = author;
      this.tasks = tasks;
      this.key = key;
    }

    @Override
    public void follow(TextInputControl... fields) {
      List<TextInputControl> all = List.of(fields);
      Map<String, String> proposed = texts(all);
      tasks.run(
          Lane.DB,
          () -> drafts.load(author, key).map(Drafted::decode).orElse(Map.of()),
          before -> {
            for (TextInputControl field : all) {
              String words = before.get(field.getId());
              // Who has begun to type meanwhile is not interrupted.
              if (words != null && field.getText().equals(proposed.get(field.getId()))) {
                field.setText(words);
                field.end();
              }
            }
            listen(all);
            if (!texts(all).equals(before) && !texts(all).equals(proposed)) {
              keep(texts(all));
            }
          },
          // The dialog can be filled in all the same.
          fault -> listen(all));
    }

    private void listen(List<TextInputControl> fields) {
      fields.forEach(
          field -> field.textProperty().addListener((o, was, is) -> keep(texts(fields))));
    }

    private void keep(Map<String, String> texts) {
      if (!taken) {
        keeper.changed(key, () -> encode(texts));
      }
    }

    @Override
    public void taken() {
      taken = true;
      keeper.settled(key);
    }

    private static Map<String, String> texts(List<TextInputControl> fields) {
      Map<String, String> texts = new LinkedHashMap<>();
      fields.forEach(field -> texts.put(field.getId(), field.getText()));
      return texts;
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
}
