package org.jianzhuo.desk.evidence.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianzhuo.desk.evidence.decoder.DecoderProcess.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatenessTest {

  private static final Limit USUAL = new Limit(Duration.ofSeconds(8), Duration.ofSeconds(12));

  private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1);
  private final CountDownLatch late = new CountDownLatch(1);
  private final AtomicInteger ended = new AtomicInteger();
  private final Lateness lateness =
      new Lateness(
          watch,
          System::nanoTime,
          () -> {
            ended.incrementAndGet();
            late.countDown();
          });

  @AfterEach
  void close() {
    watch.shutdownNow();
  }

  @Test
  void a_thousand_messages_in_time_are_looked_at_once() {
    for (int request = 0; request < 100; request++) {
      lateness.begins(USUAL);
      for (int message = 0; message < 10; message++) {
        lateness.listens();
        lateness.heard();
      }
      lateness.ends();
    }
    // what was cancelled stays in the queue as well; the count of tasks is an estimate only
    assertThat(watch.getQueue()).hasSize(1);
    assertThat(watch.getCompletedTaskCount()).isZero();
  }

  @Test
  void silence_ends_it_though_a_longer_one_was_allowed_before() throws Exception {
    lateness.begins(USUAL);
    lateness.listens();
    lateness.heard();
    lateness.ends();
    lateness.begins(new Limit(Duration.ofMillis(50), Duration.ofSeconds(12)));
    lateness.listens();
    assertThat(late.await(7, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void one_that_talks_without_end_is_ended_all_the_same() throws Exception {
    lateness.begins(new Limit(Duration.ofSeconds(8), Duration.ofMillis(200)));
    while (late.getCount() > 0) {
      lateness.listens();
      lateness.heard();
    }
    assertThat(ended).hasValue(1);
  }

  @Test
  void what_has_ended_is_not_late() throws Exception {
    lateness.begins(new Limit(Duration.ofMillis(50), Duration.ofMillis(50)));
    lateness.listens();
    lateness.heard();
    lateness.ends();
    CountDownLatch later = new CountDownLatch(1);
    var unused = watch.schedule(later::countDown, 100, TimeUnit.MILLISECONDS);
    assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ended).hasValue(0);
  }
}
