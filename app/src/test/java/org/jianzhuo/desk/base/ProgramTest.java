package org.jianzhuo.desk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgramTest {

  @Test
  void its_version_is_the_builds() throws Exception {
    Path own = Path.of("pom.xml").toAbsolutePath();
    Path module = own.getParent().resolve("app").resolve("pom.xml");
    Matcher parent =
        Pattern.compile("<artifactId>jianzhuo[^<]*</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Files.exists(module) ? module : own));
    assertThat(parent.find()).isTrue();
    assertThat(Program.VERSION).isEqualTo(parent.group(1));
  }
}
