package org.jianzhuo.packaging;

import org.jianzhuo.packaging.bench.BenchCommand;
import org.jianzhuo.packaging.judge.JudgeCommand;
import org.jianzhuo.packaging.rehearsal.PracticeCommand;
import org.jianzhuo.packaging.rehearsal.RehearseCommand;
import org.jianzhuo.server.ServerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the command that the script names. */
@Command(
    name = "jianzhuo",
    description = "The software of the appraisal table.",
    subcommands = {
      BenchCommand.class,
      DeskCommand.class,
      ServerCommand.class,
      PracticeCommand.class,
      RehearseCommand.class,
      VerifyCommand.class,
      JudgeCommand.class,
    })
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }
}
