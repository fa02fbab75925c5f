package org.jianzhuo.desk.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = LINUX, architectures = "amd64")
class StandInLibraryTest {

  @TempDir Path folder;

  @Test
  void eachFunctionOfAStandInReturnsZero() throws Throwable {
    Path file = folder.resolve("libnowhere.so.0");
    List<String> functions = List.of("nowhere_new", "nowhere_connect", "nowhere_new_all");
    Files.write(file, StandInLibrary.of("libnowhere.so.0", List.of("NOWHERE_1"), functions));

    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup library = SymbolLookup.libraryLookup(file, arena);
      for (String function : functions) {
        long answer =
            (long)
                Linker.nativeLinker()
                    .downcallHandle(
                        library.find(function).orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG))
                    .invokeExact(7L);
        assertThat(answer).as(function).isZero();
      }
      assertThat(library.find("nowhere_free")).isEmpty();
    }
  }

  @Test
  void theDeviceLibraryFindsAllThatItCallsInTheStandIns() throws Exception {
    Path stated = folder.resolve("stand-ins");
    Files.createDirectories(stated);
    for (String library : SystemLibraries.needed()) {
      Files.write(stated.resolve(library), SystemLibraries.standIn(library));
    }
    ProcessBuilder program = Ffmpeg.program(List.of("-hide_banner", "-devices"));
    program
        .environment()
        .compute("LD_LIBRARY_PATH", (name, before) -> stated + File.pathSeparator + before);
    // Asks the system to look every name up at once, not when it is first called.
    program.environment().put("LD_BIND_NOW", "1");
    Process run = program.redirectErrorStream(true).start();

    String said = new String(run.getInputStream().readAllBytes());

    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said).contains("lavfi");
  }
}
