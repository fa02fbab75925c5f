package org.jianzhuo.packaging.rehearsal;

/** Plays the examination table. */
final class Table {
  private final StationMain.Stage stage;
  private final Subject subject;
  private final People people;

  Table(StationMain.Stage stage, Subject subject, People people) {
    this.stage = stage;
    this.subject = subject;
    this.people = people;
  }

  void play() {}
}
