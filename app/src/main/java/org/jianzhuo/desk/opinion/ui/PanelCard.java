package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.SpecialtyWords;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.Proposal;
import org.jianzhuo.desk.panel.NeedWords;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.opinion.Majority;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Shows who of the panel has filed what; experts by number, by name while F9 is held. */
final class PanelCard {

  private final Messages words;
  private final Catalogue catalogue;
  private final ObservableBooleanValue namesShown;

  PanelCard(Messages words, Catalogue catalogue, ObservableBooleanValue namesShown) {
    this.words = words;
    this.catalogue = catalogue;
    this.namesShown = namesShown;
  }

  Node of(OpinionState.Shown shown) {
    VBox rows = new EqualRows();
    for (OpinionTable.Colleague colleague : shown.table().panel()) {
      rows.getChildren().add(row(shown, colleague));
    }
    VBox below = new VBox(rows, split(shown));
    missing(shown).ifPresent(below.getChildren()::add);
    return Controls.card(
        words.text("opinion.panel"),
        below,
        Controls.pill(
            Tone.NEUTRAL,
            "mdi2a-account-group",
            words.text("opinion.mode", OpinionWords.in(shown.table().mode().words(), words))));
  }

  /** Notes that nobody of the panel has the specialty of the case's parts; it stops nothing. */
  private Optional<Node> missing(OpinionState.Shown shown) {
    Set<String> held =
        shown.table().panel().stream()
            .flatMap(each -> each.specialties().stream())
            .collect(Collectors.toSet());
    List<CaseSpecialties.Need> missing =
        CaseSpecialties.missing(shown.table().accepted(), held, catalogue);
    if (held.isEmpty() || missing.isEmpty()) {
      return Optional.empty();
    }
    Label note =
        Controls.wrapped(words.text("panel.missing-specialty", NeedWords.of(missing, words)));
    note.setId("opinion-missing-specialty");
    HBox row = Controls.row(10, Controls.icon("mdi2a-account-question-outline"), note);
    row.getStyleClass().add("jz-opinion-row");
    return Optional.of(row);
  }

  private Node row(OpinionState.Shown shown, OpinionTable.Colleague colleague) {
    boolean own = colleague.seat() == shown.table().seat();
    Label name = Controls.label("", "jz-bold");
    String number = words.text("opinion.panel.expert", colleague.seat());
    name.textProperty()
        .bind(
            javafx.beans.binding.Bindings.when(namesShown)
                .then(colleague.name())
                .otherwise(number));
    String post =
        (colleague.seat() == 1 ? words.text("opinion.panel.leader") + "　" : "")
            + (own ? words.text("opinion.panel.you") : "");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = Controls.row(10, name, Controls.label(post.strip(), "jz-note"));
    VBox text = new VBox(1, first);
    String specialty = SpecialtyWords.of(colleague.specialty(), words);
    String second = (specialty + "　" + says(shown, colleague)).strip();
    text.getChildren().add(Controls.wrapped(second, "jz-note"));
    text.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label mark = Controls.label(Integer.toString(colleague.seat()), "jz-monogram", "small");
    HBox row = Controls.row(12, mark, text, pill(shown, colleague, own));
    row.getStyleClass().add("jz-opinion-row");
    if (own) {
      row.getStyleClass().add("selected");
    }
    return row;
  }

  // who has not filed says nothing beside the pill
  private String says(OpinionState.Shown shown, OpinionTable.Colleague colleague) {
    Opinion opinion = colleague.opinion();
    return opinion == null
        ? ""
        : words.text(verb(shown, colleague, opinion))
            + (words.english() ? ": " : "：")
            + OpinionWords.gist(shown.table().accepted().item(), opinion, words);
  }

  /** Gives every expert's row the height of the highest. */
  private static final class EqualRows extends VBox {

    private double highest(double width) {
      double inside = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
      return getManagedChildren().stream()
          .mapToDouble(each -> snapSizeY(each.prefHeight(inside)))
          .max()
          .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return highest(width) * getManagedChildren().size();
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      double high = highest(getWidth());
      double top = 0;
      for (Node each : getManagedChildren()) {
        layoutInArea(each, 0, top, getWidth(), high, 0, HPos.LEFT, VPos.TOP);
        top += high;
      }
    }
  }

