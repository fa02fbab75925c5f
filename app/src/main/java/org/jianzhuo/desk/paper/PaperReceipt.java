package org.jianzhuo.desk.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what came of what a paper had asked for.
 *
 * @param lines the lines of the paper that it is; empty where the paper lists none
 * @param what in words; asked for where the paper lists nothing
 * @param waiver why the rest is not waited for any longer; empty where it is
 * @param ended the day on which the treatment ended; null where none was asked for or it goes on
 */
public record PaperReceipt(
    LocalDate on, List<String> lines, String what, String waiver, @Nullable LocalDate ended) {

  public PaperReceipt(LocalDate on, List<String> lines, String what, String waiver) {
    this(on, lines, what, waiver, null);
  }

  public PaperReceipt {
    lines = List.copyOf(lines);
    what = what.strip();
    waiver = waiver.strip();
  }

  /** Returns the whole in words, for the record. */
  String inWords() {
    String named = String.join("；", lines);
    String said = named.isEmpty() || what.isEmpty() ? named + what : named + "（" + what + "）";
    return waiver.isEmpty() ? said : said + "　其余不再等候：" + waiver;
  }
}
