package org.jianzhuo.packaging.rehearsal;

/** Plays the office: draft, check, print. */
final class Office {
  private final StationMain.Stage stage;
  private final Subject subject;
  private final People people;

  Office(StationMain.Stage stage, Subject subject, People people) {
    this.stage = stage;
    this.subject = subject;
    this.people = people;
  }

  void play() {}
}
