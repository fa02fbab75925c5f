package org.jianzhuo.desk.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.document.PrintPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePrintingTest {

  private static final byte[] PAPER = {1, 2, 3};
  private final FilePrinting printing = new FilePrinting(new NoPrinter());
  @TempDir private Path folder;

  private Outcome<String> to(Path file) {
    return printing.print(PAPER, "paper", PrintPort.FILE + file, 1);
  }

  @Test
  void writesThePaperToANewFileAndKeepsItsPlaceOutOfTheJournal() throws IOException {
    Path file = folder.resolve("a.pdf");
    assertThat(to(file)).isEqualTo(Outcome.done("PDF 文件"));
    assertThat(Files.readAllBytes(file)).isEqualTo(PAPER);
  }

  @Test
  void keepsWhatStandsThereAlready() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), "mine");
    assertThat(to(file))
        .isEqualTo(Outcome.refused("document.refused.file-exists", file.toString()));
    assertThat(Files.readString(file)).isEqualTo("mine");
  }

  @Test
  void namesAPlaceThatCannotBeWritten() {
    Path file = folder.resolve("none").resolve("a.pdf");
    assertThat(to(file)).isEqualTo(Outcome.refused("document.refused.file", file.toString()));
  }

  @Test
  void leavesAPrinterToTheComputer() {
    assertThat(printing.print(PAPER, "paper", "HP", 1))
        .isEqualTo(Outcome.refused("document.refused.no-printer"));
  }

  private static final class NoPrinter implements PrintPort {
    @Override
    public List<String> printers() {
      return List.of();
    }

    @Override
    public Outcome<String> print(byte[] pdf, String jobName, String printer, int copies) {
      return Outcome.refused("document.refused.no-printer");
    }
  }
}
