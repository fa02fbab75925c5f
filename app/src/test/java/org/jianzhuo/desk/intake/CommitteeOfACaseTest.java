package org.jianzhuo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.deadline.DeadlineRules;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.desk.session.SessionListing;
import org.jianzhuo.desk.session.Sessions;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.CommitteeLevel;
import org.jianzhuo.model.roster.CommitteeName;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Test;

/** A case is concluded by the committee that accepted it, whatever its level becomes. */
class CommitteeOfACaseTest {

  private final MemoryJournal journal = new MemoryJournal();
  private final SignedInPeople people = new SignedInPeople(journal);
  private final RegisterImport imports =
      new RegisterImport(
          journal,
          people,
          new SessionListing(journal, new Sessions(journal), UUID::randomUUID),
          new DeadlineRules(journal, people, Deadlines.limits(), Deadlines.holidays()),
          new EarlierConclusions() {
            @Override
            public Optional<LocalDate> concludedOn(StreamId caseStream) {
              return Optional.empty();
            }

            @Override
            public Optional<LocalDate> receivedOn(StreamId caseStream) {
              return Optional.empty();
            }
          },
          c -> false,
          UUID::randomUUID);

  private String headOf(StreamId caseStream) {
    Roster founded =
        new Roster(
            new RosterFact.CommitteeFounded("深圳市劳动能力鉴定委员会", "深圳", "", "", true),
            people.roster().people(),
            people.roster().keys(),
            people.roster().stations(),
            people.roster().settings());
    return CommitteeName.of(journal.stream(caseStream).get(Intake.PROJECTION).concluding(founded));
  }

  @Test
  void keepsHeadAndSealWhenTheLevelIsChanged() {
    DayListing.Day day = new DayListing.Day(LocalDate.of(2026, 11, 23), "11-23 场次", "南山鉴定点");
    assertThat(
            imports.carryOut(
                Answered.all(
                    imports.preview(RegisterImportTest.sample("session-2026-11-23.csv"), day),
                    "已核对原结论")))
        .isInstanceOf(Outcome.Done.class);
    StreamId before = journal.streams(StreamKind.CASE).getFirst();
    assertThat(journal.stream(before).get(Intake.PROJECTION).level())
        .isEqualTo(CommitteeLevel.MUNICIPAL);
    journal.append(
        people.signedIn().orElseThrow().id(),
        List.of(new Deed(people.rosterStream(), CommitteeLevel.PROVINCIAL.chosen("改为省级委员会"))));
    assertThat(CommitteeLevel.of(people.roster())).isEqualTo(CommitteeLevel.PROVINCIAL);
    assertThat(headOf(before)).isEqualTo("深圳市劳动能力鉴定委员会");
  }
}
