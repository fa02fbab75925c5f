package org.jianzhuo.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jianzhuo.desk.roster.AccountsStation.ADMINISTRATOR;
import static org.jianzhuo.desk.roster.AccountsStation.PASSWORD;
import static org.jianzhuo.desk.roster.AccountsStation.PIN;
import static org.jianzhuo.desk.roster.AccountsStation.done;
import static org.jianzhuo.desk.roster.AccountsStation.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.roster.RosterFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationAccountsTest {

  private static final String WRONG = "no horse at all here";
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
  class Founding {

    @Test
    void begins_with_nothing() {
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.NEW);
      assertThat(station.accounts.tiles()).isEmpty();
    }

    @Test
    void writes_committee_station_person_and_key_and_signs_the_administrator_in() {
      String recoveryKey = station.found();
      assertThat(recoveryKey).matches("([0-9A-Z]{4}-){8}[0-9A-Z]{4}");
      assertThat(station.facts())
          .extracting(f -> f.getClass().getSimpleName())
          .containsExactly("CommitteeFounded", "StationRegistered", "PersonListed", "KeyIssued");
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.WARM);
      assertThat(station.accounts.signedIn().orElseThrow().name()).isEqualTo(ADMINISTRATOR);
      assertThat(station.accounts.roster().stations()).containsKey(station.journal.station());
    }

    @Test
    void is_done_once() {
      station.found();
      assertThat(
              refusal(
                  station.accounts.found(AccountsStation.FOUNDING, PASSWORD.toCharArray(), PIN)))
          .isEqualTo("roster.refused.founded");
    }

    @Test
    void refuses_a_short_password_and_a_weak_pin_and_wipes_the_password() {
      char[] shortOne = "elevenchars".toCharArray();
      assertThat(refusal(station.accounts.found(AccountsStation.FOUNDING, shortOne, PIN)))
          .isEqualTo("roster.refused.password-short");
      assertThat(shortOne).containsOnly('\0');
      for (String weak : List.of("000000", "123456", "654321", "789012", "121212")) {
        assertThat(
                refusal(
                    station.accounts.found(AccountsStation.FOUNDING, PASSWORD.toCharArray(), weak)))
            .isEqualTo("roster.refused.pin-weak");
      }
      assertThat(
              refusal(
                  station.accounts.found(
                      AccountsStation.FOUNDING, PASSWORD.toCharArray(), "12345")))
          .isEqualTo("roster.refused.pin-digits");
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.NEW);
    }

    @Test
    void of_a_practice_committee_gives_everybody_the_same_secrets() {
      station.foundPractice();
      assertThat(station.accounts.roster().committee().practice()).isTrue();
      assertThat(station.accounts.roster().people()).hasSize(8);
      restart();
      assertThat(done(station.cold("宋宁", PASSWORD)).is(Role.DRAFTER)).isTrue();
      assertThat(done(station.cold("汤颖", PASSWORD)).is(Role.CHECKER)).isTrue();
      assertThat(refusal(station.accounts.release(PIN))).isEqualTo("done");
    }
  }

  @Nested
  class Signing_in_cold {

    @BeforeEach
    void founded() {
      station.found();
      restart();
    }

    @Test
    void opens_the_store_by_name_and_password() {
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.COLD);
      assertThat(station.accounts.tiles()).isEmpty();
      assertThat(done(station.cold(" 周建国 ", PASSWORD)).name()).isEqualTo(ADMINISTRATOR);
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.WARM);
      assertThat(station.accounts.tiles()).hasSize(1);
    }

    @Test
    void fails_with_another_password_or_another_name() {
      assertThat(refusal(station.cold(ADMINISTRATOR, WRONG))).isEqualTo("roster.refused.wrong");
      assertThat(refusal(station.cold("王小明", PASSWORD))).isEqualTo("roster.refused.wrong");
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.COLD);
      assertThat(station.vault.isOpen()).isFalse();
    }

    @Test
    void wipes_the_password() {
      char[] password = PASSWORD.toCharArray();
      station.accounts.signInCold(ADMINISTRATOR, password);
      assertThat(password).containsOnly('\0');
    }
  }

  @Nested
  class Five_wrong_entries {

    @BeforeEach
    void founded() {
      station.found();
      restart();
    }

    private void fiveWrong() {
      for (int left = 4; left > 0; left--) {
        assertThat(station.cold(ADMINISTRATOR, WRONG))
            .isEqualTo(Outcome.refused("roster.refused.wrong", left));
      }
      assertThat(station.cold(ADMINISTRATOR, WRONG))
          .isEqualTo(Outcome.refused("roster.refused.locked", 10L));
    }

    @Test
    void lock_the_person_for_ten_minutes_even_with_the_right_password() {
      fiveWrong();
      assertThat(refusal(station.cold(ADMINISTRATOR, PASSWORD))).isEqualTo("roster.refused.locked");
      station.clock.move(Duration.ofMinutes(9));
      assertThat(station.cold(ADMINISTRATOR, PASSWORD))
          .isEqualTo(Outcome.refused("roster.refused.locked", 1L));
      station.clock.move(Duration.ofMinutes(2));
      done(station.cold(ADMINISTRATOR, PASSWORD));
    }

    @Test
    void lock_through_a_restart() {
      fiveWrong();
      restart();
      assertThat(refusal(station.cold(ADMINISTRATOR, PASSWORD))).isEqualTo("roster.refused.locked");
    }

    @Test
    void are_counted_through_restarts() {
      for (int i = 0; i < 5; i++) {
        station.cold(ADMINISTRATOR, WRONG);
        restart();
      }
      assertThat(refusal(station.cold(ADMINISTRATOR, PASSWORD))).isEqualTo("roster.refused.locked");
    }

    @Test
    void must_be_in_a_row() {
      for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 4; i++) {
          station.cold(ADMINISTRATOR, WRONG);
        }
        done(station.cold(ADMINISTRATOR, PASSWORD));
        station.accounts.lock();
      }
    }

    @Test
    void do_not_lock_for_longer_when_the_clock_is_put_back() {
      fiveWrong();
      station.clock.move(Duration.ofDays(-365));
      assertThat(refusal(station.cold(ADMINISTRATOR, PASSWORD))).isEqualTo("roster.refused.locked");
      station.clock.move(Duration.ofMinutes(11));
      done(station.cold(ADMINISTRATOR, PASSWORD));
    }

    @Test
    void are_journalled_when_the_store_opens_next() {
      fiveWrong();
      station.clock.move(Duration.ofMinutes(11));
      Person person = done(station.cold(ADMINISTRATOR, PASSWORD));
      assertThat(station.facts())
          .filteredOn(RosterFact.PersonLockedOut.class::isInstance)
          .extracting(f -> ((RosterFact.PersonLockedOut) f).person())
          .containsExactly(person.id());
      restart();
      done(station.cold(ADMINISTRATOR, PASSWORD));
      assertThat(station.facts())
          .filteredOn(RosterFact.PersonLockedOut.class::isInstance)
          .hasSize(1);
    }

    @Test
    void of_the_pin_lock_too_and_are_journalled_at_once() {
      Person person = done(station.cold(ADMINISTRATOR, PASSWORD));
      for (int i = 0; i < 4; i++) {
        assertThat(refusal(station.accounts.release("111999"))).isEqualTo("roster.refused.wrong");
      }
      assertThat(refusal(station.accounts.release("111999"))).isEqualTo("roster.refused.locked");
      assertThat(refusal(station.accounts.release(PIN))).isEqualTo("roster.refused.locked");
      assertThat(refusal(station.accounts.signInWarm(person.id(), PIN)))
          .isEqualTo("roster.refused.locked");
      assertThat(station.facts()).hasAtLeastOneElementOfType(RosterFact.PersonLockedOut.class);
      restart();
      assertThat(refusal(station.cold(ADMINISTRATOR, PASSWORD))).isEqualTo("roster.refused.locked");
    }
  }

  @Nested
  class Signing_in_warm {

    private Person person;

    @BeforeEach
    void founded() {
      station.foundPractice();
      restart();
      person = done(station.cold("周敏", PASSWORD));
    }

    @Test
    void asks_for_the_pin_alone_after_a_password_since_the_start() {
      station.accounts.signOut();
      assertThat(station.accounts.signedIn()).isEmpty();
      assertThat(done(station.accounts.signInWarm(person.id(), PIN))).isEqualTo(person);
    }

    @Test
    void needs_the_password_of_whoever_did_not_give_it_yet() {
      Person other = station.named("韩立");
      assertThat(refusal(station.accounts.signInWarm(other.id(), PIN)))
          .isEqualTo("roster.refused.needs-password");
      assertThat(
              station.accounts.tiles().stream()
                  .filter(Accounts.Tile::needsPassword)
                  .map(t -> t.person().id()))
          .contains(other.id())
          .doesNotContain(person.id());
      done(station.accounts.signInWithPassword(other.id(), PASSWORD.toCharArray()));
      station.accounts.signOut();
      done(station.accounts.signInWarm(other.id(), PIN));
    }

    @Test
    void is_not_needed_of_a_witness_who_gives_the_password_for_the_first_word() {
      Person witness = station.named("韩立");
      for (int i = 0; i < 6; i++) {
        assertThat(refusal(station.accounts.attest(witness.id(), "")))
            .as("nothing typed is no try")
            .isEqualTo("roster.refused.no-pin");
      }
      assertThat(refusal(station.accounts.attest(witness.id(), PIN)))
          .isEqualTo("roster.refused.second-needs-password");
      assertThat(refusal(station.accounts.attest(witness.id(), "not the password")))
          .isEqualTo("roster.refused.wrong");
      assertThat(done(station.accounts.attest(witness.id(), PASSWORD))).isEqualTo(witness);
      assertThat(done(station.accounts.attest(witness.id(), PIN))).isEqualTo(witness);
      assertThat(station.accounts.signedIn()).contains(person);
    }

    @Test
    void needs_the_password_again_after_eight_hours() {
      station.clock.move(Duration.ofHours(8));
      assertThat(refusal(station.accounts.release(PIN))).isEqualTo("roster.refused.needs-password");
      station.accounts.signOut();
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.COLD);
    }

    @Test
    void is_over_when_the_station_is_locked() {
      station.accounts.lock();
      assertThat(station.accounts.standing()).isEqualTo(Accounts.Standing.COLD);
      assertThat(refusal(station.accounts.signInWarm(person.id(), PIN)))
          .isEqualTo("roster.refused.closed");
      assertThatExceptionOfType(DeskFault.class)
          .isThrownBy(() -> station.accounts.roster())
          .matches(f -> f.code() == ErrorCode.STORE_LOCKED);
    }
  }

  @Nested
  class A_released_key {

    @Test
    void signs_as_the_person_whom_the_committee_certified() throws Exception {
      station.found();
      try (PersonKey key = done(station.accounts.release(PIN))) {
        byte[] data = "opinion".getBytes(StandardCharsets.UTF_8);
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(
            station.accounts.certificateOf(key.person()).orElseThrow().getPublicKey());
        verifier.update(data);
        assertThat(verifier.verify(key.sign(data))).isTrue();
        key.certificate().verify(key.chain().getLast().getPublicKey());
        key.certificate().checkValidity();
      }
    }

    @Test
    void is_useless_after_the_act() {
      station.found();
      PersonKey key = done(station.accounts.release(PIN));
      key.close();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> key.sign(new byte[1]));
    }

    @Test
    void is_not_had_by_nobody() {
      station.found();
      station.accounts.signOut();
      assertThat(refusal(station.accounts.release(PIN))).isEqualTo("roster.refused.not-signed-in");
    }
  }

  @Nested
  class On_the_disk {

    @Test
    void nothing_names_a_person() throws IOException {
      station.foundPractice();
      PersonId expert = station.listExpert("张凤子", "E1001");
      String code = done(station.accounts.issueSlip(expert));
      done(station.accounts.redeemSlip(expert, code, OTHER_PASSWORD.toCharArray(), OTHER_PIN));
      station.cold("王小明", WRONG);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          for (String plain :
              List.of(
                  "张凤子",
                  "周建国",
                  "周敏",
                  "宋宁",
                  "王小明",
                  "E1001",
                  "工位 3A",
                  PASSWORD,
                  OTHER_PASSWORD,
                  code,
                  "示例市")) {
            assertThat(bytes)
                .as("%s in %s", plain, file)
                .doesNotContain(
                    new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .doesNotContain(
                    new String(
                        plain.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
  }

  @Test
  void reasons_carry_the_tries_left() {
    station.found();
    restart();
    assertThat(station.cold(ADMINISTRATOR, WRONG))
        .isEqualTo(new Outcome.Refused<Person>(Reason.of("roster.refused.wrong", 4)));
  }
}
