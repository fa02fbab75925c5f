package org.jianzhuo.model.wire;

/**
 * The conversation of a station with a server: the client calls it, the server answers it, and each
 * implements this interface. Media bytes go beside it, by tus 1.0 and HTTP range, at the paths of
 * {@link WirePaths}. There is no verb that deletes.
 *
 * <p>Every method throws {@link ProtocolException} for what the other side refuses.
 */
public interface SyncProtocol {

  /** The version of the protocol that this program speaks. */
  int VERSION = 1;

  /** The most entries of one push or one page of the feed. */
  int MOST_ENTRIES = 500;

  /** Agrees on a version and hands out the server's nonce, good for one opening or enrolment. */
  Greeting hello(Hello hello);

  /** Registers a station's key by an administrator's one-time code. */
  Enrolled enrol(Enrolment enrolment);

  /** Opens a connection for a registered station; the ticket lives 15 minutes. */
  Ticket open(Opening opening);

  /** Tells up to which seq the server holds each station's entries without a gap. */
  Holdings holdings(Ticket ticket);

  /** Takes entries of any station and answers for each; what it has already it takes again. */
  PushAnswer push(Ticket ticket, PushBatch batch);

  /** Returns entries after the cursor in the order in which the server committed them. */
  FeedPage feed(Ticket ticket, long after, int limit);

  /** Tells what the server has of each medium. */
  MediaAnswer media(Ticket ticket, MediaQuery query);
}
