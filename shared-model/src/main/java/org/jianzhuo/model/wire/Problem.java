package org.jianzhuo.model.wire;

import java.util.Optional;

/** A problem document (RFC 9457). */
public record Problem(String type, String title, int status, String detail) {

  /** Describes a problem of a known kind. */
  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind.type(), kind.title(), kind.status(), detail);
  }

  /** Returns the kind that the type names, if this program knows it. */
  public Optional<ProblemKind> kind() {
    for (ProblemKind kind : ProblemKind.values()) {
      if (kind.type().equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
