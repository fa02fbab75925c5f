package org.jianzhuo.desk.opinion.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianzhuo.desk.opinion.CaseTable.ELBOW;
import static org.jianzhuo.desk.opinion.CaseTable.ULNA;
import static org.jianzhuo.desk.opinion.FakePeople.PIN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.desk.opinion.ConsultationDesk;
import org.jianzhuo.desk.opinion.FakeMedia;
import org.jianzhuo.desk.opinion.FakePeople;
import org.jianzhuo.desk.opinion.OpinionService;
import org.jianzhuo.desk.opinion.OpinionTable;
import org.jianzhuo.desk.opinion.SealedOpinions;
import org.jianzhuo.desk.sync.SyncStation;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.deadline.CaseTimes;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.intake.Intake;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.Act;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.Projection;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.Roster;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.jianzhuo.server.Server;
import org.jianzhuo.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets a panel judge back to back at two stations that meet only through a real server. */
@Tag("F67")
class TwoStationsTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final StreamId CASE = new StreamId(new UUID(4, 4));
  private static final List<Projection<?>> PROJECTIONS =
      List.of(
          Roster.PROJECTION,
          Session.PROJECTION,
          Intake.PROJECTION,
          CaseTimes.PROJECTION,
          Panel.PROJECTION,
          Exam.PROJECTION,
          Evidence.PROJECTION,
          Opinions.PROJECTION);

  @TempDir Path folder;
  private Server server;
  private Table left;
  private Table right;

  @BeforeEach
  void examineAtTheFirstAndSync() throws IOException {
    server = Server.start(ServerSettings.local(folder.resolve("server")));
    left =
        new Table(
            SyncStation.founding(
                folder.resolve("left"), new StreamId(UUID.randomUUID()), PROJECTIONS));
    right = new Table(SyncStation.joining(folder.resolve("right"), PROJECTIONS));
    left.station.base.journal.append(
        left.panel.getFirst(),
        CaseTable.examined(
                left.panel,
                "深劳鉴受〔2026〕03187",
                OpinionMode.BACK_TO_BACK,
                ItemKind.LABOUR_FUNCTION,
                8,
                9)
            .stream()
            .map(fact -> new Deed(CASE, fact))
            .toList());
    for (Table table : List.of(left, right)) {
      assertThat(table.station.enrol(server.url(), server.offerCode().toString()))
          .isInstanceOf(Outcome.Done.class);
    }
    meet();
  }

  @AfterEach
  void close() throws IOException {
    left.station.close();
    right.station.close();
    server.close();
  }

  @Test
  void opinions_stay_at_their_station_until_all_have_filed_and_then_show_in_both_windows() {
    OpinionViewModel first = left.window(0);
    first.open();
    file(first, 8, "第一人的理由");
    OpinionViewModel second = right.window(1);
    second.open();
    file(second, 9, "第二人的理由");
    meet();

    assertThat(shown(second).table().opinions().given()).isEqualTo(2);
    assertThat(shown(second).table().othersHidden()).isTrue();
    assertThat(shown(second).table().panel().getFirst().opinion()).isNull();
    assertThat(left.journal()).doesNotContain("第一人的理由", "第二人的理由", "followedSuggestion");
    assertThat(right.journal()).doesNotContain("第一人的理由", "第二人的理由", "followedSuggestion");
    assertThat(inTheClear(folder.resolve("server"))).doesNotContain("人的理由");

    // the last one gives an opinion at the second station, whose own are opened at once
    second.leave();
    OpinionViewModel third = right.window(2);
    third.open();
    file(third, 8, "第三人的理由");
    assertThat(shown(third).table().stage()).isEqualTo(OpinionTable.Stage.SEALED);
    assertThat(right.journal()).doesNotContain("第一人的理由");

    meet();

    // nobody opened the screen anew at either station
    left.people.become(left.panel.get(0));
    for (OpinionViewModel window : List.of(first, third)) {
      OpinionTable table = shown(window).table();
      assertThat(table.othersHidden()).isFalse();
      assertThat(table.stage()).isIn(OpinionTable.Stage.TO_COMPOSE, OpinionTable.Stage.TO_SIGN);
      assertThat(table.panel())
          .extracting(colleague -> colleague.opinion().reason())
          .containsExactly("第一人的理由", "第二人的理由", "第三人的理由");
      assertThat(table.decided().grade()).isEqualTo(8);
      assertThat(table.conflicts()).isZero();
    }
    assertThat(left.journal()).contains("第一人的理由", "第二人的理由", "第三人的理由");
    assertThat(right.journal()).isEqualTo(left.journal());
  }

  @Test
  void words_being_written_stay_when_another_station_says_that_an_opinion_was_given() {
    OpinionViewModel first = left.window(0);
    first.open();
    first.grade(9);
    first.reason("还没有写完");
    OpinionViewModel second = right.window(1);
    second.open();
    file(second, 8, "第二人的理由");
    meet();

    assertThat(shown(first).own().reason()).isEqualTo("还没有写完");
    assertThat(shown(first).own().grade()).isEqualTo(9);
    assertThat(shown(first).table().panel().get(1).filed()).isTrue();
    assertThat(shown(first).table().panel().get(1).opinion()).isNull();
  }

  /** Lets each send, take what the other sent, and send and take what that opened. */
  private void meet() {
    for (int round = 0; round < 3; round++) {
      left.station.syncFully();
      right.station.syncFully();
    }
  }

  private static void file(OpinionViewModel window, int grade, String reason) {
    window.clause(ELBOW, CaseTable.elbowClause(grade));
    window.clause(ULNA, CaseTable.ulnaClause(grade));
    window.grade(grade);
    window.reason(reason);
    window.file(PIN);
    assertThat(shown(window).refusal()).isNull();
    assertThat(shown(window).acts()).isEqualTo(1);
  }

  private static OpinionState.Shown shown(OpinionViewModel window) {
    return (OpinionState.Shown) window.state().get();
  }

  /** Everything that lies in the folder, as a thief of the disk would read it. */
  private static String inTheClear(Path folder) {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  /** One station with the opinion screens of those who sit at it. */
  private static final class Table {
    final SyncStation station;
    final FakePeople people = new FakePeople(seeded());
    final List<PersonId> panel =
        List.of(
            people.add("何守正", Role.EXPERT, "骨科"),
            people.add("许国栋", Role.EXPERT, "手外科"),
            people.add("梁淑仪", Role.EXPERT, "康复医学科"));
    final OpinionService opinions;
    final DirectTaskRunner tasks = new DirectTaskRunner();

    Table(SyncStation station) {
      this.station = station;
      opinions =
          new OpinionService(
              station.base.journal,
              people,
              new FakeMedia(),
              sheet -> Outcome.done("sheet".getBytes(StandardCharsets.UTF_8)),
              CaseTable.signer(),
              new CaseTable().printer(),
              CaseTable.CLOCK,
              UUID::randomUUID,
              () -> false,
              new SealedOpinions(station.base.drafts));
      // as the wiring does: what came in may complete what is kept here
      station.base.journal.onChange(stream -> opinions.openSealed(stream));
    }

    /** The opinion screen of the expert of a seat, who signs in. */
    OpinionViewModel window(int seat) {
      people.become(panel.get(seat));
      return new OpinionViewModel(
          opinions,
          new ConsultationDesk(
              station.base.journal,
              people,
              opinions,
              java.util.Optional::empty,
              stream -> List.of(),
              (expert, stream) -> java.util.Optional.empty(),
              stream -> false,
              stream -> java.util.Optional.empty(),
              CaseTable.CLOCK),
          CATALOGUE,
          item -> List.of(),
          station.base.drafts,
          new DraftKeeper(
              station.base.drafts,
              panel.get(seat),
              tasks,
              (delay, action) -> () -> {},
              CaseTable.CLOCK),
          panel.get(seat),
          CASE,
          tasks,
          fault -> {
            throw new AssertionError(fault);
          });
    }

    String journal() {
      JsonFactCodec codec = new JsonFactCodec();
      StringBuilder text = new StringBuilder();
      for (Act act : station.base.journal.stream(CASE).history().ordered()) {
        text.append(new String(codec.encode(act.fact()), StandardCharsets.UTF_8)).append('\n');
      }
      return text.toString();
    }

    /** The same keys at both stations. */
    private static SecureRandom seeded() {
      try {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(20261118);
        return random;
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }
  }
}
