package org.jianzhuo.desk.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianzhuo.desk.opinion.CaseTable.INK;
import static org.jianzhuo.desk.opinion.CaseTable.clause;
import static org.jianzhuo.desk.opinion.CaseTable.done;
import static org.jianzhuo.desk.opinion.CaseTable.refused;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.util.List;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatchSigningTest {
  private final CaseTable table = new CaseTable();

  @Nested
  class OneActOfTheKey {
    @Test
    void consentsToEveryCaseWithAnOpinionOfItsOwn() {
      List<StreamId> cases = table.examineMore(5, OpinionMode.TOGETHER);
      table.people.become(table.second);
      List<ToSign> waiting = table.opinions.toSign();
      assertThat(waiting).hasSize(6).allMatch(w -> w.due() == ToSign.Due.CONSENT);
      signAll(waiting);
      for (StreamId stream : cases) {
        assertThat(opinions(stream).filed().keySet()).containsExactly(table.second);
      }
    }

    @Test
    void signsEverySheetWithASignatureFactAndARevisionOfItsOwn() {
      List<StreamId> cases = table.examineMore(4, OpinionMode.TOGETHER);
      for (PersonId expert : List.of(table.first, table.second, table.third)) {
        table.people.become(expert);
        signAll(table.opinions.toSign());
      }
      table.people.become(table.third);
      List<ToSign> sheets = table.opinions.toSign();
      assertThat(sheets).hasSize(5).allMatch(w -> w.due() == ToSign.Due.SIGNATURE);
      signAll(sheets);
      assertThat(table.opinions.toSign()).isEmpty();
      for (StreamId stream : cases) {
        List<OpinionFact.SheetSigned> signatures = opinions(stream).signatures();
        assertThat(signatures).hasSize(1);
        assertThat(signatures.getFirst().expert()).isEqualTo(table.third);
        assertThat(signatures.getFirst().ink()).isEqualTo(INK);
        assertThat(new String(table.media.read(signatures.getFirst().sha256())))
            .contains(stream.toString(), "expert-3");
      }
    }

    @Test
    void isRefusedForAWrongPin() {
      table.people.become(table.first);
      assertThat(refused(table.opinions.batch(INK, "000000")))
          .isEqualTo("roster.refused.wrong-pin");
    }
  }

  @Nested
  class WhatFails {
    @Test
    void inOneCaseLeavesTheOthersSigned() {
      List<StreamId> cases = table.examineMore(2, OpinionMode.TOGETHER);
      for (PersonId expert : List.of(table.first, table.second, table.third)) {
        table.people.become(expert);
        signAll(table.opinions.toSign());
      }
      table.people.become(table.first);
      List<ToSign> sheets = table.opinions.toSign();
      table.media.damage(opinions(cases.getFirst()).lastDigest().orElseThrow());
      try (BatchSigning batch = done(table.opinions.batch(INK, PIN))) {
        for (ToSign sheet : sheets) {
          if (sheet.caseStream().equals(cases.getFirst())) {
            assertThatThrownBy(() -> batch.sign(sheet)).isInstanceOf(DeskFault.class);
          } else {
            done(batch.sign(sheet));
          }
        }
      }
      assertThat(opinions(cases.getFirst()).signatures()).isEmpty();
      assertThat(opinions(cases.getLast()).signatures()).hasSize(1);
      assertThat(opinions(table.caseStream).signatures()).hasSize(1);
    }

    @Test
    void isACaseThatChangedSinceItWasRead() {
      table.people.become(table.second);
      ToSign read = table.opinions.toSign().getFirst();
      table.people.become(table.first);
      OpinionTable seen = table.opinions.table(table.caseStream).orElseThrow();
      OwnView other =
          OwnView.from(seen.proposal(), seen.exam())
              .with(CaseTable.ELBOW, OwnView.Stand.OPEN.with(clause("5.9.2 23)", 9)))
              .withGrade(9)
              .withReason("以重者定级");
      done(table.opinions.differ(table.caseStream, other, PIN));
      table.people.become(table.second);
      try (BatchSigning batch = done(table.opinions.batch(INK, PIN))) {
        assertThat(refused(batch.sign(read))).isEqualTo("opinion.refused.changed-since-read");
      }
      assertThat(opinions(table.caseStream).filed()).containsOnlyKeys(table.first);
    }

    @Test
    void isEveryCaseOnceAnotherPersonIsSignedIn() {
      table.people.become(table.second);
      ToSign read = table.opinions.toSign().getFirst();
      try (BatchSigning batch = done(table.opinions.batch(INK, PIN))) {
        table.people.become(table.first);
        assertThat(refused(batch.sign(read))).isEqualTo("opinion.refused.not-on-panel");
      }
    }
  }

  @Nested
  class ASheetThatWasNotComposed {
    @Test
    void isComposedBeforeTheListIsShownSoThatItWaitsForItsSignature() {
      table.paperJam.set(true);
      for (PersonId expert : List.of(table.first, table.second, table.third)) {
        table.people.become(expert);
        signAll(table.opinions.toSign());
      }
      assertThat(table.opinions.toSign()).isEmpty();
      table.paperJam.set(false);
      assertThat(table.opinions.toSign())
          .extracting(ToSign::due)
          .containsExactly(ToSign.Due.SIGNATURE);
    }
  }

  @Nested
  class ReadTicks {
    @Test
    void holdOverARestartAndFallOffWhereTheCaseChanged() {
      table.people.become(table.second);
      ToSign waiting = table.opinions.toSign().getFirst();
      ReadMarks marks = ReadMarks.NONE.with(waiting, true);
      assertThat(marks.isRead(waiting)).isTrue();
      assertThat(ReadMarks.decode(marks.encode())).isEqualTo(marks);
      table.people.become(table.first);
      done(table.opinions.agree(table.caseStream, PIN));
      table.people.become(table.second);
      assertThat(marks.isRead(table.opinions.toSign().getFirst())).isFalse();
      assertThat(marks.of(table.opinions.toSign())).isEqualTo(ReadMarks.NONE);
    }

    @Test
    void areNotTakenFromWordsThatMeanNothing() {
      assertThat(ReadMarks.decode("x\n\n1234 y".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isEqualTo(ReadMarks.NONE);
      StreamId some = new StreamId(new UUID(1, 2));
      assertThat(ReadMarks.decode((some.value() + " sheet 1").getBytes()).marks())
          .containsEntry(some, "sheet 1");
    }
  }

  @Test
  void backToBackThereIsNothingToConsentTo() {
    CaseTable hidden =
        new CaseTable(
            OpinionMode.BACK_TO_BACK,
            org.jianzhuo.model.intake.ItemKind.LABOUR_AND_SELF_CARE,
            8,
            9);
    hidden.people.become(hidden.second);
    assertThat(hidden.opinions.toSign())
        .singleElement()
        .matches(waiting -> waiting.due() == ToSign.Due.OPINION && waiting.mark().isEmpty());
  }

  @Test
  void aCaseWhoseFindingsAreOpenDoesNotWait() {
    table.act(table.first, new ExamFact.Reopened("again"));
    table.people.become(table.first);
    assertThat(table.opinions.toSign()).isEmpty();
  }

  private void signAll(List<ToSign> waiting) {
    try (BatchSigning batch = done(table.opinions.batch(INK, PIN))) {
      waiting.forEach(each -> done(batch.sign(each)));
    }
  }

  private Opinions opinions(StreamId stream) {
    return table.journal.stream(stream).get(Opinions.PROJECTION);
  }
}
