package org.jianzhuo.packaging.rehearsal;

/** Plays the contact with the server. */
final class Contact {
  private final StationMain.Stage stage;

  Contact(StationMain.Stage stage) {
    this.stage = stage;
  }

  void push(String administrator, People people) {}
}
