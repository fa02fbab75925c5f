package org.jianzhuo.desk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.workbench.Destination;
import org.jianzhuo.desk.workbench.PlaceKind;
import org.jianzhuo.desk.workbench.ShellStatus;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstPlaceTest {

  private static Person with(Role role) {
    return Person.staff(new PersonId(UUID.randomUUID()), "顾岚", Set.of(role), "S04");
  }

  @Test
  void a_supervisor_lands_where_a_recusal_waits_and_else_on_the_queue() {
    assertThat(new FirstPlace(true, true, 1).of(with(Role.SUPERVISOR)))
        .isEqualTo(new Destination.Panel());
    assertThat(new FirstPlace(true, true, 0).of(with(Role.SUPERVISOR)))
        .isEqualTo(new Destination.Queue());
  }

  @Test
  void nobody_lands_where_their_rail_does_not_lead() {
    for (Role role : Role.values()) {
      for (int recusals : new int[] {0, 1}) {
        for (boolean there : new boolean[] {false, true}) {
          PlaceKind first = new FirstPlace(there, there, recusals).of(with(role)).kind();
          assertThat(first.roles()).as(role + " lands on " + first).contains(role);
        }
      }
    }
  }

  @Test
  void the_rail_counts_the_recusals_for_who_decides_them() {
    AtomicInteger open = new AtomicInteger(2);
    AtomicBoolean decider = new AtomicBoolean(true);
    ShellStatus status = new ShellStatus();
    RecusalBadge badge =
        new RecusalBadge(
            open::get,
            decider::get,
            new DirectTaskRunner(),
            status,
            fault -> {
              throw fault;
            });
    assertThat(badge.now()).isEqualTo(2);
    assertThat(status.badges()).containsEntry(PlaceKind.PANEL, 2);
    open.set(1);
    badge.changed();
    assertThat(status.badges()).containsEntry(PlaceKind.PANEL, 1);
    decider.set(false);
    badge.changed();
    assertThat(status.badges()).doesNotContainKey(PlaceKind.PANEL);
  }
}
