package org.jianzhuo.desk.roster.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import org.jianzhuo.desk.roster.SurnameInitials;
import org.jianzhuo.desk.roster.ui.SignInState.Proof;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/** Leads a person in: first start, cold and warm sign-in, one-time slip. */
public final class SignInViewModel {

  /** The length of every PIN. */
  public static final int PIN_LENGTH = 6;

  private static final Comparator<Tile> ORDER =
      Comparator.comparing((Tile tile) -> !tile.person().is(Role.EXPERT))
          .thenComparing(tile -> tile.person().number())
          .thenComparing(tile -> tile.person().name());

  private final Accounts accounts;
  private final TaskRunner tasks;
  private final Consumer<Person> entered;
  private final Consumer<DeskFault> faults;
  private final ReadOnlyObjectWrapper<SignInState> state =
      new ReadOnlyObjectWrapper<>(new SignInState.Looking());
  private final StringBuilder pin = new StringBuilder();

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
                ? chosen(now.with(tiles), tiles.getFirst().person().id())
                : now.with(tiles));
  }

  /** Founds a committee after checking what was typed. */
  public void found(Founding founding, NewSecrets secrets, boolean practice) {
    first(
        SignInState.First.Form.FOUND,
        secrets.refusal(blank(founding)),
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
      wipe(password);
      return;
    }
    if (name.isBlank() || password.length == 0) {
      wipe(password);
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
    tasks.run(
        Lane.DB,
        () ->
            switch (accounts.openWithRecoveryKey(key.strip())) {
              case Outcome.Done<Standing> done -> openTiles(true);
              case Outcome.Refused<Standing> refused ->
                  new SignInState.Recovering(false, refused.reason());
            },
        this::show,
        fault -> {
          state.set(new SignInState.Recovering(false, null));
          faults.accept(fault);
        });
  }

  /** Issues a slip for the chosen person, after the recovery key opened the store. */
  public void issueSlip() {
    if (state.get() instanceof SignInState.Warm now
        && now.recovering()
        && now.chosen() != null
        && !now.busy()) {
      PersonId person = now.chosen();
      state.set(busy(now));
      tasks.run(
          Lane.DB,
          () -> accounts.issueSlip(person),
          outcome ->
              state.set(
                  switch (outcome) {
                    case Outcome.Done<String> done -> withSlip(now, done.value());
                    case Outcome.Refused<String> refused -> refused(now, refused.reason());
                  }),
          fault -> {
            state.set(refused(now, null));
            faults.accept(fault);
          });
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
    warm(now -> chosen(now, person));
  }

  /** Chooses the person so many tiles further. */
  public void move(int steps) {
    warm(
        now -> {
          List<Tile> tiles = now.tiles();
          if (tiles.isEmpty()) {
            return now;
          }
          int at = now.tile().map(tiles::indexOf).orElse(-1);
          int to = Math.clamp((long) at + steps, 0, tiles.size() - 1);
          return chosen(now, tiles.get(to).person().id());
        });
  }

  /** Chooses the next person whose name begins so, e.g. with the surname that was typed. */
  public void jump(String beginning) {
    warm(
        now -> {
          List<Tile> tiles = now.tiles();
          int at = now.tile().map(tiles::indexOf).orElse(-1);
          for (int i = 1; i <= tiles.size(); i++) {
            Person person = tiles.get((at + i) % tiles.size()).person();
            if (begins(person.name(), beginning)) {
              return chosen(now, person.id());
            }
          }
          return now;
        });
  }

  /** Takes a digit of the PIN. */
  public void typeDigit(char digit) {
    warm(
        now -> {
          if (now.proof() != Proof.PIN || pin.length() >= PIN_LENGTH || !isDigit(digit)) {
            return now;
          }
          pin.append(digit);
          return withPin(now, null);
        });
  }

  /** Takes back the last digit. */
  public void eraseDigit() {
    warm(
        now -> {
          pin.setLength(Math.max(0, pin.length() - 1));
          return withPin(now, now.message());
        });
  }

  /** Takes back all digits. */
  public void clearPin() {
    warm(
        now -> {
          pin.setLength(0);
          return withPin(now, null);
        });
  }

  /** Signs in with the six digits. */
  public void enterPin() {
    if (state.get() instanceof SignInState.Warm now
        && now.chosen() != null
        && pin.length() == PIN_LENGTH
        && !now.busy()) {
      PersonId person = now.chosen();
      String digits = pin.toString();
      pin.setLength(0);
      state.set(busy(now));
      signIn(() -> accounts.signInWarm(person, digits), reason -> refused(now, reason));
    }
  }

  /** Signs in the chosen person with a password, while the store is open. */
  public void enterPassword(char[] password) {
    if (!(state.get() instanceof SignInState.Warm now) || now.chosen() == null || now.busy()) {
      wipe(password);
      return;
    }
    PersonId person = now.chosen();
    state.set(busy(now));
    signIn(() -> accounts.signInWithPassword(person, password), reason -> refused(now, reason));
  }

  /** Asks the chosen person for the slip instead of PIN or password: who forgot them. */
  public void askSlip() {
    warm(now -> with(now, Proof.SLIP, null));
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
      state.set(refused(now, refusal));
      return;
    }
    PersonId person = now.chosen();
    char[] password = secrets.takePassword();
    state.set(busy(now));
    signIn(
        () ->
            switch (accounts.redeemSlip(person, code.strip(), password, secrets.pin())) {
              case Outcome.Done<Person> done -> accounts.signInWarm(person, secrets.pin());
              case Outcome.Refused<Person> refused -> refused;
            },
        reason -> refused(now, reason));
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
    tasks.run(
        Lane.DB,
        () -> opening.with(password, secrets.pin()),
        outcome ->
            state.set(
                switch (outcome) {
                  case Outcome.Done<String> done ->
                      new SignInState.RecoveryKey(done.value(), false);
                  case Outcome.Refused<String> refused ->
                      new SignInState.First(false, form, refused.reason());
                }),
        fault -> {
          state.set(new SignInState.First(false, form, null));
          faults.accept(fault);
        });
  }

  private void signIn(Callable<Outcome<Person>> work, Function<@Nullable Reason, SignInState> no) {
    tasks.run(
        Lane.DB,
        work,
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Person> done -> enter(done.value());
            case Outcome.Refused<Person> refused -> state.set(no.apply(refused.reason()));
          }
        },
        fault -> {
          state.set(no.apply(null));
          faults.accept(fault);
        });
  }

  private void enter(Person person) {
    pin.setLength(0);
    state.set(new SignInState.Entered(person));
    entered.accept(person);
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
    SignInState.Warm none =
        new SignInState.Warm(tiles, recovering, null, Proof.PIN, 0, "", false, null);
    return tiles.isEmpty() ? none : chosen(none, tiles.getFirst().person().id());
  }

  private void show(SignInState next) {
    if (next instanceof SignInState.Entered in) {
      enter(in.person());
    } else {
      state.set(next);
    }
  }

  private void warm(UnaryOperator<SignInState.Warm> change) {
    if (state.get() instanceof SignInState.Warm now && !now.busy()) {
      state.set(change.apply(now));
    }
  }

  private SignInState.Warm chosen(SignInState.Warm now, PersonId person) {
    if (person.equals(now.chosen())) {
      return now;
    }
    pin.setLength(0);
    return now.tiles().stream()
        .filter(tile -> tile.person().id().equals(person))
        .findFirst()
        .map(
            tile ->
                new SignInState.Warm(
                    now.tiles(),
                    now.recovering(),
                    person,
                    now.recovering() ? Proof.SLIP : proof(tile),
                    0,
                    "",
                    false,
                    null))
        .orElse(now);
  }

  private static Proof proof(Tile tile) {
    if (!tile.hasSecret()) {
      return Proof.SLIP;
    }
    return tile.needsPassword() ? Proof.PASSWORD : Proof.PIN;
  }

  private SignInState.Warm withPin(SignInState.Warm now, @Nullable Reason message) {
    return changed(now, now.proof(), pin.length(), now.issuedSlip(), false, message);
  }

  private static SignInState.Warm with(
      SignInState.Warm now, Proof proof, @Nullable Reason message) {
    return changed(now, proof, 0, now.issuedSlip(), false, message);
  }

  private static SignInState.Warm withSlip(SignInState.Warm now, String code) {
    return changed(now, Proof.SLIP, 0, code, false, null);
  }

  private static SignInState.Warm busy(SignInState.Warm now) {
    return changed(now, now.proof(), now.digits(), now.issuedSlip(), true, null);
  }

  private static SignInState.Warm changed(
      SignInState.Warm now,
      Proof proof,
      int digits,
      String issuedSlip,
      boolean busy,
      @Nullable Reason message) {
    return new SignInState.Warm(
        now.tiles(), now.recovering(), now.chosen(), proof, digits, issuedSlip, busy, message);
  }

  private static SignInState.Warm refused(SignInState.Warm now, @Nullable Reason reason) {
    return with(now, now.proof(), reason);
  }

  private static boolean blank(Founding founding) {
    return founding.name().isBlank()
        || founding.place().isBlank()
        || founding.station().isBlank()
        || founding.administrator().isBlank();
  }

  private static boolean begins(String name, String beginning) {
    return !beginning.isBlank()
        && (name.startsWith(beginning)
            || SurnameInitials.of(name).contains(beginning.toLowerCase(Locale.ROOT)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void wipe(char[] password) {
    Arrays.fill(password, '\0');
  }
}