  private static String verb(
      OpinionState.Shown shown, OpinionTable.Colleague colleague, Opinion opinion) {
    Proposal proposal = shown.table().proposal();
    if (differs(shown, colleague)) {
      return "opinion.panel.differs";
    }
    if (isRuled(shown.table().decided())) {
      return "opinion.panel.filed";
    }
    if (opinion.consents()) {
      return "opinion.panel.agreed";
    }
    boolean proposes = proposal != null && proposal.seat() == colleague.seat();
    return stands(shown, colleague) && !proposes ? "opinion.panel.filed" : "opinion.panel.proposed";
  }

  private Node pill(OpinionState.Shown shown, OpinionTable.Colleague colleague, boolean own) {
    if (colleague.signed()) {
      return Controls.pill(Tone.SUCCESS, "mdi2d-draw", words.text("opinion.panel.signed"));
    }
    if (colleague.filed()) {
      boolean differs = differs(shown, colleague);
      return Controls.pill(
          differs ? Tone.WARNING : Tone.SUCCESS,
          differs ? "mdi2c-comment-edit-outline" : "mdi2c-check",
          words.text(
              colleague.opinion() == null || stands(shown, colleague)
                  ? "opinion.panel.filed"
                  : differs ? "opinion.panel.differs" : "opinion.panel.agreed"));
    }
    return own && shown.writing()
        ? Controls.pill(Tone.WARNING, "mdi2p-pencil-outline", words.text("opinion.panel.writing"))
        : Controls.pill(Tone.NEUTRAL, "mdi2c-clock-outline", words.text("opinion.panel.waiting"));
  }

  // until there is a majority, an own opinion agrees with nothing and differs from nothing
  private static boolean stands(OpinionState.Shown shown, OpinionTable.Colleague colleague) {
    PanelOpinion decided = shown.table().decided();
    Opinion opinion = colleague.opinion();
    return opinion != null && (isRuled(decided) || (!opinion.consents() && isOpen(decided)));
  }

  private static boolean isOpen(@Nullable PanelOpinion decided) {
    return decided == null || decided.majority().state() != Majority.State.MAJORITY;
  }

  /** What the committee ruled is nobody's of the panel to agree with. */
  private static boolean isRuled(@Nullable PanelOpinion decided) {
    return decided != null && !decided.ruled().isEmpty();
  }

  private static boolean differs(OpinionState.Shown shown, OpinionTable.Colleague colleague) {
    PanelOpinion decided = shown.table().decided();
    return decided != null
        && decided.majority().state() == Majority.State.MAJORITY
        // what the committee ruled is no majority to differ from
        && decided.ruled().isEmpty()
        && decided.differing().contains(colleague.id());
  }

  private Node split(OpinionState.Shown shown) {
    PanelOpinion decided = shown.table().decided();
    String text;
    if (shown.table().othersHidden()) {
      text = words.text("opinion.panel.hidden");
    } else if (shown.table().stage() == OpinionTable.Stage.NO_MAJORITY) {
      text = words.text("opinion.panel.no-majority");
    } else if (shown.table().stage() == OpinionTable.Stage.CONSULTATION) {
      text = words.text("opinion.panel.at-committee");
    } else if (decided == null
        || decided.majority().state() != Majority.State.MAJORITY
        || shown.table().opinions().filed().size() < shown.table().panel().size()) {
      text = words.text("opinion.next");
    } else if (!decided.ruled().isEmpty()) {
      text = words.text("opinion.panel.committee");
    } else {
      int differing = decided.differing().size();
      int filed = shown.table().opinions().filed().size();
      text =
          differing == 0
              ? words.text("opinion.panel.all-agree")
              : words.text("opinion.panel.split", filed - differing, differing);
    }
    HBox row = Controls.row(10, Controls.icon("mdi2s-scale-balance"), Controls.wrapped(text));
    row.getStyleClass().add("jz-opinion-row");
    return row;
  }
}
