package org.jianzhuo.desk.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.FxTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.ui.Pictures;
import org.jianzhuo.desk.evidence.ImportLabels;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.opinion.FakeMedia;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.SealedOpinions;
import org.jianzhuo.desk.opinion.ui.OpinionStage;
import org.jianzhuo.desk.opinion.ui.OpinionView;
import org.jianzhuo.desk.opinion.ui.OpinionViewModel;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteId;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Goes from a clause on the opinion screen itself to the second of the clip that supports it. */
class OpinionToSecondTest {

  private static final StreamId CASE = new StreamId(new UUID(4, 4));
  private static final Messages WORDS = Messages.in(Boolean.getBoolean("jz.english"));

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private final AtomicInteger clicks = new AtomicInteger();
  private final BorderPane host = new BorderPane();
  private final FakePeople people = new FakePeople();
  private FxTaskRunner tasks;
  private CaptureRoom room;
  private ReviewViewModel model;
  private ReviewView review;
  private Layers layers;

  @BeforeEach
  void judgeACaseWithAClip() throws Exception {
    Pictures.startToolkit();
    tasks = new FxTaskRunner();
    room = new CaptureRoom(folder.resolve("data"), 320, 180, tasks).withNotice().withCamera();
    List<PersonId> panel =
        List.of(
            people.add("何守正", Role.EXPERT, "骨科"),
            people.add("许国栋", Role.EXPERT, "手外科"),
            people.add("梁淑仪", Role.EXPERT, "康复医学科"));
    people.become(panel.getFirst());
    for (Fact fact :
        CaseTable.examined(
            panel, "深劳鉴受〔2026〕03187", OpinionMode.TOGETHER, ItemKind.LABOUR_FUNCTION, 8, 9)) {
      if (fact instanceof ExamFact.Completed) {
        keepAClip(panel.getFirst());
      }
      tell(panel.getFirst(), fact);
    }
    model =
        EvidenceModels.review(
            room,
            tasks,
            () -> Optional.of(panel.getFirst()),
            fault -> {
              throw fault;
            });
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupScene(
        () -> {
          layers = new Layers(host);
          OpinionView view = opinion(panel.getFirst());
          host.setCenter(view.content());
          view.shown();
          Scene scene =
              OpinionStage.dressed(layers, view, Integer.getInteger("jz.width", 1298), 700);
          scene.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> clicks.incrementAndGet());
          return scene;
        });
    FxToolkit.showStage();
  }

  private void tell(PersonId by, Fact fact) {
    room.station.journal.append(by, List.of(new Deed(CASE, fact)));
  }

  /** Takes the camera's clip into the case and marks a moment of it. */
  private void keepAClip(PersonId by) throws Exception {
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(75);
    Medium recorded = ((Outcome.Done<Medium>) room.capture.stopClip()).value();
    room.capture.release();
    Path file = room.export(recorded, folder.resolve("out"));
    Medium clip =
        ((Outcome.Done<Medium>)
                room.imports.importFile(
                    CASE, by, CaseTable.ELBOW, file, "第 3 鉴定室", ImportLabels.OWN))
            .value();
    NoteId id = new NoteId(UUID.randomUUID());
    tell(
        by,
        new EvidenceFact.Annotated(
            clip.id(),
            new Note(id, NoteKind.BOOKMARK, List.of(), "end", 0, 1500, CaseTable.ELBOW)));
  }

  private OpinionView opinion(PersonId expert) {
    OpinionService opinions =
        new OpinionService(
            room.station.journal,
            people,
            new FakeMedia(),
            sheet -> Outcome.done("sheet".getBytes(StandardCharsets.UTF_8)),
            CaseTable.signer(),
            new CaseTable().printer(),
            CaseTable.CLOCK,
            UUID::randomUUID,
            () -> false,
            new SealedOpinions(room.station.drafts));
    DirectTaskRunner direct = new DirectTaskRunner();
    OpinionViewModel window =
        new OpinionViewModel(
            opinions,
            new ConsultationDesk(
                room.station.journal,
                people,
                opinions,
                Optional::empty,
                stream -> List.of(),
                (person, stream) -> Optional.empty(),
                stream -> false,
                stream -> Optional.empty(),
                CaseTable.CLOCK),
            OpinionStage.CATALOGUE,
            item -> List.of(),
            room.station.drafts,
            new DraftKeeper(
                room.station.drafts, expert, direct, (delay, act) -> () -> {}, CaseTable.CLOCK),
            expert,
            CASE,
            direct,
            fault -> {
              throw new AssertionError(fault);
            });
    SupportDoor door =
        new SupportDoor(
            room.station.journal,
            room.custody,
            tasks,
            WORDS,
            layers,
            (stream, support) -> look(stream, support.medium(), support.atMillis()));
    return new OpinionView(
        window,
        WORDS,
        OpinionStage.CATALOGUE,
        layers,
        pdf -> new Label(),
        (paper, print, printed) -> {},
        (finding, chosen) -> {},
        finding -> door.button(CASE, finding),
        new SimpleBooleanProperty(),
        System::nanoTime,
        () -> {});
  }

  private void look(StreamId stream, Medium medium, long millis) {
    model.showMoment(stream, medium.id(), millis / 1000.0);
    review =
        new ReviewView(
            model, () -> WORDS, layers, person -> "1号专家", ZoneId.of("Asia/Shanghai"), () -> folder);
    host.setCenter(review.content());
    review.shown();
  }

  @AfterEach
  void hide() throws Exception {
    robot.interact(
        () -> {
          if (review != null) {
            review.hidden();
          }
          model.leaveCase();
        });
    tasks.close();
    room.close();
    FxToolkit.cleanupStages();
  }

  @Test
  void two_clicks_on_the_opinion_screen_lead_to_the_second() throws Exception {
    picture("e2-opinion");
    robot.clickOn("#support-1");
    until(() -> robot.lookup("#support-row-0").tryQuery().isPresent());
    picture("e3-opinion-support");
    robot.clickOn("#support-row-0");
    until(() -> text("#review-time").startsWith("00:01.5"));
    assertThat(clicks.get()).isEqualTo(2);
    picture("e4-second");
  }

  private void picture(String name) {
    String out = System.getProperty("jz.pictures");
    if (out != null) {
      WaitForAsyncUtils.waitForFxEvents();
      Pictures.onWindow(
          () -> Pictures.write(Path.of(out, name + ".png"), host.getScene().snapshot(null)));
    }
  }

  private String text(String id) {
    return robot.lookup(id).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
  }

  private static void until(BooleanSupplier wished) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, wished::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
