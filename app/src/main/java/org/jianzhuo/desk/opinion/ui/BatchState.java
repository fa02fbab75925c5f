package org.jianzhuo.desk.opinion.ui;

import java.util.List;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.exam.FindingsSheet;
import org.jianzhuo.desk.opinion.ReadMarks;
import org.jianzhuo.desk.opinion.ToSign;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Says what the to-sign list shows.
 *
 * @param cases that wait for the expert, in order of number
 * @param filter which of them the list shows
 * @param marks which of them are read
 * @param opened the case whose summary is shown; null before the list is read or where it is empty
 * @param paper the opened case's sheet where the whole of it is shown; null else
 * @param signing how far the signing is; null while nothing is being signed
 * @param results what came of the last signing, case by case
 * @param refusal why the last act was refused; null if it was not
 */
public record BatchState(
    boolean loaded,
    List<ToSign> cases,
    Filter filter,
    ReadMarks marks,
    @Nullable Opened opened,
    byte @Nullable [] paper,
    @Nullable Signing signing,
    List<Result> results,
    @Nullable Reason refusal) {

  /** Which cases the list shows. */
  public enum Filter {
    ALL,
    UNREAD,
    DIFFERING
  }

  /** A case whose summary is open. */
  public record Opened(ToSign waiting, FindingsSheet sheet) {}

  /** How many of how many cases are done. */
  public record Signing(int done, int all) {}

  /**
   * What came of one case: signed if neither a reason nor a fault is there.
   *
   * @param refused why it was refused
   * @param fault what the environment failed at
   */
  public record Result(
      StreamId caseStream, String number, @Nullable Reason refused, @Nullable ErrorCode fault) {

    public boolean signed() {
      return refused == null && fault == null;
    }
  }

  public BatchState {
    cases = List.copyOf(cases);
    results = List.copyOf(results);
  }

  static BatchState empty() {
    return new BatchState(
        false, List.of(), Filter.ALL, ReadMarks.NONE, null, null, null, List.of(), null);
  }

  /** Returns the cases that the list shows. */
  public List<ToSign> shown() {
    return switch (filter) {
      case ALL -> cases;
      case UNREAD -> cases.stream().filter(waiting -> !marks.isRead(waiting)).toList();
      case DIFFERING -> cases.stream().filter(ToSign::differs).toList();
    };
  }

  /** Returns the cases that one act of the key can sign. */
  public List<ToSign> inBatch() {
    return cases.stream().filter(ToSign::inBatch).toList();
  }

  /** Returns the cases that are read and can be signed. */
  public List<ToSign> read() {
    return cases.stream().filter(marks::isRead).toList();
  }

  /** Returns the cases that could be signed but are not read. */
  public List<ToSign> unread() {
    return inBatch().stream().filter(waiting -> !marks.isRead(waiting)).toList();
  }

  /** Tells whether handwriting is needed: where a sheet is among what is signed. */
  public boolean needsInk() {
    return inBatch().stream().anyMatch(waiting -> waiting.due() == ToSign.Due.SIGNATURE);
  }

  BatchState with(Filter next) {
    return new BatchState(loaded, cases, next, marks, opened, paper, signing, results, refusal);
  }

  BatchState with(ReadMarks next) {
    return new BatchState(loaded, cases, filter, next, opened, paper, signing, results, null);
  }

  BatchState opening(@Nullable Opened next) {
    return new BatchState(loaded, cases, filter, marks, next, null, signing, results, refusal);
  }

  BatchState showing(byte @Nullable [] whole) {
    return new BatchState(loaded, cases, filter, marks, opened, whole, signing, results, refusal);
  }

  BatchState signing(@Nullable Signing next) {
    return new BatchState(loaded, cases, filter, marks, opened, paper, next, results, null);
  }

  BatchState refused(@Nullable Reason reason) {
    return new BatchState(loaded, cases, filter, marks, opened, paper, null, results, reason);
  }
}
