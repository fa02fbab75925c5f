package org.jianzhuo.model.panel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jianzhuo.model.base.Check;

/**
 * Chooses by a seed, the same on every computer: SHA-256 of seed and counter, with rejection, so
 * that every order is equally likely.
 */
final class SeededChoice {

  private final byte[] seed;
  private long counter;

  SeededChoice(byte[] seed) {
    Check.that(seed.length >= 16, "a seed has at least 16 bytes");
    this.seed = seed.clone();
  }

  /** Returns a number from 0 to below the bound. */
  int below(int bound) {
    long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    long value;
    do {
      value = next();
    } while (value >= limit);
    return (int) (value % bound);
  }

  private long next() {
    byte[] input = ByteBuffer.allocate(seed.length + 8).put(seed).putLong(counter++).array();
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(input);
      return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
    }
  }

  /** Returns the values in a random order (Fisher–Yates). */
  <T> List<T> shuffled(List<T> values) {
    List<T> order = new ArrayList<>(values);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, below(i + 1));
    }
    return order;
  }
}
