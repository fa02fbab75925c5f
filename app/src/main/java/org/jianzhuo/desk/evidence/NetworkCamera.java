package org.jianzhuo.desk.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A camera that is reached by its address: MJPEG over HTTP, or RTSP.
 *
 * @param name what people call it
 * @param url with whatever it takes to sign in there: never shown, never in a medium's metadata
 */
public record NetworkCamera(String name, String url) {

  private static final Set<String> SCHEMES = Set.of("http", "https", "rtsp", "rtsps");
  private static final int LONGEST = 500;
  private static final String PREFIX = "net:";

  /** Reads an address as it is typed; empty if no camera can be reached by it. */
  public static Optional<NetworkCamera> of(String name, String typed) {
    String url = typed.strip();
    if (name.isBlank() || url.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url);
      boolean reachable =
          uri.getScheme() != null
              && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getHost() != null;
      return reachable ? Optional.of(new NetworkCamera(name.strip(), url)) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Puts user and password into an address; as it is where there is no user. */
  public static String signedIn(String typed, String user, String password) {
    String url = typed.strip();
    int host = url.indexOf("://") + 3;
    if (user.isBlank() || host < 3) {
      return url;
    }
    return url.substring(0, host)
        + escaped(user.strip())
        + ":"
        + escaped(password)
        + "@"
        + url.substring(host);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Tells whether the camera streams by RTSP; else it is MJPEG over HTTP. */
  public boolean streams() {
    return url.regionMatches(true, 0, "rtsp", 0, 4);
  }

  /** Returns the address as it may be shown: host, port and path, without password and query. */
  public String address() {
    return identity().stableId().substring(PREFIX.length());
  }

  /** Names the camera for good, by host, port and path: no password, no query. */
  public CaptureDevice.Identity identity() {
    URI uri = URI.create(url);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new CaptureDevice.Identity(PREFIX + uri.getHost() + port + uri.getPath(), name, false);
  }
}
