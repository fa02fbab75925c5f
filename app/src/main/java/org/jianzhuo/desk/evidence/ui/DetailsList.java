package org.jianzhuo.desk.evidence.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.MediumDescription;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.evidence.CaptureRecord;
import org.jianzhuo.model.evidence.Contents;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Retention;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Lists what is known of a medium: finding, clause, who, when, with what, hash. */
final class DetailsList extends GridPane {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int LABEL_WIDTH = 84;

  /** What tells of the body is not painted while the station hides pictures (F151). */
  private static final Set<String> OF_THE_BODY = Set.of("title", "caption", "finding");

  private final Supplier<Messages> words;
  private final Function<PersonId, String> nameOf;
  private final ZoneId zone;

  DetailsList(Supplier<Messages> words, Function<PersonId, String> nameOf, ZoneId zone) {
    this.words = words;
    this.nameOf = nameOf;
    this.zone = zone;
    setId("review-details");
    setHgap(10);
    setVgap(8);
    setPadding(new Insets(12, 16, 12, 16));
    ColumnConstraints left = new ColumnConstraints(LABEL_WIDTH);
    ColumnConstraints right = new ColumnConstraints();
    right.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(left, right);
  }

  void show(Shown shown) {
    getChildren().clear();
    Messages m = words.get();
    Medium medium = shown.piece().medium();
    add("name", medium.fileName());
    if (!shown.piece().covered()) {
      described(m, shown.described());
    }
    finding(m, shown.finding());
    if (!shown.custody().isEmpty()) {
      PersonId actor = shown.custody().getFirst().header().actor();
      add("who", actor == null ? m.text("evidence.custody.station") : nameOf.apply(actor));
    }
    capture(m, shown.item().capture());
    source(m, shown.item().source(), shown.label());
    Derivation made = shown.item().derivation();
    if (made != null) {
      add("parent", made.parentHash().hex());
      if (made.way() == Derivation.Way.FRAME) {
        add("moment", PlayerBar.clock(made.atMillis() / 1000.0));
        add("film", made.film() == null ? "" : made.film().toString());
      }
    }
    add("type", medium.type());
    add("size", CustodyList.size(m, medium.bytes()));
    // in groups: a line cannot break within a word
    add("hash", medium.sha256().hex().replaceAll("(.{8})(?=.)", "$1 "));
    if (shown.item().voidedFor() != null) {
      add("voided", shown.item().voidedFor());
    }
  }

  private void described(Messages m, MediumDescription described) {
    String title = described.description().title();
    add("title", described.proposed() ? m.text("evidence.details.proposed", title) : title);
    add("caption", described.description().caption());
    Retention period = described.description().retention();
    add(
        "retention",
        period == Retention.PERMANENT
            ? period.words().in(m.english())
            : m.text(
                "evidence.details.kept-from",
                period.words().in(m.english()),
                described.keptFrom().toString()));
  }

  private void finding(Messages m, @Nullable Finding finding) {
    if (finding == null) {
      return;
    }
    add("finding", FindingList.circled(finding.number()) + " " + finding.title());
    ClauseChoice clause = finding.clause();
    add(
        "clause",
        clause == null
            ? m.text("evidence.details.no-clause")
            : clause.standard() + " " + clause.code());
  }

  private void capture(Messages m, @Nullable CaptureRecord capture) {
    if (capture == null) {
      return;
    }
    add("when", time(capture.startedAt()));
    if (capture.endedAt() > capture.startedAt()) {
      add("length", PlayerBar.clock((capture.endedAt() - capture.startedAt()) / 1000.0));
    }
    add(
        "clock",
        capture.clockError() == null
            ? m.text("evidence.details.clock-unknown")
            : m.text("evidence.details.clock-error", capture.clockError()));
    add("place", capture.place());
    add("maker", capture.maker() == null ? "" : capture.maker());
    add("software", capture.software() == null ? "" : capture.software());
    add(
        "device",
        capture.deviceName()
            + (capture.simulated() ? "（" + m.text("evidence.simulated") + "）" : ""));
    add("pixels", pixels(capture.width(), capture.height()) + "　" + capture.codec());
    add(
        "sound",
        m.text(capture.sound() ? "evidence.details.with-sound" : "evidence.details.no-sound"));
    add(
        "gaps",
        capture.gaps().stream()
            .map(gap -> m.text("evidence.details.gap", clock(gap.atMillis()), gap.frames()))
            .collect(Collectors.joining("\n")));
    add(
        "silent",
        capture.soundGaps().stream()
            .map(
                gap ->
                    m.text(
                        "evidence.details.silence",
                        clock(gap.atMillis()),
                        gap.millis() / 100 / 10.0))
            .collect(Collectors.joining("\n")));
  }

  private static String clock(long millis) {
    return PlayerBar.clock(millis / 1000.0);
  }

  private void source(Messages m, @Nullable ImportRecord source, @Nullable ImportLabel label) {
    if (source == null) {
      return;
    }
    add("source", source.source());
    label(m, label);
    add("original", source.originalName());
    if (source.millis() > 0) {
      add("length", clock(source.millis()));
    }
    if (source.pages() > 1) {
      add("pages", Integer.toString(source.pages()));
    }
    if (source.width() > 0) {
      add("pixels", pixels(source.width(), source.height()));
    }
    contents(m, source);
    if (source.latitude() != null && source.longitude() != null) {
      add("gps", String.format(Locale.ROOT, "%.5f, %.5f", source.latitude(), source.longitude()));
    } else {
      add("gps", m.text("evidence.details.no-gps"));
    }
    new TreeMap<>(source.exif()).forEach((key, value) -> row(key, value));
  }

  private void contents(Messages m, ImportRecord source) {
    Contents held = source.contents();
    if (held == null) {
      return;
    }
    add("codec", held.codec());
    if (held.films() > 1 || held.sounds() > 1) {
      add("tracks", m.text("evidence.details.tracks-of", held.films(), held.sounds()));
    }
    if (!held.unheard().isEmpty()) {
      add("unheard", held.unheard());
    }
    if (!held.whole()) {
      add("whole", m.text("evidence.shot.partial"));
    }
  }

  private void label(Messages m, @Nullable ImportLabel label) {
    if (label != null) {
      add(
          "label",
          (label.date() + " " + label.kind().words().in(m.english()) + " " + label.number())
              .strip());
      add(
          "name-on-it",
          m.text(label.ownName() ? "evidence.import.own" : "evidence.import.foreign"));
    }
  }

  private static String pixels(int width, int height) {
    return width + " × " + height;
  }

  private String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      Label text = row(words.get().text("evidence.details." + key), value);
      if (OF_THE_BODY.contains(key)) {
        Privacy.mark(text);
      }
    }
  }

  private Label row(String label, String value) {
    Label text = Controls.wrapped(value);
    if (value.length() > 40 && !value.contains(" ")) {
      text.getStyleClass().add("jz-mono");
      text.setText(spaced(value));
    }
    addRow(getRowCount(), Controls.wrapped(label, "jz-note"), text);
    return text;
  }

  // Long hashes wrap only where there is a space.
  private static String spaced(String value) {
    return value.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
