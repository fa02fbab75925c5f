package org.jianzhuo.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import org.jianzhuo.model.wire.WirePaths;
import org.jianzhuo.server.sync.MediaStore;

/** Answers tus 1.0: core, creation and checksum. Nothing can be terminated. */
final class TusUploads {

  private static final long LARGEST_MEDIUM = 16L << 30;

  private final TusFileUploadService tus;

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

  void process(HttpServletRequest request, HttpServletResponse response) throws IOException {
    tus.process(request, response);
  }
}
