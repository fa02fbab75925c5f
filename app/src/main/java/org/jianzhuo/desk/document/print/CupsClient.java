package org.jianzhuo.desk.document.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;

/** Hands a PDF to CUPS through the standard input of its command {@code lp}, never as a file. */
public final class CupsClient {

  private final Path command;

  /**
   * @param command the program {@code lp}
   */
  public CupsClient(Path command) {
    this.command = command;
  }

  /** Prints; returns when CUPS has taken the job. */
  void print(byte[] pdf, String jobName, String queue, int copies) {
    ProcessBuilder builder =
        new ProcessBuilder(
            command.toString(),
            "-d",
            queue,
            "-n",
            Integer.toString(copies),
            "-t",
            jobName,
            "-o",
            "media=A4");
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      boolean taken = write(process, pdf);
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0 || !taken) {
        throw new DeskFault(ErrorCode.PRINT_FAILED, "CUPS refused the job: " + answer);
      }
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.PRINT_FAILED, command + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeskFault(ErrorCode.PRINT_FAILED, "printing was interrupted", e);
    }
  }

  /** Writes the document; false if the command ended before it had read all. */
  private static boolean write(Process process, byte[] pdf) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(pdf);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
