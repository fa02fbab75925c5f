package org.jianzhuo.model.roster;

import java.util.regex.Pattern;

/** Names the committee at the head of its papers and in the place of its seal. */
public final class CommitteeName {

  /** The province to which a municipal committee's parties turn, where nobody set one. */
  public static final String DEFAULT_PROVINCE = "广东省";

  private static final String COMMITTEE = "劳动能力鉴定委员会";

  /** A city, prefecture or league; a municipality under the central government is a province. */
  private static final Pattern MUNICIPAL =
      Pattern.compile("(?!(?:北京|天津|上海|重庆)市" + COMMITTEE + ").*(?:市|州|盟|地区)" + COMMITTEE);

  private CommitteeName() {}

  /** Returns the province that the roster names. */
  public static String province(Roster roster) {
    return roster.setting("province", DEFAULT_PROVINCE);
  }

  /**
   * Returns the name. The province alone concludes a re-appraisal (《工伤保险条例》26): where this is its
   * committee, a name of a city does not stand on papers.
   */
  public static String of(Roster roster) {
    RosterFact.CommitteeFounded founded = roster.committee();
    if (founded == null) {
      return COMMITTEE;
    }
    boolean asProvince =
        CommitteeLevel.of(roster) == CommitteeLevel.PROVINCIAL
            && MUNICIPAL.matcher(founded.name()).matches();
    return asProvince ? province(roster) + COMMITTEE : founded.name();
  }
}
