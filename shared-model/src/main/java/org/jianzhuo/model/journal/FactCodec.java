package org.jianzhuo.model.journal;

/** Turns facts into the JSON of an entry's body and back. */
public interface FactCodec {

  /** Returns the kind under which the fact is journalled. */
  String kindOf(Fact fact);

  /** Encodes the fact as UTF-8 JSON. */
  byte[] encode(Fact fact);

  /**
   * Decodes a body's JSON; an unknown kind gives an {@link UnknownFact}, since a newer station may
   * have written it.
   *
   * @throws IllegalArgumentException if the kind is known and the JSON does not fit it
   */
  Fact decode(String kind, byte[] json);
}
