package org.jianzhuo.desk.exam.ui;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingEdits;
import org.jianzhuo.desk.exam.LastAppraisal;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.exam.RecordedFinding;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Template;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.Side;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/** Takes what a person does to the finding in hand: place, form, words, scope, clause. */
abstract class FindingActs {

  final ExamService service;
  final FindingsInHand findings;

  FindingActs(ExamService service) {
    this.service = service;
    this.findings = new FindingsInHand(service);
  }

  /** Changes the finding in hand, if it may be changed. */
  abstract void edit(UnaryOperator<FindingDraft> change);

  /** Saves the draft at once: a field is left. */
  public abstract void leaveField();

  abstract void show();

  /** Records the finding in hand if it is complete and differs from what was recorded. */
  public abstract void moveOn();

  /**
   * Records the finding in hand, so that what is taken now is of a finding that the file knows;
   * tells whether its part, side and scope allow that.
   */
  public boolean isReadyForPictures() {
    moveOn();
    return findings.recordable();
  }

  /** Begins another finding; the one in hand is recorded. */
  public void addFinding() {
    if (!findings.readOnly()) {
      moveOn();
      findings.begin();
      show();
    }
  }

  /** Takes a finding in hand; the one before is recorded. */
  public void select(FindingId finding) {
    if (!findings.isInHand(finding)) {
      moveOn();
      findings.select(finding);
    }
    show();
  }

  /** Takes the item's own form in hand. */
  public void selectItemForm() {
    findings.itemForm().ifPresent(this::select);
  }

  /** Takes the next finding in hand, or the one before. */
  public void step(int by) {
    findings.neighbour(by).ifPresent(this::select);
  }

  /** Tells whether a recorder types here, who chooses no clause and completes nothing. */
  public abstract boolean dictated();

  /** Returns what takes the values of the form. */
  public abstract ValueActs values();

  /** Returns what the last appraisal offers; null for nothing. */
  abstract @Nullable LastAppraisal last();

  /** Puts the finding at a place; the joint follows where motion is taken. */
  public void setPlace(String part, @Nullable Side side) {
    edit(d -> FindingEdits.place(d, part, side, service.catalogue()));
  }

  /** Puts the finding at the place that was clicked on the body map; an item's form has none. */
  public void setPlaceOnMap(RecognisedScope.Place place) {
    edit(
        d ->
            Template.isItemForm(d.template())
                ? d
                : FindingEdits.place(d, place.part(), place.side(), service.catalogue()));
    leaveField();
  }

  public void setTitle(String title) {
    edit(d -> FindingEdits.title(d, title, service.catalogue()));
  }

  /** Chooses free text, the motion of a joint, or a template. */
  public void setTemplate(String template) {
    edit(
        d ->
            FindingEdits.person(
                FindingEdits.template(d, template, service.catalogue()),
                service.catalogue(),
                findings.situation()));
    findings.askNothing();
    show();
  }

  public void setJoint(String joint) {
    edit(d -> FindingEdits.joint(d, joint));
    findings.askNothing();
    show();
  }

  public void setDescription(String text) {
    edit(d -> FindingEdits.description(d, text));
  }

  /** Makes the description from the values again. */
  public void regenerate() {
    edit(FindingEdits::madeDescription);
    leaveField();
  }

  /** Answers whether the part lies within the decision, where its words leave that open. */
  public void answerScope(boolean within) {
    edit(d -> FindingEdits.scope(d, within));
    leaveField();
  }

  /** Chooses the finding's clause. */
  public void chooseClause(Clause clause, ClauseMatch match, String reason) {
    if (mayGrade()) {
      ClauseChoice choice = ClauseChoice.of(clause, match, reason);
      edit(d -> FindingEdits.clause(d, choice));
      leaveField();
    }
  }

  // a recorder chooses no clause, and in 背靠背 the sheet holds none (practice 3)
  private boolean mayGrade() {
    ExamCase now = findings.known();
    return !dictated() && now != null && !now.backToBack();
  }

  /** Takes a clause that the values meet; one that needs evidence waits for its reason (F4). */
  public void adopt(Clause clause) {
    chooseClause(clause, ClauseMatch.MEETS, "");
  }

  /** Says that no clause fits, and why (未达等级). */
  public void chooseNone(String why) {
    if (mayGrade()) {
      edit(d -> FindingEdits.noClause(d, why));
      leaveField();
    }
  }

  /** Takes the choice back: it is open again. */
  public void clearClause() {
    if (mayGrade()) {
      edit(d -> FindingEdits.noClause(d, ""));
      leaveField();
    }
  }

  /** Keeps why something stands in a finding that contradicts the rest, with the finding. */
  void explain(OpenPoint point, String reason) {
    OpenPoint.Asked asked = point.asked();
    if (asked != null && point.finding() != null) {
      select(point.finding());
      edit(d -> FindingEdits.standing(d, asked.key(), reason));
      moveOn();
    }
  }

  /** Lets the finding rest on a registered film, or not. */
  public void rest(UUID film, boolean on) {
    edit(d -> FindingEdits.rest(d, film, on));
    leaveField();
  }

  /**
   * Copies a finding of the last appraisal into the one in hand, or into a new one where that is of
   * another place.
   */
  void copyLast(Finding from) {
    ExamCase now = findings.known();
    LastAppraisal offered = last();
    FindingDraft inHand = findings.draft();
    if (now == null || offered == null || findings.readOnly()) {
      return;
    }
    FindingDraft earlier = RecordedFinding.inForm(from, service.catalogue(), now.scope());
    boolean fits =
        inHand != null
            && !Template.isItemForm(inHand.template())
            && (inHand.part().isEmpty()
                || (inHand.part().equals(from.part())
                    && (inHand.side() == null || inHand.side() == from.side())));
    if (!fits) {
      addFinding();
    }
    values().copyLast(earlier, offered);
    findings.askNothing();
    show();
  }
}
