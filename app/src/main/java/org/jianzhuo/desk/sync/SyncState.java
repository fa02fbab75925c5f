package org.jianzhuo.desk.sync;

import java.net.URI;
import java.time.Instant;
import org.jianzhuo.desk.base.ErrorCode;

/** Says how the station stands with its server. */
public sealed interface SyncState {

  /** Names what a run is doing. */
  enum Step {
    CONNECT,
    PUSH,
    PULL,
    UPLOAD,
    DOWNLOAD,
    VERIFY
  }

  /** No server is known yet. */
  record NotEnrolled() implements SyncState {}

  /** A server is known; nothing was exchanged since the start. */
  record Ready(URI server) implements SyncState {}

  /**
   * A run is under way.
   *
   * @param done of {@code total}: entries, or bytes of media; 0 of 0 where nobody knows
   */
  record Running(URI server, Step step, long done, long total) implements SyncState {}

  /** The last run did all there was. */
  record Done(URI server, SyncReport report, Instant at) implements SyncState {}

  /** The server could not be reached: normal in a borrowed room, nothing is lost. */
  record Offline(URI server) implements SyncState {}

  /**
   * The last run ended early; what it did is kept and the next one goes on from there.
   *
   * @param detail for support; holds no name of a person
   */
  record Failed(URI server, ErrorCode code, String detail) implements SyncState {}
}
