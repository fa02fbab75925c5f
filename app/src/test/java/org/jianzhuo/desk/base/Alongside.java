package org.jianzhuo.desk.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs a test class that shows no window while the window's tests run, one such class at a time.
 *
 * <p>Cameras, kills and servers mostly wait for what happens in real time. There is one toolkit in
 * a program, so the tests of windows never run beside each other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("a second thread")
public @interface Alongside {}
