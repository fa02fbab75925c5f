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
 */
public record Objection(Severity severity, String field, Words words, Words article) {

  public Objection {
    Check.that(severity != Severity.OK, "an objection that is none");
    Check.notBlank(field, "field");
  }

  /** Tells whether it forbids the acceptance. */
  public boolean forbids() {
    return severity == Severity.RED;
  }
}
