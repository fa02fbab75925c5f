package org.jianzhuo.model.opinion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.journal.PersonId;

/**
 * Holds a call to set the panel's opinions and its sheet aside and to deliberate anew (重新评议).
 *
 * <p>No expert may change what another has signed, the leader neither (domain 7). So the panel
 * answers as it decides everything else: more than half of the appointed experts must agree, each
 * by the own PIN (深圳市职工劳动能力鉴定办法 23). An expert who calls agrees by it; the drafter or the checker
 * who found a fault can call as well, and has no voice.
 *
 * @param caller who called
 * @param as in which post
 * @param reason what every expert and the next sheet are told
 * @param at the calling station's time, milliseconds since 1970: to show only
 * @param answers of the panel's experts, in the order in which they came
 */
public record DeliberationCall(
    PersonId caller, Caller as, String reason, long at, Map<PersonId, Answer> answers) {

  /** Says in which post somebody calls. */
  public enum Caller {
    EXPERT("专家", "expert"),
    DRAFTER("拟稿人", "drafter"),
    CHECKER("审核人", "checker");

    private final Words words;

    Caller(String zh, String en) {
      words = new Words(zh, en);
    }

    public Words words() {
      return words;
    }
  }

  /** One expert's answer; who declines says why the opinion stands. */
  public record Answer(boolean agrees, String reason) {}

  /** Says how far the panel is with its answers. */
  public enum State {
    /** Neither so many agree that it is decided, nor so many decline. */
    OPEN,
    /** More than half of the panel agree: all opinions are set aside. */
    CARRIED,
    /** So many decline that no majority can come about any more: the opinions stand. */
    DECLINED
  }

  public DeliberationCall {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /**
   * Counts the answers.
   *
   * @param panel how many experts were appointed
   */
  public State state(int panel) {
    if (2 * agreeing().size() > panel) {
      return State.CARRIED;
    }
    return 2 * (panel - declining().size()) <= panel ? State.DECLINED : State.OPEN;
  }

  /** Returns who agrees to deliberate anew. */
  public List<PersonId> agreeing() {
    return answering(true);
  }

  /** Returns who holds that the opinions stand. */
  public List<PersonId> declining() {
    return answering(false);
  }

  private List<PersonId> answering(boolean agrees) {
    return answers.entrySet().stream()
        .filter(each -> each.getValue().agrees() == agrees)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the call with the expert's answer, which replaces an earlier one. */
  public DeliberationCall answeredBy(PersonId expert, Answer answer) {
    Map<PersonId, Answer> all = new LinkedHashMap<>(answers);
    all.put(expert, answer);
    return new DeliberationCall(caller, as, reason, at, all);
  }
}
