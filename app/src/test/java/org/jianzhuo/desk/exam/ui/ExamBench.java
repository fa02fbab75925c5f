package org.jianzhuo.desk.exam.ui;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.catalogue.ClauseBooks;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.catalogue.PinyinRomaniser;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExamCases;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.exam.CaseSpecialties;

/** Puts the examination's screen together for tests, with keys as the workbench gives them. */
final class ExamBench {

  static final PinyinRomaniser PINYIN = new PinyinRomaniser();
  static final ClauseBooks CLAUSES = new ClauseBooks(ExamCases.CATALOGUE, PINYIN);
  static final PartSearch PARTS = new PartSearch(ExamCases.CATALOGUE, PINYIN);

  List<CaseSpecialties.Need> missing = List.of();
  OfficialWordings wordings = OfficialWordings.NONE;
  final List<String> doors = new ArrayList<>();
  final ExamCases cases;
  final ExamViewModel vm;
  final ExamView view;
  final Layers layers;

  ExamBench(
      ExamCases cases,
      Hand hand,
      boolean english,
      TaskRunner tasks,
      Delays delays,
      InstantSource clock) {
    this.cases = cases;
    Look.loadFonts();
    vm = model(cases, hand, tasks, delays, clock);
    StackPane host = new StackPane();
    layers = new Layers(host);
    layers.keepTyped(
        new DraftedWords(
            cases.drafts,
            new DraftKeeper(cases.drafts, hand.actor().id(), tasks, delays, clock),
            hand.actor().id(),
            tasks));
    view =
        new ExamView(
            vm,
            Messages.in(english),
            layers,
            CLAUSES,
            () -> wordings,
            PARTS,
            () -> camera(english),
            new ExamView.Doors(
                () -> doors.add("recusal"),
                () -> doors.add("recording"),
                () -> doors.add("completed"),
                () -> missing));
    host.getChildren().add(view.content());
    layers.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!layers.covered()) {
            view.shortcuts().entrySet().stream()
                .filter(each -> each.getKey().match(event))
                .findFirst()
                .ifPresent(
                    each -> {
                      event.consume();
                      each.getValue().act().run();
                    });
          }
        });
  }

  /** Opens what stands behind the screen, without one. */
  static ExamViewModel opened(ExamCases cases, Hand hand, FakeDelays clock) {
    ExamViewModel vm = model(cases, hand, new DirectTaskRunner(), clock, clock);
    vm.open();
    return vm;
  }

  private static ExamViewModel model(
      ExamCases cases, Hand hand, TaskRunner tasks, Delays delays, InstantSource clock) {
    return new ExamViewModel(
        cases.service(),
        cases.drafts,
        new DraftKeeper(cases.drafts, hand.actor().id(), tasks, delays, clock),
        hand,
        ExamCases.CASE,
        tasks);
  }

  private static Node camera(boolean english) {
    Label live = Controls.label(english ? "Camera" : "检查相机", "jz-muted");
    StackPane picture = new StackPane(live);
    picture.setMinHeight(260);
    picture.getStyleClass().add("jz-card");
    return picture;
  }
}
