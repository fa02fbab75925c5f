package org.jianzhuo.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Delays;
import org.jianzhuo.desk.base.ErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AutoSyncTest {

  private static final URI SERVER = URI.create("https://127.0.0.1/");
  private static final SyncState DONE =
      new SyncState.Done(SERVER, new SyncReport(0, 0, 0, 0, 0), Instant.EPOCH);

  private final List<Runnable> waiting = new ArrayList<>();
  private boolean open = true;
  private int runs;
  private final AutoSync sync =
      new AutoSync(() -> runs++, this::later, () -> open, Duration.ofMinutes(1));

  private Delays.Pending later(Duration pause, Runnable action) {
    waiting.add(action);
    return () -> waiting.remove(action);
  }

  @Nested
  class After_a_sign_in {

    @Test
    void a_station_that_turns_out_to_be_enrolled_starts_a_run() {
      sync.signedIn(new SyncState.NotEnrolled());
      sync.changed(new SyncState.Ready(SERVER));
      assertThat(runs).isEqualTo(1);
    }

    @Test
    void one_that_enrols_later_leaves_the_first_run_to_the_person() {
      sync.signedIn(new SyncState.NotEnrolled());
      sync.changed(new SyncState.NotEnrolled());
      sync.changed(new SyncState.Ready(SERVER));
      assertThat(runs).isZero();
    }

    @Test
    void one_that_has_exchanged_before_starts_a_run_at_once() {
      sync.signedIn(DONE);
      assertThat(runs).isEqualTo(1);
    }
  }

  @Nested
  class After_a_run {

    @Test
    void the_next_one_starts_when_the_pause_is_over() {
      sync.changed(DONE);
      waiting.getFirst().run();
      assertThat(runs).isEqualTo(1);
    }

    @Test
    void an_unreachable_server_is_tried_again() {
      sync.changed(new SyncState.Offline(SERVER));
      assertThat(waiting).hasSize(1);
    }

    @Test
    void only_one_next_run_waits() {
      sync.changed(DONE);
      sync.changed(DONE);
      assertThat(waiting).hasSize(1);
    }

    @Test
    void a_foreign_server_is_left_to_a_person() {
      sync.changed(new SyncState.Failed(SERVER, ErrorCode.SERVER_NOT_OURS, ""));
      assertThat(waiting).isEmpty();
    }

    @Test
    void a_locked_store_is_left_alone() {
      sync.changed(DONE);
      open = false;
      waiting.getFirst().run();
      assertThat(runs).isZero();
    }
  }
}
