package org.jianzhuo.packaging.rehearsal;

/**
 * Tells a station's process what it needs for its part of the day.
 *
 * @param register the day's register, a path
 * @param experts the expert pool, a path
 * @param out the rehearsal's folder
 * @param password the practice people's password, random for this run
 * @param pin the practice people's PIN, random for this run
 */
public record DayPlan(
    String register, String experts, String out, String password, String pin, boolean english) {}
