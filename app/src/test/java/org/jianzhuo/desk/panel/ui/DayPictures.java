package org.jianzhuo.desk.panel.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.session.IdentityProof;
import org.jianzhuo.desk.session.QueueEntry;
import org.jianzhuo.desk.session.ui.QueueView;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.roster.Role;

/** Draws queue, panel screen and notices, to be looked at. */
public final class DayPictures {

  private DayPictures() {}

  public static void main(String[] arguments) {
    String folder = arguments[0];
    for (boolean english : new boolean[] {false, true}) {
      draw(folder, english, 1278, 668);
      draw(folder, english, 1832, 976);
    }
    Platform.exit();
  }

  private static void draw(String folder, boolean english, int width, int height) {
    String language = (english ? "-en" : "-zh") + width + ".png";
    shot(
        folder + "/queue" + language,
        english,
        width,
        height,
        (day, layers) -> queue(day, layers, english));
    shot(
        folder + "/queue-late" + language,
        english,
        width,
        height,
        (day, layers) -> {
          day.listLate("A901", "第一鉴定室", "市第一人民医院", "左眼");
          day.listLate("A902", "第一鉴定室", "", "头部");
          queue(day, layers, english).withPanels(() -> {});
        });
    shot(
        folder + "/queue-checkin" + language,
        english,
        width,
        height,
        (day, layers) -> queue(day, layers, english).checkIn());
    shot(
        folder + "/panel" + language,
        english,
        width,
        height,
        (day, layers) -> show(day.panelView(Messages.in(english), layers), layers));
    shot(
        folder + "/recusal" + language,
        english,
        width,
        height,
        (day, layers) ->
            day.notices(Messages.in(english), layers)
                .openRecusal(day.ticket("A001").ticket().caseStream(), p -> {}));
    shot(
        folder + "/signed-for" + language,
        english,
        width,
        height,
        (day, layers) -> {
          day.notices(Messages.in(english), layers)
              .openRecusal(day.ticket("A001").ticket().caseStream(), p -> {});
          ((CheckBox) layers.lookup("#panel-recusal-signed-for")).setSelected(true);
          ((ToggleButton) layers.lookup("#panel-recusal-ask")).fire();
        });
    shot(
        folder + "/recording" + language,
        english,
        width,
        height,
        (day, layers) ->
            day.notices(Messages.in(english), layers)
                .openRecording(day.ticket("A001").ticket().caseStream(), p -> {}));
  }

  private static void shot(
      String target, boolean english, int width, int height, BiConsumer<Day, Layers> show) {
    Day day = new Day();
    for (String number : List.of("A002", "A003", "B001", "B002", "C001")) {
      QueueEntry entry = day.ticket(number);
      day.queue.checkIn(
          day.session(),
          entry.ticket().caseStream(),
          new IdentityProof(IdentityProof.Method.TYPED, entry.accepted().identityNumber(), true));
    }
    day.queue.call(day.session(), day.ticket("B001").ticket().caseStream(), "第二鉴定室");
    day.queue.call(day.session(), day.ticket("C001").ticket().caseStream(), "第三鉴定室");
    day.queue.enterExam(day.session(), day.ticket("C001").ticket().caseStream());
    day.people.signIn(Role.DRAW_POST);
    day.seatRoom(
        "第一鉴定室",
        List.of(day.expert("E1001"), day.expert("E1003"), day.expert("E1005")),
        "2026 抽 1123-1");
    day.people.signIn(Role.COORDINATOR);
    Pictures.take(
        Path.of(target),
        () -> {
          Layers layers = new Layers(new StackPane());
          show.accept(day, layers);
          return layers;
        },
        Theme.LIGHT,
        width,
        height);
  }

  private static QueueView queue(Day day, Layers layers, boolean english) {
    QueueView view = day.queueView(Messages.in(english), layers);
    show(view, layers);
    return view;
  }

  private static void show(Screen screen, Layers layers) {
    ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(screen.content());
    screen.shown();
  }
}
