package org.jianzhuo.desk.sync;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Forwards TCP on the loopback and cuts every line once so many bytes have passed upwards. */
final class CuttingProxy implements Closeable {

  private final ServerSocket door;
  private final int target;
  private final AtomicLong left;
  private final AtomicLong passedUp = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  CuttingProxy(URI server, long bytesUpwards) throws IOException {
    this.target = server.getPort();
    this.left = new AtomicLong(bytesUpwards);
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  URI url() {
    return URI.create("https://127.0.0.1:" + door.getLocalPort() + "/");
  }

  long passedUp() {
    return passedUp.get();
  }

  private Void accept() throws IOException {
    while (true) {
      Socket client = door.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(client);
      open.add(server);
      threads.submit(() -> pump(client, server, true));
      threads.submit(() -> pump(server, client, false));
    }
  }

  private Void pump(Socket from, Socket to, boolean upwards) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read = in.read(buffer);
      while (read >= 0) {
        int pass = read;
        if (upwards) {
          pass = (int) Math.clamp(left.getAndAdd(-read), 0, read);
          passedUp.addAndGet(pass);
        }
        out.write(buffer, 0, pass);
        out.flush();
        if (pass < read) {
          cut();
          return null;
        }
        read = in.read(buffer);
      }
    }
    return null;
  }

  private void cut() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    threads.shutdownNow();
  }
}
