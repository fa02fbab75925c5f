package org.jianzhuo.desk.evidence.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.FindingId;

/** Asks which files to import, where they come from and what they support. */
final class ImportDialog {

  private static final int MOST_FILES = 2_000;
  private static final double HIGHEST_REPORT = 420;
  private static final double WIDTH = 860;

  private final ReviewViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final TextField path = new TextField();
  private final ImportLabelForm label;
  private final ComboBox<Finding> finding;
  private final TypedWords.Dialog typed;
  private final Label note;
  private final Label problem = Controls.wrapped("", "jz-text-danger");

  private ImportDialog(ReviewViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    path.setId("review-import-path");
    path.setPromptText(words.text("evidence.import.path"));
    HBox.setHgrow(path, Priority.ALWAYS);
    label = new ImportLabelForm(words, model.imports().films());
    label.onName(this::named);
    finding = choice(model.findings(), words);
    note = Controls.wrapped(words.text("evidence.import.foreign-note"), "jz-note");
    note.setId("review-import-note");
    note.setVisible(false);
    note.managedProperty().bind(note.visibleProperty());
    typed = model.typed().of("import:" + model.file().map(CaseFile::stream).orElse(null));
    TextInputControl[] read = label.typed();
    TextInputControl[] fields = Arrays.copyOf(read, read.length + 1);
    fields[read.length] = path;
    typed.follow(fields);
    problem.setId("review-import-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
  }

  /** Offers the findings and, first of all, none; the first finding is proposed. */
  private static ComboBox<Finding> choice(List<Finding> findings, Messages words) {
    ComboBox<Finding> choice = new ComboBox<>();
    choice.setId("review-import-finding");
    choice.getItems().add(null);
    choice.getItems().addAll(findings);
    choice.setConverter(
        new OneWay<>(
            each ->
                each == null
                    ? words.text("evidence.review.no-finding")
                    : FindingList.circled(each.number()) + " " + each.title()));
    choice.setMaxWidth(Double.MAX_VALUE);
    if (!findings.isEmpty()) {
      choice.getSelectionModel().select(1);
    }
    return choice;
  }

  static void open(ReviewViewModel model, Messages words, Overlay overlay) {
    ImportDialog asked = new ImportDialog(model, words, overlay);
    Button act =
        Controls.primary(
            "review-import-act", words.text("evidence.import.act"), "Ctrl+↵", asked::act);
    VBox dialog =
        Dialogs.frame(
            Tone.ACCENT,
            "mdi2i-import",
            words.text("evidence.import.title"),
            asked.body(),
            Controls.button(
                "review-import-cancel", words.text("evidence.cancel"), "Esc", overlay::close),
            act);
    dialog.setPrefWidth(WIDTH);
    dialog.setId("review-import-dialog");
    CaptureDialogs.onCtrlEnter(dialog, act);
    overlay.dialog(dialog);
    asked.path.requestFocus();
  }

  private VBox body() {
    Button browse =
        Controls.button(
            "review-import-browse", words.text("evidence.import.browse"), "", () -> choose(path));
    return new VBox(
        12,
        Dialogs.facts(Tone.ACCENT, words.text("evidence.import.facts").lines().toList()),
        Controls.row(8, path, browse),
        label,
        finding,
        note,
        problem);
  }

  // What bears another name is kept, and supports nothing (F146).
  private void named(boolean same) {
    if (!same) {
      finding.getSelectionModel().select(0);
    }
    finding.setDisable(!same);
    note.setVisible(!same);
  }

  private void act() {
    List<Path> files = files(path.getText());
    Finding chosen = finding.getValue();
    FindingId supports = chosen == null ? null : chosen.id();
    Optional<ImportLabel> read = label.label();
    Optional<Reason> fault =
        files.isEmpty()
            ? Optional.of(Reason.of("evidence.import.fault.path"))
            : label
                .fault()
                .or(() -> read.flatMap(r -> model.imports().refusal(supports, label.source(), r)));
    problem.setText(fault.map(words::text).orElse(""));
    if (fault.isEmpty() && read.isPresent()) {
      overlay.close();
      model.imports().take(files, supports, label.source(), read.get(), typed::taken);
    }
  }

  /** Tells which files were refused, and why, and what is to be known of those taken. */
  static void tell(ImportHand.Imported imported, Messages words, Overlay overlay) {
    List<Reason> all = new ArrayList<>(imported.refused());
    all.addAll(imported.remarks());
    int refused = imported.refused().size();
    VBox dialog =
        Dialogs.frame(
            Tone.WARNING,
            "mdi2a-alert-outline",
            refused == 0
                ? words.text("evidence.import.remarks", all.size())
                : words.text("evidence.import.refused.title", refused),
            scrolled(Dialogs.facts(Tone.WARNING, all.stream().map(words::text).toList())),
            Controls.button(
                "review-import-told", words.text("evidence.dismiss"), "Esc", overlay::close));
    dialog.setId("review-import-report");
    overlay.dialog(dialog);
  }

  // A folder of a hundred damaged files is told whole, on a small screen too.
  private static Node scrolled(VBox facts) {
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    // As high as what it holds, which is known once its lines have wrapped.
    facts
        .heightProperty()
        .addListener(
            (o, was, is) ->
                scroll.setPrefViewportHeight(Math.min(HIGHEST_REPORT, is.doubleValue())));
    scroll.setMaxHeight(HIGHEST_REPORT);
    scroll.setId("review-import-refused");
    return scroll;
  }

  private static void choose(TextField path) {
    List<File> chosen = new FileChooser().showOpenMultipleDialog(path.getScene().getWindow());
    if (chosen != null) {
      path.setText(String.join(File.pathSeparator, chosen.stream().map(File::getPath).toList()));
    }
  }

  /** Reads one path, several with the system's separator, or a folder whose content is meant. */
  static List<Path> files(String text) {
    List<Path> files = new ArrayList<>();
    if (text.isBlank()) {
      // An empty path would name the folder that the program runs in.
      return files;
    }
    try {
      Path one = Path.of(text.strip());
      // A single name may hold the separator.
      if (Files.exists(one)) {
        add(one, files);
        return files;
      }
    } catch (InvalidPathException several) {
      // On some systems the separator is in no name.
    }
    for (String each : text.split(File.pathSeparator, -1)) {
      try {
        if (!each.isBlank()) {
          add(Path.of(each.strip()), files);
        }
      } catch (InvalidPathException unreadable) {
        // What cannot be a path stays in the field for the person to mend.
        return List.of();
      }
    }
    return files;
  }

  // Whatever lies in the folder is offered: what is no file is refused by its name.
  private static void add(Path path, List<Path> files) {
    if (!Files.isDirectory(path)) {
      files.add(path);
      return;
    }
    try (Stream<Path> inside = Files.list(path)) {
      inside.sorted().limit(MOST_FILES).forEach(files::add);
    } catch (IOException unreadable) {
      files.add(path);
    }
  }
}
