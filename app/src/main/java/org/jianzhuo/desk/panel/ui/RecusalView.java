package org.jianzhuo.desk.panel.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.DateField;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.base.ui.Screen;
import org.jianzhuo.desk.base.ui.Segmented;
import org.jianzhuo.desk.base.ui.Tone;
import org.jianzhuo.desk.panel.RecusalService;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.panel.RecusalCause;
import org.jspecify.annotations.Nullable;

/** Shows requests for recusal with the clock of their decision; a supervisor decides. */
public final class RecusalView implements Screen {

  private static final double STANDING = 210;
  // the other columns and a scroll bar
  private static final double BESIDE = 124 + 130 + 106 + 106 + 20;

  private final RecusalViewModel model;
  private final Messages words;
  private final Overlay overlay;
  private final TableView<RecusalService.Request> table = new TableView<>();
  private final VBox about = new VBox(6);
  private final TextField reason = new TextField();
  private final PasswordField pin = new PasswordField();
  private final VBox deciding;
  private final TextField ticket = new TextField();
  private final Segmented<Integer> seat;
  private final ComboBox<RecusalCause> cause;
  private final ComboBox<String> applicant;
  private final TextField facts = new TextField();
  private final DateField on = new DateField("recusal-on", null);
  private final Label problem = Controls.wrapped("", "jz-text-danger");
  private final Label decisionProblem = Controls.wrapped("", "jz-text-danger");
  private final Label aimed = Controls.wrapped("", "jz-bold");
  private boolean lastDecided;
  private @Nullable UUID decidedFor;
  private final HBox page;
  private boolean showing;
  private BiConsumer<StreamId, String> openPapers = (caseStream, kind) -> {};

