package org.jianzhuo.desk.panel;

import java.util.List;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.model.exam.CaseSpecialties;

/** Words the parts of cases for which nobody of a panel has a specialty. */
public final class NeedWords {

  /** More would fill the page; they are counted. */
  private static final int MOST_NAMED = 8;

  private NeedWords() {}

  /** Names each part with the specialties that would do, e.g. 头部：神经内科、神经外科. */
  public static String of(List<CaseSpecialties.Need> needs, Messages words) {
    return needs.stream()
        .map(
            need ->
                words.text(
                    "panel.need",
                    need.part().in(words.english()),
                    SpecialtyWords.of(need.named(), words)))
        .collect(Collectors.joining(words.english() ? "; " : "；"));
  }

  /** Names the cases by ticket, each with its parts, e.g. A001 头部. */
  public static String cases(List<RoomPanel.Asked> asked, Messages words) {
    String named =
        asked.stream()
            .limit(MOST_NAMED)
            .map(each -> each.ticket() + " " + each.need().part().in(words.english()))
            .collect(Collectors.joining(words.english() ? "; " : "；"));
    return asked.size() > MOST_NAMED
        ? words.text("panel.need.more", named, asked.size() - MOST_NAMED)
        : named;
  }

  /** Counts the cases. */
  public static int count(List<RoomPanel.Asked> asked) {
    return (int) asked.stream().map(RoomPanel.Asked::ticket).distinct().count();
  }
}
