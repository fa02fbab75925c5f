package org.jianzhuo.model.paper;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.Recipient;
import org.jianzhuo.model.deadline.ClockEventKind;
import org.jianzhuo.model.deadline.Limit;
import org.jianzhuo.model.roster.Role;
import org.jspecify.annotations.Nullable;

/**
 * Describes a paper as data: what it asks, when it may be written and by whom, and what stands on
 * it.
 *
 * @param id e.g. {@code further-examination}; stands in every paper issued and never changes
 * @param edition from 1; goes up with every change of the template
 * @param code two to four capital letters before its numbers, e.g. {@code SL}
 * @param recipients who gets it, the one whom it asks first; empty where it is for one alone whom
 *     the paper itself names
 * @param subtitle small print below the title; may hold slots
 * @param internal whether it is never served
 * @param checkedBy the post of which another person confirms it before it is issued; null for none
 * @param stops the event of the case's clock that it begins; null for none
 */
public record PaperTemplate(
    String id,
    int edition,
    String code,
    Words name,
    String title,
    String subtitle,
    boolean internal,
    List<Recipient> recipients,
    Set<Door> doors,
    Set<Role> roles,
    @Nullable Role checkedBy,
    List<Requirement> requires,
    List<Counted> limits,
    @Nullable Stops stops,
    List<Asked> asks,
    List<Block> blocks) {

  /** The asked day on which a paper was served; a clock that it stops stands from then on. */
  public static final String SERVED = "served";

  /** States what must hold before the paper can be written, and what a person is told if not. */
  public record Requirement(When holds, Words otherwise) {}

  /**
   * Counts a limit, for a text to name: {@code due} is its last day, {@code due.term} its length,
   * {@code due.basis} its article where that is known.
   *
   * @param from the name of the day it runs from
   * @param days the name of the number of days where the notice itself states them, or where the
   *     profile has no such limit; empty for none
   */
  public record Counted(String name, Limit limit, String from, String days) {}

  /**
   * Stops the case's clock.
   *
   * @param from the name of the first day; empty for the day of service
   * @param to the name of the day on which it runs again; empty if what was asked for must come
   *     first
   * @param when it stops only then; null for always
   * @param awaits the field whose lines have to come before it runs again; empty for none
   */
  public record Stops(
      ClockEventKind kind, String from, String to, @Nullable When when, String awaits) {
    public Stops {
      Check.that(kind.suspends(), "a notice stops the clock only by a kind that does");
    }
  }

  public PaperTemplate {
    Check.that(id.matches("[a-z]+(-[a-z]+)*"), "a template's id: " + id);
    Check.inRange(edition, 1, 999, "edition");
    Check.that(code.matches("[A-Z]{2,4}"), "a template's code: " + code);
    Check.notBlank(title, "title");
    recipients = List.copyOf(recipients);
    Check.that(!internal || recipients.isEmpty(), "what is never served is for nobody");
    doors = Set.copyOf(doors);
    roles = Set.copyOf(roles);
    requires = List.copyOf(requires);
    limits = List.copyOf(limits);
    asks = List.copyOf(asks);
    blocks = List.copyOf(blocks);
    Check.notEmpty(doors, "doors");
    Check.notEmpty(roles, "roles");
    Check.notEmpty(blocks, "blocks");
  }

  /**
   * Checks that every name stands for something, in the shape it is used in.
   *
   * @throws TemplateFault naming the template and the name
   */
  public void check() {
    TemplateCheck.check(this);
  }

  /** Returns the asked field of an id, if there is one. */
  public Optional<Asked> ask(String field) {
    return asks.stream().filter(a -> a.id().equals(field)).findFirst();
  }

  /** Returns the field that lists what has to come before the clock runs again, if there is one. */
  public Optional<Asked> awaited() {
    return stops == null ? Optional.empty() : ask(stops.awaits());
  }

  /** Returns the field whose lines may stand in one paper of the kind only, if there is one. */
  public Optional<Asked> once() {
    return asks.stream().filter(a -> a.has(Asked.RuleKind.ONCE)).findFirst();
  }
}
