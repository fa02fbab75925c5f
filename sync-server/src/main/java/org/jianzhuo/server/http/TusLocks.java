package org.jianzhuo.server.http;

import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;

/**
 * Locks nothing: {@link TusUploads} lets one request at a time through, since the library answers
 * 200 without an offset where a lock is refused.
 */
final class TusLocks implements UploadLockingService {

  private record Held(String getUploadUri) implements UploadLock {
    @Override
    public void release() {}

    @Override
    public void close() {}
  }

  @Override
  public UploadLock lockUploadByUri(String uri) {
    return new Held(uri);
  }

  @Override
  public void cleanupStaleLocks() {}

  @Override
  public boolean isLocked(UploadId id) {
    return false;
  }

  @Override
  public void setIdFactory(UploadIdFactory idFactory) {}
}
