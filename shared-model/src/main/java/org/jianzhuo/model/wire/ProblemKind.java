package org.jianzhuo.model.wire;

import java.util.Locale;

/** Names what a server refuses, with the HTTP status that goes with it. */
public enum ProblemKind {
  MALFORMED(400, "The request cannot be read"),
  NO_COMMON_VERSION(400, "Client and server speak no common version of the protocol"),
  NOT_SIGNED(401, "The signature is not the station's"),
  TICKET_EXPIRED(401, "The connection must be opened again"),
  WRONG_CODE(403, "The enrolment code is unknown, used or too old"),
  UNKNOWN_STATION(403, "The station is not enrolled"),
  NOT_FOUND(404, "There is nothing at this path"),
  OTHER_COMMITTEE(409, "The server belongs to another committee"),
  OTHER_KEY(409, "The station is enrolled with another key"),
  TOO_LARGE(413, "The request is too large"),
  TOO_MANY(429, "Too many wrong codes; wait a minute"),
  INTERNAL(500, "The server failed");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Returns the URN that stands as {@code type} in a problem document (RFC 9457). */
  public String type() {
    return "urn:jianzhuo:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
