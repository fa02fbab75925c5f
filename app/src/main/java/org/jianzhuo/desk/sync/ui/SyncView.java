package org.jianzhuo.desk.sync.ui;

import java.time.ZoneId;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.FaultWords;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.sync.SyncOverview;
import org.jianzhuo.desk.sync.SyncReport;
import org.jianzhuo.desk.sync.SyncState;

/** The sync centre (sheet 12): how the station stands with its server, and what waits. */
public final class SyncView implements Screen {

  private final SyncViewModel model;
  private final SyncWords words;
  private final VBox page = new VBox();
  private final VBox banners = new VBox(8);
  private final Label status = Controls.label("", "jz-page-title");
  private final Label more = Controls.wrapped("", "jz-note");
  private final HBox statusIcon = new HBox();
  private final ProgressBar progress = new ProgressBar(0);
  private final Button now;
  private final Label entriesWaiting = figure("sync-waiting-entries");
  private final Label mediaWaiting = figure("sync-waiting-media");
  private final Label bytesWaiting = Controls.label("", "jz-note");
  private final Label pushed = figure("sync-pushed");
  private final Label pulled = figure("sync-pulled");
  private final Label mediaUp = figure("sync-media-up");
  private final Label mediaDown = figure("sync-media-down");
  private final Label verified = figure("sync-verified");
  private final Label server = Controls.wrapped("", "jz-note");
  private final EnrolForm form;
  private final VBox formCard;
  private final Button change;
  private final TableView<SyncOverview.MediaRow> media;
  private final TableView<SyncOverview.EntryRow> entries;

  /**
   * @param zone the station's time zone, for showing times
   */
  public SyncView(SyncViewModel model, Messages messages, ZoneId zone) {
    this.model = model;
    this.words = new SyncWords(messages, zone);
    this.now = Controls.primary("sync-now", words.of("now"), "F5", model::syncNow);
    this.change = Controls.button("sync-change", words.of("change"), "", model::toggleForm);
    change.getStyleClass().add("small");
    this.form = new EnrolForm(words, model);
    this.formCard = Controls.card(words.of("enrol.title"), Controls.padded(form));
    SyncTables tables = new SyncTables(words);
    this.media = tables.media();
    this.entries = tables.entries();
    build();
    model.state().addListener((o, was, is) -> show(is));
    show(model.state().get());
  }

