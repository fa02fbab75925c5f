package org.jianzhuo.desk.sync.http;

import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;
import org.jianzhuo.desk.sync.ServerLink;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.Enrolled;
import org.jianzhuo.model.wire.Enrolment;
import org.jianzhuo.model.wire.FeedPage;
import org.jianzhuo.model.wire.Greeting;
import org.jianzhuo.model.wire.Hello;
import org.jianzhuo.model.wire.Holdings;
import org.jianzhuo.model.wire.MediaAnswer;
import org.jianzhuo.model.wire.MediaQuery;
import org.jianzhuo.model.wire.Opening;
import org.jianzhuo.model.wire.PushAnswer;
import org.jianzhuo.model.wire.PushBatch;
import org.jianzhuo.model.wire.Ticket;
import org.jianzhuo.model.wire.WirePaths;
import org.jspecify.annotations.Nullable;

/** Speaks the protocol to one server. */
final class HttpServerLink implements ServerLink {

  private final HttpExchange http;
  private final TusUpload uploads;

  HttpServerLink(HttpExchange http) {
    this.http = http;
    this.uploads = new TusUpload(http);
  }

  /** Lets the server show its certificate and say that it is up. */
  void greet() {
    http.requireSuccess(http.send(http.request(WirePaths.HEALTH, null).GET().build()));
  }

  @Override
  public Digest certificate() {
    return http.certificate();
  }

  @Override
  public Greeting hello(Hello hello) {
    return http.post(WirePaths.HELLO, null, hello, Greeting.class);
  }

  @Override
  public Enrolled enrol(Enrolment enrolment) {
    return http.post(WirePaths.ENROL, null, enrolment, Enrolled.class);
  }

  @Override
  public Ticket open(Opening opening) {
    return http.post(WirePaths.OPEN, null, opening, Ticket.class);
  }

  @Override
  public Holdings holdings(Ticket ticket) {
    return http.get(WirePaths.HOLDINGS, ticket.token(), Holdings.class);
  }

  @Override
  public PushAnswer push(Ticket ticket, PushBatch batch) {
    return http.post(WirePaths.PUSH, ticket.token(), batch, PushAnswer.class);
  }

  @Override
  public FeedPage feed(Ticket ticket, long after, int limit) {
    String path = WirePaths.FEED + "?after=" + after + "&limit=" + limit;
    return http.get(path, ticket.token(), FeedPage.class);
  }

  @Override
  public MediaAnswer media(Ticket ticket, MediaQuery query) {
    return http.post(WirePaths.MEDIA, ticket.token(), query, MediaAnswer.class);
  }

  @Override
  public void upload(
      Ticket ticket,
      Digest digest,
      SeekableByteChannel plain,
      @Nullable String upload,
      LongConsumer sent) {
    uploads.send(ticket, digest, plain, upload, sent);
  }

  @Override
  public InputStream download(Ticket ticket, Digest digest) {
    return new RangeDownload(http, ticket, digest);
  }

  @Override
  public void close() {
    http.close();
  }
}
