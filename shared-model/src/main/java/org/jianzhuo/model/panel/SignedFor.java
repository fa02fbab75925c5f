package org.jianzhuo.model.panel;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Names who signed a notice in the place of a person who cannot sign (practice 4: persons present
 * with their role).
 *
 * @param proof what showed who that is and the capacity, e.g. {@code 居民身份证、户口簿}
 * @param why what keeps the person from signing
 */
public record SignedFor(String name, Capacity capacity, String proof, String why) {

  /** Says in which capacity somebody signs for another. */
  public enum Capacity {
    GUARDIAN(new Words("监护人", "Guardian")),
    NEAR_RELATIVE(new Words("近亲属", "Near relative")),
    AGENT(new Words("委托代理人", "Authorised agent"));

    private final Words words;

    Capacity(Words words) {
      this.words = words;
    }

    public Words words() {
      return words;
    }
  }

  public SignedFor {
    name = Check.notBlank(name, "name").strip();
    proof = Check.notBlank(proof, "proof").strip();
    why = Check.notBlank(why, "why").strip();
  }

  /** Returns who signed, in the words of papers, e.g. {@code 近亲属薛桂兰（居民身份证、户口簿）}. */
  public String onPaper() {
    return capacity.words().zh() + name + "（" + proof + "）";
  }
}