  private static Label figure(String id) {
    Label label = Controls.label("", "jz-figure");
    label.setId(id);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void build() {
    status.setId("sync-status");
    server.setId("sync-server");
    progress.setMaxWidth(Double.MAX_VALUE);
    page.getStyleClass().add("jz-page");
    HBox top =
        new HBox(
            12,
            statusCard(),
            count(words.of("waiting.entries"), "mdi2f-file-document-outline", entriesWaiting),
            count(
                words.of("waiting.media"),
                "mdi2i-image-multiple-outline",
                mediaWaiting,
                bytesWaiting),
            count(words.of("verified"), "mdi2s-shield-check-outline", verified));
    VBox mediaCard =
        Controls.card(
            words.of("media.title"), media, Controls.label(words.of("media.order"), "jz-note"));
    VBox entriesCard = Controls.card(words.of("entries.title"), entries);
    HBox.setHgrow(mediaCard, Priority.ALWAYS);
    HBox.setHgrow(entriesCard, Priority.ALWAYS);
    mediaCard.setPrefWidth(700);
    entriesCard.setPrefWidth(560);
    HBox tables = new HBox(12, mediaCard, entriesCard);
    VBox.setVgrow(tables, Priority.ALWAYS);
    page.getChildren().addAll(banners, top, formCard, resultCard(), tables);
    for (Region card : new Region[] {formCard, top}) {
      card.setMinHeight(Region.USE_PREF_SIZE);
    }
  }

  private Node statusCard() {
    VBox text = new VBox(2, status, more, progress);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(150);
    HBox row = Controls.row(14, statusIcon, text, now);
    VBox card = new VBox(row);
    card.getStyleClass().add("jz-card");
    card.setPadding(new Insets(12, 16, 12, 16));
    card.setPrefWidth(520);
    card.setMinWidth(430);
    HBox.setHgrow(card, Priority.ALWAYS);
    VBox.setVgrow(row, Priority.ALWAYS);
    return card;
  }

  private static Node count(String caption, String icon, Label number, Node... more) {
    Label name = Controls.label(caption, "jz-note");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox figures = Controls.row(12, number);
    figures.getChildren().addAll(more);
    HBox row = Controls.row(14, Controls.icon(icon), new VBox(2, name, figures));
    VBox card = new VBox(row);
    card.getStyleClass().add("jz-card");
    card.setPadding(new Insets(12, 16, 12, 16));
    card.setPrefWidth(240);
    card.setMinWidth(190);
    HBox.setHgrow(card, Priority.SOMETIMES);
    VBox.setVgrow(row, Priority.ALWAYS);
    return card;
  }

  private Node resultCard() {
    server.setMinWidth(160);
    server.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(server, Priority.ALWAYS);
    HBox row =
        Controls.row(
            24,
            result(words.of("pushed"), pushed),
            result(words.of("pulled"), pulled),
            result(words.of("media-up"), mediaUp),
            result(words.of("media-down"), mediaDown),
            server,
            change);
    row.getStyleClass().add("jz-card");
    row.setPadding(new Insets(8, 16, 8, 16));
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private static Node result(String caption, Label number) {
    Label words = Controls.label(caption, "jz-note");
    words.setMinWidth(Region.USE_PREF_SIZE);
    return Controls.row(8, words, number);
  }

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void shown() {
    model.attach();
  }

  @Override
  public void hidden() {
    model.detach();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    return Map.of(
        new KeyCodeCombination(KeyCode.F5), new Shortcut(words.of("now"), model::syncNow));
  }

  void show(SyncScreenState state) {
    SyncState sync = state.sync();
    status.setText(words.title(sync));
    more.setText(words.subtitle(sync));
    statusIcon.getChildren().setAll(Controls.pill(words.tone(sync), words.icon(sync), ""));
    statusIcon.setAlignment(Pos.CENTER);
    boolean running = sync instanceof SyncState.Running;
    boolean enrolled = !(sync instanceof SyncState.NotEnrolled);
    progress.setVisible(running);
    progress.setManaged(running);
    if (sync instanceof SyncState.Running run) {
      progress.setProgress(
          run.total() == 0
              ? ProgressBar.INDETERMINATE_PROGRESS
              : (double) run.done() / run.total());
    }
    now.setDisable(running);
    now.setVisible(enrolled);
    change.setVisible(enrolled);
    change.setText(words.of(state.formOpen() ? "change.close" : "change"));
    form.setBusy(state.enrolling());
    formCard.setVisible(state.showsForm());
    formCard.setManaged(state.showsForm());
    showServer(sync);
    showOverview(state.overview());
    showReport(sync);
    showBanners(state);
  }

  private void showServer(SyncState sync) {
    server.setText(
        switch (sync) {
          case SyncState.NotEnrolled s -> words.of("server.none");
          case SyncState.Ready s -> words.of("server", s.server());
          case SyncState.Running s -> words.of("server", s.server());
          case SyncState.Done s -> words.of("server", s.server());
          case SyncState.Offline s -> words.of("server", s.server());
          case SyncState.Failed s -> words.of("server", s.server());
        });
  }

  private void showOverview(SyncOverview overview) {
    entriesWaiting.setText(Long.toString(overview.entriesWaiting()));
    mediaWaiting.setText(Long.toString(overview.mediaWaiting()));
    bytesWaiting.setText(
        overview.bytesWaiting() == 0 ? "" : SyncWords.size(overview.bytesWaiting()));
    if (!media.getItems().equals(overview.media())) {
      media.getItems().setAll(overview.media());
    }
    if (!entries.getItems().equals(overview.entries())) {
      entries.getItems().setAll(overview.entries());
    }
  }

  private void showReport(SyncState sync) {
    if (sync instanceof SyncState.Done done) {
      SyncReport report = done.report();
      pushed.setText(Long.toString(report.pushed()));
      pulled.setText(Long.toString(report.pulled()));
      mediaUp.setText(Long.toString(report.mediaUp()));
      mediaDown.setText(Long.toString(report.mediaDown()));
      verified.setText(Long.toString(report.verified()));
    } else {
      for (Label each : new Label[] {pushed, pulled, mediaUp, mediaDown, verified}) {
        each.setText("");
      }
    }
  }

  private void showBanners(SyncScreenState state) {
    banners.getChildren().clear();
    if (state.refusal() != null) {
      banners
          .getChildren()
          .add(
              Controls.banner(
                  Tone.WARNING, "mdi2a-alert-outline", words.messages().text(state.refusal())));
    }
    DeskFault fault = state.fault();
    if (fault != null) {
      addFault(fault);
    }
    switch (state.sync()) {
      case SyncState.Failed failed -> addFault(new DeskFault(failed.code(), failed.detail()));
      case SyncState.Offline offline ->
          addFault(new DeskFault(ErrorCode.SERVER_UNREACHABLE, "offline"));
      case SyncState.NotEnrolled s -> {}
      case SyncState.Ready s -> {}
      case SyncState.Running s -> {}
      case SyncState.Done s -> {}
    }
    banners.setVisible(!banners.getChildren().isEmpty());
    banners.setManaged(banners.isVisible());
  }

  private void addFault(DeskFault fault) {
    FaultWords said = FaultWords.of(fault, words.messages());
    // Offline is normal in a borrowed room: amber, not red.
    boolean normal = fault.code() == ErrorCode.SERVER_UNREACHABLE;
    String next = String.join(words.of("next.join"), said.next().lines().toList());
    HBox banner =
        Controls.banner(
            normal ? Tone.WARNING : Tone.DANGER,
            normal ? "mdi2c-cloud-off-outline" : "mdi2a-alert-circle-outline",
            words.messages().text("base.fault.banner", said.title(), said.safe(), next));
    banner.setId("sync-fault");
    banners.getChildren().add(banner);
  }
}
