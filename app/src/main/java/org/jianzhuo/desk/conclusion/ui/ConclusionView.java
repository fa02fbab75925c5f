package org.jianzhuo.desk.conclusion.ui;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.opinion.PrintAsk;
import org.jspecify.annotations.Nullable;

/** Shows one conclusion draft (sheet 23): basis and checks, the paper, the wording. */
public final class ConclusionView implements Screen {

  private static final KeyCombination ACT = new KeyCodeCombination(KeyCode.F10);
  private static final KeyCombination PRINT =
      new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN);
  private static final KeyCombination OPEN =
      new KeyCodeCombination(KeyCode.O, KeyCombination.CONTROL_DOWN);
  private static final KeyCombination COMPOSE = new KeyCodeCombination(KeyCode.F5);
  private static final KeyCombination CORRECTION = new KeyCodeCombination(KeyCode.F8);
  private static final KeyCombination COMPARE =
      new KeyCodeCombination(KeyCode.D, KeyCombination.CONTROL_DOWN);
  private static final KeyCombination TO_PANEL =
      new KeyCodeCombination(KeyCode.R, KeyCombination.ALT_DOWN);
  private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.ESCAPE);

  private final ConclusionViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final Function<byte[], Node> preview;
  private final PrintAsk printAsk;
  private final LongSupplier nanos;
  private final VersionsCard versions;
  private final Runnable leave;
  private final BorderPane root = new BorderPane();
  private final ConclusionHead head;
  private BasisColumn basis;
  private final HBox buttons = Controls.row(10);
  private @Nullable Object signature;
  private @Nullable Object buttonsShown;
  private @Nullable DraftSigningSheet sheet;
  private final ServingDialogs serving;
  private final ReturnDialogs returns;
  private final FeeLine fee;
  private final CorrectionsCard corrections;
  private boolean dialog;
  private TypedWords.Dialog typed = TypedWords.NONE.of("");
  private int acts;

  /**
   * @param preview shows a PDF
   * @param printAsk asks for printer and copies
   * @param nanos the ink pad's clock
   * @param zone of the times shown
   * @param openPaper opens the paper of a number; the case's papers for an empty one
   * @param leave goes back to the list
   */
  public ConclusionView(
      ConclusionViewModel model,
      Messages words,
      Overlay overlay,
      Function<byte[], Node> preview,
      PrintAsk printAsk,
      LongSupplier nanos,
      ZoneId zone,
      Consumer<String> openPaper,
      Runnable leave) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.preview = preview;
    this.printAsk = printAsk;
    this.nanos = nanos;
    this.leave = leave;
    head = new ConclusionHead(words);
    fee = new FeeLine(model, words, this::ask, this::closeOverlay);
    serving = new ServingDialogs(model, words, fee, this::ask, this::closeOverlay);
    versions = new VersionsCard(model, words, zone, preview, this::openDialog, this::closeOverlay);
    returns = new ReturnDialogs(model, words, this::ask, this::closeOverlay);
    basis = new BasisColumn(words, this::showPanelOpinion, returns::askToPanel);
    corrections = new CorrectionsCard(words, openPaper);
    root.setId("conclusion");
    root.getStyleClass().add("jz-page");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
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
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    ConclusionState.Shown now =
        model.state().get() instanceof ConclusionState.Shown shown ? shown : null;
    boolean composes = now != null && now.canWord() && now.edited();
    boolean acts =
        composes
            || (now != null
                && (now.canSign() || now.canCheck() || now.canIssue() || now.mustServe()));
    boolean prints = now != null && now.canPrint();
    boolean serves = now != null && (now.canIssue() || now.mustServe());
    String act = serves ? "conclusion.key.serve" : "conclusion.key.act";
    keys.put(ACT, Shortcut.when(acts, words.text(act), this::act));
    keys.put(COMPOSE, Shortcut.when(composes, words.text("conclusion.key.compose"), this::compose));
    keys.put(PRINT, Shortcut.when(prints, words.text("conclusion.key.print"), this::print));
    keys.put(OPEN, new Shortcut(words.text("conclusion.key.open"), this::showPanelOpinion));
    keys.put(
        TO_PANEL,
        Shortcut.when(
            now != null && now.desk().maySendToPanel(),
            words.text("conclusion.key.to-panel"),
            returns::askToPanel));
    keys.put(
        COMPARE,
        Shortcut.when(
            now != null && now.desk().versions().size() > 1,
            words.text("conclusion.key.compare"),
            versions::compare));
    keys.put(CORRECTION, new Shortcut(words.text("conclusion.key.papers"), this::openCorrection));
    keys.put(BACK, new Shortcut(words.text("conclusion.key.back"), leave));
    return keys;
  }

  private void render(ConclusionState state) {
    switch (state) {
      case ConclusionState.Loading loading -> root.setCenter(null);
      case ConclusionState.Closed closed ->
          root.setCenter(
              Controls.padded(
                  Controls.banner(
                      Tone.WARNING, "mdi2i-information-outline", words.text(closed.reason()))));
      case ConclusionState.Shown shown -> render(shown);
    }
  }

  private void render(ConclusionState.Shown shown) {
    Reason refusal = shown.refusal();
    DraftSigningSheet open = sheet;
    if (refusal != null && !shown.busy()) {
      if (open != null) {
        open.refuse(words.text(refusal));
      }
      serving.refuse(words.text(refusal));
      returns.refuse(words.text(refusal));
      fee.refuse(words.text(refusal));
    }
    if (shown.acts() > acts) {
      acts = shown.acts();
      typed.taken();
      if (open != null || dialog) {
        sheet = null;
        dialog = false;
        overlay.close();
      }
    }
    showButtons(shown);
    root.setTop(head.of(shown, buttons));
    Object next = List.of(shown.desk(), shown.acts(), shown.corrections());
    if (next.equals(signature)) {
      basis.showChecks(shown);
      return;
    }
    signature = next;
    basis = new BasisColumn(words, this::showPanelOpinion, returns::askToPanel);
    Node paper = paper(shown);
    HBox.setHgrow(paper, Priority.ALWAYS);
    List<Node> first = new ArrayList<>();
    corrections.card(shown).ifPresent(first::add);
    fee.card(shown).ifPresent(first::add);
    serving.card(shown).ifPresent(first::add);
    VBox right = new VBox(new WordingColumn(words, model, versions).of(shown, first));
    right.setPrefWidth(400);
    right.setMinWidth(330);
    HBox columns = new HBox(16, basis.of(shown), paper, right);
    columns.setFillHeight(true);
    root.setCenter(columns);
  }

  private Node paper(ConclusionState.Shown shown) {
    byte[] pdf = shown.paper();
    if (pdf == null) {
      VBox empty =
          new VBox(
              8,
              Controls.label(words.text("conclusion.no-paper"), "jz-title"),
              Controls.wrapped(words.text("conclusion.no-paper.note"), "jz-note"));
      empty.getStyleClass().addAll("jz-card", "jz-empty");
      return empty;
    }
    return preview.apply(pdf);
  }

  private void showButtons(ConclusionState.Shown shown) {
    boolean mustCompose = shown.canWord() && shown.edited();
    Object next =
        List.of(
            shown.canPrint(),
            shown.canWord(),
            mustCompose,
            shown.canSign(),
            shown.canCheck(),
            shown.desk().stage(),
            shown.busy());
    if (next.equals(buttonsShown)) {
      return;
    }
    buttonsShown = next;
    List<Button> acts = new ArrayList<>();
    if (shown.canPrint()) {
      acts.add(
          Controls.button(
              "conclusion-print", words.text("conclusion.print"), "Ctrl+P", this::print));
    }
    if (shown.canWord()) {
      Button compose =
          mustCompose
              ? Controls.primary(
                  "conclusion-compose", words.text("conclusion.compose"), "F10", this::compose)
              : Controls.button(
                  "conclusion-compose", words.text("conclusion.compose"), "F5", this::compose);
      compose.setDisable(!mustCompose);
      acts.add(compose);
      if (!mustCompose) {
        Button sign =
            Controls.primary(
                "conclusion-sign", words.text("conclusion.sign"), "F10", this::askSignature);
        sign.setDisable(!shown.canSign());
        acts.add(sign);
      }
    }
    if (shown.canCheck() || shown.canTakeBack()) {
      acts.add(
          Controls.button(
              "conclusion-return", words.text("conclusion.return"), "", returns::askReturn));
    }
    if (shown.canIssue()) {
      acts.add(
          Controls.primary(
              "conclusion-issue", words.text("conclusion.issue"), "F10", serving::askIssue));
    } else if (shown.canServe()) {
      String serve = words.text("conclusion.serve");
      acts.add(
          shown.mustServe()
              ? Controls.primary("conclusion-serve", serve, "F10", serving::askService)
              : Controls.button("conclusion-serve", serve, "", serving::askService));
    }
    if (shown.canCheck()) {
      acts.add(
          Controls.primary(
              "conclusion-sign", words.text("conclusion.sign.check"), "F10", this::askSignature));
    }
    if (shown.busy()) {
      acts.forEach(button -> button.setDisable(true));
    }
    buttons.getChildren().setAll(acts);
  }

  private void act() {
    if (model.state().get() instanceof ConclusionState.Shown shown) {
      if (shown.canWord() && shown.edited()) {
        compose();
      } else if (shown.canSign() || shown.canCheck()) {
        askSignature();
      } else if (shown.canIssue()) {
        serving.askIssue();
      } else if (shown.mustServe()) {
        serving.askService();
      }
    }
  }

  private void compose() {
    if (model.state().get() instanceof ConclusionState.Shown shown
        && shown.canWord()
        && shown.edited()) {
      model.compose();
    }
  }

  private void askSignature() {
    if (!(model.state().get() instanceof ConclusionState.Shown shown)
        || !(shown.canSign() || shown.canCheck())) {
      return;
    }
    List<String> facts = new ArrayList<>();
    facts.add(words.text("conclusion.sheet.version", shown.desk().versions().size()));
    facts.addAll(shown.wording().conclusion());
    facts.addAll(new ReturnCard(words, model).facts(shown));
    List<String> doubts = CheckFacts.of(shown.checks(), words);
    if (CheckFacts.allPassed(shown.checks())) {
      facts.addAll(doubts);
      doubts = List.of();
    }
    facts.add(words.text("conclusion.sheet.worth"));
    DraftSigningSheet next =
        new DraftSigningSheet(
            words,
            words.text(
                shown.canCheck() ? "conclusion.sheet.as-checker" : "conclusion.sheet.as-drafter"),
            words.text(shown.canCheck() ? "conclusion.sign.check" : "conclusion.sign"),
            facts,
            doubts,
            nanos,
            model::sign,
            this::closeOverlay);
    if (sheet != null) {
      overlay.close();
    }
    sheet = next;
    typed = TypedWords.NONE.of("");
    overlay.sheet(next.node());
    next.focusPin();
  }

  private void ask(String about, Node content, TextInputControl... fields) {
    openDialog(content);
    typed = overlay.typed(about + ":" + model.caseStream());
    typed.follow(fields);
  }

  private void openDialog(Node content) {
    dialog = true;
    typed = TypedWords.NONE.of("");
    Dialogs.open(overlay, content);
  }

  private void showPanelOpinion() {
    model.panelOpinion(
        pdf -> {
          Button close =
              Controls.button(
                  "conclusion-panel-close",
                  words.text("conclusion.back"),
                  "Esc",
                  this::closeOverlay);
          Node shown = preview.apply(pdf);
          VBox frame = Dialogs.frame(words.text("conclusion.basis.title"), shown, close);
          frame.setPrefSize(860, 900);
          VBox.setVgrow(shown, Priority.ALWAYS);
          overlay.dialog(frame);
        });
  }

  private void openCorrection() {
    if (model.state().get() instanceof ConclusionState.Shown shown) {
      corrections.open(shown);
    }
  }

  private void closeOverlay() {
    sheet = null;
    dialog = false;
    overlay.close();
  }

  private void print() {
    if (model.state().get() instanceof ConclusionState.Shown shown && shown.canPrint()) {
      printAsk.ask(
          words.text("conclusion.paper") + " " + shown.desk().accepted().acceptanceNumber(),
          model::print,
          number -> overlay.toast(Tone.SUCCESS, words.text("conclusion.done.printed", number)));
    }
  }
}
