package org.jianzhuo.desk.exam.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.catalogue.PartSearch;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.SideSlips;
import org.jianzhuo.model.catalogue.BodyPart;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.exam.SideSlip;
import org.jspecify.annotations.Nullable;

/** Takes where a finding is, what it is called, and whether it lies within the decision. */
final class PlaceFields extends VBox {

  private final ExamViewModel vm;
  private final Messages words;
  private final Catalogue catalogue;
  private final PartField part;
  private final Segmented<Side> side;
  private final TextField title = new TextField();
  private final Segmented<Boolean> scope;
  private final HBox scopeRow;
  private final HBox scopeBanner;
  private final VBox scopeSlot = new VBox(8);
  private final Label sideAsked = Controls.wrapped("", "jz-text-warning");
  private final Button sideFix = Controls.button("exam-side-fix", "", "Alt+S", () -> {});
  private final HBox sideRow;
  private boolean showing;

  PlaceFields(ExamViewModel vm, Messages words, PartSearch parts) {
    super(12);
    this.vm = vm;
    this.words = words;
    this.catalogue = vm.service().catalogue();
    part =
        new PartField(
            "exam-part",
            words.text("exam.form.part-prompt"),
            words.text("exam.form.part-none"),
            words.text("exam.form.part-several"),
            parts,
            words.english(),
            (chosen, with) -> vm.setPlace(chosen.code(), with == null ? sideNow() : with));
    side = new Segmented<>("exam-side", List.of(Side.LEFT, Side.RIGHT, Side.BOTH), this::word);
    side.setOnChosen(chosen -> vm.setPlace(partNow(), chosen));
    scope =
        new Segmented<>(
            "exam-scope",
            List.of(true, false),
            within -> words.text(within ? "exam.scope.within" : "exam.scope.outside"));
    scope.setOnChosen(vm::answerScope);
    scopeRow =
        Controls.row(12, Controls.wrapped(words.text("exam.scope.ask"), "jz-text-warning"), scope);
    scopeBanner =
        Controls.banner(Tone.WARNING, "mdi2a-alert-outline", words.text("exam.scope.out"));
    sideFix.getStyleClass().add("small");
    sideFix.setFocusTraversable(false);
    HBox.setHgrow(sideAsked, Priority.ALWAYS);
    sideAsked.setMaxWidth(Double.MAX_VALUE);
    sideAsked.setId("exam-side-asked");
    sideRow = Controls.row(12, Controls.icon("mdi2a-alert-outline"), sideAsked, sideFix);
    title.setId("exam-title");
    title
        .textProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                vm.setTitle(is);
              }
            });
    title.focusedProperty().addListener((o, was, is) -> left(is));
    part.field().focusedProperty().addListener((o, was, is) -> left(is));
    getChildren().addAll(row(), scopeSlot);
  }

  private HBox row() {
    VBox partBox = labelled("exam.form.part", part);
    partBox.setPrefWidth(220);
    VBox titleBox = labelled("exam.form.title", title);
    HBox.setHgrow(titleBox, Priority.ALWAYS);
    return new HBox(12, partBox, labelled("exam.form.side", side), titleBox);
  }

  private VBox labelled(String key, Node node) {
    return new VBox(4, Controls.label(words.text(key), "jz-th"), node);
  }

  private String word(Side each) {
    return each.words().in(words.english());
  }

  private String partNow() {
    return vm.form().map(f -> f.draft().part()).orElse("");
  }

  private @Nullable Side sideNow() {
    return vm.form().map(f -> f.draft().side()).orElse(null);
  }

  private void left(boolean focused) {
    if (!focused) {
      vm.leaveField();
      vm.form().ifPresent(form -> showTitle(form, false));
    }
  }

  /** Returns the field that comes first. */
  boolean asksAgain() {
    return part.isUnknown();
  }

  TextField first() {
    return part.field();
  }

  /** Takes the part that is marked, before Enter leaves its field. */
  boolean takes(Node owner) {
    boolean mine = owner.equals(part.field());
    if (mine) {
      part.take();
    }
    return mine;
  }

  List<Node> walk() {
    List<Node> walk = new ArrayList<>();
    walk.add(part.field());
    if (side.getParent().isVisible()) {
      walk.add(FormCard.focusOf(side));
    }
    walk.add(title);
    if (scopeSlot.getChildren().contains(scopeRow)) {
      walk.add(FormCard.focusOf(scope));
    }
    return walk;
  }

  /**
   * Shows the place.
   *
   * @param another whether it is another finding's than before
   */
  void show(ExamState.Form form, boolean another, boolean readOnly) {
    FindingDraft draft = form.draft();
    Optional<BodyPart> chosen = catalogue.part(draft.part());
    part.show(chosen.map(p -> p.name().in(words.english())).orElse(""));
    part.field().setEditable(!readOnly);
    boolean paired = chosen.map(BodyPart::paired).orElse(true);
    side.getParent().setVisible(paired);
    side.getParent().setManaged(paired);
    side.show(draft.side());
    side.setDisable(readOnly);
    title.setEditable(!readOnly);
    showTitle(form, another);
    boolean ask = form.verdict() == RecognisedScope.Verdict.UNCLEAR;
    boolean out = form.verdict() == RecognisedScope.Verdict.OUTSIDE;
    scope.show(form.scope().orElse(null));
    scope.setDisable(readOnly);
    List<Node> shownThere = new ArrayList<>();
    SideSlip slip = readOnly ? null : form.sideSlip();
    if (slip != null) {
      showSide(draft, slip);
      shownThere.add(sideRow);
    }
    if (ask || out) {
      shownThere.add(ask ? scopeRow : scopeBanner);
    }
    if (!scopeSlot.getChildren().equals(shownThere)) {
      scopeSlot.getChildren().setAll(shownThere);
    }
    scopeSlot.setManaged(!scopeSlot.getChildren().isEmpty());
    scopeSlot.setVisible(scopeSlot.isManaged());
  }

  private void showSide(FindingDraft draft, SideSlip slip) {
    boolean english = words.english();
    Side side = draft.side();
    sideAsked.setText(
        words.text(
            switch (slip.kind()) {
              case WORDS -> "exam.side.words";
              case FIELDS -> "exam.side.fields";
              case DECISION -> "exam.side.decision";
            },
            SideSlips.said(slip, catalogue).in(english),
            side == null ? "" : side.words().in(english)));
    sideFix.setText(words.text("exam.side.fix", slip.meant().words().in(english)));
    sideFix.setOnAction(event -> vm.setPlace(draft.part(), slip.meant()));
  }

  // A field that has the focus keeps what is being typed.
  private void showTitle(ExamState.Form form, boolean another) {
    if ((another || !title.isFocused()) && !title.getText().equals(form.title())) {
      showing = true;
      try {
        title.setText(form.title());
      } finally {
        showing = false;
      }
    }
  }
}
