package org.jianzhuo.model.roster;

import java.util.HashMap;
import java.util.Map;
import org.jianzhuo.model.base.Words;

/** Says which committee this is. The province alone hears a re-appraisal (《工伤保险条例》26). */
public enum CommitteeLevel {
  MUNICIPAL(new Words("设区的市级", "Municipal")),
  PROVINCIAL(new Words("省级（受理再次鉴定）", "Provincial (hears re-appraisals)"));

  /** The setting's name in the roster. */
  private static final String SETTING = "provincialCommittee";

  private final Words words;

  CommitteeLevel(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }

  /** Returns the level that the roster has; municipal where it says nothing. */
  public static CommitteeLevel of(Roster roster) {
    return Boolean.parseBoolean(roster.setting(SETTING, "false")) ? PROVINCIAL : MUNICIPAL;
  }

  /** Returns the settings with this level. */
  Map<String, String> in(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(SETTING, Boolean.toString(this == PROVINCIAL));
    return all;
  }

  /** Returns the fact that sets this level, with its reason. */
  public RosterFact.SettingChanged chosen(String reason) {
    return new RosterFact.SettingChanged(SETTING, Boolean.toString(this == PROVINCIAL), reason);
  }
}
