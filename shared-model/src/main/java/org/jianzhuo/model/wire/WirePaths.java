package org.jianzhuo.model.wire;

import org.jianzhuo.model.base.Digest;

/** Names the paths of the protocol over HTTP. */
public final class WirePaths {

  public static final String HEALTH = "/health";
  public static final String HELLO = "/v1/hello";
  public static final String ENROL = "/v1/enrol";
  public static final String OPEN = "/v1/open";
  public static final String HOLDINGS = "/v1/holdings";
  public static final String PUSH = "/v1/push";
  public static final String FEED = "/v1/feed";

  /** Answers a {@link MediaQuery}; media are read below it by digest. */
  public static final String MEDIA = "/v1/media";

  /** Answers with {@link MissingMedia}: what the entries name and the server does not have. */
  public static final String MISSING = "/v1/missing";

  /** Takes uploads by tus 1.0; the metadata {@code sha256} names the medium. */
  public static final String UPLOADS = "/v1/uploads";

  /** The key of tus metadata that holds the digest of the plain bytes in hexadecimal. */
  public static final String DIGEST_METADATA = "sha256";

  private WirePaths() {}

  /** Returns the path of a verified medium, which answers range requests. */
  public static String medium(Digest digest) {
    return MEDIA + "/" + digest.hex();
  }
}
