package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CaptureWordsTest {

  @Test
  void every_word_is_there_in_both_languages() throws IOException {
    assertThat(words("en").keySet()).isEqualTo(words("zh").keySet());
    assertThat(words("zh").stringPropertyNames()).allMatch(key -> key.startsWith("evidence."));
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    String file = "/org/jianzhuo/desk/evidence/messages_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(CaptureWordsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
