package org.jianzhuo.desk.opinion.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.opinion.EarlierOpinion;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.OwnView;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.ComprehensiveGrade;
import org.jianzhuo.model.opinion.ConsultationRoute;
import org.jspecify.annotations.Nullable;

/** Says what the opinion screen shows. */
public sealed interface OpinionState {

  /** The case is being read. */
  record Loading() implements OpinionState {}

  /** The case cannot be shown. */
  record Closed(Reason reason) implements OpinionState {}

  /**
   * How the case goes on without majority, or anew.
   *
   * @param route of the rule profile; null where the panel votes again
   * @param candidates for the consultation; empty where the viewer does not refer
   * @param needs what the case's parts ask of the consultation; empty where the viewer does not
   *     refer
   * @param mayReopen whether the viewer opens a new vote alone, where nothing was decided
   * @param notAnew why the panel cannot be called to deliberate anew; null where it can
   * @param report until when the opinion is reported to the committee; null before all have filed
   * @param names of the people whom the referral and the consultation name
   * @param viewer who is signed in
   * @param earlier what the last panel said; null where none is known or the findings are open
   */
  record Beyond(
      @Nullable ConsultationRoute route,
      List<ConsultationDesk.Candidate> candidates,
      List<CaseSpecialties.Need> needs,
      boolean mayRefer,
      boolean mayReopen,
      @Nullable Reason notAnew,
      Map<PersonId, String> names,
      @Nullable LimitRun report,
      LocalDate today,
      @Nullable PersonId viewer,
      @Nullable EarlierOpinion earlier) {

    /**
     * Tells how the case of a table goes on.
     *
     * @param earlier what the last panel said; null where none is known
     */
    static Beyond of(ConsultationDesk desk, OpinionTable table, @Nullable EarlierOpinion earlier) {
      boolean mayRefer = desk.refusal(table).isEmpty();
      return new Beyond(
          desk.route().orElse(null),
          mayRefer ? desk.candidates(table) : List.of(),
          mayRefer ? desk.needs(table) : List.of(),
          mayRefer,
          desk.anew().refusalToReopen(table).isEmpty(),
          desk.anew().refusalToCall(table).orElse(null),
          desk.names(table),
          desk.report(table.caseStream()).orElse(null),
          desk.today(),
          desk.viewer().orElse(null),
          earlier);
    }

    boolean mayCall() {
      return notAnew == null;
    }

    String name(PersonId person) {
      return names.getOrDefault(person, "—");
    }
  }

  /**
   * The case is shown.
   *
   * @param writing whether an own view is written; else one key consents
   * @param own what is written so far
   * @param advice the system's suggestion; null until every clause is settled
   * @param results what a confirmation may come to
   * @param paper the last revision of the sheet; null before
   * @param paperShown whether the sheet is shown in place of the findings
   * @param refusal why the last act was refused; null if it was not
   * @param recording whether picture or sound is being recorded
   * @param busy whether an act is under way
   * @param acts counts what was done, so that a sheet can close
   * @param beyond how the case goes on without majority, or anew
   */
  record Shown(
      OpinionTable table,
      FindingsSheet sheet,
      boolean writing,
      OwnView own,
      @Nullable ComprehensiveGrade advice,
      List<String> results,
      byte @Nullable [] paper,
      boolean paperShown,
      @Nullable Reason refusal,
      boolean recording,
      boolean busy,
      int acts,
      Beyond beyond)
      implements OpinionState {

    /** Returns the state with other words of refusal. */
    Shown refused(@Nullable Reason reason) {
      return new Shown(
          table,
          sheet,
          writing,
          own,
          advice,
          results,
          paper,
          paperShown,
          reason,
          recording,
          false,
          acts,
          beyond);
    }

    Shown busyNow() {
      return new Shown(
          table,
          sheet,
          writing,
          own,
          advice,
          results,
          paper,
          paperShown,
          null,
          recording,
          true,
          acts,
          beyond);
    }

    Shown written(boolean begun, OwnView view, @Nullable ComprehensiveGrade suggestion) {
      return new Shown(
          table,
          sheet,
          begun,
          view,
          suggestion,
          results,
          paper,
          paperShown,
          null,
          recording,
          busy,
          acts,
          beyond);
    }

    Shown showing(boolean paperInstead) {
      return new Shown(
          table,
          sheet,
          writing,
          own,
          advice,
          results,
          paper,
          paperInstead,
          refusal,
          recording,
          busy,
          acts,
          beyond);
    }

    /** Tells whether one key consents to what is proposed. */
    public boolean canAgree() {
      return table.canAgree();
    }
  }
}
