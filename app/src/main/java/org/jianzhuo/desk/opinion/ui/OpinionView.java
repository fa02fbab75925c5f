package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.KeptFocus;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.PrintAsk;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Shows the panel's opinions on one case (sheet 24): F10 is the one key. */
public final class OpinionView implements Screen {

  private static final double LOW = 800;

  private final OpinionViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final Function<byte[], Node> preview;
  private final PrintAsk printAsk;
  private final BiConsumer<Finding, Consumer<ClauseChoice>> clausePicker;
  private final Runnable leave;
  private final BorderPane root = new BorderPane();
  // kept, so that a repaint leaves them where they were scrolled to
  private final ScrollPane leftScroll = new ScrollPane();
  private final ScrollPane rightScroll = new ScrollPane();
  private final OpinionHead head;
  private final FindingsCard findings;
  private final ClausesCard clauses;
  private final PanelCard panel;
  private final ConsultationCard consultation;
  private final OpinionSigning signing;
  private final ReplacedSheets replaced;
  private OwnCard own;
  private @Nullable Object signature;
  private Runnable keysChanged = () -> {};
  private boolean asked = true;
  private int acts;

  /**
   * @param preview shows a PDF
   * @param printAsk asks for printer and copies
   * @param clausePicker opens the clause picker (F4) for a finding
   * @param support leads from a clause to the pictures of its finding
   * @param namesShown whether F9 is held, so that names show instead of numbers
   * @param nanos the ink pad's clock
   * @param leave goes back to where the person came from
   */
  public OpinionView(
      OpinionViewModel model,
      Messages words,
      Catalogue catalogue,
      Overlay overlay,
      Function<byte[], Node> preview,
      PrintAsk printAsk,
      BiConsumer<Finding, Consumer<ClauseChoice>> clausePicker,
      Function<FindingId, Button> support,
      ObservableBooleanValue namesShown,
      LongSupplier nanos,
      Runnable leave) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.preview = preview;
    this.printAsk = printAsk;
    this.clausePicker = clausePicker;
    this.leave = leave;
    head = new OpinionHead(words);
    findings = new FindingsCard(words, model);
    clauses = new ClausesCard(words, model, catalogue, this::pick, support);
    panel = new PanelCard(words, catalogue, namesShown);
    consultation = new ConsultationCard(words);
    signing = new OpinionSigning(words, model, overlay, nanos, clausePicker);
    replaced = new ReplacedSheets(words, model, overlay, preview);
    own = ownCard();
    leftScroll.setFitToWidth(true);
    leftScroll.setFitToHeight(true);
    rightScroll.setFitToWidth(true);
    VBox.setVgrow(rightScroll, Priority.ALWAYS);
    root.setId("opinion");
    root.getStyleClass().add("jz-page");
    model.state().addListener((o, was, is) -> render(is));
    render(model.state().get());
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void shown() {
    model.open();
  }

  @Override
  public void hidden() {
    model.leave();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    return new OpinionKeys(words, model.state().get())
        .key(OpinionKeys.ACT, OpinionKeys::acts, asked ? "act" : "next", this::act)
        .key(OpinionKeys.DIFFER, now -> asked, "differ", model::differ)
        .key(OpinionKeys.CLAUSE, now -> asked, "clause", this::pickNext)
        .key(OpinionKeys.SUPPORT, now -> true, "support", this::openSupport)
        .key(OpinionKeys.ANEW, now -> now.beyond().mayCall(), "anew", () -> ask(this::callAnew))
        .key(OpinionKeys.PRINT, now -> now.paper() != null, "print", this::print)
        .key(OpinionKeys.REPLACED, now -> true, "old-sheet", () -> ask(replaced::open))
        .key(OpinionKeys.BACK, now -> true, "back", this::back)
        .key(OpinionKeys.UNDO, now -> asked, "undo", () -> again(model::undo))
        .key(OpinionKeys.REDO, now -> asked, "redo", () -> again(model::redo))
        .all();
  }

  /** Tells when other keys are valid: a filed opinion is neither agreed to nor changed. */
  public OpinionView tellingKeys(Runnable changed) {
    keysChanged = changed;
    return this;
  }

  private OwnCard ownCard() {
    return new OwnCard(
        words, model, this::askOpinion, () -> again(model::undo), () -> again(model::redo));
  }

