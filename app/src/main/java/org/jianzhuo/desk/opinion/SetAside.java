package org.jianzhuo.desk.opinion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.opinion.DeliberationCall;
import org.jianzhuo.model.opinion.Majority;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.PanelOpinion;
import org.jianzhuo.model.panel.Panel;
import org.jspecify.annotations.Nullable;

/**
 * Says that the panel gives its opinions anew: who set the former ones aside, when and why, and
 * what each expert had filed, since nobody's own opinion turns into another's unsaid.
 *
 * @param version of the sheet that was withdrawn; 0 where none was composed
 * @param seat of who called for it; 0 for nobody of the panel
 * @param as in which post
 * @param agreed the seats that agreed, in order; empty where nobody was asked
 * @param at the station's time
 * @param opinions that were filed, by expert
 * @param differing the experts who held another opinion than most, or whose panel had no majority
 * @param exam that the examination was reopened since; null where it was not
 */
public record SetAside(
    int version,
    int seat,
    DeliberationCall.Caller as,
    List<Integer> agreed,
    LocalDateTime at,
    String reason,
    Map<PersonId, Opinion> opinions,
    List<PersonId> differing,
    @Nullable ExamAgain exam) {

  /**
   * Says that the findings were mended before the new opinions.
   *
   * @param seat of who reopened the examination; 0 for nobody of the panel
   * @param at the station's time
   * @param findings the numbers of those that were recorded anew, in order
   */
  public record ExamAgain(int seat, LocalDateTime at, String reason, List<Integer> findings) {
    public ExamAgain {
      findings = List.copyOf(findings);
    }

    ExamAgain and(int finding) {
      return new ExamAgain(
          seat,
          at,
          reason,
          Stream.concat(findings.stream(), Stream.of(finding)).sorted().distinct().toList());
    }
  }

  public SetAside {
    opinions = Map.copyOf(opinions);
    differing = List.copyOf(differing);
    agreed = List.copyOf(agreed);
  }

  /** Returns the last time that opinions were set aside, if they ever were. */
  static Optional<SetAside> of(CaseFile file, ItemKind item, ZoneId zone) {
    Panel panel = file.get(Panel.PROJECTION);
    Exam exam = file.get(Exam.PROJECTION);
    Map<PersonId, Opinion> filed = new LinkedHashMap<>();
    int version = 0;
    SetAside last = null;
    PersonId call = null;
    DeliberationCall.Caller as = DeliberationCall.Caller.EXPERT;
    ExamAgain again = null;
    for (Act act : file.history().ordered()) {
      switch (act.fact()) {
        case OpinionFact.Filed fact -> filed.put(fact.opinion().expert(), fact.opinion());
        case OpinionFact.SheetComposed sheet -> version = sheet.version();
        case OpinionFact.AnewCalled fact -> {
          call = act.header().actor();
          as = fact.as();
        }
        case OpinionFact.Reopened fact -> {
          PersonId by = call == null ? act.header().actor() : call;
          last =
              new SetAside(
                  version,
                  by == null ? 0 : panel.seatOf(by),
                  as,
                  fact.agreed() == null
                      ? List.of()
                      : fact.agreed().stream().map(panel::seatOf).sorted().toList(),
                  at(act, zone),
                  fact.reason(),
                  filed,
                  differing(item, panel, filed, exam),
                  null);
          again = null;
          filed.clear();
          version = 0;
          call = null;
          as = DeliberationCall.Caller.EXPERT;
        }
        case ExamFact.Reopened fact -> {
          PersonId by = act.header().actor();
          again =
              new ExamAgain(
                  by == null ? 0 : panel.seatOf(by), at(act, zone), fact.reason(), List.of());
        }
        case ExamFact.FindingRecorded fact ->
            again = again == null ? null : again.and(fact.finding().number());
        default -> {}
      }
    }
    return Optional.ofNullable(last).map(withExam(again));
  }

  private static UnaryOperator<SetAside> withExam(@Nullable ExamAgain again) {
    return s ->
        new SetAside(
            s.version, s.seat, s.as, s.agreed, s.at, s.reason, s.opinions, s.differing, again);
  }

  private static LocalDateTime at(Act act, ZoneId zone) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(act.header().at()), zone);
  }

  private static List<PersonId> differing(
      ItemKind item, Panel panel, Map<PersonId, Opinion> filed, Exam exam) {
    int size = panel.seated() == null ? filed.size() : panel.seated().experts().size();
    PanelOpinion decided = PanelOpinion.of(item, size, filed.values(), exam);
    return decided.majority().state() == Majority.State.MAJORITY
        ? decided.differing()
        : new ArrayList<>(filed.keySet());
  }

  /** Returns what the expert had filed in difference from the others; null for no such opinion. */
  @Nullable Opinion differed(PersonId expert) {
    return differing.contains(expert) ? opinions.get(expert) : null;
  }

  /** Returns what the expert had filed; null where the expert had filed nothing. */
  public @Nullable Opinion filedBy(PersonId expert) {
    return opinions.get(expert);
  }
}
