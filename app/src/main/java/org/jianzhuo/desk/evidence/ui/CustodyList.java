package org.jianzhuo.desk.evidence.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.EntryHeader;
import org.jianzhuo.model.journal.PersonId;

/** Lists what happened to a medium: taken, hashed, sealed, checked, viewed, exported, sent. */
final class CustodyList extends VBox {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Narrower than the card in a small window. */
  private static final double HEAD = 200;

  private final Supplier<Messages> words;
  private final Function<PersonId, String> nameOf;
  private final ZoneId zone;

  CustodyList(Supplier<Messages> words, Function<PersonId, String> nameOf, ZoneId zone) {
    super(10);
    this.words = words;
    this.nameOf = nameOf;
    this.zone = zone;
    setId("review-custody");
    setPadding(new Insets(12, 16, 12, 16));
  }

  void show(Shown shown) {
    getChildren().clear();
    Medium medium = shown.piece().medium();
    Messages m = words.get();
    shown.custody().stream()
        .sorted(Comparator.comparingLong(CustodyList::began))
        .forEach(act -> add(act, medium));
    if (Boolean.TRUE.equals(shown.verified())) {
      row(
          Tone.SUCCESS,
          "mdi2c-cloud-upload-outline",
          "uploaded",
          "",
          m.text("evidence.custody.uploaded.detail"));
      row(
          Tone.SUCCESS,
          "mdi2s-shield-check-outline",
          "verified",
          "",
          m.text("evidence.custody.verified.detail"));
    } else if (shown.verified() != null) {
      row(
          Tone.NEUTRAL,
          "mdi2c-cloud-off-outline",
          "waiting",
          "",
          m.text("evidence.custody.waiting.detail"));
    }
  }

  /** A clip's entry is written at its end: what was marked in it came after its beginning. */
  private static long began(Act act) {
    return act.fact() instanceof EvidenceFact.Captured f
        ? f.capture().startedAt()
        : act.header().at();
  }

  private String taken(CaptureRecord capture) {
    String from = TIME.format(Instant.ofEpochMilli(capture.startedAt()).atZone(zone));
    return capture.endedAt() - capture.startedAt() < 1000
        ? from
        : from + "–" + CLOCK.format(Instant.ofEpochMilli(capture.endedAt()).atZone(zone));
  }

  private static boolean sound(EvidenceFact.Checked check) {
    return check.decodes() && (check.mended() == null || check.mended() == 0);
  }

  private void add(Act act, Medium medium) {
    Messages m = words.get();
    EntryHeader header = act.header();
    String when = TIME.format(Instant.ofEpochMilli(header.at()).atZone(zone));
    PersonId actor = header.actor();
    String who = actor == null ? m.text("evidence.custody.station") : nameOf.apply(actor);
    if (!(act.fact() instanceof EvidenceFact fact)) {
      return;
    }
    switch (fact) {
      case EvidenceFact.Captured f -> {
        row(
            Tone.SUCCESS,
            "mdi2c-camera",
            "captured",
            taken(f.capture()),
            who + "　" + f.capture().deviceName());
        kept(medium, when);
      }
      case EvidenceFact.Imported f -> {
        row(Tone.SUCCESS, "mdi2i-import", "imported", when, who + "　" + f.source().source());
        kept(medium, when);
      }
      case EvidenceFact.Derived f -> derived(f, medium, when, who);
      case EvidenceFact.DocumentKept f -> kept(medium, when);
      case EvidenceFact.Checked f ->
          row(
              sound(f) ? Tone.SUCCESS : Tone.DANGER,
              sound(f) ? "mdi2c-check" : "mdi2a-alert-outline",
              f.decodes() ? "checked" : "damaged",
              when,
              f.mended() == null || f.mended() == 0
                  ? m.text("evidence.custody.frames", f.frames())
                  : m.text("evidence.custody.mended", f.frames(), f.mended()));
      case EvidenceFact.Viewed f -> row(Tone.NEUTRAL, "mdi2e-eye-outline", "viewed", when, who);
      case EvidenceFact.Exported f ->
          row(Tone.WARNING, "mdi2e-export-variant", "exported", when, who + handedTo(f));
      case EvidenceFact.ExportFailed f ->
          row(
              Tone.DANGER,
              "mdi2a-alert-outline",
              "export-failed",
              when,
              m.text("evidence.custody." + (f.takenBack() ? "taken-back" : "not-taken-back")));
      case EvidenceFact.Voided f ->
          row(Tone.WARNING, "mdi2c-cancel", "voided", when, who + "　" + f.reason());
      case EvidenceFact.Retaken f ->
          row(
              Tone.WARNING,
              "mdi2c-camera-retake-outline",
              f.first().equals(medium.id()) ? "retaken" : "retake",
              when,
              who + "　" + f.reason());
      case EvidenceFact.Annotated f ->
          row(
              Tone.ACCENT,
              "mdi2p-pencil-outline",
              "annotated",
              when,
              who + "　" + m.text(NoteList.kindKey(f.note().kind())));
      case EvidenceFact.NoteWithdrawn f ->
          row(Tone.NEUTRAL, "mdi2u-undo", "note-withdrawn", when, who);
      case EvidenceFact.Described f ->
          row(Tone.NEUTRAL, "mdi2t-text-box-outline", "described", when, who);
      case EvidenceFact.Shielded f ->
          row(
              Tone.WARNING,
              "mdi2e-eye-off-outline",
              "shielded",
              when,
              who
                  + "　→ "
                  + String.join(
                      m.english() ? ", " : "、", f.readers().stream().map(nameOf).toList()));
      case EvidenceFact.Unshielded f ->
          row(Tone.NEUTRAL, "mdi2e-eye-outline", "unshielded", when, who + "　" + f.reason());
      case EvidenceFact.KeyImagesChosen f -> {}
      case EvidenceFact.CameraLost f -> {}
    }
  }

