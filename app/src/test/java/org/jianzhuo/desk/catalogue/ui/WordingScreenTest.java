package org.jianzhuo.desk.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Look;
import org.jianzhuo.desk.base.ui.Theme;
import org.jianzhuo.desk.catalogue.Wordings;
import org.jianzhuo.desk.intake.MemoryJournal;
import org.jianzhuo.desk.intake.SignedInPeople;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.CatalogueReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** Imports the official wording as a person does. */
@Tag("F35")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordingScreenTest extends ApplicationTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  private final MemoryJournal journal = new MemoryJournal();
  private final SignedInPeople people = new SignedInPeople(journal);
  private final Wordings wordings = new Wordings(journal, people, CATALOGUE);
  private final StackPane root = new StackPane();

  @TempDir
  @SuppressWarnings("NullAway.Init") // set before every test
  private Path folder;

  @Override
  public void start(Stage stage) {
    Scene scene = new Scene(root, 1000, 720);
    Look.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private void open() {
    interact(
        () -> {
          WordingCard card =
              new WordingCard(
                  new WordingViewModel(
                      wordings,
                      new DirectTaskRunner(),
                      f -> {
                        throw f;
                      }),
                  Messages.in(false));
          root.getChildren().setAll(card.node());
          card.shown();
        });
  }

  private Path file(String name, boolean whole) throws IOException {
    List<String> lines = new ArrayList<>(List.of("standard,code,text"));
    for (Clause clause : CATALOGUE.clauses(Standard.GBT_16180_2014)) {
      lines.add("GB/T 16180-2014," + clause.code() + ",示例原文" + clause.item());
    }
    if (!whole) {
      lines.set(7, lines.get(6));
    }
    return Files.write(folder.resolve(name), lines);
  }

  private String found() {
    return lookup("#catalogue-found").query().lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList()
        .toString();
  }

  private boolean importIsOff() {
    return lookup("#catalogue-import").queryAs(Button.class).isDisabled();
  }

  @Test
  void a_whole_file_is_imported_and_shown_from_then_on() throws IOException {
    open();
    clickOn("#catalogue-path").write(file("all.csv", true).toString()).type(KeyCode.ENTER);
    assertThat(found()).contains("530");
    clickOn("#catalogue-import");
    assertThat(found()).contains("请写明版本");
    clickOn("#catalogue-edition").write("2014 first printing");
    clickOn("#catalogue-import");
    assertThat(found()).contains("已导入");
    assertThat(wordings.current().text("GB/T 16180-2014", "5.8.2 24)")).contains("示例原文24");
    // another desk over the same journal, as after a restart
    Wordings again = new Wordings(journal, people, CATALOGUE);
    assertThat(again.current().of("GB/T 16180-2014"))
        .hasValueSatisfying(
            wording -> {
              assertThat(wording.edition()).isEqualTo("2014 first printing");
              assertThat(wording.version()).isOne();
            });
  }

  @Test
  void a_faulty_file_is_refused_by_line_and_clause_and_nothing_is_imported() throws IOException {
    open();
    clickOn("#catalogue-path").write(file("bad.csv", false).toString()).type(KeyCode.ENTER);
    assertThat(found()).contains("第 8 行", "5.1.2 6)", "5.1.2 7)");
    assertThat(importIsOff()).isTrue();
    assertThat(wordings.current().byStandard()).isEmpty();
  }

  @Test
  void a_path_that_leads_nowhere_is_named() {
    open();
    clickOn("#catalogue-path").write("/nowhere/at/all.csv").type(KeyCode.ENTER);
    assertThat(found()).contains("/nowhere/at/all.csv");
  }

  @Test
  void an_expert_sees_what_is_in_force_and_imports_nothing() {
    people.signIn(Role.EXPERT);
    open();
    assertThat(lookup("#catalogue-path").query().isVisible()).isTrue();
    assertThat(lookup("#catalogue-path").query().getParent().getParent().isVisible()).isFalse();
    assertThat(found()).contains("由现场调度或系统管理员导入");
  }
}
