package org.jianzhuo.model.intake;

import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Words;

/**
 * Says what stands against an application.
 *
 * @param severity {@code RED} if it cannot be accepted, {@code AMBER} if a person has to decide
 * @param field the field of the application that it is about, e.g. {@code appliedOn}
 * @param words the reason
 * @param article where it is written
 * @param told whether it is only told and needs no answer
 */
public record Objection(Severity severity, String field, Words words, Words article, boolean told) {

  /** Makes one that forbids, or asks a person to decide. */
  public Objection(Severity severity, String field, Words words, Words article) {
    this(severity, field, words, article, false);
  }

  public Objection {
    Check.that(severity != Severity.OK, "an objection that is none");
    Check.notBlank(field, "field");
  }

  /** Tells whether a person has to answer before the application is accepted. */
  public boolean asks() {
    return severity == Severity.AMBER && !told;
  }

  /** Tells whether it forbids the acceptance. */
  public boolean forbids() {
    return severity == Severity.RED;
  }
}
