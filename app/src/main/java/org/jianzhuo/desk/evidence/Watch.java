package org.jianzhuo.desk.evidence;

/** Ends a listener's watch. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

  @Override
  void close();
}
