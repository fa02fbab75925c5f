package org.jianzhuo.desk.opinion.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Overlay;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.ClauseDoubts;
import org.jianzhuo.desk.opinion.DissentText;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.desk.opinion.Proposal;
import org.jianzhuo.desk.panel.NeedWords;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jianzhuo.model.opinion.GradeWords;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jspecify.annotations.Nullable;

/** Asks for the PIN of each act on the opinion screen, beside the text that it signs. */
final class OpinionSigning {
  private final Messages words;
  private final OpinionViewModel model;
  private final Overlay overlay;
  private final LongSupplier nanos;
  private final BiConsumer<Finding, Consumer<ClauseChoice>> pick;
  private @Nullable SigningSheet sheet;
  // what was typed stays while the screen does
  private @Nullable ReferralForm referral;
  private @Nullable ConsultationForm consultation;
  private @Nullable AnewForm reopening;
  private @Nullable AnewForm answering;
  private Runnable acting = () -> {};

  OpinionSigning(
      Messages words,
      OpinionViewModel model,
      Overlay overlay,
      LongSupplier nanos,
      BiConsumer<Finding, Consumer<ClauseChoice>> pick) {
    this.words = words;
    this.model = model;
    this.overlay = overlay;
    this.nanos = nanos;
    this.pick = pick;
  }

  /** Says why an act was refused, where its sheet is open. */
  void refuse(String why) {
    if (sheet != null) {
      sheet.refuse(why);
    }
  }

  private void ask(String what) {
    if (sheet != null) {
      sheet.ask(what);
    }
  }

  /** Closes the sheet of an act that was done. */
  void done() {
    acting.run();
    acting = () -> {};
    referral = null;
    consultation = null;
    reopening = null;
    answering = null;
    if (sheet != null) {
      close();
    }
  }

  private TypedWords.Dialog typed(String act) {
    return overlay.typed(act + ":" + model.caseStream());
  }

  private void show(SigningSheet next) {
    acting = () -> {};
    if (sheet != null) {
      overlay.close();
    }
    sheet = next;
    overlay.sheet(next.node());
    next.focusFirst();
  }

  private void close() {
    sheet = null;
    overlay.close();
  }

  /** Asks to file the consent or the own view. */
  void opinion(OpinionState.Shown shown) {
    OwnView view = shown.own();
    ItemKind item = shown.table().accepted().item();
    List<String> facts = new ArrayList<>();
    String gist =
        PanelOpinion.votesGrade(item) && view.grade() != null
            ? OpinionWords.in(GradeWords.of(view.grade()), words)
            : OpinionWords.result(
                item, DissentText.result(item, shown.table().exam(), view), words);
    facts.add(words.text(shown.writing() ? "opinion.sheet.view" : "opinion.sheet.agree", gist));
    if (PanelOpinion.votesGrade(item)) {
      OpinionWords.outsideTheRule(shown, words).ifPresent(facts::add);
    }
    Proposal proposal = shown.table().proposal();
    if (!shown.writing() && proposal != null) {
      facts.addAll(OpinionWords.why(shown.table(), proposal, words));
    } else if (!view.reason().isBlank()) {
      facts.add(words.text("opinion.sheet.reason", view.reason().strip()));
    }
    if (shown.writing()
        && proposal != null
        && proposal.grade() != null
        && !proposal.grade().equals(view.grade())) {
      facts.add(
          words.text(
              "opinion.sheet.differs",
              proposal.seat(),
              OpinionWords.in(GradeWords.of(proposal.grade()), words)));
    }
    if (PanelOpinion.votesSelfCare(item) && view.selfCare() != null) {
      facts.add(
          words.text("opinion.sheet.self-care", OpinionWords.in(view.selfCare().words(), words)));
    }
    OpinionWords.implausible(item, view.grade(), view.selfCare(), words).ifPresent(facts::add);
    for (FindingsSheet.Row row : shown.sheet().rows()) {
      ClauseChoice clause = view.stand(row.id()).clause();
      if (clause != null && row.inScope()) {
        facts.add(
            row.number()
                + "　"
                + clause.code()
                + "　"
                + OpinionWords.in(clause.match().words(), words)
                + (clause.reason().isBlank() ? "" : "　" + clause.reason()));
      } else if (row.inScope() && !row.itemForm() && view.stand(row.id()).settled()) {
        facts.add(words.text("opinion.sheet.no-clause", row.number()));
      }
    }
    for (ClauseDoubts.Doubt doubt : model.doubts(shown)) {
      facts.add(
          words.text(
              "opinion.clause.unmet",
              doubt.finding(),
              doubt.clause().code(),
              doubt.against().in(words.english())));
    }
    view.alike(shown.table().exam())
        .forEach(alike -> facts.add(OpinionWords.injuries(alike, view.grounds(), words)));
    if (shown.table().othersHidden()) {
      facts.add(words.text("opinion.sheet.sealed"));
    }
    facts.add(words.text("opinion.sheet.binding"));
    show(
        new SigningSheet(
            words,
            words.text("opinion.sheet.opinion"),
            words.text("opinion.sheet.file"),
            facts,
            null,
            null,
            (ink, pin) -> model.file(pin),
            this::close));
  }

