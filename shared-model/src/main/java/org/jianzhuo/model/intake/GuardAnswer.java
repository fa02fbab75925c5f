package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Keeps what a person answered where the rules ask.
 *
 * @param field the field that it is about
 * @param asked the question, with its article
 */
public record GuardAnswer(String field, Words asked, Words article, String answer) {

  public GuardAnswer {
    Check.notBlank(field, "field");
    Check.notBlank(answer, "answer");
  }

  /** Tells whether it answers the objection. */
  public boolean settles(Objection objection) {
    return objection.asks()
        && field.equals(objection.field())
        && asked.zh().equals(objection.words().zh());
  }
}
