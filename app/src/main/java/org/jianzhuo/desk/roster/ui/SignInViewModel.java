package org.jianzhuo.desk.roster.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.roster.Accounts;
import org.jianzhuo.desk.roster.Accounts.Founding;
import org.jianzhuo.desk.roster.Accounts.Standing;
import org.jianzhuo.desk.roster.Accounts.Tile;
import org.jianzhuo.desk.roster.ui.SignInState.Proof;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Leads a person in: first start, cold and warm sign-in, one-time slip. */
public final class SignInViewModel {

  /** The length of every PIN. */
  public static final int PIN_LENGTH = PinDigits.LENGTH;

  // who has no password or PIN yet cannot sign in and must not stand in the way
  private static final Comparator<Tile> ORDER =
      Comparator.comparing((Tile tile) -> !tile.hasSecret())
          .thenComparing(tile -> !tile.person().is(Role.EXPERT))
          .thenComparing(tile -> tile.person().number())
          .thenComparing(tile -> tile.person().name());

  private final Accounts accounts;
  private final TaskRunner tasks;
  private final Consumer<Person> entered;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<SignInState> state =
      new ReadOnlyObjectWrapper<>(new SignInState.Looking());
  private final PinDigits pin = new PinDigits();
  private String typedName = "";

  /**
   * @param entered takes the person once signed in
   * @param faults takes faults of the environment
   */
  public SignInViewModel(
      Accounts accounts, TaskRunner tasks, Consumer<Person> entered, Consumer<DeskFault> faults) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.entered = entered;
    this.faults = faults;
  }

  public ReadOnlyObjectProperty<SignInState> state() {
    return state.getReadOnlyProperty();
  }

  /** Finds out what must be asked for. */
  public void start() {
    tasks.run(Lane.DB, this::look, this::show, faults);
  }

  /** Shows people who were listed meanwhile, as by a sync; who is chosen stays chosen. */
  public void peopleChanged() {
    if (state.get() instanceof SignInState.Warm) {
      tasks.run(Lane.DB, this::openTiles, this::replaceTiles, faults);
    }
  }

  private void replaceTiles(List<Tile> tiles) {
    warm(
        now ->
            now.chosen() == null && !tiles.isEmpty()
                ? now.with(tiles).choosing(tiles.getFirst().person().id())
                : now.with(tiles));
  }

  /** Founds a committee after checking what was typed. */
  public void found(Founding founding, NewSecrets secrets, boolean practice) {
    first(
        SignInState.First.Form.FOUND,
        secrets.refusal(!founding.isComplete()),
        secrets,
        (password, pinText) ->
            practice
                ? accounts.foundPractice(founding, password, pinText)
                : accounts.found(founding, password, pinText));
  }

  /** Prepares this station to join a committee. */
  public void join(String station, String administrator, NewSecrets secrets) {
    first(
        SignInState.First.Form.JOIN,
        secrets.refusal(station.isBlank() || administrator.isBlank()),
        secrets,
        (password, pinText) -> accounts.join(station, administrator, password, pinText));
  }

  /** Notes whether the person says that the recovery key is written down. */
  public void writtenDown(boolean written) {
    if (state.get() instanceof SignInState.RecoveryKey shown) {
      state.set(new SignInState.RecoveryKey(shown.key(), written));
    }
  }

  /** Goes on after the recovery key, which is never shown again. */
  public void recoveryDone() {
    if (state.get() instanceof SignInState.RecoveryKey shown && shown.written()) {
      tasks.run(Lane.DB, this::look, this::show, faults);
    }
  }

  /** Opens the store with a name and a password. */
  public void enterCold(String name, char[] password) {
    if (!(state.get() instanceof SignInState.Cold cold) || cold.busy()) {
      NewSecrets.wipe(password);
      return;
    }
    if (name.isBlank() || password.length == 0) {
      NewSecrets.wipe(password);
      state.set(new SignInState.Cold(false, Reason.of("roster.signin.both-needed")));
      return;
    }
    state.set(new SignInState.Cold(true, null));
    signIn(
        () -> accounts.signInCold(name.strip(), password),
        reason -> new SignInState.Cold(false, reason));
  }

  /** Asks for the recovery key instead of a password. */
  public void askRecovery() {
    if (state.get() instanceof SignInState.Cold cold && !cold.busy()) {
      state.set(new SignInState.Recovering(false, null));
    }
  }

  /** Opens the store with the recovery key; then slips can be issued here. */
  public void recover(String key) {
    if (!(state.get() instanceof SignInState.Recovering now) || now.busy()) {
      return;
    }
    if (key.isBlank()) {
      state.set(new SignInState.Recovering(false, Reason.of("roster.signin.all-needed")));
      return;
    }
    state.set(new SignInState.Recovering(true, null));
    answer(
        () ->
            switch (accounts.openWithRecoveryKey(key.strip())) {
              case Outcome.Done<Standing> done -> openTiles(true);
              case Outcome.Refused<Standing> refused ->
                  new SignInState.Recovering(false, refused.reason());
            },
        new SignInState.Recovering(false, null));
  }

  /** Issues a slip for the chosen person, after the recovery key opened the store. */
  public void issueSlip() {
    if (state.get() instanceof SignInState.Warm now
        && now.recovering()
        && now.chosen() != null
        && !now.busy()) {
      PersonId person = now.chosen();
      state.set(now.checking());
      answer(
          () ->
              switch (accounts.issueSlip(person)) {
                case Outcome.Done<String> done -> now.withSlip(done.value());
                case Outcome.Refused<String> refused -> now.refused(refused.reason());
              },
          now.refused(null));
    }
  }

  /** Returns from the recovery key to name and password. */
  public void back() {
    if (state.get() instanceof SignInState.Recovering now && !now.busy()) {
      state.set(new SignInState.Cold(false, null));
    }
  }

  /** Chooses a person among the tiles. */
  public void choose(PersonId person) {
    choosing(now -> now.choosing(person));
  }

  /** Chooses the person so many tiles further. */
  public void move(int steps) {
    choosing(now -> now.moving(steps));
  }

  /**
   * Chooses the next person whose name begins as typed: surname, initials or syllables.
   *
   * @param goesOn whether the letter belongs to those just typed
   */
  public void jump(String letter, boolean goesOn) {
    choosing(
        now -> {
          String joined = goesOn ? typedName + letter : letter;
          Optional<SignInState.Warm> there = now.jumping(joined);
          typedName = there.isPresent() ? joined : letter;
          return there.or(() -> now.jumping(letter)).orElse(now);
        });
  }

  /** Takes a digit of the PIN. */
  public void typeDigit(char digit) {
    warm(
        now -> {
          if (now.proof() != Proof.PIN || pin.isComplete()) {
            return now;
          }
          pin.type(digit);
          return now.withDigits(pin.count(), null);
        });
  }

  /** Takes back the last digit. */
  public void eraseDigit() {
    warm(
        now -> {
          pin.erase();
          return now.withDigits(pin.count(), now.message());
        });
  }

  /** Takes back all digits. */
  public void clearPin() {
    warm(
        now -> {
          pin.clear();
          return now.withDigits(0, null);
        });
  }

  /** Signs in with the six digits. */
  public void enterPin() {
    if (state.get() instanceof SignInState.Warm now
        && now.chosen() != null
        && pin.isComplete()
        && !now.busy()) {
      PersonId person = now.chosen();
      String digits = pin.take();
      state.set(now.checking());
      signIn(() -> accounts.signInWarm(person, digits), reason -> now.refused(reason));
    }
  }

  /** Signs in the chosen person with a password, while the store is open. */
  public void enterPassword(char[] password) {
    if (!(state.get() instanceof SignInState.Warm now) || now.chosen() == null || now.busy()) {
      NewSecrets.wipe(password);
      return;
    }
    PersonId person = now.chosen();
    state.set(now.checking());
    signIn(() -> accounts.signInWithPassword(person, password), reason -> now.refused(reason));
  }

  /** Asks the chosen person for the slip instead of PIN or password: who forgot them. */
  public void askSlip() {
    warm(now -> now.withProof(Proof.SLIP));
  }

  /** Sets the chosen person's first password and PIN with the slip's code. */
  public void redeem(String code, NewSecrets secrets) {
    if (!(state.get() instanceof SignInState.Warm now) || now.chosen() == null || now.busy()) {
      secrets.wipe();
      return;
    }
    @Nullable Reason refusal = secrets.refusal(code.isBlank());
    if (refusal != null) {
      secrets.wipe();
      state.set(now.refused(refusal));
      return;
    }
    PersonId person = now.chosen();
    char[] password = secrets.takePassword();
    state.set(now.checking());
    signIn(
        () ->
            switch (accounts.redeemSlip(person, code.strip(), password, secrets.pin())) {
              case Outcome.Done<Person> done -> accounts.signInWarm(person, secrets.pin());
              case Outcome.Refused<Person> refused -> refused;
            },
        reason -> now.refused(reason));
  }

  private interface Opening {
    Outcome<String> with(char[] password, String pin);
  }

  private void first(
      SignInState.First.Form form, @Nullable Reason refusal, NewSecrets secrets, Opening opening) {
    if (!(state.get() instanceof SignInState.First now) || now.busy()) {
      secrets.wipe();
      return;
    }
    if (refusal != null) {
      secrets.wipe();
      state.set(new SignInState.First(false, form, refusal));
      return;
    }
    state.set(new SignInState.First(true, form, null));
    char[] password = secrets.takePassword();
    answer(
        () ->
            switch (opening.with(password, secrets.pin())) {
              case Outcome.Done<String> done -> new SignInState.RecoveryKey(done.value(), false);
              case Outcome.Refused<String> refused ->
                  new SignInState.First(false, form, refused.reason());
            },
        new SignInState.First(false, form, null));
  }

  /** Shows what the work answers; where the environment fails, what was asked before. */
  private void answer(Callable<SignInState> work, SignInState asked) {
    tasks.run(
        Lane.DB,
        work,
        this::show,
        fault -> {
          state.set(asked);
          faults.accept(fault);
        });
  }

  private void signIn(Callable<Outcome<Person>> work, Function<@Nullable Reason, SignInState> no) {
    answer(
        () ->
            switch (work.call()) {
              case Outcome.Done<Person> done -> new SignInState.Entered(done.value());
              case Outcome.Refused<Person> refused -> no.apply(refused.reason());
            },
        no.apply(null));
  }

  private SignInState look() {
    return accounts
        .signedIn()
        .<SignInState>map(SignInState.Entered::new)
        .orElseGet(
            () ->
                switch (accounts.standing()) {
                  case Standing.NEW ->
                      new SignInState.First(false, SignInState.First.Form.FOUND, null);
                  case Standing.COLD -> new SignInState.Cold(false, null);
                  case Standing.WARM -> openTiles(false);
                });
  }

  private List<Tile> openTiles() {
    return accounts.tiles().stream().sorted(ORDER).toList();
  }

  private SignInState openTiles(boolean recovering) {
    List<Tile> tiles = openTiles();
    SignInState.Warm none = SignInState.Warm.of(tiles, recovering);
    return tiles.isEmpty() ? none : none.choosing(tiles.getFirst().person().id());
  }

  private void show(SignInState next) {
    pin.clear();
    state.set(next);
    if (next instanceof SignInState.Entered in) {
      entered.accept(in.person());
    }
  }

  private void warm(UnaryOperator<SignInState.Warm> change) {
    if (state.get() instanceof SignInState.Warm now && !now.busy()) {
      state.set(change.apply(now));
    }
  }

  /** Changes who is chosen; digits typed for somebody else are forgotten. */
  private void choosing(UnaryOperator<SignInState.Warm> change) {
    warm(
        now -> {
          SignInState.Warm next = change.apply(now);
          if (!Objects.equals(next.chosen(), now.chosen())) {
            pin.clear();
          }
          return next;
        });
  }
}
