package org.jianzhuo.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends a medium, or what is left of it from a byte on (RFC 9110, 14). */
final class RangeDownload {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");

  private RangeDownload() {}

  /** Sends the channel and closes it with the response. */
  static void send(Context ctx, SeekableByteChannel channel) throws IOException {
    long size = channel.size();
    String asked = ctx.header("Range");
    Matcher range = RANGE.matcher(asked == null ? "" : asked);
    ctx.contentType("application/octet-stream").header("Accept-Ranges", "bytes");
    if (!range.matches()) {
      ctx.header("Content-Length", Long.toString(size));
      ctx.result(Channels.newInputStream(channel));
      return;
    }
    long first = Long.parseLong(range.group(1));
    if (first >= size) {
      channel.close();
      ctx.status(416).header("Content-Range", "bytes */" + size);
      return;
    }
    // A range may end early (RFC 9110, 14.2); sending to the end keeps this to one case.
    channel.position(first);
    ctx.status(206)
        .header("Content-Range", "bytes " + first + "-" + (size - 1) + "/" + size)
        .header("Content-Length", Long.toString(size - first));
    ctx.result(Channels.newInputStream(channel));
  }
}
