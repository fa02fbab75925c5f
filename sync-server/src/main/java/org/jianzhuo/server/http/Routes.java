package org.jianzhuo.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.Enrolment;
import org.jianzhuo.model.wire.Hello;
import org.jianzhuo.model.wire.Json;
import org.jianzhuo.model.wire.MediaQuery;
import org.jianzhuo.model.wire.Opening;
import org.jianzhuo.model.wire.Problem;
import org.jianzhuo.model.wire.ProblemKind;
import org.jianzhuo.model.wire.ProtocolException;
import org.jianzhuo.model.wire.PushBatch;
import org.jianzhuo.model.wire.SyncProtocol;
import org.jianzhuo.model.wire.Ticket;
import org.jianzhuo.model.wire.WirePaths;
import org.jianzhuo.server.sync.MediaStore;
import org.jianzhuo.server.sync.SyncHub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps the protocol to paths; what is refused is answered with a problem document (RFC 9457). */
final class Routes {

  private static final int LARGEST_REQUEST = 32 << 20;
  private static final String BEARER = "Bearer ";

  private final Logger log = LoggerFactory.getLogger(Routes.class);
  private final ObjectMapper json = Json.mapper();
  private final SyncHub hub;
  private final MediaStore media;
  private final TusUploads uploads;

  Routes(SyncHub hub, MediaStore media) {
    this.hub = hub;
    this.media = media;
    this.uploads = new TusUploads(media);
  }

  void register(RoutesConfig routes) {
    routes.get(WirePaths.HEALTH, ctx -> answer(ctx, health()));
    routes.post(WirePaths.HELLO, ctx -> answer(ctx, hub.hello(read(ctx, Hello.class))));
    routes.post(WirePaths.ENROL, ctx -> answer(ctx, hub.enrol(read(ctx, Enrolment.class))));
    routes.post(WirePaths.OPEN, ctx -> answer(ctx, hub.open(read(ctx, Opening.class))));
    routes.get(WirePaths.HOLDINGS, ctx -> answer(ctx, hub.holdings(ticket(ctx))));
    routes.post(
        WirePaths.PUSH, ctx -> answer(ctx, hub.push(ticket(ctx), read(ctx, PushBatch.class))));
    routes.get(WirePaths.FEED, this::feed);
    routes.post(
        WirePaths.MEDIA, ctx -> answer(ctx, hub.media(ticket(ctx), read(ctx, MediaQuery.class))));
    routes.get(WirePaths.MEDIA + "/{digest}", this::medium);
    routes.get(WirePaths.MISSING, this::missing);
    for (String path : new String[] {WirePaths.UPLOADS, WirePaths.UPLOADS + "/{id}"}) {
      routes.options(path, this::upload);
      routes.post(path, this::upload);
      routes.head(path, this::upload);
      routes.patch(path, this::upload);
    }
    routes.exception(ProtocolException.class, (e, ctx) -> problem(ctx, e.problem()));
    routes.exception(HttpResponseException.class, Routes.this::refused);
    routes.exception(EOFException.class, this::cut);
    routes.exception(Exception.class, this::failed);
  }

  /** Says that the server is up and how many media it waits for; names nothing. */
  private Map<String, Object> health() {
    return Map.of("status", "up", "mediaMissing", hub.missing().total());
  }

  private void missing(Context ctx) throws IOException {
    hub.admitted(ticket(ctx).token());
    answer(ctx, hub.missing());
  }

  private void feed(Context ctx) throws IOException {
    answer(
        ctx,
        hub.feed(
            ticket(ctx),
            number(ctx, "after", 0),
            (int) number(ctx, "limit", SyncProtocol.MOST_ENTRIES)));
  }

  private void medium(Context ctx) throws IOException {
    hub.admitted(ticket(ctx).token());
    Digest digest;
    try {
      digest = new Digest(ctx.pathParam("digest"));
    } catch (IllegalArgumentException e) {
      throw new ProtocolException(ProblemKind.MALFORMED, "not a digest");
    }
    if (!media.has(digest)) {
      throw new ProtocolException(ProblemKind.NOT_FOUND, "no such medium");
    }
    RangeDownload.send(ctx, media.open(digest));
  }

  private void upload(Context ctx) throws IOException {
    hub.admitted(ticket(ctx).token());
    uploads.process(ctx.req(), new ProblemResponse(ctx.res(), json));
  }

  private static long number(Context ctx, String name, long byDefault) {
    String text = ctx.queryParam(name);
    if (text == null) {
      return byDefault;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && (!name.equals("limit") || number <= Integer.MAX_VALUE)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new ProtocolException(ProblemKind.MALFORMED, name + " is no number");
    }
    throw new ProtocolException(ProblemKind.MALFORMED, name + " is out of range");
  }

  private static Ticket ticket(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.startsWith(BEARER)) {
      throw new ProtocolException(ProblemKind.TICKET_EXPIRED, "no ticket");
    }
    return new Ticket(header.substring(BEARER.length()), "");
  }

  private <T> T read(Context ctx, Class<T> type) throws IOException {
    byte[] body = ctx.req().getInputStream().readNBytes(LARGEST_REQUEST + 1);
    if (body.length > LARGEST_REQUEST) {
      throw new ProtocolException(ProblemKind.TOO_LARGE, "");
    }
    try {
      T value = json.readValue(body, type);
      if (value == null) {
        throw new ProtocolException(ProblemKind.MALFORMED, "no value");
      }
      return value;
    } catch (JsonProcessingException e) {
      // Jackson's own message may quote the request.
      throw new ProtocolException(ProblemKind.MALFORMED, "not a " + type.getSimpleName());
    }
  }

  private void answer(Context ctx, Object value) throws IOException {
    ctx.contentType("application/json").result(json.writeValueAsBytes(value));
  }

  private void problem(Context ctx, Problem problem) {
    try {
      ctx.status(problem.status())
          .contentType("application/problem+json")
          .result(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refused(HttpResponseException refusal, Context ctx) {
    ProblemKind kind = refusal.getStatus() == 404 ? ProblemKind.NOT_FOUND : ProblemKind.MALFORMED;
    problem(ctx, new Problem(kind.type(), kind.title(), refusal.getStatus(), ""));
  }

  private void cut(EOFException cut, Context ctx) {
    // Nobody is there any more to be answered; the station comes again.
    log.info("{} {}: the line was cut", ctx.method(), ctx.path());
  }

  private void failed(Exception failure, Context ctx) {
    log.error("{} {} failed", ctx.method(), ctx.path(), failure);
    problem(ctx, Problem.of(ProblemKind.INTERNAL, ""));
  }
}
