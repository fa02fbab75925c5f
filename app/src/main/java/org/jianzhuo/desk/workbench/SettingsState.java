package org.jianzhuo.desk.workbench;

import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.CommitteeLevel;

/**
 * Shows the committee's settings.
 *
 * @param committee its name; empty before the roster arrived
 * @param level which committee it is: the province alone hears 再次 (《工伤保险条例》26)
 * @param underWay how many cases are accepted and have no conclusion issued
 * @param seated how many of them have a panel, whose mode stays
 * @param mayChange whether the signed-in person may change these
 */
public record SettingsState(
    String committee,
    boolean practice,
    OpinionMode mode,
    CommitteeLevel level,
    int underWay,
    int seated,
    boolean mayChange,
    boolean changed) {}
