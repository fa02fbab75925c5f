package org.jianzhuo.desk.wiring;

import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.document.ui.CharacterDialog;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;

/** Lets the person who is signed in draw the characters of a case's names that no font shows. */
final class CharacterDrawing {

  private final Services services;
  private final Messages words;
  private final Overlay overlay;
  private final Person person;
  private final Consumer<DeskFault> faults;

  CharacterDrawing(
      Services services,
      Messages words,
      Overlay overlay,
      Person person,
      Consumer<DeskFault> faults) {
    this.services = services;
    this.words = words;
    this.overlay = overlay;
    this.person = person;
    this.faults = faults;
  }

  boolean needed(StreamId caseStream) {
    return !services.characters.rareOf(caseStream).isEmpty();
  }

  /** Opens the dialog for each such character; calls back after each that was drawn. */
  void draw(StreamId caseStream, Runnable drawn) {
    CharacterDialog.open(
        services.characters.rareOf(caseStream),
        words,
        overlay,
        System::nanoTime,
        (codePoint, ink) ->
            services.tasks.run(
                Lane.DB,
                () -> services.characters.draw(caseStream, person.id(), codePoint, ink),
                done -> drawn.run(),
                faults));
  }
}
