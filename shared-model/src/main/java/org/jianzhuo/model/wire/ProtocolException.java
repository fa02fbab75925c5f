package org.jianzhuo.model.wire;

/** Reports that the other side refused a request, with its problem document. */
public final class ProtocolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProtocolException(Problem problem) {
    super(problem.title() + (problem.detail().isEmpty() ? "" : ": " + problem.detail()));
    this.problem = problem;
  }

  public ProtocolException(ProblemKind kind, String detail) {
    this(Problem.of(kind, detail));
  }

  public Problem problem() {
    return problem;
  }

  /** Tells whether the problem is of this kind. */
  public boolean is(ProblemKind kind) {
    return problem.type().equals(kind.type());
  }
}