  public RecusalView(RecusalViewModel model, Messages words, Overlay overlay) {
    this.model = model;
    this.words = words;
    this.overlay = overlay;
    cause = RecusalCauses.choice("recusal-cause", words);
    applicant = RecusalApplicants.choice("recusal-applicant", words);
    table();
    reason.setId("recusal-reason");
    reason.setPromptText(words.text("panel.recusal.decide.prompt"));
    pin.setId("recusal-pin");
    pin.setPromptText(words.text("panel.recusal.pin"));
    pin.setPrefColumnCount(8);
    Button uphold =
        Controls.primary(
            "recusal-uphold", words.text("panel.recusal.uphold"), "F10", () -> decide(true));
    Button reject =
        Controls.button(
            "recusal-reject", words.text("panel.recusal.reject"), "", () -> decide(false));
    deciding =
        new VBox(
            8,
            Controls.label(words.text("panel.recusal.decide"), "jz-section"),
            reason,
            decisionProblem,
            Controls.row(8, pin, uphold, reject));
    seat = new Segmented<>("recusal-seat", List.of(1, 2, 3, 4, 5), String::valueOf);
    for (int i = 0; i < 5; i++) {
      seat.getChildren().get(i).setId("recusal-seat-" + (i + 1));
    }
    seat.show(1);
    problem.setId("recusal-problem");
    decisionProblem.setId("recusal-decision-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    decisionProblem.managedProperty().bind(decisionProblem.textProperty().isNotEmpty());
    about.setId("recusal-about");
    VBox list = Controls.card(words.text("panel.recusal.list"), table);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(list, Priority.ALWAYS);
    list.setMinWidth(360);
    VBox right =
        new VBox(
            12,
            Controls.card(words.text("panel.recusal.one"), Controls.padded(about, deciding)),
            Controls.card(words.text("panel.recusal.new"), form()));
    ScrollPane scroll = new ScrollPane(right);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(430);
    scroll.setPrefWidth(490);
    page = new HBox(14, list, scroll);
    page.getStyleClass().add("jz-session-page");
    model.state().subscribe(this::show);
    model.setOnTold(
        said -> {
          if (lastDecided) {
            reason.clear();
            pin.clear();
          } else {
            ticket.clear();
            facts.clear();
          }
          overlay.toast(Tone.SUCCESS, words.text(said));
        });
  }

  /** Says where a case's papers are shown: the request, or the decision once it is made. */
  public void setOpenPapers(BiConsumer<StreamId, String> open) {
    openPapers = open;
  }

  private void table() {
    table.setId("recusal-table");
    table.setPlaceholder(Controls.label(words.text("panel.recusal.none-asked"), "jz-note"));
    column("panel.recusal.column.case", 124, r -> r.ticket() + "  " + r.accepted().name());
    column("panel.recusal.column.expert", 130, r -> r.expert().number() + "  " + r.expert().name());
    column("panel.recusal.column.asked", 106, r -> r.recusal().asked().on().toString());
    column("panel.recusal.column.due", 106, r -> due(r));
    TableColumn<RecusalService.Request, String> standing =
        column("panel.recusal.column.standing", STANDING, this::standing);
    table
        .widthProperty()
        .subscribe(
            width -> standing.setPrefWidth(Math.max(STANDING, width.doubleValue() - BESIDE)));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !showing) {
                model.select(is.recusal().asked().id());
              }
            });
  }

  private TableColumn<RecusalService.Request, String> column(
      String key, double width, Function<RecusalService.Request, String> text) {
    TableColumn<RecusalService.Request, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  private static String due(RecusalService.Request request) {
    return request.clock().map(c -> c.deadline().due().toString()).orElse("");
  }

  private String standing(RecusalService.Request request) {
    PanelFact.RecusalDecided decided = request.recusal().decided();
    if (decided != null) {
      return decided.upheld() && request.successor() != null
          ? words.text("panel.recusal.upheld.by", request.successor().name())
          : words.text(decided.upheld() ? "panel.recusal.upheld" : "panel.recusal.rejected");
    }
    return words.text("panel.recusal.suspended")
        + "  "
        + request
            .clock()
            .map(c -> c.standing(request.today()))
            .map(LimitRun.Standing::words)
            .map(w -> w.in(words.english()))
            .orElse("");
  }

  private Node form() {
    ticket.setId("recusal-ticket");
    ticket.setPromptText("A001");
    ticket.setPrefColumnCount(6);
    facts.setId("recusal-facts");
    facts.setPromptText(words.text("panel.recusal.facts.prompt"));
    on.show(model.today());
    aimed.setId("recusal-aimed");
    aimed.managedProperty().bind(aimed.textProperty().isNotEmpty());
    ticket.textProperty().addListener((o, was, is) -> model.aim(is));
    overlay.typed("recusal-request").follow(ticket, facts);
    seat.setOnChosen(chosen -> aimed(model.aimed().get()));
    model.aimed().subscribe(this::aimed);
    Button ask = Controls.button("recusal-ask", words.text("panel.recusal.file"), "", this::ask);
    return Controls.padded(
        Controls.wrapped(words.text("panel.recusal.how"), "jz-note"),
        new FlowPane(
            10,
            8,
            named("panel.recusal.ticket", ticket),
            named("panel.recusal.seat", seat),
            named("panel.recusal.applicant", applicant),
            named("panel.recusal.on", on)),
        Privacy.mark(aimed),
        cause,
        facts,
        problem,
        ask);
  }

  /** Names who would be kept away from whose case, before it is so: a ticket is soon mistyped. */
  private void aimed(RecusalViewModel.@Nullable Aim aim) {
    Integer chosen = seat.chosen();
    if (aim == null) {
      aimed.setText("");
    } else if (chosen == null || chosen > aim.experts().size()) {
      aimed.setText(words.text("panel.recusal.aimed.nobody", aim.about(), aim.experts().size()));
    } else {
      aimed.setText(words.text("panel.recusal.aimed", aim.about(), aim.experts().get(chosen - 1)));
    }
  }

  private Node named(String key, Node field) {
    return new VBox(2, Controls.label(words.text(key), "jz-note"), field);
  }

  private void ask() {
    lastDecided = false;
    Optional<LocalDate> day = on.date();
    Integer chosen = seat.chosen();
    if (day.isEmpty() || chosen == null) {
      problem.setText(words.text("panel.recusal.refused.date"));
      return;
    }
    model.ask(
        ticket.getText(),
        chosen,
        cause.getValue(),
        facts.getText(),
        RecusalApplicants.written(applicant.getValue()),
        day.get());
  }

  private void decide(boolean upheld) {
    if (deciding.isVisible()) {
      lastDecided = true;
      model.decide(upheld, reason.getText(), pin.getText());
    }
  }

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void shown() {
    model.load();
  }

  @Override
  public Map<KeyCombination, Shortcut> shortcuts() {
    Map<KeyCombination, Shortcut> keys = new LinkedHashMap<>();
    keys.put(
        new KeyCodeCombination(KeyCode.F10),
        Shortcut.when(
            deciding.isVisible(), words.text("panel.recusal.uphold"), () -> decide(true)));
    return keys;
  }

  private void show(RecusalViewModel.State state) {
    showing = true;
    table.getItems().setAll(state.requests());
    state.chosen().ifPresent(table.getSelectionModel()::select);
    UUID chosen = state.chosen().map(r -> r.recusal().asked().id()).orElse(null);
    if (!Objects.equals(chosen, decidedFor)) {
      decidedFor = chosen;
      overlay.typed("recusal-decision:" + chosen).turn(reason::clear, reason);
    }
    String said = state.problem() == null ? "" : words.text(state.problem());
    problem.setText(lastDecided ? "" : said);
    decisionProblem.setText(lastDecided ? said : "");
    if (lastDecided && state.problem() != null) {
      lacking(state.problem()).requestFocus();
    }
    about.getChildren().clear();
    state.chosen().ifPresentOrElse(this::about, this::nothing);
    boolean open = state.chosen().filter(r -> r.recusal().open()).isPresent();
    deciding.setVisible(open && state.mayDecide());
    deciding.setManaged(open && state.mayDecide());
    showing = false;
  }

  /** Returns the field that a refused decision asks for; a PIN that was wrong is typed anew. */
  private TextField lacking(Reason problem) {
    if (problem.key().startsWith("panel.")) {
      return reason;
    }
    pin.clear();
    return pin;
  }

  private void nothing() {
    about.getChildren().add(Controls.label(words.text("panel.recusal.none-asked"), "jz-note"));
  }

  private void about(RecusalService.Request r) {
    PanelFact.RecusalRequested asked = r.recusal().asked();
    about
        .getChildren()
        .addAll(
            Controls.row(
                10,
                Controls.label(r.ticket(), "jz-ticket"),
                Privacy.mark(Controls.label(r.accepted().name(), "jz-bold")),
                Controls.label(r.accepted().acceptanceNumber(), "jz-note")),
            Controls.wrapped(
                words.text(
                    "panel.recusal.against",
                    r.expert().number() + " " + r.expert().name(),
                    RecusalApplicants.said(asked.applicant(), words),
                    asked.on().toString())),
            Controls.wrapped(asked.cause().words().in(words.english()) + "：" + asked.facts()));
    r.clock()
        .ifPresent(
            c ->
                about
                    .getChildren()
                    .add(
                        Controls.wrapped(
                            words.text(
                                c.deadline().due().equals(c.deadline().dueRolled())
                                    ? "panel.recusal.clock.due"
                                    : "panel.recusal.clock",
                                c.deadline().due().toString(),
                                c.deadline().dueRolled().toString(),
                                c.deadline().rule().source().in(words.english())),
                            "jz-note")));
    about
        .getChildren()
        .add(
            Controls.button(
                "recusal-papers",
                words.text("panel.recusal.papers"),
                "",
                () ->
                    openPapers.accept(
                        r.caseStream(),
                        r.recusal().open() ? "recusal-request" : "recusal-decision")));
    PanelFact.RecusalDecided decided = r.recusal().decided();
    if (decided != null) {
      about.getChildren().add(Controls.wrapped(standing(r) + "：" + decided.reason(), "jz-bold"));
      if (decided.upheld() && decided.replacement() == null) {
        about
            .getChildren()
            .add(Controls.wrapped(words.text("panel.recusal.no-successor"), "jz-text-danger"));
      }
    }
  }
}
