package org.jianzhuo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import org.jianzhuo.model.wire.WirePaths;
import org.jianzhuo.server.sync.MediaStore;

/** Answers tus 1.0: core, creation and checksum. Nothing can be terminated. */
final class TusUploads {

  private static final long LARGEST_MEDIUM = 16L << 30;

  private static final int LOCKED = 423;

  private final TusFileUploadService tus;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  TusUploads(MediaStore media) {
    UuidUploadIdFactory ids = new UuidUploadIdFactory();
    tus =
        new TusFileUploadService()
            .withUploadIdFactory(ids)
            .withUploadStorageService(new TusStorage(media))
            .withUploadLockingService(new TusLocks())
            .withUploadUri(WirePaths.UPLOADS)
            .withMaxUploadSize(LARGEST_MEDIUM)
            .disableTusExtension("termination")
            .disableTusExtension("concatenation")
            .disableTusExtension("expiration");
  }

  /** Answers a request; one that comes while another works on the same upload gets 423. */
  void process(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    boolean creates = path.equals(WirePaths.UPLOADS);
    if (!creates && !busy.add(path)) {
      response.sendError(LOCKED, "the upload is in use");
      return;
    }
    try {
      tus.process(request, response);
    } finally {
      if (!creates) {
        busy.remove(path);
      }
    }
  }
}
