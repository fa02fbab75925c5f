package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.MediaExport;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/** Describes, voids and exports the pictures of the capture room. */
final class StripHand {

  private final CaptureViewModel model;
  private final CustodyService custody;
  private final Journal journal;
  private final Errands errands;
  private final ExportHand exports;
  private final Supplier<Optional<PersonId>> actor;
  private TypedWords typed = TypedWords.NONE;

  StripHand(
      CaptureViewModel model,
      CustodyService custody,
      Journal journal,
      Errands errands,
      MediaExport exports,
      Supplier<Optional<PersonId>> actor) {
    this.model = model;
    this.custody = custody;
    this.journal = journal;
    this.errands = errands;
    this.exports = new ExportHand(journal, exports, errands);
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

  /** Keeps what is typed into the dialogs of the capture room. */
  void keepTyped(TypedWords words) {
    typed = words;
  }

  /** Returns what keeps the words of a dialog about a picture. */
  TypedWords.Dialog typed(String what, MediaId of) {
    return typed.of(what + ":" + of);
  }

  /** Returns what keeps the words of a dialog about the case. */
  TypedWords.Dialog typedOfCase(String what) {
    return typed.of(what + ":" + model.inHand().map(StreamId::toString).orElse(""));
  }

  /**
   * Voids the chosen picture with a reason.
   *
   * @param done called once it is voided
   */
  void voidChosen(String reason, Runnable done) {
    StreamId stream = model.inHand().orElse(null);
    MediaId medium = model.chosenPicture().orElse(null);
    PersonId person = actor.get().orElse(null);
    if (stream != null && medium != null && person != null) {
      errands.run(
          Lane.IO,
          () -> custody.voidMedium(stream, person, medium, reason, null),
          voided -> done.run());
    }
  }

  /** Returns what the person may export; at first every original that is not voided. */
  List<ExportDialog.Choice> exportable(Messages words) {
    StreamId stream = model.inHand().orElse(null);
    PersonId person = actor.get().orElse(null);
    return stream == null || person == null
        ? List.of()
        : exports.choices(
            stream, person, words, item -> item.voidedFor() == null && item.derivation() == null);
  }

  /**
   * Exports what was chosen, with sidecars, and tells when all are written.
   *
   * @param done called then
   */
  void export(ExportDialog.Order order, Runnable done) {
    StreamId stream = model.inHand().orElse(null);
    PersonId person = actor.get().orElse(null);
    if (stream != null && person != null) {
      exports.export(stream, person, order, done);
    }
  }

  /**
   * Describes a picture for the archive (著录).
   *
   * @param kept called once that is kept
   */
  void describe(MediaId medium, String title, String caption, Retention retention, Runnable kept) {
    StreamId stream = model.inHand().orElse(null);
    PersonId person = actor.get().orElse(null);
    if (stream != null && person != null) {
      errands.run(
          Lane.IO,
          () -> custody.describe(stream, person, medium, title, caption, retention),
          done -> {
            kept.run();
            errands.say(Reason.of("evidence.said.described"));
          });
    }
  }
}
