package org.jianzhuo.desk.base;

import org.jspecify.annotations.Nullable;

/** Reports a fault of the environment: the one unchecked exception that crosses features. */
public final class DeskFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public DeskFault(ErrorCode code, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
  }

  public DeskFault(ErrorCode code, String detail) {
    this(code, detail, null);
  }

  public ErrorCode code() {
    return code;
  }
}