  // what is typed is put back as well, which a repaint leaves to the field
  private void again(Runnable act) {
    Object was = signature;
    signature = null;
    act.run();
    signature = signature == null ? was : signature;
  }

  private void render(OpinionState state) {
    switch (state) {
      case OpinionState.Loading loading -> root.setCenter(null);
      case OpinionState.Closed closed ->
          root.setCenter(
              Controls.padded(
                  Controls.banner(
                      Tone.WARNING, "mdi2i-information-outline", words.text(closed.reason()))));
      case OpinionState.Shown shown -> render(shown);
    }
  }

  private void render(OpinionState.Shown shown) {
    if (asked != shown.table().waitsForOpinion()) {
      asked = !asked;
      keysChanged.run();
    }
    if (shown.refusal() != null && !shown.busy()) {
      signing.refuse(words.text(shown.refusal()));
    }
    if (shown.acts() > acts) {
      acts = shown.acts();
      signing.done();
    }
    Object next = OpinionLayout.signature(shown);
    if (next.equals(signature)) {
      // who types keeps the field: only the head says whether an act is still refused
      root.setTop(head.of(shown));
      own.typed(shown);
      return;
    }
    signature = next;
    KeptFocus focus = KeptFocus.of(root);
    own = ownCard();
    root.setCenter(OpinionLayout.columns(left(shown), right(shown)));
    root.setTop(head.of(shown));
    focus.restore(root);
  }

  private Node left(OpinionState.Shown shown) {
    byte[] paper = shown.paper();
    if (paper != null && shown.paperShown()) {
      Node node = preview.apply(paper);
      VBox.setVgrow(node, Priority.ALWAYS);
      return node;
    }
    Region top = findings.of(shown);
    VBox.setVgrow(top, Priority.ALWAYS);
    Region bottom = clauses.of(shown);
    top.setMinHeight(Region.USE_PREF_SIZE);
    bottom.setMinHeight(Region.USE_PREF_SIZE);
    leftScroll.setContent(new VBox(12, top, bottom));
    return leftScroll;
  }

  private Node right(OpinionState.Shown shown) {
    List<Node> order = new ArrayList<>(List.of(panel.of(shown)));
    consultation.of(shown).ifPresent(order::add);
    EarlierCard.of(shown, words).ifPresent(order::add);
    if (shown.table().seat() > 0) {
      order.add(own.of(shown));
    }
    if (shown.writing() && shown.table().accepted().item().asksGrade()) {
      order.add(own.advice(shown));
    }
    if (low() && shown.table().waitsForOpinion()) {
      // what is written comes first where not everything fits
      order.add(order.removeFirst());
    }
    VBox cards = new VBox(12);
    cards.getChildren().addAll(order);
    rightScroll.setContent(cards);
    VBox right = new VBox(12, rightScroll, buttons(shown));
    right.setPrefWidth(460);
    right.setMinWidth(400);
    return right;
  }

  private boolean low() {
    return root.getScene() != null && root.getScene().getHeight() < LOW;
  }

  private Node buttons(OpinionState.Shown shown) {
    OpinionTable table = shown.table();
    List<Button> buttons = new ArrayList<>();
    if (shown.paper() != null) {
      String look = shown.paperShown() ? "opinion.preview.findings" : "opinion.preview.paper";
      buttons.add(Controls.button("opinion-preview", words.text(look), "", model::togglePaper));
      buttons.add(
          Controls.button("opinion-print", words.text("opinion.print"), "Ctrl+P", this::print));
    }
    replaced.button(shown).ifPresent(buttons::add);
    if (table.waitsForAnswer()) {
      buttons.add(
          Controls.primary(
              "opinion-answer",
              words.text("opinion.anew.answer"),
              "F10",
              () -> ask(signing::answer)));
    } else if (table.waitsForSignature()) {
      buttons.add(
          Controls.primary(
              "opinion-sign", words.text("opinion.sign"), "F10", () -> ask(signing::signature)));
    } else if (table.stage() == OpinionTable.Stage.TO_COMPOSE) {
      buttons.add(
          Controls.primary(
              "opinion-compose", words.text("opinion.compose"), "F10", model::compose));
    } else if (table.waitsForOpinion()) {
      if (shown.writing() && shown.canAgree()) {
        buttons.add(
            Controls.button(
                "opinion-take-back", words.text("opinion.take-back"), "Esc", model::takeBack));
      }
      buttons.add(
          shown.writing()
              ? Controls.primary(
                  "opinion-submit",
                  words.text(shown.canAgree() ? "opinion.submit.differ" : "opinion.submit"),
                  "F10",
                  this::askOpinion)
              : Controls.primary(
                  "opinion-agree", words.text("opinion.submit-agree"), "F10", this::askOpinion));
    }
    addBeyond(shown, buttons);
    buttons.forEach(button -> button.setDisable(shown.busy()));
    return OpinionLayout.buttonRows(buttons);
  }

