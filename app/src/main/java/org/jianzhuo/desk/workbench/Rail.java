package org.jianzhuo.desk.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Role;

/** Shows at the left where this person can go. */
final class Rail extends VBox {

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
      }
    }
    getChildren().add(Controls.spacer());
    getChildren().addAll(foot);
    status
        .badges()
        .addListener((MapChangeListener<PlaceKind, Integer>) change -> showBadges(status));
    showBadges(status);
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
