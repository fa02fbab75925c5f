package org.jianzhuo.desk.paper.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.paper.PaperDesk;
import org.jianzhuo.desk.paper.PaperDraft;
import org.jianzhuo.desk.paper.PaperHand;
import org.jianzhuo.desk.paper.PaperRow;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.paper.Block;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.paper.PaperTemplate;

/** Lists a case's papers, what was begun, and the kinds that can be written. */
final class PaperList extends VBox {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PapersViewModel model;
  private final Messages words;
  private final ZoneId zone;
  private final VBox issued = new VBox(6);
  private final VBox kinds = new VBox(6);
  private final Button images;

  /**
   * @param chooseImages opens the case's key images
   */
  PaperList(PapersViewModel model, Messages words, ZoneId zone, Runnable chooseImages) {
    super(12);
    this.model = model;
    this.words = words;
    this.zone = zone;
    images =
        Controls.button("paper-key-images", words.text("paper.key-images"), "F8", chooseImages);
    setId("paper-list");
    addEventHandler(KeyEvent.KEY_PRESSED, PaperList::enter);
    getChildren()
        .addAll(
            card("paper.list", issued, Priority.ALWAYS),
            card("paper.new", kinds, Priority.ALWAYS),
            images);
    images.setMaxWidth(Double.MAX_VALUE);
  }

  private VBox card(String key, VBox body, Priority priority) {
    body.getStyleClass().add("jz-paper-rows");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setPrefHeight(200);
    VBox card = Controls.card(words.text(key), scroll);
    VBox.setVgrow(card, priority);
    return card;
  }

  void show(PapersState.Shown state) {
    issued.getChildren().setAll(state.desk().rows().stream().map(r -> row(r, state)).toList());
    for (PaperDraft draft : state.begun()) {
      if (!draft.equals(state.draft())) {
        issued.getChildren().addFirst(begun(draft, state.desk()));
      }
    }
    if (issued.getChildren().isEmpty()) {
      issued.getChildren().add(Controls.wrapped(words.text("paper.list.none"), "jz-note"));
    }
    kinds.getChildren().setAll(state.desk().offers().stream().map(this::offer).toList());
    boolean annexed =
        state.desk().offers().stream()
            .flatMap(offer -> offer.template().blocks().stream())
            .anyMatch(block -> block instanceof Block.Pictures);
    images.setVisible(annexed);
    images.setManaged(annexed);
    if (kinds.getChildren().isEmpty()) {
      kinds.getChildren().add(Controls.wrapped(words.text("paper.new.none"), "jz-note"));
    }
  }

  /** Enter does what a click does. */
  private static void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
      event.consume();
      button.fire();
    }
  }

  boolean choosesImages() {
    return images.isVisible();
  }

  /** Opens the key images where a paper here can hold them. */
  void chooseImages() {
    if (images.isVisible()) {
      images.fire();
    }
  }

  /** Puts the cursor on the first kind that can be written. */
  void focusKinds() {
    kinds.getChildren().stream()
        .filter(node -> node instanceof Button && !node.isDisabled())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private Node row(PaperRow row, PapersState.Shown state) {
    var last = row.file().last();
    Label version =
        Controls.pill(
            row.version() > 1 ? Tone.WARNING : Tone.NEUTRAL,
            "",
            words.text("paper.row.version", row.version()));
    VBox text =
        new VBox(
            2,
            Controls.label(row.name().in(words.english()), "jz-bold"),
            Controls.row(8, Controls.label(row.number(), "jz-note"), version),
            Controls.label(
                words.text(
                    row.checkedBy().isNone() ? "paper.row.when" : "paper.row.when.checked",
                    Instant.ofEpochMilli(last.at()).atZone(zone).format(MINUTE),
                    said(row.by()),
                    said(row.checkedBy())),
                "jz-note"),
            Controls.label(standing(row), "jz-note"));
    Button button = new Button();
    button.setId("paper-row-" + row.number());
    button.setGraphic(text);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("jz-paper-row");
    if (row.number().equals(state.selected())) {
      button.getStyleClass().add("chosen");
    }
    button.setAccessibleText(row.name().in(words.english()) + " " + row.number());
    button.setOnAction(event -> model.select(row.number()));
    return button;
  }

  private String said(PaperHand hand) {
    return hand.seat() > 0 ? words.text("paper.row.expert", hand.seat()) : hand.name();
  }

  private String standing(PaperRow row) {
    if (row.internal()) {
      return words.text("paper.internal")
          + "  "
          + words.text("paper.row.prints", row.file().lastPrints());
    }
    String served =
        Stream.concat(row.file().services().stream().map(this::service), Stream.of(missing(row)))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    String answered =
        row.file().answered() != null
            ? "\n" + words.text("paper.row.answered", row.file().answered().on().toString())
            : row.asks() ? "\n" + awaited(row) : "";
    return served + "  " + words.text("paper.row.prints", row.file().lastPrints()) + answered;
  }

  private String service(PaperFact.Served served) {
    PaperFact.Receipt receipt = served.receipt();
    Recipient to = receipt == null ? null : receipt.to();
    String on = served.on().toString();
    return to == null
        ? words.text("paper.row.served", on)
        : words.text("paper.row.served.to", on, to.words().in(words.english()));
  }

  /** Names who has not got the paper; nothing where everybody has. */
  private String missing(PaperRow row) {
    if (!row.toServe()) {
      return "";
    }
    return row.unserved().isEmpty()
        ? words.text("paper.row.not-served")
        : words.text(
            "paper.row.not-served.to",
            row.unserved().stream()
                .map(each -> each.words().in(words.english()))
                .collect(Collectors.joining(words.english() ? ", " : "、")));
  }

  private String awaited(PaperRow row) {
    return row.file().parts().isEmpty()
        ? words.text("paper.row.awaited")
        : words.text("paper.row.part", row.outstanding().size());
  }

  private Node begun(PaperDraft draft, PaperDesk desk) {
    PaperTemplate kind = model.kind(draft).orElse(null);
    String name = kind == null ? draft.kind() : kind.name().in(words.english());
    Button button = new Button(words.text("paper.row.begun", name));
    button.setId("paper-begun-" + draft.kind());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.getStyleClass().addAll("jz-paper-row", "begun");
    button.setOnAction(event -> model.resume(draft));
    if (kind == null || kind.doors().contains(desk.door())) {
      return button;
    }
    button.setDisable(true);
    String where = words.text("paper.door." + draft.door().name().toLowerCase(Locale.ROOT));
    return new VBox(
        2, button, Controls.wrapped(words.text("paper.row.begun.elsewhere", where), "jz-note"));
  }

  private Node offer(PaperDesk.Offer offer) {
    Button button = new Button(offer.template().name().in(words.english()));
    button.setId("paper-new-" + offer.template().id());
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("jz-paper-row");
    button.setOnAction(event -> model.begin(offer.template()));
    if (offer.refused() == null) {
      return button;
    }
    button.setDisable(true);
    return new VBox(2, button, Controls.wrapped(offer.refused().in(words.english()), "jz-note"));
  }
}
