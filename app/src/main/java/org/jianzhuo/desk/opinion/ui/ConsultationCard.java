package org.jianzhuo.desk.opinion.ui;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ConsultationOpinion;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.opinion.Referral;

/** Shows how a case without majority goes on: its referral, and the opinion that came back. */
final class ConsultationCard {
  private final Messages words;

  ConsultationCard(Messages words) {
    this.words = words;
  }

  /** Returns the card; empty where the panel has its majority and nothing was set aside. */
  Optional<Node> of(OpinionState.Shown shown) {
    OpinionTable table = shown.table();
    Function<PersonId, String> names = shown.beyond()::name;
    VBox body = Controls.padded();
    Opinions opinions = table.opinions();
    Referral referral = opinions.referral();
    if (table.stage() == OpinionTable.Stage.NO_MAJORITY) {
      ConsultationRoute route = shown.beyond().route();
      body.getChildren()
          .add(
              Controls.wrapped(
                  route == null
                      ? words.text("opinion.consult.vote-again")
                      : words.text("opinion.consult.to-refer", route.basis())));
    }
    if (referral != null) {
      body.getChildren()
          .addAll(
              Controls.wrapped(words.text("opinion.consult.reason-is", referral.reason())),
              Controls.wrapped(
                  words.text(
                      "opinion.consult.documents",
                      String.join(words.english() ? ", " : "、", referral.documents()))),
              Controls.wrapped(
                  words.text(
                      "opinion.consult.members",
                      referral.members().stream()
                          .map(names)
                          .collect(Collectors.joining(words.english() ? ", " : "、")))));
    }
    if (referral != null && referral.unfit() != null) {
      body.getChildren()
          .add(Controls.wrapped(words.text("opinion.consult.unfit", referral.unfit())));
    }
    if (table.stage() == OpinionTable.Stage.CONSULTATION) {
      body.getChildren()
          .add(
              Controls.wrapped(
                  words.text(
                      table.waitsForConsultation()
                          ? "opinion.consult.yours"
                          : "opinion.consult.theirs"),
                  "jz-bold"));
    }
    ConsultationOpinion consultation = opinions.consultation();
    if (consultation != null) {
      body.getChildren()
          .add(
              Controls.wrapped(
                  words.text("opinion.consult.on", consultation.on().toString()), "jz-bold"));
      for (ConsultationOpinion.Ruling ruling : consultation.rulings()) {
        body.getChildren()
            .add(
                Controls.wrapped(
                    OpinionWords.field(table.accepted().item(), ruling.field(), words)
                        + "　"
                        + OpinionWords.value(ruling.field(), ruling.value(), words)
                        + "　"
                        + ruling.reasoning()));
      }
    }
    for (Opinions.Replaced old : opinions.replaced()) {
      body.getChildren()
          .add(
              Controls.wrapped(
                  words.text("opinion.replaced", old.version(), old.reason()), "jz-note"));
    }
    if (!opinions.replaced().isEmpty() && table.stage() == OpinionTable.Stage.OPEN) {
      body.getChildren()
          .add(
              PanelNews.examAgain(table, words)
                  .map(said -> Controls.wrapped(said, "jz-bold"))
                  .orElseGet(
                      () ->
                          Controls.wrapped(
                              words.text("opinion.replaced.reopen-exam"), "jz-text-warning")));
    }
    return body.getChildren().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Controls.card(
                words.text(
                    referral == null && table.stage() != OpinionTable.Stage.NO_MAJORITY
                        ? "opinion.replaced.title"
                        : "opinion.consult"),
                body));
  }
}
