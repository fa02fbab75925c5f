package org.jianzhuo.desk.workbench;

import org.jianzhuo.model.panel.OpinionMode;

/**
 * Shows the committee's settings.
 *
 * @param committee its name; empty before the roster arrived
 * @param mayChange whether the signed-in person may change how opinions are formed
 */
public record SettingsState(
    String committee, boolean practice, OpinionMode mode, boolean mayChange, boolean changed) {}
