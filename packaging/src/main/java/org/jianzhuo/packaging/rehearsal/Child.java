package org.jianzhuo.packaging.rehearsal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of the rehearsal: a station or the server, with this Java and class path. */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final BufferedWriter log;

  private Child(Process process, BufferedWriter log) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.log = log;
  }

  /** Starts a main class; what is no protocol line goes to the log. */
  static Child start(Path log, List<String> jvm, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new Child(
          process,
          Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the next protocol line; empty when the process has ended. */
  Optional<Line> next() {
    try {
      for (String text = out.readLine(); text != null; text = out.readLine()) {
        Optional<Line> line = Line.parse(text);
        if (line.isPresent()) {
          return line;
        }
        log.write(text);
        log.newLine();
        log.flush();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the next line of any kind; empty when the process has ended. */
  Optional<String> nextText() {
    try {
      String text = out.readLine();
      if (text != null) {
        log.write(text);
        log.newLine();
        log.flush();
      }
      return Optional.ofNullable(text);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes a line to the process. */
  void tell(String line) {
    try {
      in.write(line);
      in.newLine();
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  int exitCode() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    process.destroy();
    exitCode();
    try {
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
