package org.jianzhuo.desk.deadline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.panel.ui.Day;
import org.jianzhuo.desk.workbench.Layers;
import org.jianzhuo.model.deadline.DayKind;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitProfile;
import org.jianzhuo.model.deadline.Term;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

@Tag("F84")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineScreenTest extends ApplicationTest {

  private final Day day = new Day();

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private DeadlineView view;

  @SuppressWarnings("NullAway.Init") // start() comes before every test
  private Layers layers;

  @Override
  public void start(Stage stage) {
    layers = new Layers(new StackPane());
    Scene scene = new Scene(layers, 1366, 768);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void open() {
    interact(
        () -> {
          view =
              new DeadlineView(
                  new DeadlineViewModel(
                      day.deadlines,
                      new DirectTaskRunner(),
                      () -> Day.DATE,
                      fault -> {
                        throw fault;
                      }),
                  Messages.in(false),
                  layers);
          ((StackPane) layers.getChildren().getFirst()).getChildren().setAll(view.content());
          view.shown();
        });
  }

  private boolean disabled(String id) {
    return lookup(id).<Button>query().isDisabled();
  }

  @Test
  void a_new_years_table_is_typed_and_put_in_force() {
    open();
    clickOn("#deadline-next-year");
    clickOn("#deadline-name").write("New Year");
    clickOn("#deadline-from").write("2027-01-01");
    clickOn("#deadline-to").write("20270103").type(KeyCode.ENTER);
    assertThat(lookup("#deadline-days").<TableView<?>>query().getItems()).hasSize(1);
    clickOn("#deadline-reason").write("council notice 2026");
    clickOn("#deadline-save");
    assertThat(day.deadlines.holidays().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(day.deadlines.holidays().isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(disabled("#deadline-save")).isTrue();
  }

  @Test
  void an_overlap_is_named_and_cannot_be_put_in_force() {
    open();
    clickOn("#deadline-name").write("Extra");
    clickOn("#deadline-from").write("2026-10-07");
    clickOn("#deadline-to").write("2026-10-08").type(KeyCode.ENTER);
    VBox faults = lookup("#deadline-faults").query();
    assertThat(faults.lookupAll(".label").stream().map(n -> ((Labeled) n).getText()).toList())
        .anyMatch(text -> text.contains("国庆节") && text.contains("Extra"));
    assertThat(disabled("#deadline-save")).isTrue();
    clickOn("#deadline-remove");
    assertThat(faults.getChildren()).isEmpty();
  }

  @Test
  void a_limit_is_changed_put_in_force_and_withdrawn() {
    open();
    interact(() -> lookup("#deadline-limits").<TableView<?>>query().getSelectionModel().select(8));
    clickOn("#deadline-length").write("60");
    interact(
        () ->
            lookup("#deadline-unit")
                .<javafx.scene.control.ComboBox<?>>query()
                .getSelectionModel()
                .select(1));
    clickOn("#deadline-change");
    clickOn("#deadline-limits-from").write("2026-11-01");
    clickOn("#deadline-limits-reason").write("committee");
    clickOn("#deadline-put");
    LimitProfile inForce = day.deadlines.inForce(Day.DATE);
    assertThat(inForce.id()).isEqualTo(LimitProfile.CUSTOM);
    assertThat(inForce.rule(Limit.L9).orElseThrow().term())
        .isEqualTo(new Term.Days(60, DayKind.WORKING, 30));
    assertThat(inForce.rule(Limit.L12).orElseThrow().term())
        .isEqualTo(new Term.Days(15, DayKind.CALENDAR, 0));
    assertThat(lookup("#deadline-in-force").<Labeled>query().getText()).contains("2026-11-01");
    clickOn("#deadline-limits-reason").write("over");
    clickOn("#deadline-withdraw");
    assertThat(day.deadlines.inForce(Day.DATE).id()).isEqualTo("national-2025");
  }

  @Test
  void others_only_read() {
    day.people.signIn(Role.SUPERVISOR);
    open();
    assertThat(lookup("#deadline-save").<Button>query().getParent().getParent().isVisible())
        .isFalse();
  }
}