  private void addBeyond(OpinionState.Shown shown, List<Button> buttons) {
    if (shown.beyond().mayCall()) {
      buttons.add(
          Controls.button(
              "opinion-anew", words.text("opinion.anew.call"), "Alt+R", () -> ask(this::callAnew)));
    }
    if (shown.beyond().mayReopen()) {
      buttons.add(
          Controls.primary(
              "opinion-reopen",
              words.text("opinion.reopen"),
              "F10",
              () -> ask(signing::reopening)));
    }
    if (shown.beyond().mayRefer()) {
      buttons.add(
          Controls.primary(
              "opinion-refer",
              words.text("opinion.referral"),
              "F10",
              () -> ask(signing::referral)));
    }
    if (shown.table().waitsForConsultation()) {
      buttons.add(
          Controls.primary(
              "opinion-consult",
              words.text("opinion.consult.write"),
              "F10",
              () -> ask(signing::consultation)));
    }
  }

  private void act() {
    if (!(model.state().get() instanceof OpinionState.Shown shown)) {
      return;
    }
    if (shown.table().waitsForAnswer()) {
      signing.answer(shown);
    } else if (shown.table().waitsForSignature()) {
      signing.signature(shown);
    } else if (shown.table().stage() == OpinionTable.Stage.TO_COMPOSE) {
      model.compose();
    } else if (shown.table().waitsForOpinion()) {
      askOpinion();
    } else if (shown.table().waitsForConsultation()) {
      signing.consultation(shown);
    } else if (shown.beyond().mayRefer()) {
      signing.referral(shown);
    } else if (shown.beyond().mayReopen()) {
      signing.reopening(shown);
    }
  }

  private void callAnew(OpinionState.Shown shown) {
    if (shown.beyond().mayCall()) {
      signing.reopening(shown);
    }
  }

  private void askOpinion() {
    if (model.state().get() instanceof OpinionState.Shown shown && model.readyToFile()) {
      signing.opinion(shown);
    } else {
      WantingField.show(model.state().get(), root, leftScroll, rightScroll);
    }
  }

  private void ask(Consumer<OpinionState.Shown> question) {
    if (model.state().get() instanceof OpinionState.Shown shown) {
      question.accept(shown);
    }
  }

  private void pickNext() {
    if (model.state().get() instanceof OpinionState.Shown shown
        && shown.table().waitsForOpinion()) {
      OpinionLayout.next(shown).ifPresent(this::pick);
    }
  }

  /** Opens the pictures of the clause that has the focus, else of the first one. */
  private void openSupport() {
    clauses.support(root.getScene().getFocusOwner()).ifPresent(Button::fire);
  }

  private void pick(FindingsSheet.Row row) {
    if (model.state().get() instanceof OpinionState.Shown shown) {
      Finding finding = shown.table().exam().findings().get(row.id());
      if (finding != null) {
        clausePicker.accept(finding, clause -> model.clause(finding.id(), clause));
      }
    }
  }

  private void print() {
    if (model.state().get() instanceof OpinionState.Shown shown && shown.paper() != null) {
      printAsk.ask(
          words.text("opinion.paper") + " " + shown.table().accepted().acceptanceNumber(),
          model::print,
          number -> overlay.toast(Tone.SUCCESS, words.text("opinion.done.printed", number)));
    }
  }

  private void back() {
    if (model.state().get() instanceof OpinionState.Shown shown
        && shown.writing()
        && shown.canAgree()) {
      model.takeBack();
    } else {
      leave.run();
    }
  }
}
