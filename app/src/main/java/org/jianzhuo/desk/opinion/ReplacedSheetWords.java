package org.jianzhuo.desk.opinion;

import java.time.ZoneId;
import org.jianzhuo.desk.document.VoidCopy;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.opinion.OpinionFact;

/** Says of a panel opinion that was set aside when it was, or which version took its place. */
public final class ReplacedSheetWords {

  private ReplacedSheetWords() {}

  /** Returns the strip's words; empty for a version that stands. */
  public static String of(CaseFile file, int version, ZoneId zone) {
    String words = "";
    int last = 0;
    for (Act act : file.history().ordered()) {
      if (act.fact() instanceof OpinionFact.SheetComposed sheet) {
        if (last == version && sheet.version() > version) {
          return VoidCopy.replaced(version, sheet.version(), act.header().at(), zone);
        }
        last = sheet.version();
      } else if (act.fact() instanceof OpinionFact.Reopened && last == version) {
        words = VoidCopy.setAside(version, act.header().at(), zone);
      }
    }
    return words;
  }
}
