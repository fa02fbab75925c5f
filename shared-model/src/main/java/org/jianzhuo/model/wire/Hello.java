package org.jianzhuo.model.wire;

import java.util.List;

/** Begins a conversation with the versions that the client speaks. */
public record Hello(List<Integer> versions) {

  public Hello {
    versions = List.copyOf(versions);
  }
}
