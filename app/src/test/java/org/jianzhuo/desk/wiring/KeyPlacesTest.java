package org.jianzhuo.desk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.workbench.KeyAction;
import org.jianzhuo.desk.workbench.KeyBook;
import org.jianzhuo.desk.workbench.KeyStroke;
import org.jianzhuo.desk.workbench.Keymap;
import org.junit.jupiter.api.Test;

class KeyPlacesTest {

  private final Keymap usual = Keymap.usual(KeyBook.builtIn());

  @Test
  void a_key_that_a_person_gave_to_another_act_is_taken_for_the_pedal() {
    KeyAction clause = usual.book().named("exam.clause").orElseThrow();
    Keymap own = usual.with(clause, new KeyStroke(KeyCode.F3, false, false, false));

    assertThat(KeyPlaces.atTheTable(own, KeyCode.F3)).contains(clause);
    assertThat(KeyPlaces.atTheTable(own, KeyCode.F4)).isEmpty();
    assertThat(KeyPlaces.atTheTable(usual, KeyCode.F4)).contains(clause);
  }

  @Test
  void a_key_of_another_place_is_free_and_one_that_holds_everywhere_is_not() {
    assertThat(KeyPlaces.atTheTable(usual, KeyCode.PAGE_DOWN)).isEmpty();
    assertThat(KeyPlaces.atTheTable(usual, KeyCode.F12)).isPresent();
    assertThat(KeyPlaces.atTheTable(usual, KeyCode.SPACE)).isPresent();
  }
}
