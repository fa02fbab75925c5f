package org.jianzhuo.desk.evidence.ui;

import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.evidence.EarlierMedium;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.Notes;
import org.jspecify.annotations.Nullable;

/** Shows one medium: its head, the picture with its notes, and a clip's or a scan's controls. */
final class MediumPane extends VBox {

  private static final int STILL_WIDTH = 2560;
  private static final int CLIP_WIDTH = 1280;
  private static final double ROOM_FOR_PROMISE = 460;

  private final ReviewViewModel model;
  private final Supplier<Messages> words;
  private final ZoneId zone;
  private final ClipPlayer player;
  private final StillPane still;
  private final PlayerBar bar;
  private final HBox pages;
  private final Label pageOf;
  private final Label name = Controls.label("", "jz-title");
  private final Label finding = Privacy.mark(Controls.label("", "jz-pill"));
  private final HBox standing = Controls.row(6);
  private final Label failure;
  private final Label partial = Controls.wrapped("", "jz-partial");
  private final Label zoomed = Controls.label("", "jz-preview-tag");
  private final Label measured = Controls.label("", "jz-note");
  private final HBox foot;
  private final FramePicture picture = new FramePicture();
  private final AnimationTimer pulse;
  private @Nullable Shown shown;
  private int page = 1;

  /**
   * @param prefix of every control's id
   * @param zone in which the day of an earlier picture is told
   * @param heard whether a clip is heard as well
   * @param clipActs buttons beside a clip's controls
   */
  MediumPane(
      String prefix,
      ReviewViewModel model,
      Supplier<Messages> words,
      ZoneId zone,
      boolean heard,
      Button... clipActs) {
    this.zone = zone;
    this.model = model;
    this.words = words;
    Messages m = words.get();
    player = model.newPlayer(heard);
    still = new StillPane(prefix + "-picture", words);
    bar = new PlayerBar(prefix, player, words, clipActs);
    setId(prefix + "-pane");
    getStyleClass().add("jz-card");
    name.setId(prefix + "-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Controls.row(10, name, finding, Controls.spacer(), standing);
    head.getStyleClass().add("jz-card-head");
    Label promise = Controls.label(m.text("evidence.review.promise"), "jz-preview-tag");
    partial.setId(prefix + "-partial");
    partial.setMaxWidth(Double.MAX_VALUE);
    partial.setMinHeight(Region.USE_PREF_SIZE);
    // Above the picture, so that it hides none of what is left of it.
    partial.managedProperty().bind(partial.visibleProperty());
    partial.setVisible(false);
    promise.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_PROMISE));
    failure = Controls.wrapped(m.text("evidence.review.undisplayable"), "jz-preview-hint");
    failure.setVisible(false);
    failure.setMouseTransparent(true);
    StackPane stage =
        new StackPane(
            still,
            Privacy.cover(m),
            failure,
            corner(promise, Pos.TOP_LEFT),
            corner(zoomed, Pos.BOTTOM_RIGHT));
    VBox.setVgrow(stage, Priority.ALWAYS);
    pageOf = Controls.label("", "jz-note");
    pages =
        Controls.row(
            8,
            small(Controls.button(prefix + "-page-back", "", "PgUp", () -> turnPage(-1))),
            pageOf,
            small(Controls.button(prefix + "-page-next", "", "PgDn", () -> turnPage(1))));
    measured.setId(prefix + "-measured");
    foot = Controls.row(12, measured, Controls.spacer(), pages);
    foot.getStyleClass().add("jz-card-foot");
    foot.setPadding(new Insets(4, 16, 4, 16));
    getChildren().addAll(head, partial, stage, bar, foot);
    setMinSize(240, 200);
    zoomed.setText(words.get().text("evidence.tool.fit"));
    still
        .zoom()
        .addListener(
            o ->
                zoomed.setText(
                    still.zoom().get() == 1
                        ? words.get().text("evidence.tool.fit")
                        : words
                            .get()
                            .text(
                                "evidence.zoomed", Math.round(still.zoom().get() * 100) / 100.0)));
    still
        .chosen()
        .grip()
        .addListener(
            o -> {
              if (shown != null) {
                showMeasured(shown);
              }
            });
    player.state().addListener(o -> showFrame(player.state().get()));
    pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            player.tick();
          }
        };
    sceneProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                pulse.stop();
              } else {
                pulse.start();
              }
            });
  }

  private static Label corner(Label label, Pos where) {
    label.setMouseTransparent(true);
    StackPane.setAlignment(label, where);
    StackPane.setMargin(label, new Insets(10));
    return label;
  }

  private static Button small(Button button) {
    button.getStyleClass().add("small");
    return button;
  }

  StillPane still() {
    return still;
  }

  ClipPlayer player() {
    return player;
  }

  boolean showsClip() {
    return shown != null && shown.piece().medium().kind() == MediaKind.CLIP;
  }

  /** Shows a medium, or nothing. */
  void show(@Nullable Shown next) {
    Shown before = shown;
    shown = next;
    setVisible(next != null);
    setManaged(next != null);
    if (next == null) {
      player.close();
      still.show(null, 0);
      return;
    }
    if (before == null
        || before.piece().covered() != next.piece().covered()
        || !before.piece().medium().id().equals(next.piece().medium().id())) {
      page = 1;
      load(next);
    }
    if (!Objects.equals(before, next)) {
      describe(next);
    }
  }

  /** Lets go of a clip: the screen is left. */
  void leave() {
    shown = null;
    player.close();
  }

  void turnPage(int by) {
    Shown now = shown;
    ImportRecord source = now == null ? null : now.item().source();
    if (now != null && source != null && source.pages() > 1) {
      page = Math.clamp((long) page + by, 1, source.pages());
      load(now);
      describe(now);
    }
  }

  private void load(Shown now) {
    player.close();
    still.show(null, 0);
    failure.setText(words.get().text("evidence.review.undisplayable"));
    failure.setVisible(false);
    if (now.piece().covered()) {
      failure.setText(words.get().text("evidence.shield.reason"));
      failure.setVisible(true);
      return;
    }
    if (now.piece().medium().kind() == MediaKind.CLIP) {
      Medium clip = now.piece().medium();
      player.open(
          clip,
          now.item().millis() / 1000.0,
          CLIP_WIDTH,
          model.momentOf(clip.id()),
          now.piece().standing() == CaptureState.Standing.CHECKED);
      return;
    }
    int asked = page;
    model.picture(
        now.piece().medium(),
        asked,
        STILL_WIDTH,
        frame -> {
          if (same(now) && asked == page) {
            still.show(new FramePicture().show(frame), 0);
          }
        },
        () -> failure.setVisible(same(now)));
  }

  private boolean same(Shown asked) {
    return shown != null && shown.piece().medium().id().equals(asked.piece().medium().id());
  }

  private void describe(Shown now) {
    Messages m = words.get();
    boolean clip = now.piece().medium().kind() == MediaKind.CLIP;
    name.setText(StripPane.withoutExtension(now.piece().medium().fileName()));
    int number = now.piece().findingNumber();
    finding.setText(
        number == 0
            ? m.text("evidence.review.no-finding")
            : FindingList.circled(number) + " " + now.piece().findingTitle());
    standing.getChildren().setAll(StripPane.mark(m, now.piece().standing()));
    if (now.piece().words().foreign()) {
      standing
          .getChildren()
          .add(
              Controls.pill(
                  Tone.DANGER, "mdi2a-account-alert-outline", m.text("evidence.import.foreign")));
    }
    if (now.shielded()) {
      standing
          .getChildren()
          .add(
              Controls.pill(Tone.WARNING, "mdi2e-eye-off-outline", m.text("evidence.shield.pill")));
    }
    EarlierMedium earlier = now.earlier();
    if (earlier != null) {
      standing
          .getChildren()
          .setAll(
              Controls.pill(
                  Tone.ACCENT,
                  "mdi2h-history",
                  m.text("evidence.earlier.of", EarlierList.day(earlier, zone))));
    }
    boolean open = !now.piece().covered();
    partial.setVisible(open && now.piece().standing() == CaptureState.Standing.PARTIAL);
    partial.setText(m.text(clip ? "evidence.review.partial-clip" : "evidence.review.partial"));
    bar.setVisible(clip && open);
    bar.setManaged(clip && open);
    bar.showNotes(now.notes());
    still.showNotes(now.notes(), now.millimetresPerWidth());
    ImportRecord source = now.item().source();
    boolean paged = source != null && source.pages() > 1;
    pages.setVisible(paged);
    pages.setManaged(paged);
    pageOf.setText(paged && source != null ? page + " / " + source.pages() : "");
    showMeasured(now);
    foot.setVisible(!clip);
    foot.setManaged(!clip);
  }

  private void showMeasured(Shown now) {
    EarlierMedium earlier = now.earlier();
    measured.setText(
        showsClip()
            ? ""
            : still.chosen().grip().get() != null
                ? words.get().text("evidence.review.note-chosen")
                : earlier != null ? earlier.acceptanceNumber() : measurements(words.get(), now));
  }

  private static String measurements(Messages m, Shown now) {
    StringBuilder text = new StringBuilder();
    for (Notes.Standing each : now.notes()) {
      Note note = each.note();
      switch (note.kind()) {
        case ANGLE ->
            text.append(m.text("evidence.review.measured-angle"))
                .append(' ')
                .append(NotePainter.angle(note.degrees()))
                .append('　');
        case LENGTH ->
            text.append(m.text("evidence.review.measured-length"))
                .append(' ')
                .append(NotePainter.length(m, note.span(), now.millimetresPerWidth()))
                .append('　');
        case ARROW, TEXT, AREA, SCALE, COVER, BOOKMARK -> {}
      }
    }
    return text.isEmpty()
        ? m.text("evidence.review.nothing-measured")
        : text + m.text("evidence.review.only-reference");
  }

  private void showFrame(Playing now) {
    if (now.failed() && shown != null && !shown.piece().covered()) {
      failure.setVisible(shown != null);
    }
    if (now.frame() != null && showsClip()) {
      still.replace(picture.show(now.frame()));
    }
  }
}
