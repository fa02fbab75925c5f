package org.jianzhuo.desk.roster.ui;

import java.util.List;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Shows the committee's people.
 *
 * @param rows those who fit the filter
 * @param total how many there are
 * @param slip the slip just issued, shown once; null if none is
 */
public record PeopleState(
    List<Row> rows,
    int total,
    String filter,
    boolean busy,
    @Nullable Slip slip,
    @Nullable Reason message) {

  public PeopleState {
    rows = List.copyOf(rows);
  }

  /**
   * One person.
   *
   * @param keyIssued whether a signing key was issued to them
   * @param known whether they have secrets to sign in with
   */
  public record Row(Person person, boolean keyIssued, boolean known) {

    /** Returns what the row's id ends in. */
    public String mark() {
      return person.number().isEmpty() ? person.id().toString() : person.number();
    }
  }

  /** A slip's code, which is kept nowhere in the open. */
  public record Slip(PersonId person, String name, String number, String code) {}

  static PeopleState empty() {
    return new PeopleState(List.of(), 0, "", true, null, null);
  }
}
