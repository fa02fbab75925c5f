package org.jianzhuo.desk.session.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.DrawnGlyphs;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.session.IdentityProof;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.base.InkStroke;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.intake.Rehabilitation;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.session.Awaited;

/** Draws a case's clock in the queue, to be looked at: {@code ClockPictures FOLDER}. */
public final class ClockPictures {

  private static final List<InkStroke> DRAWN =
      List.of(
          stroke(100, 200, 900, 200),
          stroke(500, 100, 500, 900),
          stroke(480, 250, 120, 850),
          stroke(520, 250, 880, 850));

  private ClockPictures() {}

  private static InkStroke stroke(int x1, int y1, int x2, int y2) {
    return new InkStroke(List.of(x1, x2), List.of(y1, y2), List.of(0, 90), List.of(500, 500));
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (boolean english : new boolean[] {false, true}) {
      for (int[] size : new int[][] {{1832, 886}, {1278, 668}}) {
        for (String shown :
            new String[] {
              "clock-",
              "clock-sheet-",
              "clock-list-",
              "absence-",
              "rare-",
              "postponed-",
              "postponed-pause-",
              "postponed-over-"
            }) {
          Day day = new Day();
          StreamId first = day.ticket("A001").ticket().caseStream();
          day.clocks.begin(first, ClockEventKind.SUPPLEMENT, Day.DATE.minusDays(20), "送达《补正材料通知书》");
          day.clocks.end(
              first,
              day.clocks.of(first).times().suspensions().keySet().iterator().next(),
              Day.DATE.minusDays(8));
          day.clocks.begin(first, ClockEventKind.EXAMINATION, Day.DATE.minusDays(3), "外出检查：肌电图");
          day.clocks.mark(first, Limit.L9, true, Day.DATE.minusDays(1), 0, "结论已签发");
          day.queue.noteRehabilitation(
              day.session(), first, Rehabilitation.UNDER_WAY, "康复介入 2026-10-30");
          if (shown.contains("postponed")) {
            day.journal.append(
                null,
                List.of(
                    new Deed(
                        first,
                        new DeadlineFact.SuspensionRecorded(
                            UUID.randomUUID(),
                            ClockEventKind.POSTPONEMENT,
                            Day.DATE,
                            Day.DATE.plusDays(8),
                            "现场鉴定改期（延期）通知书 GQ-2026-34K5RH-0002"))));
            for (String ticket : new String[] {"A002", "A003"}) {
              QueueEntry entry = day.ticket(ticket);
              StreamId each = entry.ticket().caseStream();
              day.queue.checkIn(
                  day.session(),
                  each,
                  new IdentityProof(
                      IdentityProof.Method.TYPED, entry.accepted().identityNumber(), true));
              day.queue.call(day.session(), each, entry.ticket().room());
              day.queue.enterExam(day.session(), each);
            }
            day.queue.pause(
                day.session(),
                day.ticket("A003").ticket().caseStream(),
                "等肌电图结果",
                new Awaited(Awaited.What.RESULTS, Day.DATE, LocalTime.of(19, 30)));
          }
          String name = shown + (english ? "en-" : "zh-") + (size[0] > 1500 ? 1920 : 1366);
          Pictures.take(
              folder.resolve(name + ".png"),
              () -> {
                Layers layers = new Layers(new StackPane());
                QueueView view = day.queueView(Messages.in(english), layers);
                ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
                int surname = day.ticket("A001").accepted().name().codePointAt(0);
                DrawnGlyphs.give(
                    layers, () -> shown.contains("rare") ? Map.of(surname, DRAWN) : Map.of());
                view.withRareCharacters(c -> shown.contains("rare"), (c, drawn) -> {});
                if (shown.contains("pause") || shown.contains("over")) {
                  day.inHand.set(day.ticket("A003").ticket().caseStream());
                }
                if (shown.contains("over")) {
                  day.journal.now = Instant.parse("2026-11-23T23:00:00Z").toEpochMilli();
                }
                view.shown();
                if (shown.contains("pause")) {
                  view.withReason(ReasonedMove.PAUSE);
                }
                if (shown.contains("absence")) {
                  view.notAttended();
                }
                if (shown.contains("sheet")) {
                  view.clock();
                } else if (shown.contains("list")) {
                  view.runningOut();
                }
                return layers;
              },
              Theme.LIGHT,
              size[0],
              size[1]);
        }
      }
    }
    Platform.exit();
  }
}
