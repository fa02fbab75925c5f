package org.jianzhuo.desk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.panel.Draw;
import org.jianzhuo.model.panel.DrawCandidate;
import org.jianzhuo.model.panel.Draws;
import org.jianzhuo.model.panel.Exclusion;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.paper.PaperSource;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Gathers what a template may name of the draw of a case's panel and of a request for recusal. */
final class DrawPaperData {

  private final LongFunction<String> minute;

  DrawPaperData(LongFunction<String> minute) {
    this.minute = minute;
  }

  /** Adds the draw of the room, if one stands. */
  void draw(CasePaperData.Values values, CaseFile session, String room, Roster roster) {
    Draws draws = session.get(Draws.PROJECTION);
    Draws.Record record = draws.of(room).filter(Draws.Record::stands).orElse(null);
    if (record == null || record.made() == null || record.confirmed() == null) {
      return;
    }
    Draw draw = record.made().draw();
    List<DrawCandidate> pool = draw.pool();
    long eligible = pool.stream().filter(DrawCandidate::eligible).count();
    values.text(PaperSource.DRAW_RECORD, record.confirmed().record());
    values.text(PaperSource.DRAW_ROOM, room);
    values.text(PaperSource.DRAW_SIZE, draw.terms().size() + "人");
    values.text(
        PaperSource.DRAW_QUOTAS,
        draw.terms().quotas().isEmpty()
            ? "不限"
            : draw.terms().quotas().stream()
                .map(q -> q.specialty() + "不少于" + q.least() + "人")
                .collect(Collectors.joining("、")));
    values.text(PaperSource.DRAW_POOL_SIZE, pool.size() + "人");
    values.text(PaperSource.DRAW_ELIGIBLE, eligible + "人");
    values.text(PaperSource.DRAW_OPERATOR, CasePaperData.name(roster, record.operator()));
    values.text(PaperSource.DRAW_WITNESS, CasePaperData.name(roster, record.confirmed().witness()));
    values.text(PaperSource.DRAW_COMMITTED_AT, minute.apply(record.committedAt()));
    values.text(PaperSource.DRAW_DRAWN_AT, minute.apply(record.madeAt()));
    values.text(PaperSource.DRAW_VOIDED, draws.voided(room) + "次");
    values.text(PaperSource.DRAW_REPLAY, record.replays() ? "复算一致" : "复算不一致");
    values.text(PaperSource.DRAW_ALGORITHM, Draw.ALGORITHM);
    values.text(PaperSource.DRAW_COMMITMENT, record.committed().commitment().toString());
    values.text(PaperSource.DRAW_SEED, record.made().seed());
    values.text(PaperSource.DRAW_POOL_DIGEST, record.made().pool().toString());
    values.rows(PaperSource.DRAW_EXCLUSIONS, exclusions(pool));
    values.rows(PaperSource.DRAW_PANEL, seats(draw.panel(), roster, true));
    values.rows(PaperSource.DRAW_RESERVES, seats(draw.reserves(), roster, false));
    values.rows(
        PaperSource.DRAW_REFUSALS,
        record.reserves().stream()
            .map(
                r ->
                    List.of(
                        who(roster, r.leaving()),
                        r.reason(),
                        who(roster, r.successor())
                            + "（备选"
                            + draw.rank(r.successor())
                            + confirmedBefore(roster, r)
                            + "）"))
            .toList());
  }

  private static String confirmedBefore(Roster roster, PanelFact.ReserveCalled called) {
    return called.witness() == null
        ? ""
        : "；名单确认后，对尚未检查的" + called.cases() + "案；见证人" + who(roster, called.witness());
  }

  private static List<List<String>> exclusions(List<DrawCandidate> pool) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<Exclusion, Integer> each : Draw.exclusions(pool).entrySet()) {
      rows.add(
          List.of(
              each.getKey().code(),
              each.getKey().words().zh(),
              String.valueOf(each.getValue()),
              pool.stream()
                  .filter(c -> c.excluded() == each.getKey())
                  .map(c -> c.number() + (c.reason().isEmpty() ? "" : "（" + c.reason() + "）"))
                  .collect(Collectors.joining("、"))));
    }
    return rows;
  }

  private static List<List<String>> seats(List<PersonId> people, Roster roster, boolean units) {
    List<List<String>> rows = new ArrayList<>();
    for (PersonId id : people) {
      Optional<Person> person = roster.person(id);
      List<String> row = new ArrayList<>();
      row.add(String.valueOf(rows.size() + 1));
      row.add(person.map(Person::number).orElse(""));
      row.add(person.map(Person::name).orElse(""));
      row.add(person.map(Person::specialty).orElse(""));
      if (units) {
        row.add(person.map(Person::unit).orElse(""));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String who(Roster roster, PersonId id) {
    return roster.person(id).map(p -> p.number() + " " + p.name()).orElse("");
  }

  /** Adds the last request for recusal with its decision, if there is one. */
  void recusal(CasePaperData.Values values, CaseFile file, Roster roster) {
    List<Panel.Recusal> all = file.get(Panel.PROJECTION).recusals();
    if (all.isEmpty()) {
      return;
    }
    Panel.Recusal last = all.getLast();
    PanelFact.RecusalRequested asked = last.asked();
    String expert = CasePaperData.name(roster, asked.expert());
    values.text(PaperSource.CHALLENGE_EXPERT, expert);
    values.text(
        PaperSource.CHALLENGE_UNIT, roster.person(asked.expert()).map(Person::unit).orElse(""));
    values.text(PaperSource.CHALLENGE_CAUSE, asked.cause().words().zh());
    values.text(PaperSource.CHALLENGE_FACTS, asked.facts());
    values.text(
        PaperSource.CHALLENGE_APPLICANT,
        applicant(asked.applicant(), file.get(Intake.PROJECTION).accepted(), expert));
    values.day(PaperSource.CHALLENGE_ON, asked.on());
    values.text(PaperSource.CHALLENGE_RECORDER, CasePaperData.name(roster, last.recordedBy()));
    CasePaperData.last(file, PanelFact.RecusalRequested.class, f -> f.id().equals(asked.id()))
        .ifPresent(at -> values.text(PaperSource.CHALLENGE_RECORDED_AT, minute.apply(at.at())));
    PanelFact.RecusalDecided decided = last.decided();
    if (decided == null) {
      return;
    }
    values.text(PaperSource.CHALLENGE_DECISION, decided.upheld() ? "upheld" : "rejected");
    values.text(PaperSource.CHALLENGE_REASON, decided.reason());
    values.text(PaperSource.CHALLENGE_DECIDER, CasePaperData.name(roster, last.decidedBy()));
    values.text(PaperSource.CHALLENGE_DECIDED_AT, minute.apply(last.decidedAt()));
    PersonId replacement = decided.replacement();
    if (replacement != null) {
      values.text(PaperSource.CHALLENGE_REPLACEMENT, CasePaperData.name(roster, replacement));
    }
  }

  /** Names the applicant: a paper is addressed to a person or a unit, not to a role. */
  private static String applicant(String role, @Nullable AcceptedCase accepted, String expert) {
    String name =
        switch (role) {
          case "被鉴定人" -> accepted == null ? "" : accepted.name();
          case "用人单位" -> accepted == null ? "" : accepted.employer();
          case "专家本人" -> expert;
          default -> "";
        };
    return name.isBlank() ? role : name + "（" + role + "）";
  }
}
