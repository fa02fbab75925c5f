package org.jianzhuo.desk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskOptionsTest {

  private static final Path DATA = Path.of("station").toAbsolutePath();

  @Test
  void theLanguageIsOpenWhereNobodyNamesOne() {
    assertThat(DeskOptions.parse(Map.of("data", "station")).english()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, true", "zh, false"})
  void aLanguageThatIsNamedIsSpoken(String lang, boolean english) {
    assertThat(DeskOptions.parse(Map.of("data", "station", "lang", lang)).english())
        .contains(english);
  }

  @Test
  void whatIsWrittenAsArgumentsIsReadAsTheSame() {
    DeskOptions bare =
        new DeskOptions(DATA, Optional.empty(), Optional.empty(), Optional.empty(), false);
    DeskOptions full =
        new DeskOptions(
            DATA,
            Optional.of("https://127.0.0.1:8443"),
            Optional.of(DATA.resolve("exports")),
            Optional.of(true),
            true);
    assertThat(DeskOptions.parse(named(bare.arguments()))).isEqualTo(bare);
    assertThat(DeskOptions.parse(named(full.arguments()))).isEqualTo(full);
  }

  @Test
  void aDeskWithoutADataFolderIsRefusedByTheOptionsName() {
    assertThatThrownBy(() -> DeskOptions.parse(Map.of())).hasMessageContaining("--data");
  }

  private static Map<String, String> named(String[] arguments) {
    return Arrays.stream(arguments)
        .map(each -> each.substring(2).split("=", 2))
        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
  }
}
