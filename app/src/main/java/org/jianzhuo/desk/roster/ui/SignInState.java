package org.jianzhuo.desk.roster.ui;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.roster.Accounts.Tile;
import org.jianzhuo.desk.roster.SpokenName;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Says what the sign-in asks for now. */
public sealed interface SignInState {

  /** Returns why the last try was refused; null if it was not. */
  @Nullable Reason message();

  /** Tells whether a key is being derived, which takes about a second. */
  boolean busy();

  /** The station is still finding out what it has. */
  record Looking() implements SignInState {
    @Override
    public @Nullable Reason message() {
      return null;
    }

    @Override
    public boolean busy() {
      return true;
    }
  }

  /** Nothing here yet: found a committee or join one. */
  record First(boolean busy, Form form, @Nullable Reason message) implements SignInState {

    /** Which of the two cards was used last. */
    public enum Form {
      FOUND,
      JOIN
    }
  }

  /**
   * The recovery key, shown once.
   *
   * @param written whether the person says it is written down
   */
  record RecoveryKey(String key, boolean written) implements SignInState {
    @Override
    public @Nullable Reason message() {
      return null;
    }

    @Override
    public boolean busy() {
      return false;
    }
  }

  /** The store is closed and names are sealed: name and password. */
  record Cold(boolean busy, @Nullable Reason message) implements SignInState {}

  /** The recovery key opens the store, so that a slip can be issued. */
  record Recovering(boolean busy, @Nullable Reason message) implements SignInState {}

  /**
   * The store is open: a person is chosen and proves who they are.
   *
   * @param recovering whether the recovery key opened it, so that slips are issued here
   * @param issuedSlip the code just issued here; empty for none
   */
  record Warm(
      List<Tile> tiles,
      boolean recovering,
      @Nullable PersonId chosen,
      Proof proof,
      int digits,
      String issuedSlip,
      boolean busy,
      @Nullable Reason message)
      implements SignInState {

    public Warm {
      tiles = List.copyOf(tiles);
    }

    /** Returns a sign-in at which nobody is chosen yet. */
    static Warm of(List<Tile> tiles, boolean recovering) {
      return new Warm(tiles, recovering, null, Proof.PIN, 0, "", false, null);
    }

    /** Returns the same with other people to choose from. */
    Warm with(List<Tile> others) {
      return new Warm(others, recovering, chosen, proof, digits, issuedSlip, busy, message);
    }

    /** Returns the same with so many digits typed. */
    Warm withDigits(int typed, @Nullable Reason said) {
      return changed(proof, typed, issuedSlip, false, said);
    }

    /** Returns the same asking for another proof. */
    Warm withProof(Proof asked) {
      return changed(asked, 0, issuedSlip, false, null);
    }

    /** Returns the same with a slip that was just issued. */
    Warm withSlip(String code) {
      return changed(Proof.SLIP, 0, code, false, null);
    }

    /** Returns the same while a proof is being checked. */
    Warm checking() {
      return changed(proof, digits, issuedSlip, true, null);
    }

    /** Returns the same after a proof was refused; null where the environment failed. */
    Warm refused(@Nullable Reason said) {
      return changed(proof, 0, issuedSlip, false, said);
    }

    private Warm changed(
        Proof asked, int typed, String slip, boolean checking, @Nullable Reason said) {
      return new Warm(tiles, recovering, chosen, asked, typed, slip, checking, said);
    }

    /** Returns the chosen person's tile. */
    public Optional<Tile> tile() {
      return tiles.stream().filter(tile -> tile.person().id().equals(chosen)).findFirst();
    }

    /** Returns the same with the person chosen, who starts with nothing typed. */
    Warm choosing(PersonId person) {
      if (person.equals(chosen)) {
        return this;
      }
      return tiles.stream()
          .filter(tile -> tile.person().id().equals(person))
          .findFirst()
          .map(tile -> new Warm(tiles, recovering, person, first(tile), 0, "", false, null))
          .orElse(this);
    }

    /** Returns the same with the person chosen who stands so many tiles further. */
    Warm moving(int steps) {
      if (tiles.isEmpty()) {
        return this;
      }
      int at = tile().map(tiles::indexOf).orElse(-1);
      int to = Math.clamp((long) at + steps, 0, tiles.size() - 1);
      return choosing(tiles.get(to).person().id());
    }

    /**
     * Returns the same with the next person chosen whose name begins so; empty if nobody's does.
     * More than one letter may be the chosen person's own.
     */
    Optional<Warm> jumping(String beginning) {
      int at = tile().map(tiles::indexOf).orElse(-1);
      int from = beginning.length() > 1 && at >= 0 ? 0 : 1;
      for (int i = from; i < from + tiles.size(); i++) {
        Person person = tiles.get((at + i) % tiles.size()).person();
        if (SpokenName.begins(person.name(), beginning)) {
          return Optional.of(choosing(person.id()));
        }
      }
      return Optional.empty();
    }

    private Proof first(Tile tile) {
      if (recovering || !tile.hasSecret()) {
        return Proof.SLIP;
      }
      return tile.needsPassword() ? Proof.PASSWORD : Proof.PIN;
    }
  }

  /** Somebody is signed in. */
  record Entered(Person person) implements SignInState {
    @Override
    public @Nullable Reason message() {
      return null;
    }

    @Override
    public boolean busy() {
      return false;
    }
  }

  /** Names how the chosen person proves who they are. */
  enum Proof {
    PIN,
    PASSWORD,
    /** The one-time slip, with which a person sets the first password and PIN. */
    SLIP
  }
}
