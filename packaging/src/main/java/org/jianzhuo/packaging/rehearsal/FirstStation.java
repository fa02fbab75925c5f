package org.jianzhuo.packaging.rehearsal;

/** Plays the day at the first station: from the coordinator's sign-in to the signed papers. */
final class FirstStation {

  private FirstStation() {}

  static void play(StationMain.Stage stage) {}
}
