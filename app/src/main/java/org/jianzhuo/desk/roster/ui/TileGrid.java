package org.jianzhuo.desk.roster.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.roster.Accounts.Tile;
import org.jianzhuo.desk.roster.RoleWords;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Shows who can sign in: experts, then staff, then who still needs a slip to do so. */
final class TileGrid extends ScrollPane {

  private static final double TILE_WIDTH = 316;
  private static final double GAP = 16;

  private final SignInViewModel model;
  private final Messages words;
  private final Map<PersonId, ToggleButton> tiles = new LinkedHashMap<>();
  private final VBox groups = new VBox(14);
  private List<Tile> shown = List.of();

  TileGrid(SignInViewModel model, Messages words) {
    this.model = model;
    this.words = words;
    groups.setPadding(new Insets(4));
    setContent(groups);
    setFitToWidth(true);
    setId("signin-tiles");
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(true);
    viewportBoundsProperty().addListener((o, was, is) -> fit());
  }

  void show(List<Tile> people, @Nullable PersonId chosen) {
    if (!people.equals(shown)) {
      shown = people;
      build();
    }
    tiles.forEach((id, tile) -> tile.setSelected(id.equals(chosen)));
    ToggleButton tile = chosen == null ? null : tiles.get(chosen);
    if (tile != null) {
      reveal(tile);
    }
  }

  private double tileWidth() {
    double room = getViewportBounds().getWidth() - 12;
    return room <= 0 ? TILE_WIDTH : Math.clamp(room, 200, TILE_WIDTH);
  }

  private void fit() {
    double width = tileWidth();
    tiles
        .values()
        .forEach(
            tile -> {
              tile.setMinWidth(width);
              tile.setPrefWidth(width);
              tile.setMaxWidth(width);
            });
  }

  /** Returns how many tiles stand side by side. */
  int columns() {
    double width = getWidth() <= 0 ? TILE_WIDTH : getViewportBounds().getWidth() - 8;
    return Math.max(1, (int) ((width + GAP) / (TILE_WIDTH + GAP)));
  }

  private void build() {
    tiles.clear();
    groups.getChildren().clear();
    List<Tile> experts = new ArrayList<>();
    List<Tile> staff = new ArrayList<>();
    List<Tile> bySlip = new ArrayList<>();
    for (Tile tile : shown) {
      (!tile.hasSecret() ? bySlip : tile.person().is(Role.EXPERT) ? experts : staff).add(tile);
    }
    group("roster.signin.experts", experts, 0);
    group("roster.signin.staff", staff, experts.size());
    group("roster.signin.first-time", bySlip, experts.size() + staff.size());
    fit();
    if (shown.isEmpty()) {
      groups.getChildren().add(Controls.label(words.text("roster.signin.nobody"), "jz-muted"));
    }
  }

  private void group(String titleKey, List<Tile> members, int firstIndex) {
    if (members.isEmpty()) {
      return;
    }
    FlowPane flow = new FlowPane(GAP, GAP);
    for (int i = 0; i < members.size(); i++) {
      flow.getChildren().add(tile(members.get(i), firstIndex + i));
    }
    groups.getChildren().addAll(Controls.label(words.text(titleKey), "jz-th"), flow);
  }

  private ToggleButton tile(Tile tile, int index) {
    Person person = tile.person();
    String roles = RoleWords.of(person.roles(), words);
    Label detail =
        Controls.label(
            person.specialty().isEmpty()
                ? roles
                : roles + " " + SpecialtyWords.of(person.specialty(), words),
            "jz-muted");
    Label proof = Controls.label(words.text(proofKey(tile)), "jz-note");
    proof.setGraphic(Controls.icon(proofIcon(tile)));
    proof.getStyleClass().add("jz-proof");
    VBox lines = new VBox(3, Controls.label(person.name(), "jz-tile-name"), detail, proof);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox inside = Controls.row(16, Controls.label(monogram(person), "jz-monogram"), lines);
    inside.setMaxWidth(TILE_WIDTH - 40);
    ToggleButton button = new ToggleButton();
    button.setGraphic(inside);
    button.setId("signin-tile-" + (person.number().isEmpty() ? index : person.number()));
    button.getStyleClass().setAll("jz-tile");
    button.setMinHeight(112);
    button.setPrefHeight(112);
    button.setFocusTraversable(false);
    button.setAccessibleText(person.name() + " " + roles);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.choose(person.id());
        });
    tiles.put(person.id(), button);
    return button;
  }

  private void reveal(Region tile) {
    double height = groups.getHeight() - getViewportBounds().getHeight();
    if (height <= 0) {
      return;
    }
    double top = groups.sceneToLocal(tile.localToScene(0, 0)).getY();
    double from = getVvalue() * height;
    if (top < from || top + tile.getHeight() > from + getViewportBounds().getHeight()) {
      setVvalue(Math.clamp((top - 40) / height, 0, 1));
    }
  }

  static String monogram(Person person) {
    return person.name().substring(0, person.name().offsetByCodePoints(0, 1));
  }

  private static String proofKey(Tile tile) {
    if (!tile.hasSecret()) {
      return "roster.signin.by-slip";
    }
    return tile.needsPassword() ? "roster.signin.by-password" : "roster.signin.by-pin";
  }

  private static String proofIcon(Tile tile) {
    if (!tile.hasSecret()) {
      return "mdi2t-ticket-confirmation-outline";
    }
    return tile.needsPassword() ? "mdi2f-form-textbox-password" : "mdi2d-dialpad";
  }
}
