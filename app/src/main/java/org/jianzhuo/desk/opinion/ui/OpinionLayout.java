package org.jianzhuo.desk.opinion.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.ItemDecisions;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.journal.FindingId;

/** Lays out the opinion screen, and tells when only words were typed. */
final class OpinionLayout {

  private OpinionLayout() {}

  static Node columns(Node left, Node right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox columns = new HBox(16, left, right);
    columns.setFillHeight(true);
    return columns;
  }

  static Node buttonRows(List<Button> buttons) {
    FlowPane row = new FlowPane(10, 10);
    row.getChildren().addAll(buttons);
    row.setPrefWrapLength(440);
    return row;
  }

  /** Returns the finding whose clause is to be picked next: an open one, else a different one. */
  static Optional<FindingsSheet.Row> next(OpinionState.Shown shown) {
    List<FindingsSheet.Row> rows =
        shown.sheet().rows().stream().filter(FindingsSheet.Row::inScope).toList();
    return rows.stream()
        .filter(row -> !shown.own().stand(row.id()).settled())
        .findFirst()
        .or(() -> rows.stream().filter(r -> !shown.own().stand(r.id()).accepted()).findFirst())
        .or(() -> rows.stream().findFirst());
  }

  /** Returns what decides about nodes: equal signatures differ in typed words only. */
  static Object signature(OpinionState.Shown shown) {
    OwnView own = shown.own();
    Map<FindingId, OwnView.Stand> stands = new HashMap<>();
    own.stands().forEach((finding, stand) -> stands.put(finding, stand.reading("")));
    boolean ownWords = own.result() != null && !shown.results().contains(own.result());
    return List.of(
        shown.table(),
        new OwnView(stands, own.grade(), own.selfCare(), ownWords ? null : own.result(), ""),
        ItemDecisions.asked(shown.table(), shown.own()),
        shown.own().grounds(),
        shown.writing(),
        shown.paperShown(),
        shown.paper() == null,
        shown.recording(),
        shown.busy(),
        shown.acts());
  }
}
