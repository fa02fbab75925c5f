package org.jianzhuo.model.wire;

import java.util.List;
import org.jianzhuo.model.base.Digest;

/** Asks what the server has of media, named by the digests of their plain bytes. */
public record MediaQuery(List<Digest> digests) {

  public MediaQuery {
    digests = List.copyOf(digests);
  }
}
