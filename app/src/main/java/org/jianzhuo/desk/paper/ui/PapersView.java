package org.jianzhuo.desk.paper.ui;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Dialogs;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.document.PageRenderer;
import org.jianzhuo.desk.document.ui.PaperPreview;
import org.jianzhuo.desk.opinion.PrintAsk;
import org.jianzhuo.desk.paper.PaperDesk;
import org.jianzhuo.desk.paper.PaperDraft;
import org.jianzhuo.desk.paper.PaperRow;
import org.jianzhuo.desk.paper.PaperService;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jspecify.annotations.Nullable;

/** Shows a case's papers: the list at the left, the form, and the paper beside it. */
public final class PapersView implements Screen {

  private static final double NARROW_BELOW = 1500;

  private final PapersViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final PrintAsk printAsk;
  private final Supplier<LocalDate> today;
  private final Runnable leave;
  private final Beside beside;
  private final PaperList list;
  private final PaperForm form;
  private final PaperPreview preview;
  private final VBox paper;
  private final FlowPane acts = new FlowPane(10, 8);
  private final HBox page = new HBox(14);
  private final StackPane content = new StackPane();
  private byte @Nullable [] previewed;
  private @Nullable Reason told;

  /**
   * @param printAsk asks for printer and copies
   * @param zone of the times shown
   * @param beside opens what is done beside the papers
   * @param leave goes back to where the person came from
   */
  public PapersView(
      PapersViewModel model,
      Messages words,
      Overlay overlay,
      TaskRunner tasks,
      PageRenderer renderer,
      PrintAsk printAsk,
      Supplier<LocalDate> today,
      ZoneId zone,
      Beside beside,
      Runnable leave) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    this.printAsk = printAsk;
    this.today = today;
    this.leave = leave;
    this.beside = beside;
    list = new PaperList(model, words, zone, () -> beside.keyImages().accept(model::refresh));
    form = new PaperForm(model, words, this::issue, this::askDiscard);
    preview = new PaperPreview(tasks, renderer, words);
    VBox.setVgrow(preview, Priority.ALWAYS);
    acts.getStyleClass().add("jz-paper-acts");
    paper = new VBox(acts, preview);
    paper.getStyleClass().add("jz-card");
    HBox.setHgrow(paper, Priority.ALWAYS);
    HBox.setHgrow(form, Priority.SOMETIMES);
    page.getStyleClass().add("jz-session-page");
    page.getChildren().addAll(list, form, paper);
    content.setId("paper-screen");
    content.getStyleClass().add("jz-canvas");
    content.widthProperty().subscribe(width -> fit(width.doubleValue() < NARROW_BELOW));
    model.state().subscribe(this::show);
  }

  /**
   * Opens what is done beside the papers.
   *
   * @param keyImages opens the case's key images, and calls back when they were chosen
   * @param rare the characters of the case's names that no font shows
   * @param draw lets a person draw them, and calls back when they were drawn
   */
  public record Beside(
      Consumer<Runnable> keyImages, Supplier<List<Integer>> rare, Consumer<Runnable> draw) {}

  private void fit(boolean narrow) {
    list.setPrefWidth(narrow ? 300 : 380);
    list.setMinWidth(narrow ? 280 : 360);
    form.setPrefWidth(narrow ? 400 : 560);
    form.setMinWidth(narrow ? 380 : 480);
    paper.setMinWidth(320);
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void shown() {
    model.open();
  }

  @Override
  public void hidden() {
    model.close();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    PapersState.Shown now = model.state().get() instanceof PapersState.Shown shown ? shown : null;
    boolean prints = now != null && now.older() == 0 && selected(now).isPresent();
    keys.put(
        new KeyCodeCombination(KeyCode.F2),
        Shortcut.when(
            now != null && !now.desk().offers().isEmpty(),
            words.text("paper.key.new"),
            list::focusKinds));
    keys.put(
        new KeyCodeCombination(KeyCode.F8),
        Shortcut.when(list.choosesImages(), words.text("paper.key.images"), list::chooseImages));
    keys.put(
        new KeyCodeCombination(KeyCode.F10),
        Shortcut.when(
            now != null && now.draft() != null, words.text("paper.key.issue"), this::issue));
    keys.put(
        new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN),
        Shortcut.when(prints, words.text("paper.key.print"), this::print));
    keys.put(
        new KeyCodeCombination(KeyCode.ESCAPE),
        new Shortcut(words.text("paper.key.back"), this::back));
    return keys;
  }

  /** Goes back; a paper half filled in says that it is kept, and where it is found again. */
  private void back() {
    boolean filled =
        model.state().get() instanceof PapersState.Shown s
            && s.draft() != null
            && s.draft().answers().values().stream()
                .anyMatch(typed -> typed.stream().anyMatch(line -> !line.isBlank()));
    leave.run();
    if (filled) {
      overlay.toast(Tone.NEUTRAL, words.text("paper.draft-kept"));
    }
  }

  private void show(PapersState state) {
    switch (state) {
      case PapersState.Loading l -> message(words.text("paper.loading"));
      case PapersState.Closed(Reason reason) -> message(words.text(reason));
      case PapersState.Shown shown -> {
        if (!content.getChildren().contains(page)) {
          content.getChildren().setAll(page);
        }
        showPapers(shown);
      }
    }
  }

  private void message(String text) {
    content.getChildren().setAll(Controls.wrapped(text, "jz-note"));
  }

  private void showPapers(PapersState.Shown state) {
    list.show(state);
    PaperDraft draft = state.draft();
    Optional<PaperTemplate> template = draft == null ? Optional.empty() : template(state, draft);
    boolean writing = draft != null && template.isPresent();
    form.setVisible(writing);
    form.setManaged(writing);
    if (draft != null && template.isPresent()) {
      form.show(state, template.get(), draft);
    } else {
      form.clear();
    }
    if (!Arrays.equals(previewed, state.pdf())) {
      previewed = state.pdf();
      if (previewed == null) {
        preview.clear();
      } else {
        preview.show(previewed);
      }
    }
    showActs(state);
    tell(state.said());
  }

  private static Optional<PaperTemplate> template(PapersState.Shown state, PaperDraft draft) {
    return state.desk().offer(draft.kind()).map(PaperDesk.Offer::template);
  }

  /** Issues what is written; a paper that another person checks is first shown to that person. */
  private void issue() {
    if (!(model.state().get() instanceof PapersState.Shown shown) || shown.draft() == null) {
      return;
    }
    PaperDesk.Offer offer = shown.desk().offer(shown.draft().kind()).orElse(null);
    PaperService.Judged judged = shown.judged();
    boolean wrong = judged == null || !judged.faults().isEmpty() || shown.draft().lacksReason();
    if (offer == null || offer.template().checkedBy() == null || wrong) {
      model.issue();
      return;
    }
    CheckDialog.open(
        words,
        overlay,
        offer.template().name().in(words.english()),
        shown.draft().lines(offer.template()),
        offer.checkers(),
        model::issue);
  }

  private void showActs(PapersState.Shown state) {
    acts.getChildren().clear();
    selected(state)
        .ifPresent(
            row -> {
              Button print =
                  Controls.primary("paper-print", words.text("paper.print"), "Ctrl+P", this::print);
              // what is printed and served is what stands, and never another than what is shown
              print.setDisable(state.older() != 0);
              acts.getChildren().add(print);
              if (row.internal()) {
                acts.getChildren()
                    .add(Controls.pill(Tone.NEUTRAL, "", words.text("paper.internal")));
              } else if (row.toServe()) {
                Button serve = small("paper-serve", "paper.serve", this::serve);
                serve.setDisable(state.older() != 0);
                acts.getChildren().add(serve);
              }
              if (row.asks()) {
                acts.getChildren().add(small("paper-answer", "paper.answer", this::answer));
              }
              if (row.version() > 1) {
                acts.getChildren().addAll(versions(row, state.older()));
              }
              if (row.again() != null) {
                acts.getChildren()
                    .add(small("paper-again", "paper.again", () -> model.beginAgain(row)));
              }
            });
    if (!beside.rare().get().isEmpty()) {
      acts.getChildren()
          .add(
              small(
                  "paper-draw-character",
                  "paper.draw-character",
                  () -> beside.draw().accept(model::refresh)));
    }
    acts.setVisible(!acts.getChildren().isEmpty());
    acts.setManaged(!acts.getChildren().isEmpty());
  }

  /** Offers every version; a replaced one says so. */
  private List<Node> versions(PaperRow row, int older) {
    Segmented<Integer> choice =
        new Segmented<>(
            "paper-version",
            row.file().versions().stream().map(each -> each.issued().version()).toList(),
            version -> words.text("paper.row.version", version));
    choice.show(older == 0 ? row.version() : older);
    choice.setOnChosen(model::look);
    return older == 0
        ? List.of(choice)
        : List.of(
            choice,
            Controls.pill(Tone.WARNING, "", words.text("paper.version.replaced", older + 1)));
  }

  private void askDiscard() {
    if (!(model.state().get() instanceof PapersState.Shown shown) || shown.draft() == null) {
      return;
    }
    String name =
        template(shown, shown.draft())
            .map(kind -> kind.name().in(words.english()))
            .orElse(shown.draft().kind());
    overlay.dialog(
        Dialogs.frame(
            words.text("paper.discard.title"),
            Controls.wrapped(words.text("paper.discard.note", name)),
            Controls.button(
                "paper-discard-cancel", words.text("paper.cancel"), "Esc", overlay::close),
            Controls.danger(
                "paper-discard-confirm",
                words.text("paper.discard"),
                "",
                () -> {
                  overlay.close();
                  model.discard();
                })));
  }

  private Button small(String id, String key, Runnable act) {
    return Controls.button(id, words.text(key), "", act);
  }

  private static Optional<PaperRow> selected(PapersState.Shown state) {
    return state.desk().rows().stream()
        .filter(row -> state.draft() == null && row.number().equals(state.selected()))
        .findFirst();
  }

  /** Says once what was done or refused; a refusal leads to its field. */
  private void tell(@Nullable Reason reason) {
    if (reason == null || reason.equals(told)) {
      told = reason;
      return;
    }
    told = reason;
    boolean done = reason.key().startsWith("paper.done.");
    overlay.toast(done ? Tone.SUCCESS : Tone.WARNING, words.text(reason));
    if (!done && model.state().get() instanceof PapersState.Shown shown && shown.judged() != null) {
      form.focusFirst(shown.judged().faults());
    }
  }

  private void print() {
    if (model.state().get() instanceof PapersState.Shown shown && shown.older() == 0) {
      selected(shown)
          .ifPresent(
              row ->
                  printAsk.ask(
                      row.name().in(words.english()) + " " + row.number(),
                      (printer, copies) -> model.print(row.number(), printer, copies),
                      model::printed));
    }
  }

  private void serve() {
    if (model.state().get() instanceof PapersState.Shown shown) {
      selected(shown)
          .ifPresent(
              row ->
                  ServeDialog.open(words, overlay, shown.desk(), row, today.get(), model::serve));
    }
  }

  private void answer() {
    if (model.state().get() instanceof PapersState.Shown shown) {
      selected(shown)
          .ifPresent(row -> ReceiptDialog.open(words, overlay, row, today.get(), model::receive));
    }
  }
}
