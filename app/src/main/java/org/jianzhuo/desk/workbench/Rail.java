package org.jianzhuo.desk.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;

/** Shows at the left where this person can go. */
final class Rail extends VBox {

  /** The letters that lead to the places with Alt, from the top: one row of the keyboard. */
  private static final String LETTERS = "QWERTYUIOP";

  private final List<ToggleButton> order = new ArrayList<>();
  private final List<Label> letters = new ArrayList<>();
  private final Map<PlaceKind, ToggleButton> items = new EnumMap<>(PlaceKind.class);
  private final Map<PlaceKind, Label> badges = new EnumMap<>(PlaceKind.class);
  private Optional<StreamId> caseInHand = Optional.empty();

  Rail(
      Messages words,
      Set<Role> roles,
      List<Place> places,
      ShellStatus status,
      Navigator navigator) {
    getStyleClass().add("jz-rail");
    Label mark = Controls.label("鉴", "jz-mark");
    VBox.setMargin(mark, new Insets(0, 0, 12, 0));
    getChildren().add(mark);
    List<StackPane> foot = new ArrayList<>();
    for (Place place : places) {
      if (place.kind() == PlaceKind.DRAFT || place.roles().stream().noneMatch(roles::contains)) {
        continue;
      }
      StackPane item = item(words, place, navigator);
      if (place.kind().atFoot()) {
        foot.add(item);
      } else {
        getChildren().add(item);
        order.add(items.get(place.kind()));
      }
    }
    for (Place place : places) {
      if (place.kind().atFoot() && items.containsKey(place.kind())) {
        order.add(items.get(place.kind()));
      }
    }
    getChildren().add(Controls.spacer());
    getChildren().addAll(foot);
    order.forEach(this::letter);
    status
        .badges()
        .addListener((MapChangeListener<PlaceKind, Integer>) change -> showBadges(status));
    showBadges(status);
  }

  private void letter(ToggleButton item) {
    int place = order.indexOf(item);
    if (place < LETTERS.length() && item.getParent() instanceof StackPane pane) {
      String key = LETTERS.substring(place, place + 1);
      Label letter = Controls.fixedCap(key);
      letter.setId("rail-letter-" + key.toLowerCase(Locale.ROOT));
      letter.setMouseTransparent(true);
      letter.setVisible(false);
      StackPane.setAlignment(letter, Pos.TOP_LEFT);
      StackPane.setMargin(letter, new Insets(2, 0, 0, 0));
      pane.getChildren().add(letter);
      letters.add(letter);
    }
  }

  /** Shows beside each place the letter that leads there, while Alt is held. */
  void showLetters(boolean shown) {
    letters.forEach(letter -> letter.setVisible(shown));
  }

  /** Goes to the place of a letter; false where no place that is open has it. */
  boolean go(KeyCode letter) {
    int place = letter.isLetterKey() ? LETTERS.indexOf(letter.getName()) : -1;
    if (place < 0 || place >= order.size() || order.get(place).isDisabled()) {
      return false;
    }
    order.get(place).fire();
    return true;
  }

  /** Marks where the person is, and which case's places lead somewhere. */
  void show(Destination at, Optional<StreamId> inHand) {
    caseInHand = inHand;
    items.forEach(
        (kind, item) -> {
          item.setSelected(kind == at.kind() || (kind == PlaceKind.DRAFTS && drafting(at)));
          item.setDisable(kind.ofCase() && inHand.isEmpty());
        });
  }

  void setNarrow(boolean narrow) {
    getStyleClass().remove("narrow");
    if (narrow) {
      getStyleClass().add("narrow");
    }
  }

  private StackPane item(Messages words, Place place, Navigator navigator) {
    ToggleButton button = new ToggleButton(words.text(place.kind().railKey()));
    button.setId(place.kind().id());
    button.setGraphic(Controls.icon(place.icon()));
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().add("jz-rail-item");
    button.setWrapText(false);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          place.kind().destination(caseInHand).ifPresent(navigator::go);
        });
    Label badge = Controls.label("", "jz-badge");
    badge.setMouseTransparent(true);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    StackPane.setMargin(badge, new Insets(4, 4, 0, 0));
    items.put(place.kind(), button);
    badges.put(place.kind(), badge);
    return new StackPane(button, badge);
  }

  private void showBadges(ShellStatus status) {
    badges.forEach(
        (kind, badge) -> {
          int count = status.badges().getOrDefault(kind, 0);
          badge.setText(count > 99 ? "99+" : Integer.toString(count));
          badge.setVisible(count > 0);
        });
  }

  private static boolean drafting(Destination at) {
    return at.kind() == PlaceKind.DRAFT;
  }
}
