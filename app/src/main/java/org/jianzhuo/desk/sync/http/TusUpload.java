package org.jianzhuo.desk.sync.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.Ticket;
import org.jianzhuo.model.wire.WirePaths;
import org.jspecify.annotations.Nullable;

/** Uploads by tus 1.0: creates, asks for the offset, sends from there in chunks. */
final class TusUpload {

  private static final int CHUNK_BYTES = 4 << 20;
  private static final int LOCKED = 423;
  private static final int LOCKED_TRIES = 50;
  private static final long LOCKED_PAUSE_MILLIS = 100;

  private final HttpExchange http;

  TusUpload(HttpExchange http) {
    this.http = http;
  }

  void send(
      Ticket ticket,
      Digest digest,
      SeekableByteChannel plain,
      @Nullable String upload,
      LongConsumer sent) {
    try {
      long length = plain.size();
      String path = upload == null ? create(ticket, digest, length) : upload;
      long offset = upload == null ? 0 : offset(ticket, path);
      sent.accept(offset);
      while (offset < length) {
        offset = sendChunk(ticket, path, plain, offset);
        sent.accept(offset);
      }
    } catch (IOException e) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, digest.brief() + " cannot be read", e);
    }
  }

  private HttpRequest.Builder request(String path, Ticket ticket) {
    return http.request(path, ticket.token()).header("Tus-Resumable", "1.0.0");
  }

  private String create(Ticket ticket, Digest digest, long length) {
    String name =
        Base64.getEncoder().encodeToString(digest.hex().getBytes(StandardCharsets.US_ASCII));
    HttpResponse<byte[]> created =
        http.requireSuccess(
            http.send(
                request(WirePaths.UPLOADS, ticket)
                    .header("Upload-Length", Long.toString(length))
                    .header("Upload-Metadata", WirePaths.DIGEST_METADATA + " " + name)
                    .POST(BodyPublishers.noBody())
                    .build()));
    return created
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new DeskFault(ErrorCode.SERVER_FAILED, "no place for the upload"));
  }

  private long offset(Ticket ticket, String path) {
    return offsetOf(sendPatiently(request(path, ticket).HEAD().build()));
  }

  private long sendChunk(Ticket ticket, String path, SeekableByteChannel plain, long offset)
      throws IOException {
    int size = (int) Math.min(CHUNK_BYTES, plain.size() - offset);
    ByteBuffer chunk = ByteBuffer.allocate(size);
    plain.position(offset);
    while (chunk.hasRemaining()) {
      if (plain.read(chunk) < 0) {
        throw new IOException("the medium is shorter than it says");
      }
    }
    long next =
        offsetOf(
            sendPatiently(
                request(path, ticket)
                    .header("Content-Type", "application/offset+octet-stream")
                    .header("Upload-Offset", Long.toString(offset))
                    .method("PATCH", BodyPublishers.ofByteArray(chunk.array()))
                    .build()));
    if (next <= offset) {
      throw new DeskFault(ErrorCode.SERVER_FAILED, "the upload does not get on");
    }
    return next;
  }

  /** Waits a little while the server still holds on to a request whose line was cut. */
  private HttpResponse<byte[]> sendPatiently(HttpRequest request) {
    HttpResponse<byte[]> response = http.send(request);
    for (int i = 0; response.statusCode() == LOCKED && i < LOCKED_TRIES; i++) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOCKED_PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DeskFault(ErrorCode.SERVER_UNREACHABLE, "waiting was interrupted", e);
      }
      response = http.send(request);
    }
    return http.requireSuccess(response);
  }

  private static long offsetOf(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValueAsLong("Upload-Offset")
        .orElseThrow(() -> new DeskFault(ErrorCode.SERVER_FAILED, "no offset of the upload"));
  }
}
