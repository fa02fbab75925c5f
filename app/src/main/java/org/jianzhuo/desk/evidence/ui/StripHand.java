package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/** Describes the pictures of the capture room and counts those that may leave it. */
final class StripHand {

  private final CaptureViewModel model;
  private final CustodyService custody;
  private final Journal journal;
  private final Errands errands;
  private final Supplier<Optional<PersonId>> actor;

  StripHand(
      CaptureViewModel model,
      CustodyService custody,
      Journal journal,
      Errands errands,
      Supplier<Optional<PersonId>> actor) {
    this.model = model;
    this.custody = custody;
    this.journal = journal;
    this.errands = errands;
    this.actor = actor;
  }

  /** A picture that the person may describe, and how it is described now. */
  record Describable(MediaId medium, String fileName, MediumDescription now) {}

  /** Returns the chosen picture for describing; empty where the person may not look at it. */
  Optional<Describable> describable() {
    return model
        .inHand()
        .flatMap(
            stream -> {
              Evidence evidence = journal.stream(stream).get(Evidence.PROJECTION);
              return model
                  .chosenPicture()
                  .filter(medium -> evidence.mayLook(medium, actor.get().orElse(null)))
                  .map(evidence.items()::get)
                  .map(Evidence.Item::medium)
                  .flatMap(
                      medium ->
                          custody
                              .description(stream, medium.id())
                              .map(now -> new Describable(medium.id(), medium.fileName(), now)));
            });
  }

  /** Voids the chosen picture with a reason. */
  void voidChosen(String reason) {
    StreamId stream = model.inHand().orElse(null);
    MediaId medium = model.chosenPicture().orElse(null);
    PersonId person = actor.get().orElse(null);
    if (stream != null && medium != null && person != null) {
      errands.run(
          Lane.IO, () -> custody.voidMedium(stream, person, medium, reason, null), voided -> {});
    }
  }

  /** Exports every picture of the case, with sidecars, and tells when all are written. */
  void exportAll(Path folder) {
    StreamId stream = model.inHand().orElse(null);
    PersonId person = actor.get().orElse(null);
    if (stream != null && person != null) {
      errands.run(
          Lane.IO,
          () -> custody.exportAll(stream, person, folder, "export"),
          count -> errands.say(Reason.of("evidence.said.exported", count, folder.toString())));
    }
  }

  /** Describes a picture for the archive (著录). */
  void describe(MediaId medium, String title, String caption, Retention retention) {
    StreamId stream = model.inHand().orElse(null);
    PersonId person = actor.get().orElse(null);
    if (stream != null && person != null) {
      errands.run(
          Lane.IO,
          () -> custody.describe(stream, person, medium, title, caption, retention),
          done -> errands.say(Reason.of("evidence.said.described")));
    }
  }

  /** Returns how many pictures the person may export. */
  int exportable() {
    return exported(item -> true);
  }

  /** Returns how many of them show intimate parts. */
  int intimate() {
    return exported(item -> !readers(item).isEmpty());
  }

  private List<PersonId> readers(Evidence.Item item) {
    return model
        .inHand()
        .map(stream -> journal.stream(stream).get(Evidence.PROJECTION))
        .map(evidence -> evidence.readersOf(item.medium().id()))
        .orElse(List.of());
  }

  private int exported(Predicate<Evidence.Item> which) {
    StreamId stream = model.inHand().orElse(null);
    PersonId person = actor.get().orElse(null);
    return stream == null || person == null
        ? 0
        : (int) custody.exportable(stream, person).stream().filter(which).count();
  }
}
