package org.jianzhuo.desk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads all features' bundles: both languages say the same, in the words of practice 7. */
class MessagesConsistencyTest {

  private static final Path MODULE = module();
  private static final Path BUNDLES = MODULE.resolve("src/main/resources/org/jianzhuo/desk");
  private static final Path SOURCES = MODULE.resolve("src/main/java");
  private static final Pattern WHOLE_KEY =
      Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])");

  private static final Pattern NAME = Pattern.compile("(?<=\")[A-Za-z0-9._-]+(?=\")");
  private static final Pattern CELL = Pattern.compile("[A-Za-z0-9._-]+");

  // What looks like a key but names a kind of entry.
  private static final Set<String> KINDS = Set.of("evidence.captured");

  private static final TreeMap<String, Properties> CHINESE = new TreeMap<>();
  private static final TreeMap<String, Properties> ENGLISH = new TreeMap<>();

  @BeforeAll
  static void readBundles() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        String feature = BUNDLES.relativize(file.getParent()).toString();
        String name = file.getFileName().toString();
        if (name.equals("messages_zh.properties")) {
          CHINESE.put(feature, read(file));
        } else if (name.equals("messages_en.properties")) {
          ENGLISH.put(feature, read(file));
        }
      }
    }
    assertThat(CHINESE).containsKeys("base", "roster", "workbench");
  }

  @Test
  void everyKeyExistsInBothLanguages() {
    assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    CHINESE.forEach(
        (feature, zh) ->
            assertThat(new TreeSet<>(ENGLISH.get(feature).stringPropertyNames()))
                .as(feature)
                .isEqualTo(new TreeSet<>(zh.stringPropertyNames())));
  }

  /** The second one would silently take the place of the first, wherever that is shown. */
  @Test
  void noKeyIsDefinedTwice() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        assertThat(
                Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip()))
            .as(file.toString())
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyKeyBeginsWithItsFeature() {
    CHINESE.forEach(
        (feature, zh) ->
            assertThat(zh.stringPropertyNames())
                .as(feature)
                .allMatch(key -> key.startsWith(feature + ".")));
  }

  @Test
  void bothLanguagesTakeAsManyArguments() {
    CHINESE.forEach(
        (feature, zh) ->
            zh.stringPropertyNames()
                .forEach(
                    key ->
                        assertThat(arguments(ENGLISH.get(feature).getProperty(key, "")))
                            .as(key)
                            .hasSameSizeAs(arguments(zh.getProperty(key)))));
  }

  @Test
  void apostrophesAreNeitherDoubledNorLost() {
    Stream.of(CHINESE, ENGLISH)
        .flatMap(language -> language.values().stream())
        .forEach(
            bundle ->
                bundle
                    .stringPropertyNames()
                    .forEach(
                        key -> {
                          // Only a text with arguments is a format, where '' writes one of them.
                          String text = bundle.getProperty(key);
                          if (arguments(text).isEmpty()) {
                            assertThat(text).as(key).doesNotContain("''");
                          } else {
                            assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                          }
                        }));
  }

  @Test
  void englishHasNoMarksThatTheFontDrawsAsWideAsACharacter() {
    ENGLISH
        .values()
        .forEach(
            bundle ->
                bundle
                    .stringPropertyNames()
                    .forEach(
                        key ->
                            assertThat(bundle.getProperty(key))
                                .as(key)
                                .doesNotContain("’", "‘", "“", "”")));
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher keys = WHOLE_KEY.matcher(Files.readString(file));
        while (keys.find()) {
          String key = keys.group(1);
          String feature = key.substring(0, key.indexOf('.'));
          Properties zh = CHINESE.get(feature);
          if (zh != null && !KINDS.contains(key) && !known(zh, key)) {
            missing.add(file.getFileName() + ": " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A text that nothing shows any more misleads who translates or counts them. */
  @Test
  void everyKeyIsNamedSomewhere() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path root : List.of(SOURCES, BUNDLES)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|csv)")).toList()) {
          Pattern name = file.toString().endsWith(".csv") ? CELL : NAME;
          name.matcher(Files.readString(file)).results().forEach(r -> named.add(r.group()));
        }
      }
    }
    List<String> unused = new ArrayList<>();
    CHINESE.forEach(
        (feature, zh) ->
            zh.stringPropertyNames().stream()
                .filter(key -> !isNamed(key, feature.length() + 1, named))
                .forEach(unused::add));
    assertThat(unused).isEmpty();
  }

  // whole or in two halves, with its feature or without
  private static boolean isNamed(String key, int feature, Set<String> named) {
    if (named.contains(key) || named.contains(key.substring(feature))) {
      return true;
    }
    for (int end = feature + 1; end < key.length(); end++) {
      String head = key.substring(0, end);
      boolean goesOn =
          head.endsWith(".") || head.endsWith("-") || named.contains(key.substring(end));
      if (goesOn && (named.contains(head) || named.contains(head.substring(feature)))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void buttonsNameTheActAndNeverBegOrConfirm() {
    CHINESE.forEach(
        (feature, zh) ->
            zh.stringPropertyNames()
                .forEach(
                    key -> {
                      String text = zh.getProperty(key);
                      assertThat(text).as(key).doesNotContain("！").isNotIn("确定", "是", "否", "OK");
                      if (text.length() <= 6 && !key.contains(".refused.")) {
                        assertThat(text).as(key).doesNotStartWith("请");
                      }
                    }));
  }

  @Test
  void theWordsOfThePracticeAreUsed() {
    CHINESE.forEach(
        (feature, zh) ->
            zh.stringPropertyNames()
                .forEach(
                    key ->
                        assertThat(zh.getProperty(key))
                            .as(key)
                            .doesNotContain("取证")
                            .doesNotContain("放弃")
                            .doesNotContain("诊室")
                            .doesNotContain("哈希")
                            .doesNotContain("术野")));
  }

  private static boolean known(Properties zh, String key) {
    // The code may name the beginning of several keys and add the rest.
    return zh.containsKey(key)
        || zh.stringPropertyNames().stream()
            .anyMatch(each -> each.startsWith(key + ".") || each.startsWith(key + "-"));
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Properties read(Path file) throws IOException {
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      bundle.load(in);
    }
    return bundle;
  }

  private static Path module() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("src/main/resources/org/jianzhuo/desk"))
        ? here
        : here.resolve("app");
  }
}
