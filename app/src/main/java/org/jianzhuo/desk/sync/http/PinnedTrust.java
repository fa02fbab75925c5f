package org.jianzhuo.desk.sync.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a server by its certificate alone. Names and dates are not looked at: the certificate is
 * pinned, and the clocks of borrowed rooms lie.
 */
final class PinnedTrust extends X509ExtendedTrustManager {

  private final Predicate<Digest> accepted;
  private volatile @Nullable Digest seen;
  private volatile boolean refused;

  PinnedTrust(Predicate<Digest> accepted) {
    this.accepted = accepted;
  }

  /** Makes a context that speaks TLS 1.3 with this trust. */
  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new TrustManager[] {this}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the accepted certificate's digest; null before a handshake. */
  @Nullable Digest seen() {
    return seen;
  }

  /** Tells whether a server was turned down for its certificate. */
  boolean refused() {
    return refused;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    try {
      X509Certificate own = chain[0];
      Digest digest = Digest.of(own.getEncoded());
      own.verify(own.getPublicKey());
      if (accepted.test(digest)) {
        seen = digest;
        return;
      }
    } catch (GeneralSecurityException e) {
      refused = true;
      throw new CertificateException("not a certificate of its own", e);
    }
    refused = true;
    throw new CertificateException("another server's certificate");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no clients here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
