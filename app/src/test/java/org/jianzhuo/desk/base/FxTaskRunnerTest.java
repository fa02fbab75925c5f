package org.jianzhuo.desk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FxTaskRunnerTest {

  private final FxTaskRunner tasks = new FxTaskRunner();

  @BeforeAll
  static void startWindowSystem() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    tasks.close();
  }

  @Test
  void work_runs_on_its_lane_and_the_answer_arrives_at_the_window() throws Exception {
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    tasks.run(
        Lane.DB,
        () -> Thread.currentThread().getName(),
        name -> said.add(name + " " + Platform.isFxApplicationThread()),
        fault -> said.add("failed"));
    assertThat(said.poll(20, TimeUnit.SECONDS)).isEqualTo("lane-db true");
  }

  @Test
  void a_fault_keeps_its_code_and_a_bug_becomes_one() throws Exception {
    BlockingQueue<ErrorCode> said = new LinkedBlockingQueue<>();
    tasks.run(
        Lane.IO,
        () -> {
          throw new DeskFault(ErrorCode.DISK_FULL, "full");
        },
        value -> {},
        fault -> said.add(fault.code()));
    tasks.run(
        Lane.IO,
        () -> {
          throw new IllegalStateException("a bug");
        },
        value -> {},
        fault -> said.add(fault.code()));
    assertThat(said.poll(20, TimeUnit.SECONDS)).isEqualTo(ErrorCode.DISK_FULL);
    assertThat(said.poll(20, TimeUnit.SECONDS)).isEqualTo(ErrorCode.BUG);
  }

  @Test
  void a_lane_keeps_the_order_and_is_finished_before_it_closes() {
    List<Integer> done = new CopyOnWriteArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    for (int i = 0; i < 50; i++) {
      int number = i;
      tasks.run(
          Lane.DB,
          () -> {
            begin.await();
            return done.add(number);
          },
          value -> {},
          fault -> {});
    }
    begin.countDown();
    tasks.close();
    assertThat(done).hasSize(50).isSorted();
  }

  @Test
  void a_trace_names_places_and_types_and_no_words_of_others() {
    String trace =
        FaultTrace.of(
            new DeskFault(
                ErrorCode.BUG, "a task failed", new IllegalArgumentException("name 张凤子")));
    assertThat(trace)
        .contains("BUG (a task failed)", "IllegalArgumentException", "FxTaskRunnerTest")
        .doesNotContain("张凤子");
  }
}
