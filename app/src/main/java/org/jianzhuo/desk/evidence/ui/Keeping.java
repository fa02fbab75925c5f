package org.jianzhuo.desk.evidence.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CustodyService;
import org.jianzhuo.desk.evidence.Witnesses;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Voids, exports and shields the medium looked at. Used on the window's thread. */
final class Keeping {

  private final ReviewViewModel model;
  private final CustodyService custody;
  private final Witnesses witnesses;
  private final ExportHand exports;
  private final Consumer<@Nullable Reason> say;

  /**
   * @param say tells what was done
   */
  Keeping(
      ReviewViewModel model,
      CustodyService custody,
      Witnesses witnesses,
      ExportHand exports,
      Consumer<@Nullable Reason> say) {
    this.model = model;
    this.custody = custody;
    this.witnesses = witnesses;
    this.exports = exports;
    this.say = say;
  }

  /** Returns who could confirm a voiding; empty while nobody needs to. */
  List<Person> witnesses() {
    return model.file().filter(file -> custody.needsWitness(file.stream())).isPresent()
        ? witnesses.others().get()
        : List.of();
  }

  /**
   * Voids the medium looked at, with a reason.
   *
   * @param done called once it is voided
   */
  void voidIt(String reason, Runnable done) {
    model.act(
        (stream, person, medium) -> custody.voidMedium(stream, person, medium, reason, null),
        id -> done.run());
  }

  /**
   * Voids the medium looked at once a second person has confirmed it.
   *
   * @param answered told why it was refused; empty once it is done
   */
  void voidIt(String reason, PersonId witness, String pin, Consumer<Optional<Reason>> answered) {
    model.act(
        (stream, person, medium) ->
            Outcome.done(
                switch (witnesses.confirm().apply(witness, pin)) {
                  case Outcome.Refused<Person>(Reason why) -> Optional.of(why);
                  case Outcome.Done<Person> confirmed ->
                      custody.voidMedium(stream, person, medium, reason, witness)
                              instanceof Outcome.Refused<?>(Reason why)
                          ? Optional.of(why)
                          : Optional.<Reason>empty();
                }),
        answered);
  }

  /** Returns what the person may export of the case; at first the medium looked at. */
  List<ExportDialog.Choice> exportable(Messages words) {
    PersonId person = model.person().orElse(null);
    MediaId medium = model.mainMedium();
    return person == null
        ? List.of()
        : model
            .file()
            .map(
                file ->
                    exports.choices(
                        file.stream(), person, words, item -> item.medium().id().equals(medium)))
            .orElse(List.of());
  }

  /**
   * Exports what was chosen, with sidecars.
   *
   * @param done called once all is written
   */
  void export(ExportDialog.Order order, Runnable done) {
    model
        .file()
        .ifPresent(
            file ->
                model
                    .person()
                    .ifPresent(person -> exports.export(file.stream(), person, order, done)));
  }

  /**
   * Describes the medium looked at for the archive.
   *
   * @param done called once that is kept
   */
  void describe(String title, String caption, Retention retention, Runnable done) {
    model.act(
        (stream, person, medium) ->
            custody.describe(stream, person, medium, title, caption, retention),
        id -> {
          done.run();
          say.accept(Reason.of("evidence.said.described"));
        });
  }

  /** Returns who may be named to look at intimate parts. */
  List<Readers.Candidate> candidates() {
    return model.file().map(file -> Readers.candidates(file, model.person())).orElse(List.of());
  }

  /** Returns who alone may look at the medium looked at now; nobody for everybody. */
  List<PersonId> readers() {
    MediaId medium = model.mainMedium();
    return medium == null
        ? List.of()
        : model
            .file()
            .map(file -> file.get(Evidence.PROJECTION).readersOf(medium))
            .orElse(List.of());
  }

  /**
   * Tells whether the person may name who looks at the medium, though it may be covered for them.
   */
  boolean mayName() {
    MediaId medium = model.mainMedium();
    PersonId person = model.person().orElse(null);
    return medium != null
        && person != null
        && model
            .file()
            .map(file -> file.get(Evidence.PROJECTION).mayName(medium, person))
            .orElse(false);
  }

  /** Lets only these look at the medium from now on. */
  void shield(List<PersonId> readers) {
    model.act(
        (stream, person, medium) -> custody.shield(stream, person, medium, readers),
        id -> say.accept(Reason.of("evidence.said.shielded", readers.size())));
  }

  /**
   * Lets everybody look at the medium again.
   *
   * @param done called once they may
   */
  void unshield(String reason, Runnable done) {
    model.act(
        (stream, person, medium) -> custody.unshield(stream, person, medium, reason),
        id -> done.run());
  }
}
