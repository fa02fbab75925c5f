package org.jianzhuo.desk.evidence.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.evidence.ui.ReviewState.Showing;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Asks what it takes to void, export or shield the medium looked at. */
final class KeepingDialogs {

  private final ReviewViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
  private final Supplier<Path> exportFolder;

  /**
   * @param exportFolder proposes where an original is exported to
   */
  KeepingDialogs(
      ReviewViewModel model,
      Supplier<Messages> words,
      Overlay overlay,
      Supplier<Path> exportFolder) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.exportFolder = exportFolder;
  }

  void askVoid() {
    Shown shown = shown();
    if (shown != null && shown.item().voidedFor() == null) {
      Keeping keeping = model.keeping();
      String file = shown.piece().medium().fileName();
      List<Person> others = keeping.witnesses();
      TypedWords.Dialog typed = typed("void", shown);
      if (others.isEmpty()) {
        CaptureDialogs.askReason(
            words.get(), overlay, file, typed, reason -> keeping.voidIt(reason, typed::taken));
      } else {
        WitnessDialog.open(words.get(), overlay, file, others, typed, keeping::voidIt);
      }
    }
  }

  void askExport() {
    StreamId stream = model.file().map(CaseFile::stream).orElse(null);
    if (shown() != null && stream != null) {
      Messages m = words.get();
      TypedWords.Dialog typed = model.typed().of("export:" + stream);
      ExportDialog.open(
          m,
          overlay,
          exportFolder.get(),
          model.keeping().exportable(m),
          typed,
          order -> model.keeping().export(order, typed::taken));
    }
  }

  void askReaders() {
    Shown shown = shown();
    if (shown == null || !model.keeping().mayName()) {
      return;
    }
    Messages m = words.get();
    Keeping keeping = model.keeping();
    if (shown.shielded()) {
      TypedWords.Dialog typed = typed("lift", shown);
      Readers.askAnew(
          m,
          overlay,
          keeping.candidates(),
          keeping.readers(),
          keeping::shield,
          () ->
              ReviewDialogs.askWhyLifted(
                  m, overlay, typed, reason -> keeping.unshield(reason, typed::taken)));
    } else {
      Readers.ask(m, overlay, keeping.candidates(), keeping::shield);
    }
  }

  private TypedWords.Dialog typed(String what, Shown of) {
    return model.typed().of(what + ":" + of.piece().medium().id());
  }

  private @Nullable Shown shown() {
    return model.state().get() instanceof Showing showing ? showing.main() : null;
  }
}
