package org.jianzhuo.model.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.journal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person of the roster. Names stand in bodies only.
 *
 * @param number the expert's or staff member's number, e.g. {@code E1001}
 * @param specialty the main specialty as the pool names it; empty for staff
 * @param standing why an expert may not be drawn now, as the pool says; empty if nothing stands
 *     against it
 * @param recommendation the health department's paper that lets an attending doctor sit (人社部发
 *     〔2020〕91号 七); empty otherwise
 * @param consultant whether the expert sits on the expert consultation committee (专家咨询委员会;
 *     深圳市职工劳动能力鉴定办法 9, 23); null in rosters that were written before it was asked
 */
public record Person(
    PersonId id,
    String name,
    Set<Role> roles,
    String number,
    String specialty,
    List<String> furtherSpecialties,
    String unit,
    String title,
    @Nullable LocalDate termFrom,
    @Nullable LocalDate termTo,
    String standing,
    String recommendation,
    @Nullable Boolean consultant) {

  public Person {
    Check.notBlank(name, "name");
    Check.notEmpty(roles, "roles");
    roles = Set.copyOf(roles);
    furtherSpecialties = List.copyOf(furtherSpecialties);
  }

  /** Describes a staff member, who has no specialty and no term. */
  public static Person staff(PersonId id, String name, Set<Role> roles, String number) {
    return new Person(id, name, roles, number, "", List.of(), "", "", null, null, "", "", null);
  }

  /** Tells whether the expert is known to sit on the expert consultation committee. */
  public boolean consults() {
    return Boolean.TRUE.equals(consultant);
  }

  /** Returns every specialty of the expert; none for other staff. */
  public Set<String> specialties() {
    return Stream.concat(Stream.of(specialty), furtherSpecialties.stream())
        .filter(each -> !each.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether the person holds the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}