  /** Asks to sign the sheet. */
  void signature(OpinionState.Shown shown) {
    OpinionTable table = shown.table();
    PanelOpinion decided = table.decided();
    var paper = table.opinions().sheet();
    if (decided == null || paper == null) {
      return;
    }
    List<String> facts = new ArrayList<>();
    facts.add(
        words.text(
            "opinion.sheet.paper-is",
            paper.version(),
            Optional.ofNullable(paper.data())
                .or(() -> table.opinions().lastDigest())
                .map(Digest::brief)
                .orElse("")));
    if (words.english()) {
      facts.add(
          words.text(
              "opinion.sheet.conclusion",
              OpinionWords.conclusion(table.accepted().item(), decided, words)));
    } else {
      facts.addAll(decided.onPaper(table.accepted().item()));
    }
    OpinionWords.implausible(table.accepted().item(), decided.grade(), decided.selfCare(), words)
        .ifPresent(facts::add);
    facts.add(words.text("opinion.sheet.worth"));
    show(
        new SigningSheet(
            words,
            words.text("opinion.sheet.paper"),
            words.text("opinion.sheet.sign"),
            facts,
            null,
            nanos,
            model::sign,
            this::close));
  }

  /** Asks to refer the case to the consultation committee. */
  void referral(OpinionState.Shown shown) {
    PanelOpinion decided = shown.table().decided();
    ConsultationRoute route = shown.beyond().route();
    if (decided == null || route == null) {
      return;
    }
    ReferralForm form =
        referral != null
            ? referral
            : new ReferralForm(
                words, shown.beyond().candidates(), shown.beyond().needs(), route, this::typed);
    referral = form;
    List<String> open = decided.openFields();
    ItemKind item = shown.table().accepted().item();
    List<String> facts = new ArrayList<>();
    open.forEach(
        field ->
            facts.add(words.text("opinion.referral.open", OpinionWords.field(item, field, words))));
    facts.add(words.text("opinion.referral.least", route.members()));
    if (!shown.beyond().needs().isEmpty()) {
      facts.add(words.text("opinion.referral.needs", NeedWords.of(shown.beyond().needs(), words)));
    }
    show(
        new SigningSheet(
            words,
            words.text("opinion.referral"),
            words.text("opinion.referral.act"),
            facts,
            form,
            null,
            (ink, pin) -> {
              String missing = form.missing();
              if (missing.isEmpty()) {
                model.refer(form.referral(open), pin);
              } else {
                ask(words.text(missing, route.members()));
                form.lead();
              }
            },
            this::close));
    acting = form::taken;
  }

  /** Asks for the consultation committee's opinion. */
  void consultation(OpinionState.Shown shown) {
    PanelOpinion decided = shown.table().decided();
    PersonId recorder = shown.beyond().viewer();
    if (decided == null || recorder == null) {
      return;
    }
    ConsultationForm form =
        consultation != null
            ? consultation
            : new ConsultationForm(
                words,
                shown.table(),
                decided,
                shown.beyond().today(),
                recorder,
                shown.beyond()::name,
                pick,
                this::typed);
    consultation = form;
    show(
        new SigningSheet(
            words,
            words.text("opinion.consult.sheet"),
            words.text("opinion.consult.act"),
            List.of(words.text("opinion.consult.binding")),
            form,
            null,
            (ink, pin) -> {
              String missing = form.missing();
              if (missing.isEmpty()) {
                model.consult(form.opinion(), pin, form.pins());
              } else {
                ask(words.text(missing));
              }
            },
            this::close));
    acting = form::taken;
  }

  /** Asks to call the panel to deliberate anew, or to open a new vote. */
  void reopening(OpinionState.Shown shown) {
    AnewForm form = reopening != null ? reopening : AnewForm.calling(words, shown, this::typed);
    reopening = form;
    boolean alone = shown.beyond().mayReopen();
    show(
        new SigningSheet(
            words,
            words.text(alone ? "opinion.reopen" : "opinion.anew.call"),
            words.text(alone ? "opinion.reopen.act" : "opinion.anew.call.act"),
            form.facts(shown),
            form,
            null,
            (ink, pin) -> {
              if (form.says()) {
                model.deliberateAnew(form.reason(), pin);
              } else {
                ask(words.text("opinion.refused.reason-to-reopen"));
              }
            },
            this::close));
    acting = form::taken;
  }

  /** Asks whether the viewer agrees to deliberate anew. */
  void answer(OpinionState.Shown shown) {
    AnewForm form = answering != null ? answering : AnewForm.answering(words, shown, this::typed);
    answering = form;
    show(
        new SigningSheet(
            words,
            words.text("opinion.anew.answer"),
            words.text("opinion.anew.answer.act"),
            form.facts(shown),
            form,
            null,
            (ink, pin) -> {
              String missing = form.missing();
              if (missing.isEmpty()) {
                model.answerCall(form.agrees(), form.reason(), pin);
              } else {
                ask(words.text(missing));
              }
            },
            this::close));
    acting = form::taken;
  }
}
