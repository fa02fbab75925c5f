package org.jianzhuo.server.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadAlreadyLockedException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;
import org.jspecify.annotations.Nullable;

/** Lets one request at a time work on an upload; others are told to come again. */
final class TusLocks implements UploadLockingService {

  private final Set<UploadId> locked = ConcurrentHashMap.newKeySet();
  private @Nullable UploadIdFactory ids;

  @Override
  public @Nullable UploadLock lockUploadByUri(String uri) throws TusException {
    UploadId id = ids == null ? null : ids.readUploadId(uri);
    if (id == null) {
      return null;
    }
    if (!locked.add(id)) {
      throw new UploadAlreadyLockedException("the upload is in use");
    }
    return new UploadLock() {
      @Override
      public String getUploadUri() {
        return uri;
      }

      @Override
      public void release() {
        locked.remove(id);
      }

      @Override
      public void close() {
        release();
      }
    };
  }

  @Override
  public void cleanupStaleLocks() {
    // Locks live in memory only and are released with their request.
  }

  @Override
  public boolean isLocked(UploadId id) {
    return locked.contains(id);
  }

  @Override
  public void setIdFactory(UploadIdFactory idFactory) {
    ids = idFactory;
  }
}
