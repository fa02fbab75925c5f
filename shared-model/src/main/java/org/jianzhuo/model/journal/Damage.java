package org.jianzhuo.model.journal;

import org.jianzhuo.model.base.Check;

/**
 * Names one damaged or missing item that a check of a data folder found.
 *
 * @param kind what sort of item, e.g. {@code entry}, {@code medium}, {@code sequence}
 * @param name its stable name, such as a medium's file name or an entry's id; no person's name
 * @param what what is wrong with it, in English
 */
public record Damage(String kind, String name, String what) {

  public Damage {
    Check.notBlank(kind, "kind");
    Check.notBlank(name, "name");
    Check.notBlank(what, "what");
  }
}
