package org.jianzhuo.desk.wiring;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.document.pdf.PdfRenderer;
import org.jianzhuo.desk.document.ui.PaperPreview;
import org.jianzhuo.desk.document.ui.PrintDialog;
import org.jianzhuo.desk.evidence.Pedal;
import org.jianzhuo.desk.workbench.KeyAction;
import org.jianzhuo.desk.workbench.KeyCardPaper;
import org.jianzhuo.desk.workbench.KeyStroke;
import org.jianzhuo.desk.workbench.Keymap;
import org.jianzhuo.desk.workbench.KeysCard;
import org.jianzhuo.desk.workbench.KeysViewModel;
import org.jianzhuo.desk.workbench.OwnKeys;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.Workbench;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Builds what the settings show of a person's keys, and their card. */
final class KeyPlaces {

  private static final double PREVIEW_HEIGHT = 600;
  private static final double PREVIEW_WIDTH = 720;

  private final Services services;
  private final Messages words;
  private final Workbench bench;
  private final Consumer<DeskFault> faults;
  private final OwnKeys keys;
  private final List<PlaceKind> places;

  KeyPlaces(
      Services services,
      Messages words,
      Workbench bench,
      Consumer<DeskFault> faults,
      Person person,
      OwnKeys keys) {
    this.services = services;
    this.words = words;
    this.bench = bench;
    this.faults = faults;
    this.keys = keys;
    this.places =
        Stream.of(PlaceKind.values())
            .filter(kind -> kind.roles().stream().anyMatch(person.roles()::contains))
            .toList();
  }

  KeysCard card() {
    return new KeysCard(
        new KeysViewModel(keys, places, bench::learnKey, this::pedal), words, bench, this::preview);
  }

  /** What the station's pedal does by its keys, for the check. */
  private List<KeyAction> pedal() {
    Pedal learnt = services.evidence.cameraShelf.pedal();
    return Stream.of(
            trodden("pedal.photo", learnt.photo(), "workbench.keys.pedal-photo"),
            trodden("pedal.record", learnt.record(), "workbench.keys.pedal-record"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns which act has the key where a pedal is heard. */
  static Optional<KeyAction> atTheTable(Keymap keymap, KeyCode code) {
    KeyStroke stroke = new KeyStroke(code, false, false, false);
    return Stream.concat(
            keymap.book().everywhere().stream(),
            Stream.of(PlaceKind.EXAM, PlaceKind.CAPTURE)
                .flatMap(place -> keymap.book().of(place).stream()))
        .filter(act -> act.fixed() ? act.usual().contains(stroke) : keymap.key(act).equals(stroke))
        .findFirst();
  }

  private static Optional<KeyAction> trodden(String name, @Nullable String key, String words) {
    return Optional.ofNullable(key)
        .map(
            each ->
                new KeyAction(
                    name,
                    Set.of(PlaceKind.EXAM, PlaceKind.CAPTURE),
                    List.of(KeyStroke.parse(each)),
                    words,
                    true));
  }

  private void preview() {
    LocalDateTime now =
        LocalDateTime.ofInstant(services.station.clock.instant(), services.station.clock.getZone());
    services.tasks.run(
        Lane.IO,
        () -> services.composer.compose(KeyCardPaper.of(keys.keymap().get(), places, words, now)),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<byte[]> pdf -> show(pdf.value());
            case Outcome.Refused<byte[]> no -> bench.toast(Tone.WARNING, words.text(no.reason()));
          }
        },
        faults);
  }

  private void show(byte[] pdf) {
    String title = words.text("workbench.keys.card.title");
    PaperPreview preview = new PaperPreview(services.tasks, new PdfRenderer(), words);
    preview.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
    preview.show(pdf);
    var dialog =
        Dialogs.frame(
            title,
            preview,
            Controls.button("keys-card-close", words.text("base.back"), "Esc", bench::close),
            Controls.primary(
                "keys-card-print",
                words.text("workbench.keys.card.print"),
                "",
                () -> {
                  bench.close();
                  print(pdf, title);
                }));
    dialog.setId("keys-card");
    dialog.setPrefWidth(PREVIEW_WIDTH + 40);
    bench.dialog(dialog);
  }

  private void print(byte[] pdf, String title) {
    bench.dialog(
        new PrintDialog(
            services.tasks,
            services.printing,
            words,
            pdf,
            title,
            (printer, copies) -> {},
            bench::close));
  }
}
