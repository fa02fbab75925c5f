package org.jianzhuo.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jianzhuo.desk.roster.AccountsStation.ADMINISTRATOR;
import static org.jianzhuo.desk.roster.AccountsStation.PASSWORD;
import static org.jianzhuo.desk.roster.AccountsStation.PIN;
import static org.jianzhuo.desk.roster.AccountsStation.done;
import static org.jianzhuo.desk.roster.AccountsStation.refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.journal.Entry;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lets a person in who has no password yet, or none any more. */
class SlipAndRecoveryTest {

  private static final String OTHER_PASSWORD = "another long password";
  private static final String OTHER_PIN = "830275";

  @TempDir Path folder;
  private AccountsStation station;

  @BeforeEach
  void open() {
    station = AccountsStation.in(folder.resolve("a"));
  }

  @AfterEach
  void close() {
    station.close();
  }

  private void restart() {
    AccountsStation.Clock clock = station.clock;
    station.close();
    station = new AccountsStation(folder.resolve("a"), clock);
  }

  @Nested
  class A_slip {

    private PersonId expert;

    @BeforeEach
    void listed() {
      station.found();
      expert = station.listExpert("张凤子", "E1001");
    }

    private Outcome<Person> redeem(String code) {
      return station.accounts.redeemSlip(expert, code, OTHER_PASSWORD.toCharArray(), OTHER_PIN);
    }

    @Test
    void gives_password_pin_and_key() {
      assertThat(station.accounts.tiles())
          .filteredOn(t -> t.person().id().equals(expert))
          .extracting(Accounts.Tile::hasSecret)
          .containsExactly(false);
      String code = done(station.accounts.issueSlip(expert));
      assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
      done(redeem(code.toLowerCase(Locale.ROOT)));
      done(station.accounts.signInWarm(expert, OTHER_PIN));
      assertThat(done(station.accounts.release(OTHER_PIN)).person()).isEqualTo(expert);
      restart();
      assertThat(done(station.cold("张凤子", OTHER_PASSWORD)).id()).isEqualTo(expert);
      assertThat(done(station.accounts.release(OTHER_PIN)).person()).isEqualTo(expert);
      station.accounts.lock();
      assertThat(done(station.cold("E1001", OTHER_PASSWORD)).id()).isEqualTo(expert);
    }

    @Test
    void serves_once() {
      String code = done(station.accounts.issueSlip(expert));
      done(redeem(code));
      assertThat(refusal(redeem(code))).isEqualTo("roster.refused.wrong");
    }

    @Test
    void is_replaced_by_the_next() {
      String first = done(station.accounts.issueSlip(expert));
      String second = done(station.accounts.issueSlip(expert));
      assertThat(refusal(redeem(first))).isEqualTo("roster.refused.wrong");
      done(redeem(second));
    }

    @Test
    void is_journalled_without_its_code() {
      String code = done(station.accounts.issueSlip(expert));
      assertThat(station.facts()).contains(new RosterFact.SlipIssued(expert));
      assertThat(station.facts().toString()).doesNotContain(code.substring(0, 5));
    }

    @Test
    void is_issued_by_an_administrator_only() {
      done(redeem(done(station.accounts.issueSlip(expert))));
      done(station.accounts.signInWarm(expert, OTHER_PIN));
      assertThat(refusal(station.accounts.issueSlip(expert)))
          .isEqualTo("roster.refused.not-allowed");
    }

    @Test
    void for_who_can_sign_in_already_asks_an_administrator_for_reason_and_pin() {
      done(redeem(done(station.accounts.issueSlip(expert))));
      Person administrator = station.named(ADMINISTRATOR);
      done(station.accounts.signInWarm(administrator.id(), PIN));
      assertThat(refusal(station.accounts.issueSlip(expert)))
          .isEqualTo("roster.refused.reset-asks");
      assertThat(refusal(station.accounts.resetBySlip(expert, "x", PIN)))
          .isEqualTo("roster.refused.reset-reason");
      assertThat(refusal(station.accounts.resetBySlip(expert, "本人当面申请", "000000")))
          .isEqualTo("roster.refused.wrong");
      String code = done(station.accounts.resetBySlip(expert, "本人当面申请", PIN));
      assertThat(station.facts()).contains(new RosterFact.SlipIssued(expert, "本人当面申请"));
      done(redeem(code));
      done(station.accounts.signInWarm(expert, OTHER_PIN));
      assertThat(refusal(station.accounts.resetBySlip(administrator.id(), "本人当面申请", OTHER_PIN)))
          .isEqualTo("roster.refused.not-allowed");
    }

