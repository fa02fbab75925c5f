package org.jianzhuo.server.store;

import org.jspecify.annotations.Nullable;

/** Reports that the disk or the database failed, or that a row is damaged. */
public final class StoreFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
