package org.jianzhuo.desk.opinion.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakeDrafts;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.RuleProfiles;

/** Builds the opinion screen of one expert over a table, with layers and keys as in the window. */
public final class OpinionStage {
  public static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final RuleProfiles PROFILES = RuleProfiles.builtIn();

  private OpinionStage() {}

  /** Returns the view model of the expert, who is signed in. */
  public static OpinionViewModel model(CaseTable table, FakeDrafts drafts, PersonId expert) {
    table.people.become(expert);
    DirectTaskRunner tasks = new DirectTaskRunner();
    Delays soon =
        (Duration delay, Runnable action) -> {
          Platform.runLater(action);
          return () -> {};
        };
    return new OpinionViewModel(
        table.opinions,
        table.consultations,
        CATALOGUE,
        item -> PROFILES.profile("national-2025+guangdong").results().getOrDefault(item, List.of()),
        drafts,
        new DraftKeeper(drafts, expert, tasks, soon, CaseTable.CLOCK),
        expert,
        table.caseStream,
        tasks,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  /** Returns the scene with the expert's opinion screen. */
  public static Scene scene(
      CaseTable table, FakeDrafts drafts, PersonId expert, boolean english, int width, int height) {
    AtomicLong nanos = new AtomicLong();
    BorderPane frame = new BorderPane();
    Layers layers = new Layers(frame);
    OpinionView view =
        new OpinionView(
            model(table, drafts, expert),
            Messages.in(english),
            CATALOGUE,
            layers,
            pdf -> paper(pdf),
            (paper, print, printed) -> {
              if (print.on("PDF", 1) instanceof Outcome.Done<Integer>(Integer number)) {
                printed.accept(number);
              }
            },
            (finding, chosen) -> chosen.accept(CaseTable.clause("5.10.2 12)", 10)),
            finding -> new Button(),
            new SimpleBooleanProperty(),
            () -> nanos.addAndGet(8_000_000),
            () -> {});
    frame.setCenter(view.content());
    view.shown();
    return dressed(layers, view, width, height);
  }

  /** Returns the view model of the expert's list to sign. */
  public static BatchViewModel batchModel(CaseTable table, FakeDrafts drafts, PersonId expert) {
    table.people.become(expert);
    DirectTaskRunner tasks = new DirectTaskRunner();
    Delays soon =
        (Duration delay, Runnable action) -> {
          Platform.runLater(action);
          return () -> {};
        };
    return new BatchViewModel(
        table.opinions,
        CATALOGUE,
        drafts,
        new DraftKeeper(drafts, expert, tasks, soon, CaseTable.CLOCK),
        expert,
        tasks,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  /** Returns the expert's list to sign. */
  public static BatchView batch(
      BatchViewModel model, Messages words, java.util.function.Consumer<StreamId> open) {
    AtomicLong nanos = new AtomicLong();
    return new BatchView(model, words, OpinionStage::paper, open, () -> nanos.addAndGet(8_000_000));
  }

  /** Dresses a scene and lets the screen hear its keys while nothing covers it. */
  public static Scene dressed(Layers layers, Screen screen, int width, int height) {
    Scene scene = new Scene(layers, width, height);
    Look.apply(scene, Theme.LIGHT);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode().isFunctionKey() || event.isControlDown() || event.isAltDown()) {
            hear(layers, screen, event);
          }
        });
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> hear(layers, screen, event));
    return scene;
  }

  private static void hear(Layers layers, Screen screen, KeyEvent event) {
    if (!layers.covered()) {
      screen.shortcuts().entrySet().stream()
          .filter(each -> each.getKey().match(event))
          .findFirst()
          .ifPresent(
              each -> {
                event.consume();
                each.getValue().act().run();
              });
    }
  }

  private static Node paper(byte[] pdf) {
    Label label = new Label("PDF " + pdf.length);
    label.setId("paper");
    BorderPane pane = new BorderPane(label);
    pane.getStyleClass().add("jz-card");
    return pane;
  }
}
