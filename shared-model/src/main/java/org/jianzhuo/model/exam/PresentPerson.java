package org.jianzhuo.model.exam;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Names;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.panel.SignedFor;

/**
 * Names somebody who is there at an examination beside the person and the panel (在场人员; practice 4).
 *
 * @param note how the name's bearer stands to the person, e.g. 母亲; of {@link Role#OTHER} what
 *     brings them; else may be empty
 */
public record PresentPerson(String name, Role role, String note) {

  /** Says in which capacity somebody is there. */
  public enum Role {
    GUARDIAN(new Words("监护人", "Guardian")),
    RELATIVE(new Words("近亲属", "Near relative")),
    INTERPRETER(new Words("翻译", "Interpreter")),
    SIGN_INTERPRETER(new Words("手语翻译", "Sign-language interpreter")),
    UNIT_STAFF(new Words("单位人员", "Staff of the unit")),
    AGENT(new Words("代理人", "Agent")),
    OTHER(new Words("其他", "Other"));

    private final Words words;

    Role(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  public PresentPerson {
    name = Names.typed(name);
    note = Names.typed(note);
    Check.that(Names.names(name), "a name of two letters or characters");
    Check.that(role != Role.OTHER || Names.names(note), "another capacity is said in words");
  }

  /**
   * Returns who signed a notice for the person, who is there then; empty where an entry of before
   * names were looked at holds none.
   */
  public static Optional<PresentPerson> of(SignedFor signed) {
    Role role =
        switch (signed.capacity()) {
          case GUARDIAN -> Role.GUARDIAN;
          case NEAR_RELATIVE -> Role.RELATIVE;
          case AGENT -> Role.AGENT;
        };
    return Names.names(signed.name())
        ? Optional.of(
            new PresentPerson(
                signed.name(), role, signed.relation() == null ? "" : signed.relation()))
        : Optional.empty();
  }

  /** Tells whether no two of them bear the same name. */
  public static boolean eachOnce(List<PresentPerson> persons) {
    return persons.stream().allMatch(each -> bearing(each.name(), persons) == 1);
  }

  private static long bearing(String name, List<PresentPerson> persons) {
    return persons.stream().filter(each -> Names.same(each.name(), name)).count();
  }

  /** Tells whether somebody of that name is among them. */
  public static boolean among(String name, List<PresentPerson> persons) {
    return bearing(name, persons) > 0;
  }

  /** Returns the person with the capacity, e.g. {@code 梁小雨（监护人）}. */
  public String named(boolean english) {
    String said =
        role == Role.OTHER
            ? note
            : role.words().in(english) + (note.isEmpty() ? "" : (english ? ", " : "，") + note);
    return english ? name + " (" + said + ")" : name + "（" + said + "）";
  }

  /** Returns all of them in the words of papers; empty where nobody was noted. */
  public static Optional<String> onPaper(List<PresentPerson> persons) {
    return persons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            persons.stream().map(each -> each.named(false)).collect(Collectors.joining("、")));
  }
}