  private String handedTo(EvidenceFact.Exported left) {
    return left.recipient() == null
        ? ""
        : words.get().text("evidence.custody.handed", left.recipient(), left.purpose());
  }

  private void kept(Medium medium, String when) {
    Messages m = words.get();
    row(Tone.SUCCESS, "mdi2f-fingerprint", "hashed", when, "SHA-256 " + brief(medium));
    row(
        Tone.SUCCESS,
        "mdi2l-lock-outline",
        "sealed",
        when,
        m.text("evidence.custody.sealed.detail", size(m, medium.bytes())));
  }

  private void derived(EvidenceFact.Derived made, Medium medium, String when, String who) {
    Messages m = words.get();
    boolean frame = made.derivation().way() == Derivation.Way.FRAME;
    boolean own = made.medium().id().equals(medium.id());
    String detail =
        own
            ? who + "　" + m.text("evidence.custody.parent", made.derivation().parentHash().brief())
            : who + "　" + made.medium().fileName();
    row(
        own ? Tone.SUCCESS : Tone.ACCENT,
        frame ? "mdi2i-image-plus" : "mdi2c-checkerboard",
        frame ? "grabbed" : "redacted",
        when,
        detail);
    if (own) {
      kept(medium, when);
    }
  }

  private void row(Tone tone, String icon, String act, String when, String detail) {
    Label title = Controls.label(words.get().text("evidence.custody." + act), "jz-bold");
    title.setMinWidth(Label.USE_PREF_SIZE);
    Label time = Controls.label(when, "jz-note", "jz-small");
    time.setMinWidth(Label.USE_PREF_SIZE);
    FlowPane head = new FlowPane(8, 0, title, time);
    head.setPrefWrapLength(HEAD);
    head.setRowValignment(VPos.BASELINE);
    Label text = Controls.wrapped(detail, "jz-note");
    VBox body = new VBox(1, head, text);
    HBox.setHgrow(body, Priority.ALWAYS);
    StackPane mark = new StackPane(Controls.icon(icon));
    mark.getStyleClass().addAll("jz-custody-mark", tone.styleClass());
    HBox row = new HBox(10, mark, body);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("jz-custody-row");
    getChildren().add(row);
  }

  private static String brief(Medium medium) {
    String hex = medium.sha256().hex();
    return hex.substring(0, 4) + " " + hex.substring(4, 8) + " … " + hex.substring(60);
  }

  /** Writes a size in the unit that reads best. */
  static String size(Messages m, long bytes) {
    return bytes < 1_000_000
        ? m.text("evidence.size.kb", Math.max(1, bytes / 1000))
        : m.text("evidence.size.mb", Math.round(bytes / 100_000.0) / 10.0);
  }
}
