package org.jianzhuo.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jianzhuo.server.sync.MediaStore;
import org.jianzhuo.server.sync.SyncHub;

/** Listens for stations: HTTPS with TLS 1.3 only, a virtual thread for each request. */
public final class HttpFrontDoor implements AutoCloseable {

  private static final long IDLE_MILLIS = 60_000;

  private final Javalin javalin;

  /**
   * @param port 0 for any free one
   */
  public HttpFrontDoor(
      SyncHub hub, MediaStore media, ServerCertificate certificate, String host, int port) {
    Routes routes = new Routes(hub, media);
    javalin =
        Javalin.create(
            config -> {
              quiet(config);
              config.jetty.addConnector(
                  (server, http) -> connector(server, http, certificate, host, port));
              routes.register(config.routes);
            });
    javalin.start();
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
  }

  private static Connector connector(
      Server server, HttpConfiguration http, ServerCertificate certificate, String host, int port) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(certificate.context());
    tls.setIncludeProtocols("TLSv1.3");
    HttpConfiguration secure = new HttpConfiguration(http);
    // Stations know the server by its pinned certificate, under whatever name they reach it.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    secure.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(secure));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  /** Returns the port on which it listens. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
