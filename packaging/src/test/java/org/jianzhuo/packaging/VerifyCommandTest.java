package org.jianzhuo.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void says_of_a_folder_that_was_emptied_that_nothing_is_there_to_verify() {
    assertThat(verify(folder)).isEqualTo(2);
    assertThat(said.toString()).startsWith("nothing to verify here").contains(folder.toString());
  }

  @Test
  void says_the_same_of_pictures_without_any_sidecar() throws Exception {
    Files.write(folder.resolve("IMG-01.jpg"), new byte[] {1});
    assertThat(verify(folder)).isEqualTo(2);
    assertThat(said.toString()).startsWith("nothing to verify here");
  }

  @Test
  void says_of_a_path_that_leads_nowhere_that_it_could_not_look() {
    assertThat(verify(folder.resolve("gone"))).isEqualTo(2);
    assertThat(said.toString()).startsWith("could not look: there is no such file or folder");
  }

  @Test
  void asks_for_the_password_of_the_station_that_is_to_name_the_exports() {
    assertThat(verify(folder, "--station", folder.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("could not look: --station needs --password-file");
  }

  private int verify(Path path, String... options) {
    CommandLine command = new CommandLine(new VerifyCommand());
    command.setOut(new PrintWriter(said));
    String[] all = new String[options.length + 1];
    all[0] = path.toString();
    System.arraycopy(options, 0, all, 1, options.length);
    return command.execute(all);
  }
}