    @Test
    void of_a_practice_day_is_no_way_into_anothers_sign_in() {
      station.close();
      station = AccountsStation.in(folder.resolve("practice"));
      station.foundPractice();
      Person administrator = station.named(ADMINISTRATOR);
      PersonId coordinator = new PersonId(UUID.randomUUID());
      station.accounts.listPerson(
          administrator.id(), Person.staff(coordinator, "周敏", Set.of(Role.COORDINATOR), "S01"));
      String code = done(station.accounts.issueSlip(coordinator));
      done(station.accounts.redeemSlip(coordinator, code, OTHER_PASSWORD.toCharArray(), OTHER_PIN));
      done(station.accounts.signInWarm(coordinator, OTHER_PIN));
      assertThat(refusal(station.accounts.issueSlip(administrator.id())))
          .isEqualTo("roster.refused.reset-asks");
      assertThat(refusal(station.accounts.resetBySlip(administrator.id(), "本人当面申请", OTHER_PIN)))
          .isEqualTo("roster.refused.not-allowed");
    }

    @Test
    void for_a_forgotten_password_leaves_the_signing_key_as_it_is() {
      done(redeem(done(station.accounts.issueSlip(expert))));
      var certificate = station.accounts.certificateOf(expert);
      Person administrator = station.named(ADMINISTRATOR);
      done(station.accounts.signInWarm(administrator.id(), PIN));
      String code = done(station.accounts.resetBySlip(expert, "本人当面申请，核对身份证", PIN));
      String third = "a third long password";
      done(station.accounts.redeemSlip(expert, code, third.toCharArray(), "519283"));
      done(station.accounts.signInWarm(expert, "519283"));
      assertThat(station.accounts.certificateOf(expert)).isEqualTo(certificate);
      assertThat(refusal(station.accounts.release("519283"))).isEqualTo("roster.refused.no-key");
      station.accounts.lock();
      assertThat(refusal(station.cold("张凤子", OTHER_PASSWORD))).isEqualTo("roster.refused.wrong");
      done(station.cold("张凤子", third));

      done(station.accounts.signInWithPassword(administrator.id(), PASSWORD.toCharArray()));
      done(station.accounts.renewKey(expert, third.toCharArray(), "519283"));
      assertThat(station.accounts.certificateOf(expert)).isPresent().isNotEqualTo(certificate);
      done(station.accounts.signInWarm(expert, "519283"));
      done(station.accounts.release("519283"));
    }
  }

  @Nested
  class The_recovery_key {

    @Test
    void opens_the_store_so_that_the_administrator_can_be_given_a_slip() {
      String key = station.found();
      restart();
      done(station.accounts.openWithRecoveryKey(key.toLowerCase(Locale.ROOT).replace('-', ' ')));
      assertThat(station.accounts.signedIn()).isEmpty();
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.WARM);
      PersonId administrator = station.named(ADMINISTRATOR).id();
      String code = done(station.accounts.issueSlip(administrator));
      done(
          station.accounts.redeemSlip(
              administrator, code, OTHER_PASSWORD.toCharArray(), OTHER_PIN));
      done(station.accounts.signInWarm(administrator, OTHER_PIN));
      restart();
      assertThat(refusal(station.cold(ADMINISTRATOR, PASSWORD))).isEqualTo("roster.refused.wrong");
      done(station.cold(ADMINISTRATOR, OTHER_PASSWORD));
      station.accounts.lock();
      done(station.accounts.openWithRecoveryKey(key));
    }

