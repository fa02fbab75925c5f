package org.jianzhuo.desk.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.session.PanelGlance;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.exam.CaseSpecialties;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.Person;

/** Tells the queue of panels: their seats by number, and what to think of before a call. */
public final class QueuePanels implements PanelGlance {

  private final PanelService panels;

  public QueuePanels(PanelService panels) {
    this.panels = panels;
  }

  @Override
  public Optional<Reason> callWarning(StreamId caseStream) {
    Panel panel = panels.panel(caseStream);
    if (panel.seated() == null) {
      return Optional.of(Reason.of("panel.warning.not-seated"));
    }
    Optional<Reason> incomplete = mayNotEnter(caseStream);
    if (incomplete.isPresent()) {
      return incomplete;
    }
    if (panel.recusalTold() != null
        && panel.recusalTold().asksRecusal()
        && panel.recusals().isEmpty()) {
      return Optional.of(Reason.of("panel.warning.recusal"));
    }
    return foreign(caseStream);
  }

  @Override
  public List<Late> late(StreamId session) {
    return panels.late().of(session);
  }

  @Override
  public Optional<Reason> mayNotEnter(StreamId caseStream) {
    Panel panel = panels.panel(caseStream);
    if (panel.awaitsDecision()) {
      return Optional.of(Reason.of("panel.warning.recusal"));
    }
    return panel.lacksMember()
        ? Optional.of(Reason.of("panel.warning.seat-empty"))
        : Optional.empty();
  }

  /** The panel's specialties are to fit each part (practice 2); a person may have reasons. */
  private Optional<Reason> foreign(StreamId caseStream) {
    List<CaseSpecialties.Need> missing = panels.missing(caseStream);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.of("panel.warning.specialty", parts(missing)));
  }

  static Words parts(List<CaseSpecialties.Need> missing) {
    return new Words(
        missing.stream().map(need -> need.part().zh()).collect(Collectors.joining("、")),
        missing.stream().map(need -> need.part().en()).collect(Collectors.joining(", ")));
  }

  @Override
  public List<Seat> seats(StreamId caseStream) {
    Panel panel = panels.panel(caseStream);
    List<Seat> seats = new ArrayList<>();
    if (panel.seated() != null) {
      for (PersonId id : panel.seated().experts()) {
        Optional<Person> expert = panels.person(id);
        seats.add(
            new Seat(
                seats.size() + 1,
                expert.map(Person::number).orElse(""),
                expert.map(Person::specialty).orElse("")));
      }
    }
    return seats;
  }
}
