package org.jianzhuo.desk.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.exam.FakeDrafts;
import org.jianzhuo.model.journal.PersonId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeymapTest {

  private final KeyBook book = KeyBook.builtIn();
  private final Keymap usual = Keymap.usual(book);

  private KeyAction act(String name) {
    return book.named(name).orElseThrow();
  }

  private static KeyStroke key(String text) {
    return KeyStroke.parse(text);
  }

  @Nested
  class TheProgramsList {

    @Test
    void hasNoTwoActsOnOneKeyInOnePlace() {
      for (KeyAction action : book.actions()) {
        if (!action.fixed()) {
          assertThat(usual.clash(action, usual.key(action))).as(action.name()).isEmpty();
        }
      }
    }

    @Test
    void choosesCamerasByDigitsThatAFieldKeepsForItselfAndBesideTheFormByAlt() {
      for (String role : List.of("table", "close-up", "document")) {
        assertThat(usual.key(act("evidence.camera-" + role)).actsWhileTyping()).isFalse();
        assertThat(usual.key(act("exam.camera-" + role)).actsWhileTyping()).isTrue();
      }
    }

    @Test
    void hasWordsInBothLanguages() {
      for (boolean english : List.of(true, false)) {
        Messages words = Messages.in(english);
        for (KeyAction action : book.actions()) {
          assertThat(action.said(words)).as(action.name()).isNotEqualTo(action.words());
          for (PlaceKind place : action.places()) {
            assertThat(KeysCard.placeName(words, Optional.of(place))).doesNotContain("workbench.");
          }
        }
      }
    }

    @Test
    void writesEveryKeySoThatItReadsTheSame() {
      for (KeyAction action : book.actions()) {
        for (KeyStroke stroke : action.usual()) {
          assertThat(KeyStroke.parse(stroke.text())).isEqualTo(stroke);
          assertThat(KeyStroke.of(stroke.combination())).contains(stroke);
        }
      }
    }
  }

  @Nested
  class AKeyThatIsWished {

    @Test
    void isTakenWhereAnotherActOfThePlaceHasIt() {
      assertThat(usual.clash(act("evidence.photo"), key("F8")))
          .contains(new Keymap.Clash.Taken(act("evidence.record"), true));
    }

    @Test
    void isTakenByWhatHoldsEverywhere() {
      assertThat(usual.clash(act("evidence.photo"), key("F12")))
          .contains(new Keymap.Clash.Taken(act("shell.lock"), false));
      assertThat(usual.clash(act("evidence.photo"), key("ESCAPE")))
          .contains(new Keymap.Clash.Taken(act("shell.back"), false));
    }

    @Test
    void isTakenInTheOtherPlaceOfTheSameAct() {
      assertThat(usual.clash(act("evidence.photo"), key("Shift+F8")))
          .contains(new Keymap.Clash.Taken(act("evidence.pause"), true));
      assertThat(usual.clash(act("evidence.photo"), key("F4")))
          .contains(new Keymap.Clash.Taken(act("exam.clause"), true));
    }

    @Test
    void isFreeWhereOnlyAnotherPlaceHasIt() {
      assertThat(usual.clash(act("queue.call"), key("Ctrl+J"))).isEmpty();
    }

    @Test
    void isNoLetterWhereTheActMustBeHeardWhileTyping() {
      assertThat(usual.clash(act("evidence.photo"), key("P"))).contains(new Keymap.Clash.Typed());
      assertThat(usual.clash(act("evidence.photo"), key("Shift+P")))
          .contains(new Keymap.Clash.Typed());
      assertThat(usual.clash(act("evidence.photo"), key("Ctrl+V")))
          .contains(new Keymap.Clash.Typed());
      assertThat(usual.clash(act("review.angle"), key("Q"))).isEmpty();
    }

    @Test
    void isNotTheComputersOwn() {
      assertThat(usual.clash(act("queue.call"), key("Alt+F4")))
          .contains(new Keymap.Clash.OfTheSystem());
    }
  }

  @Nested
  class AChangedKey {

    @Test
    void movesTheActInAllItsPlaces() {
      Keymap changed = usual.with(act("evidence.photo"), key("F3"));
      assertThat(changed.present(PlaceKind.EXAM, key("F7"))).isEqualTo(key("F3"));
      assertThat(changed.present(PlaceKind.CAPTURE, key("F7"))).isEqualTo(key("F3"));
      assertThat(changed.present(PlaceKind.QUEUE, key("F7"))).isEqualTo(key("F7"));
      assertThat(changed.presentCap(PlaceKind.CAPTURE, "F7")).isEqualTo("F3");
      assertThat(changed.capOf("F7", "evidence.photo")).isEqualTo("F3");
    }

    @Test
    void leavesItsOldKeyToOthersAndBlocksTheReset() {
      Keymap changed =
          usual.with(act("evidence.photo"), key("F3")).with(act("exam.phrase"), key("F7"));
      assertThat(changed.clash(act("evidence.photo"), key("F7")))
          .contains(new Keymap.Clash.Taken(act("exam.phrase"), true));
      assertThat(changed.reset().own()).isEmpty();
    }

    @Test
    void isExchangedWithAnother() {
      Keymap swapped = usual.swapped(act("evidence.photo"), act("evidence.record"));
      assertThat(swapped.key(act("evidence.photo"))).isEqualTo(key("F8"));
      assertThat(swapped.key(act("evidence.record"))).isEqualTo(key("F7"));
      assertThat(swapped.swapped(act("evidence.photo"), act("evidence.record")).own()).isEmpty();
    }

    @Test
    void isNotExchangedIntoAClash() {
      // voiding rests while a text is written; the shutter must not
      assertThat(usual.clash(act("evidence.photo"), key("DELETE")))
          .contains(new Keymap.Clash.Taken(act("evidence.void"), false));
      assertThatThrownBy(() -> usual.swapped(act("evidence.photo"), act("evidence.void")))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thatNoLongerFitsIsLeftOut() {
      Keymap kept =
          Keymap.of(
              book,
              Map.of(
                  "evidence.photo", key("F8"),
                  "no.such-act", key("F3"),
                  "queue.call", key("Ctrl+J"),
                  "shell.back", key("F3")));
      assertThat(kept.own()).containsOnlyKeys("queue.call");
    }
  }

  @Test
  void anUnreadableKeepingMeansTheUsualKeys() {
    FakeDrafts drafts = new FakeDrafts();
    PersonId person = new PersonId(new UUID(3, 3));
    drafts.save(person, "settings:keys", "{\"evidence.photo\":\"Hyper+F3\"}".getBytes());
    OwnKeys keys = new OwnKeys(book, drafts, person, new DirectTaskRunner(), fault -> {});
    keys.load();
    assertThat(keys.keymap().get().own()).isEmpty();
    keys.choose(usual.with(act("evidence.photo"), new KeyStroke(KeyCode.F3, false, false, false)));
    OwnKeys again = new OwnKeys(book, drafts, person, new DirectTaskRunner(), fault -> {});
    again.load();
    assertThat(again.keymap().get().own()).containsOnlyKeys("evidence.photo");
  }
}
