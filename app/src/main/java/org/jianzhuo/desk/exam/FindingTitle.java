package org.jianzhuo.desk.exam;

import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Joint;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.Side;
import org.jspecify.annotations.Nullable;

/**
 * Words a finding's title: one that was made from place and method in both languages, one that a
 * person typed as it was typed. Papers print the Chinese.
 */
public record FindingTitle(String zh, String en) {

  private static final FindingTitle NONE = new FindingTitle("", "");

  /** Returns the title in the person's language; empty while there is none. */
  public String in(boolean english) {
    return english ? en : zh;
  }

  /** Returns the title as words; null for none. */
  public @Nullable Words words() {
    return zh.isBlank() ? null : new Words(zh, en);
  }

  /** Words a recorded finding's title. */
  public static FindingTitle of(Finding finding, Catalogue catalogue) {
    boolean moves = finding.template().equals(Template.RANGE_OF_MOTION);
    Optional<Joint> joint =
        FindingsSheet.jointOf(finding, catalogue)
            .or(() -> catalogue.jointsAt(finding.part()).stream().findFirst())
            .filter(found -> moves);
    return shown(
        finding.title(),
        made(finding.part(), finding.side(), finding.template(), joint.isPresent(), catalogue));
  }

  /** Words the title of a finding that is being typed, as it will be recorded. */
  public static FindingTitle of(FindingDraft draft, Catalogue catalogue) {
    FindingTitle made = made(draft, catalogue);
    return draft.title().isBlank() ? made : shown(draft.title(), made);
  }

  /** Names the finding by place and method, e.g. 左肘关节活动度; empty while it has no place. */
  static FindingTitle made(FindingDraft draft, Catalogue catalogue) {
    if (draft.part().isEmpty()) {
      return NONE;
    }
    return made(
        draft.part(),
        draft.sideIn(catalogue).orElse(Side.NONE),
        draft.template(),
        catalogue.joint(draft.joint()).isPresent(),
        catalogue);
  }

  private static FindingTitle made(
      String part, Side side, String template, boolean motion, Catalogue catalogue) {
    Optional<Words> kind = catalogue.template(template).map(Template::name);
    if (Template.isItemForm(template)) {
      return kind.map(each -> new FindingTitle(each.zh(), each.en())).orElse(NONE);
    }
    Words place = FindingsSheet.place(catalogue, part, side);
    if (motion) {
      return new FindingTitle(place.zh() + "关节活动度", place.en() + ": range of motion");
    }
    return kind.filter(named -> TemplateForm.isStructured(template))
        .map(
            named ->
                new FindingTitle(place.zh() + "：" + named.zh(), place.en() + ": " + named.en()))
        .orElse(new FindingTitle(place.zh() + "所见", place.en() + ": findings"));
  }

  private static FindingTitle shown(String title, FindingTitle made) {
    return made.zh().equals(title) ? made : new FindingTitle(title, title);
  }
}
