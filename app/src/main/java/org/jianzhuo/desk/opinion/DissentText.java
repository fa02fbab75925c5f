package org.jianzhuo.desk.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SelfCareLevel;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.FindingReading;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Words a different opinion as the panel opinion prints it, in Chinese as all paper. */
public final class DissentText {

  private DissentText() {}

  /** Words a filed opinion. */
  public static String of(ItemKind item, Exam exam, Opinion opinion) {
    return words(
        item,
        exam,
        finding ->
            opinion
                .reading(finding)
                .map(r -> new OwnView.Stand(r.accepted(), r.ownReading(), true, r.clause()))
                .orElse(OwnView.Stand.OPEN),
        opinion.grade(),
        opinion.selfCare(),
        opinion.result(),
        opinion.reason());
  }

  /** Words an opinion that is being written. */
  public static String of(ItemKind item, Exam exam, OwnView view) {
    return words(
        item,
        exam,
        view::stand,
        view.grade(),
        view.selfCare(),
        result(item, exam, view),
        view.reason());
  }

  /** Words what the view decides of the item's own form, else its result. */
  public static @Nullable String result(ItemKind item, Exam exam, OwnView view) {
    return view.decisions().isEmpty()
        ? view.result()
        : PanelOpinion.resultOf(item, exam, view.decisions()).orElse(null);
  }

  private static String words(
      ItemKind item,
      Exam exam,
      Function<FindingId, OwnView.Stand> stands,
      @Nullable Integer grade,
      @Nullable SelfCareLevel selfCare,
      @Nullable String result,
      String reason) {
    StringBuilder text = new StringBuilder();
    List<String> clauses = new ArrayList<>();
    for (Finding finding : exam.inOrder()) {
      OwnView.Stand stand = stands.apply(finding.id());
      String number = ComprehensiveGrade.circled(finding.number());
      if (!stand.accepted()) {
        text.append("对所见“").append(number).append(' ').append(finding.title()).append("”不认可");
        text.append(stand.reading().isBlank() ? "。" : "，本人意见：" + Sentences.ended(stand.reading()));
      }
      ClauseChoice clause = stand.clause();
      if (clause != null) {
        clauses.add(
            number
                + " "
                + clause.match().words().zh()
                + " "
                + clause.code()
                + " "
                + GradeWords.of(clause).zh()
                + (clause.reason().isBlank()
                    ? ""
                    : "（理由：" + Sentences.inner(clause.reason()) + "）"));
      }
    }
    OwnView.Stand care = stands.apply(FindingReading.SELF_CARE);
    if (!care.accepted()) {
      text.append("对所见“生活自理五项”不认可");
      text.append(care.reading().isBlank() ? "。" : "，本人意见：" + Sentences.ended(care.reading()));
    }
    if (!clauses.isEmpty()) {
      text.append(String.join("，", clauses)).append('。');
    }
    if (PanelOpinion.votesGrade(item) && grade != null) {
      text.append("综合").append(GradeWords.of(grade).zh()).append('。');
    }
    if (PanelOpinion.votesSelfCare(item) && selfCare != null) {
      text.append(selfCare.words().zh()).append('。');
    }
    if (result != null && !result.isBlank()) {
      text.append(Sentences.ended(result));
    }
    if (!reason.isBlank()) {
      text.append("理由：").append(Sentences.ended(reason));
    }
    return text.toString();
  }
}
