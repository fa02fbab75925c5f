package org.jianzhuo.model.intake;

import java.util.EnumMap;
import java.util.Map;
import org.jianzhuo.model.roster.Roster;

/** Holds what the committee set for one profile of rules; else the defaults. */
public record AcceptanceSettings(String profile, Map<AcceptanceSetting, Integer> values) {

  public AcceptanceSettings {
    values = Map.copyOf(values);
  }

  /**
   * Reads the settings of a profile.
   *
   * @param base the built-in profile on which it stands, whose defaults hold
   */
  public static AcceptanceSettings of(Roster roster, String profile, String base) {
    Map<AcceptanceSetting, Integer> values = new EnumMap<>(AcceptanceSetting.class);
    for (AcceptanceSetting setting : AcceptanceSetting.values()) {
      int byDefault = setting.byDefault(base);
      values.put(
          setting, setting.read(roster.setting(setting.name(profile), "")).orElse(byDefault));
    }
    return new AcceptanceSettings(profile, values);
  }

  /** Returns a number. */
  public int number(AcceptanceSetting setting) {
    return values.getOrDefault(setting, setting.byDefault(profile));
  }

  /** Tells whether a yes or no is yes. */
  public boolean is(AcceptanceSetting setting) {
    return number(setting) == 1;
  }
}
