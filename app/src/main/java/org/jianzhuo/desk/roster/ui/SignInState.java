package org.jianzhuo.desk.roster.ui;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.roster.Accounts.Tile;
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

    /** Returns the same with other people to choose from. */
    Warm with(List<Tile> others) {
      return new Warm(others, recovering, chosen, proof, digits, issuedSlip, busy, message);
    }

    /** Returns the chosen person's tile. */
    public Optional<Tile> tile() {
      return tiles.stream().filter(tile -> tile.person().id().equals(chosen)).findFirst();
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
