package org.jianzhuo.desk.exam.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.jianzhuo.desk.base.DirectTaskRunner;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.base.ui.TypedWords;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.FakeDelays;
import org.jianzhuo.desk.journal.TestStation;
import org.jianzhuo.model.journal.PersonId;

/** Keeps typed words on a real disk, for tests of dialogs that are shown again after a kill. */
public final class KeptWords implements AutoCloseable {

  private static final PersonId AUTHOR = new PersonId(new UUID(1, 1));

  private final TestStation station;
  private final FakeDelays delays = new FakeDelays();

  public KeptWords(Path folder) {
    station = TestStation.in(folder);
  }

  /** Returns what a program has of the words that was started anew. */
  public TypedWords program() {
    return program(new DirectTaskRunner());
  }

  TypedWords program(TaskRunner tasks) {
    DraftKeeper keeper =
        new DraftKeeper(station.drafts, AUTHOR, new DirectTaskRunner(), delays, delays);
    return new DraftedWords(station.drafts, keeper, AUTHOR, tasks);
  }

  /** Lets the half second pass after which a kill loses nothing. */
  public void pause() {
    delays.pass(500);
  }

  /** Puts words there as an earlier program left them. */
  void earlier(String about, String json) {
    station.drafts.save(AUTHOR, "dialog:" + about, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Tells how many dialogs have words that were not taken. */
  public int open() {
    return station.drafts.list(AUTHOR, "dialog:").size();
  }

  @Override
  public void close() throws Exception {
    station.close();
  }
}
