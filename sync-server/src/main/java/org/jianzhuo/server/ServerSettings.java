package org.jianzhuo.server;

import java.nio.file.Path;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.server.sync.KeyFile;

/**
 * Says where a server keeps what and on which address it listens.
 *
 * @param key the key file, outside the data folder
 * @param port 0 for any free one
 */
public record ServerSettings(Path data, Path key, String host, int port) {

  public ServerSettings {
    Check.inRange(port, 0, 65_535, "port");
  }

  /** Keeps data in the folder and the key beside it, and listens on this machine only. */
  public static ServerSettings local(Path data) {
    return new ServerSettings(data, KeyFile.beside(data), "127.0.0.1", 0);
  }
}
