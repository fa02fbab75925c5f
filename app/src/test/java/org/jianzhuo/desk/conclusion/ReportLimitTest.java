package org.jianzhuo.desk.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.model.conclusion.CaseLimits;
import org.jianzhuo.model.deadline.HolidayTable;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.deadline.LimitRun;
import org.jianzhuo.model.wire.Deadlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts the three days in which the panel's opinion goes to the committee (深圳2007 23). */
@Tag("F70")
class ReportLimitTest {

  private final CaseTable table = new CaseTable();

  @Test
  void beginsWithTheLastOpinionAndIsAlarmedAfterThreeDays() {
    table.people.become(table.first);
    done(table.opinions.agree(table.caseStream, FakePeople.PIN));
    assertThat(report()).isEmpty();

    table.people.become(table.second);
    done(table.opinions.agree(table.caseStream, FakePeople.PIN));
    table.people.become(table.third);
    done(table.opinions.agree(table.caseStream, FakePeople.PIN));

    LimitRun run = report().orElseThrow();
    LocalDate given = LocalDate.of(1970, 1, 1);
    assertThat(run.deadline().due()).isEqualTo(given.plusDays(3));
    assertThat(run.met()).isNull();
    assertThat(run.daysLeft(given.plusDays(3))).isZero();
    assertThat(run.daysLeft(given.plusDays(5))).isEqualTo(-2);
  }

  @Test
  void endsWithTheDraftThatIsComposedFromIt() {
    table.allSign();
    ConclusionService service = ConclusionServiceTest.service(table);
    table.people.become(table.drafter);
    done(service.compose(table.caseStream, done(service.open(table.caseStream)).initial()));

    assertThat(report().orElseThrow().met()).isNotNull();
  }

  private Optional<LimitRun> report() {
    return CaseLimits.of(
            table.journal.stream(table.caseStream),
            Deadlines.limits(),
            HolidayTable.of(Deadlines.holidays()),
            "深圳市",
            ZoneId.of("Asia/Shanghai"))
        .stream()
        .filter(run -> run.limit() == Limit.L8)
        .findFirst();
  }
}
