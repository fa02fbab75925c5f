package org.jianzhuo.desk.sync.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.sync.SyncOverview;
import org.jianzhuo.desk.sync.SyncReport;
import org.jianzhuo.desk.sync.SyncState;
import org.jianzhuo.desk.sync.SyncStation;
import org.jianzhuo.model.evidence.MediaKind;

/** Draws the sync centre in its states, for looking at it. */
public final class SyncPictures {

  private static final SyncStation STATION = newStation();

  private SyncPictures() {}

  private static SyncStation newStation() {
    try {
      return SyncStation.joining(Files.createTempDirectory("sync-pictures"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    URI server = URI.create("https://10.0.0.5:8443/");
    List<SyncState> states =
        List.of(
            new SyncState.NotEnrolled(),
            new SyncState.Running(server, SyncState.Step.UPLOAD, 8_200_000, 19_000_000),
            new SyncState.Done(
                server, new SyncReport(41, 12, 5, 2, 1234), Instant.parse("2026-11-23T02:41:00Z")),
            new SyncState.Offline(server),
            new SyncState.Failed(server, ErrorCode.SERVER_NOT_OURS, "another certificate"));
    for (boolean english : new boolean[] {false, true}) {
      for (SyncState state : states) {
        String name = state.getClass().getSimpleName() + (english ? "-en" : "-zh");
        picture(folder.resolve(name + "-1920.png"), state, english, 1832, 976, Theme.LIGHT);
        picture(folder.resolve(name + "-1366.png"), state, english, 1298, 678, Theme.DARK);
      }
    }
    javafx.application.Platform.exit();
  }

  private static void picture(
      Path file, SyncState state, boolean english, int width, int height, Theme theme) {
    Pictures.take(
        file,
        () -> {
          SyncView view =
              new SyncView(
                  new SyncViewModel(STATION.service),
                  Messages.in(english),
                  ZoneId.of("Asia/Shanghai"));
          view.show(SyncScreenState.start(state).with(overview()));
          return (javafx.scene.Parent) view.content();
        },
        theme,
        width,
        height);
  }

  private static SyncOverview overview() {
    List<SyncOverview.EntryRow> entries = new ArrayList<>();
    String[] kinds = {"exam.finding-recorded", "evidence.captured", "session.ticket-called"};
    for (int i = 0; i < 30; i++) {
      entries.add(
          new SyncOverview.EntryRow(
              kinds[i % 3], 1_795_400_000_000L - i * 60_000L, i % 4 != 0, i > 5));
    }
    return new SyncOverview(
        6,
        2,
        148_300_000,
        entries,
        List.of(
            new SyncOverview.MediaRow(
                "VID-01.mp4", MediaKind.CLIP, 148_000_000, SyncOverview.Place.TO_SEND),
            new SyncOverview.MediaRow(
                "IMG-02.jpg", MediaKind.PHOTO, 300_000, SyncOverview.Place.TO_FETCH),
            new SyncOverview.MediaRow(
                "IMG-01.jpg", MediaKind.PHOTO, 412_000, SyncOverview.Place.BOTH),
            new SyncOverview.MediaRow(
                "panel-opinion.pdf", MediaKind.DOCUMENT, 91_000, SyncOverview.Place.BOTH)));
  }
}
