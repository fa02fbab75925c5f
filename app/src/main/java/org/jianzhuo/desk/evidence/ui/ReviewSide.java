package org.jianzhuo.desk.evidence.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.evidence.ui.ReviewState.Shown;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/** Shows beside a medium what happened to it, what is known of it, and its notes. */
final class ReviewSide extends VBox {

  private static final double CARD = 300;
  private static final double LEAST_CARD = 120;

  private final ReviewViewModel model;
  private final Supplier<Messages> words;
  private final Overlay overlay;
  private final CustodyList custody;
  private final DetailsList details;
  private final NoteList notes;
  private @Nullable Shown looked;
  private final Label custodyOf = Controls.label("", "jz-note");

  ReviewSide(
      ReviewViewModel model,
      Supplier<Messages> words,
      Function<PersonId, String> nameOf,
      ZoneId zone,
      DoubleConsumer goTo,
      Overlay overlay) {
    super(12);
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    Messages m = words.get();
    custody = new CustodyList(words, nameOf, zone);
    details = new DetailsList(words, nameOf, zone);
    notes = new NoteList(model.notes(), words, nameOf, zone, goTo);
    VBox upper = Controls.card(m.text("evidence.review.custody"), scrolled(custody), custodyOf);
    ScrollPane ofDetails = scrolled(details);
    ScrollPane ofNotes = scrolled(notes);
    ofNotes.setVisible(false);
    Segmented<Boolean> tabs =
        new Segmented<>(
            "review-tab",
            List.of(false, true),
            on -> m.text(on ? "evidence.review.notes" : "evidence.review.details"));
    tabs.show(false);
    tabs.setOnChosen(
        on -> {
          ofNotes.setVisible(on);
          ofDetails.setVisible(!on);
        });
    Button describing =
        Controls.button("review-describe", m.text("evidence.describe"), "D", this::describe);
    describing.getStyleClass().add("small");
    ActRow head = new ActRow(4, tabs, Controls.spacer(), describing);
    head.getStyleClass().add("jz-card-head");
    StackPane pages = new StackPane(ofDetails, ofNotes);
    VBox.setVgrow(pages, Priority.ALWAYS);
    VBox lower = new VBox(head, pages);
    lower.getStyleClass().add("jz-card");
    for (VBox card : List.of(upper, lower)) {
      card.setPrefHeight(CARD);
      card.setMinHeight(LEAST_CARD);
      VBox.setVgrow(card, Priority.ALWAYS);
    }
    getChildren().addAll(upper, lower);
    setPrefWidth(380);
    setMinWidth(280);
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("jz-strip-scroll");
    return scroll;
  }

  /** Asks how the medium looked at is described for the archive. */
  void describe() {
    Shown of = looked;
    if (of != null && !of.piece().covered()) {
      // Later, so that the key does not type itself into the field.
      model.later(
          () ->
              DescriptionDialog.open(
                  words.get(),
                  overlay,
                  of.piece().medium().fileName(),
                  of.described(),
                  model.typed().of("describe:" + of.piece().medium().id()),
                  model.keeping()::describe));
    }
  }

  void show(@Nullable Shown shown) {
    looked = shown;
    if (shown == null) {
      custody.getChildren().clear();
      details.getChildren().clear();
      notes.getChildren().clear();
      custodyOf.setText("");
    } else {
      custodyOf.setText(StripPane.withoutExtension(shown.piece().medium().fileName()));
      custody.show(shown);
      details.show(shown);
      notes.show(shown);
    }
  }
}
