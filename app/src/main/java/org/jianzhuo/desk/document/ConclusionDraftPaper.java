package org.jianzhuo.desk.document;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Holds all that the 《劳动能力鉴定结论书（拟稿）》 shows: no expert's name, vote, other opinion or picture.
 * Number, date and seal stay empty until the committee issues the conclusion.
 *
 * @param title e.g. {@code 劳动能力鉴定结论书（拟稿）}
 * @param variant the line below the title, e.g. {@code 初次鉴定（工伤）}
 * @param items in the order of the profile in force
 * @param panelOpinion the digest of the panel opinion that the draft rests on
 * @param panelOpinionName e.g. {@code 专家组鉴定意见表 第 1 版}
 * @param panelOpinionData the digest that the panel opinion's foot prints; null where none was kept
 * @param profile the profile in force, e.g. {@code national-2025 ＋ guangdong}
 */
public record ConclusionDraftPaper(
    PaperStamp stamp,
    String title,
    String variant,
    List<Item> items,
    Digest panelOpinion,
    String panelOpinionName,
    @Nullable Digest panelOpinionData,
    String profile) {

  /** The signature field of the drafter (拟稿人). */
  public static final String DRAFTER_BOX = "drafter";

  /** The signature field of the checker (审核人). */
  public static final String CHECKER_BOX = "checker";

  public ConclusionDraftPaper {
    items = List.copyOf(items);
    Check.notBlank(title, "title");
    Check.inRange(items.size(), 1, 10, "number of items");
  }

  /**
   * One numbered item.
   *
   * @param label e.g. 鉴定结论
   * @param lines paragraphs, each begins a line
   * @param strong whether printed large and bold
   */
  public record Item(String label, List<String> lines, boolean strong) {
    public Item {
      Check.notBlank(label, "label");
      lines = List.copyOf(lines);
    }
  }
}
