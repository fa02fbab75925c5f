package org.jianzhuo.packaging.rehearsal;

/** Plays the second station: joins, pulls, shows and verifies the same case. */
final class SecondStation {

  private SecondStation() {}

  static void play(StationMain.Stage stage) {}
}
