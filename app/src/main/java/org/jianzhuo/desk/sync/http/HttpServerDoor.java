package org.jianzhuo.desk.sync.http;

import java.net.URI;
import java.util.function.Predicate;
import org.jianzhuo.desk.sync.ServerDoor;
import org.jianzhuo.desk.sync.ServerLink;
import org.jianzhuo.model.base.Digest;

/** Reaches servers over HTTPS. */
public final class HttpServerDoor implements ServerDoor {

  @Override
  public ServerLink reach(URI address, Predicate<Digest> certificate) {
    PinnedTrust trust = new PinnedTrust(certificate);
    HttpServerLink link = new HttpServerLink(new HttpExchange(address, trust));
    boolean reached = false;
    try {
      link.greet();
      reached = true;
      return link;
    } finally {
      if (!reached) {
        link.close();
      }
    }
  }
}
