package org.jianzhuo.model.catalogue;

import java.util.Map;
import java.util.Optional;

/**
 * Holds one standard's official wording.
 *
 * @param edition which print it was taken from
 * @param version which import it is, from 1
 * @param texts by the clause's code
 */
public record OfficialWording(
    String standard, String edition, int version, Map<String, String> texts) {

  public OfficialWording {
    texts = Map.copyOf(texts);
  }

  /** Returns a clause's text. */
  public Optional<String> text(String code) {
    return Optional.ofNullable(texts.get(code));
  }
}
