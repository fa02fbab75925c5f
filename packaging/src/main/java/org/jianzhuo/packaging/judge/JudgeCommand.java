package org.jianzhuo.packaging.judge;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jianzhuo.model.wire.RulesReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Judges lines of JSON from standard input and answers each with a line on standard output, in the
 * same order. Exit code 0: all judged; 1: some line was refused; 2: the lines could not be read or
 * the answers not written to the end.
 */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = "Judges lines of JSON by the standards' rules: judge < in.jsonl > out.jsonl")
public final class JudgeCommand implements Callable<Integer> {

  private static final int BATCH = 2000;
  private static final int CLEAN = 0;
  private static final int REFUSED = 1;
  private static final int BROKEN = 2;

  @Option(
      names = "--lang",
      defaultValue = "zh",
      paramLabel = "zh|en",
      description = "The language of messages.")
  private Language language = Language.zh;

  /** The languages by their codes. */
  enum Language {
    zh,
    en
  }

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter faults =
        spec == null ? new PrintWriter(System.err, true) : spec.commandLine().getErr();
    // not System.out, which keeps a full disk or a closed pipe to itself
    return judge(
        System.in, new FileOutputStream(FileDescriptor.out), faults, language == Language.en);
  }

  /** Judges every line and says so where the lines or the answers broke off. */
  static int judge(InputStream in, OutputStream out, PrintWriter faults, boolean english) {
    try {
      return run(in, out, english);
    } catch (IOException e) {
      faults.println(
          (english
                  ? "judge: the lines could not be read or the answers not written to the end: "
                  : "judge：输入读不完或结果写不完：")
              + e.getMessage());
      faults.flush();
      return BROKEN;
    }
  }

  /** Judges every line; each batch is spread over the processors and written in order. */
  static int run(InputStream in, OutputStream out, boolean english) throws IOException {
    Judge judge = new Judge(RulesReader.read(), english);
    Lines lines = new Lines(in);
    BufferedOutputStream answers = new BufferedOutputStream(out, 1 << 16);
    boolean clean = true;
    List<@Nullable String> batch = lines.batch(BATCH);
    while (!batch.isEmpty()) {
      for (Judge.Line answer : batch.parallelStream().map(judge::answer).toList()) {
        answers.write((answer.json() + "\n").getBytes(StandardCharsets.UTF_8));
        clean &= !answer.error();
      }
      answers.flush();
      batch = lines.batch(BATCH);
    }
    return clean ? CLEAN : REFUSED;
  }
}
