package org.jianzhuo.desk.opinion;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Panel;

/** Words on the sheet what it replaces, and which signed opinions were changed. */
final class SheetChanges {
  private final PanelSheet sheet;
  private final ItemKind item;
  private final SheetTimes times;
  private final Panel panel;

  SheetChanges(PanelSheet sheet, ItemKind item, SheetTimes times) {
    this.sheet = sheet;
    this.item = item;
    this.times = times;
    panel = sheet.file().get(Panel.PROJECTION);
  }

  /** Returns the sentences; empty for a first sheet on opinions that nobody changed. */
  String said() {
    StringBuilder text = new StringBuilder();
    Map<PersonId, Opinion> last = new HashMap<>();
    StringBuilder changed = new StringBuilder();
    for (Act act : sheet.file().history().ordered()) {
      if (act.fact() instanceof OpinionFact.Reopened) {
        last.clear();
        changed.setLength(0);
      } else if (act.fact() instanceof OpinionFact.Filed filed) {
        Opinion was = last.put(filed.opinion().expert(), filed.opinion());
        if (was != null && !isSame(was, filed.opinion())) {
          changed.append(changed(act, was, filed.opinion()));
        }
      }
    }
    SetAside.of(sheet.file(), item, times.zone()).ifPresent(aside -> text.append(replaces(aside)));
    return text.append(changed).toString();
  }

  private String replaces(SetAside aside) {
    String by = by(aside);
    String when = times.day(aside.at()) + " " + times.minute(aside.at());
    String held =
        aside.differing().stream()
            .map(panel::seatOf)
            .sorted()
            .map(SheetChanges::seat)
            .collect(Collectors.joining("、"));
    return (aside.version() == 0
            ? "各专家原意见由" + by + "于 " + when + " 撤回重新评议"
            : "本表为第 %d 版，替代第 %d 版，第 %d 版作废，由%s于 %s 撤回"
                .formatted(sheet.version(), aside.version(), aside.version(), by, when))
        + "，理由："
        + Sentences.ended(aside.reason())
        + (held.isEmpty() ? "" : "原持不同意见：" + held + "。");
  }

  private static String by(SetAside aside) {
    String caller = aside.seat() == 0 ? aside.as().words().zh() : seat(aside.seat());
    return aside.agreed().isEmpty()
        ? caller
        : caller
            + (aside.seat() == 0 ? "退回（" : "提议（")
            + aside.agreed().stream().map(String::valueOf).collect(Collectors.joining("、"))
            + "号专家同意）";
  }

  private String changed(Act act, Opinion was, Opinion now) {
    return seat(now.seat())
        + "于 "
        + times.minute(act.header().at())
        + " 改变已签署的意见（原意见"
        + gist(was)
        + "），理由："
        + (now.reason().isBlank() ? "未写明。" : Sentences.ended(now.reason()));
  }

  private String gist(Opinion opinion) {
    String said =
        DissentText.of(item, sheet.file().get(org.jianzhuo.model.exam.Exam.PROJECTION), opinion);
    return PanelOpinion.votesGrade(item) && said.isEmpty()
        ? GradeWords.of(opinion.grade()).zh()
        : "：" + Sentences.inner(said);
  }

  private static boolean isSame(Opinion was, Opinion now) {
    return was.readings().equals(now.readings())
        && was.grade() == now.grade()
        && was.selfCare() == now.selfCare()
        && java.util.Objects.equals(was.result(), now.result())
        && was.decisions().equals(now.decisions())
        && was.grounds().equals(now.grounds());
  }

  private static String seat(int number) {
    return number + "号专家";
  }
}