    @Test
    void is_told_apart_when_mistyped_and_when_it_is_anothers() {
      String key = station.found();
      String foreign;
      try (AccountsStation other = AccountsStation.in(folder.resolve("b"))) {
        foreign = other.found();
      }
      restart();
      char last = key.charAt(key.length() - 1);
      String mistyped = key.substring(0, key.length() - 1) + (last == '7' ? '8' : '7');
      assertThat(refusal(station.accounts.openWithRecoveryKey(mistyped)))
          .isEqualTo("roster.refused.recovery-key-mistyped");
      assertThat(refusal(station.accounts.openWithRecoveryKey(foreign)))
          .isEqualTo("roster.refused.recovery-key-wrong");
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.COLD);
    }
  }

  @Nested
  class A_station_that_joins {

    private AccountsStation joined;

    @BeforeEach
    void join() {
      station.foundPractice();
      joined = AccountsStation.in(folder.resolve("b"));
      done(joined.accounts.join("工位 3B", "吴主管", "local password".toCharArray(), OTHER_PIN));
    }

    @AfterEach
    void closeJoined() {
      joined.close();
    }

    private String certificate() {
      return station.accounts.roster().committee().certificate();
    }

    private void pull() {
      List<Entry> entries = station.journal.after(station.journal.station(), 0, 1000);
      joined.journal.accept(entries);
    }

    @Test
    void has_an_administrator_and_no_roster_yet() {
      assertThat(joined.accounts.hasRoster()).isFalse();
      assertThat(joined.accounts.roster().people()).isEmpty();
      assertThat(joined.accounts.tiles()).hasSize(1);
      joined.accounts.lock();
      done(joined.cold("吴主管", "local password"));
    }

    @Test
    void does_not_take_a_roster_for_its_own_whose_committee_it_did_not_pin() {
      pull();
      assertThat(joined.accounts.hasRoster()).isFalse();
    }

    @Test
    void lets_the_people_of_the_roster_sign_in_and_sign() {
      joined.accounts.pinCommittee(certificate());
      pull();
      assertThat(joined.accounts.rosterStream()).isEqualTo(station.accounts.rosterStream());
      Person drafter = joined.named("宋宁");
      assertThat(refusal(joined.accounts.signInWarm(drafter.id(), PIN)))
          .isEqualTo("roster.refused.needs-password");
      done(joined.accounts.signInWithPassword(drafter.id(), PASSWORD.toCharArray()));
      assertThat(done(joined.accounts.release(PIN)).certificate())
          .isEqualTo(station.accounts.certificateOf(drafter.id()).orElseThrow());
      joined.accounts.lock();
      done(joined.cold("宋宁", PASSWORD));
      done(joined.accounts.release(PIN));
    }

    @Test
    void learns_the_other_stations_key_and_registers_its_own() {
      joined.accounts.pinCommittee(certificate());
      pull();
      assertThat(joined.stationKeys.of(station.journal.station()))
          .isEqualTo(station.stationKeys.of(station.journal.station()));
      joined.accounts.registerStation();
      joined.accounts.registerStation();
      assertThat(joined.accounts.roster().stations()).containsKey(joined.journal.station());
      assertThat(joined.journal.known().get(joined.journal.station())).isEqualTo(1);
    }

    @Test
    void trusts_one_committee_only() {
      joined.accounts.pinCommittee(certificate());
      try (AccountsStation other = AccountsStation.in(folder.resolve("c"))) {
        other.found();
        String foreign = other.accounts.roster().committee().certificate();
        assertThatExceptionOfType(DeskFault.class)
            .isThrownBy(() -> joined.accounts.pinCommittee(foreign))
            .matches(f -> f.code() == ErrorCode.SERVER_NOT_OURS);
      }
    }

    @Test
    void cannot_certify_people_without_the_committees_key() {
      joined.accounts.pinCommittee(certificate());
      pull();
      PersonId expert = joined.listExpert("张凤子", "E1001");
      String code = done(joined.accounts.issueSlip(expert));
      assertThat(
              refusal(
                  joined.accounts.redeemSlip(
                      expert, code, OTHER_PASSWORD.toCharArray(), OTHER_PIN)))
          .isEqualTo("roster.refused.no-committee-key");
    }
  }
}
