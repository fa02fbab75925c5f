package org.jianzhuo.desk.evidence;

import java.util.Collections;
import java.util.List;

/**
 * Tells when the frames of a clip are shown, in milliseconds from its beginning and in order.
 *
 * @param shown those that decode
 * @param lost those that the file holds and that do not decode
 */
public record FrameTimes(List<Long> shown, List<Long> lost) {

  /** Nothing is known yet. */
  public static final FrameTimes NONE = new FrameTimes(List.of(), List.of());

  public FrameTimes {
    shown = List.copyOf(shown);
    lost = List.copyOf(lost);
  }

  /**
   * Tells what is lost.
   *
   * @param held when each frame that the file holds is shown, as its packets tell
   * @param decoded when each frame that decodes is shown
   */
  public static FrameTimes of(List<Long> held, List<Long> decoded) {
    List<Long> shown = decoded.stream().sorted().toList();
    return new FrameTimes(
        shown,
        held.stream().filter(at -> Collections.binarySearch(shown, at) < 0).sorted().toList());
  }

  /** Returns the number of the frame that is shown at this time, from 1; 0 while none is known. */
  public int number(long millis) {
    if (shown.isEmpty()) {
      return 0;
    }
    int found = Collections.binarySearch(shown, millis);
    // Between two of them the earlier one is shown.
    return Math.max(1, found >= 0 ? found + 1 : -found - 1);
  }

  /**
   * Names the frames that cannot be decoded between this one and the next, e.g. {@code 20} or
   * {@code 20–23}, counted as the file holds them; before the first frame also those. Empty where
   * none is lost.
   *
   * @param number of the frame that is shown, from 1
   */
  public String lostAfter(int number) {
    long from = number <= 1 ? Long.MIN_VALUE : shown.get(number - 1);
    long to = number < shown.size() ? shown.get(Math.max(0, number)) : Long.MAX_VALUE;
    List<Integer> here = lost.stream().filter(at -> at > from && at < to).map(this::place).toList();
    if (here.isEmpty()) {
      return "";
    }
    int first = here.getFirst();
    int last = here.getLast();
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private int place(long millis) {
    long before = shown.stream().filter(at -> at < millis).count();
    return (int) before + Collections.binarySearch(lost, millis) + 1;
  }
}
