package org.jianzhuo.packaging.rehearsal;

import java.util.List;

/** Plays the contact with the server: enrol with a one-time code, send, fetch, verify. */
final class Contact {

  private final StationMain.Stage stage;
  private final Hand hand;

  Contact(StationMain.Stage stage) {
    this.stage = stage;
    this.hand = stage.hand();
  }

  /** Enrols the first station and sends everything. */
  void push(String administrator, People people) {
    stage
        .step()
        .run(
            "enrol at the server",
            () -> {
              people.switchTo(administrator);
              enrol();
            });
    stage
        .step()
        .run(
            "send entries and media",
            () -> {
              sync();
              tell("pushed", "sync-pushed");
              hand.photograph("sync");
            });
  }

  /** Fills in the server's address and a fresh one-time code. */
  void enrol() {
    Line server = stage.ask().apply("server");
    hand.click("shell-rail-sync");
    hand.type("sync-url", server.values().get(0));
    hand.type("sync-code", server.values().get(1));
    hand.photograph("enrol");
    hand.click("sync-enrol");
    hand.see("sync-now");
  }

  /** Presses the button until nothing waits and nothing failed. */
  void sync() {
    hand.click("sync-now");
    hand.await(
        "the sync to end",
        () -> hand.present("sync-verified") && !hand.text("sync-verified").isBlank());
    if (hand.sees("sync-fault")) {
      throw new StepFailed("the sync failed: " + hand.text("sync-fault"));
    }
  }

  /** Reports the first number that the node shows. */
  void tell(String name, String id) {
    String digits = hand.text(id).replaceAll("[^0-9]+", " ").strip().split(" ")[0];
    stage.told().accept(new Line("told", List.of(name, digits.isEmpty() ? "0" : digits)));
  }
}
