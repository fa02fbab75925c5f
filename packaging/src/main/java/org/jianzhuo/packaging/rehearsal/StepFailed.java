package org.jianzhuo.packaging.rehearsal;

/** Says in one line what a step waited for in vain. */
final class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailed(String message) {
    super(message);
  }

  StepFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
