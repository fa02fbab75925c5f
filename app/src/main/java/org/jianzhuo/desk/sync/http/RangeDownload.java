package org.jianzhuo.desk.sync.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.wire.Ticket;
import org.jianzhuo.model.wire.WirePaths;
import org.jspecify.annotations.Nullable;

/** Reads a medium; where the line breaks, goes on from that byte, a few times. */
final class RangeDownload extends InputStream {

  private static final int TRIES = 3;

  private final HttpExchange http;
  private final Ticket ticket;
  private final Digest digest;
  private @Nullable InputStream body;
  private long read;
  private int broken;

  RangeDownload(HttpExchange http, Ticket ticket, Digest digest) {
    this.http = http;
    this.ticket = ticket;
    this.digest = digest;
    this.body = open();
  }

  private InputStream open() {
    HttpRequest.Builder request = http.request(WirePaths.medium(digest), ticket.token()).GET();
    if (read > 0) {
      request.header("Range", "bytes=" + read + "-");
    }
    HttpResponse<InputStream> response = http.sendForStream(request.build());
    int expected = read > 0 ? 206 : 200;
    if (response.statusCode() == expected) {
      return response.body();
    }
    try (InputStream refused = response.body()) {
      throw http.refusal(response.statusCode(), refused.readNBytes(1 << 16));
    } catch (IOException e) {
      throw http.refusal(500, new byte[0]);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int off, int len) throws IOException {
    while (true) {
      InputStream now = body == null ? open() : body;
      body = now;
      try {
        int count = now.read(into, off, len);
        read += Math.max(0, count);
        return count;
      } catch (IOException e) {
        close();
        if (++broken > TRIES) {
          throw new DeskFault(
              ErrorCode.SERVER_FAILED, "the server does not deliver " + digest.brief(), e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    InputStream now = body;
    body = null;
    if (now != null) {
      now.close();
    }
  }
}
