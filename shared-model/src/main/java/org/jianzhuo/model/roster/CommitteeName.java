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

  /** The setting's name in the roster: how the committee is called since it was renamed. */
  private static final String SETTING = "committeeName";

  private static final Pattern FIT = Pattern.compile("[\\p{IsIdeographic}（）()]{2,37}委员会");

  private CommitteeName() {}

  /** Returns the name that it was founded under or has since then; empty before it is founded. */
  public static String registered(Roster roster) {
    RosterFact.CommitteeFounded founded = roster.committee();
    return founded == null ? "" : roster.setting(SETTING, founded.name());
  }

  /** Tells whether a committee may be called so: Chinese, at most 40 characters, and what it is. */
  public static boolean fits(String name) {
    return FIT.matcher(name.strip()).matches();
  }

  /** Returns the fact that gives it another name, with its reason. */
  public static RosterFact.SettingChanged chosen(String name, String reason) {
    return new RosterFact.SettingChanged(SETTING, name.strip(), reason);
  }

  /** Returns the province that the roster names. */
  public static String province(Roster roster) {
    return roster.setting("province", DEFAULT_PROVINCE);
  }

  /**
   * Returns the name. The province alone concludes a re-appraisal (《工伤保险条例》26): where this is its
   * committee, a name of a city does not stand on papers.
   */
  public static String of(Roster roster) {
    String name = registered(roster);
    if (name.isEmpty()) {
      return COMMITTEE;
    }
    boolean asProvince =
        CommitteeLevel.of(roster) == CommitteeLevel.PROVINCIAL && MUNICIPAL.matcher(name).matches();
    return asProvince ? province(roster) + COMMITTEE : name;
  }
}
