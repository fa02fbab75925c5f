package org.jianzhuo.desk.conclusion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.conclusion.ConclusionService;
import org.jianzhuo.desk.conclusion.ConclusionServiceTest;
import org.jianzhuo.desk.conclusion.DraftList;
import org.jianzhuo.desk.conclusion.DraftTask;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.journal.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The list of drafts is worked by keyboard from the moment it opens. */
@ExtendWith(ApplicationExtension.class)
class DraftsViewTest {
  private final CaseTable table = new CaseTable();
  private final ConclusionService service = ConclusionServiceTest.service(table);
  private final List<StreamId> opened = new ArrayList<>();
  private Stage stage;

  @Start
  void start(Stage shown) {
    table.allSign();
    table.people.become(table.drafter);
    DraftsView view =
        new DraftsView(
            new DraftList(service, stream -> ConclusionPictures.due(LocalDate.of(2026, 11, 23))),
            Messages.in(false),
            new DirectTaskRunner(),
            DraftTask.DRAFT,
            opened::add,
            fault -> {});
    stage = shown;
    stage.setScene(new Scene(new BorderPane(view.content()), 1298, 628));
    stage.show();
    view.shown();
  }

  @Test
  void theFirstRowHasTheFocusAndOpensByEnter(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("conclusion-list-row-0");
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly(table.caseStream);
  }
}
