package org.jianzhuo.model.panel;

import java.util.regex.Pattern;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;
import org.jspecify.annotations.Nullable;

/**
 * Names who signed a notice in the place of a person who cannot sign (practice 4: persons present
 * with their role).
 *
 * @param proof what showed who that is and the capacity, e.g. {@code 居民身份证、户口簿}
 * @param why what keeps the person from signing
 * @param relation how the signer stands to the person, e.g. 母亲; null where it was not said, and in
 *     entries of before that was asked
 * @param despite why this one signs although the register names another guardian or the proof shows
 *     no relation; null where neither was asked
 */
public record SignedFor(
    String name,
    Capacity capacity,
    String proof,
    String why,
    @Nullable String relation,
    @Nullable String despite) {

  // what shows who somebody is and not whose relative
  private static final Pattern IDENTITY_ALONE =
      Pattern.compile(
          "中华人民共和国|居民|公民|临时|[第]?二代|身份证件?|护照|驾驶证|驾照|社会?保障?卡|港澳|通行证|本人|代签人|已?核对|核验|查验|原件|复印件|号码?"
              + "|(?i:identity|id|cards?|passports?|driving|licen[cs]es?|original|copy|seen|checked|of|the)");

  /** Names who signed where neither a relation nor a reason was asked. */
  public SignedFor(String name, Capacity capacity, String proof, String why) {
    this(name, capacity, proof, why, null, null);
  }

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
    relation = relation == null || relation.isBlank() ? null : relation.strip();
    despite = despite == null || despite.isBlank() ? null : despite.strip();
  }

  /** Tells whether the proof is more than one of the signer's own identity. */
  public boolean provesRelation() {
    return IDENTITY_ALONE
            .matcher(proof)
            .replaceAll("")
            .codePoints()
            .filter(Character::isLetter)
            .distinct()
            .count()
        >= 2;
  }

  /** Returns who signed, in the words of papers, e.g. {@code 近亲属薛桂兰（配偶，居民身份证、户口簿）}. */
  public String onPaper() {
    return capacity.words().zh()
        + name
        + "（"
        + (relation == null ? "" : relation + "，")
        + proof
        + (despite == null ? "" : "；说明：" + despite)
        + "）";
  }
}
