package org.jianzhuo.desk.evidence.camera;

/** Holds the times of pictures that wait, in order, in room that is made once. */
final class WaitingTimes {

  private final double[] seconds;
  private int first;
  private int size;

  /**
   * @param most how many can wait
   */
  WaitingTimes(int most) {
    seconds = new double[most];
  }

  int size() {
    return size;
  }

  double oldest() {
    return seconds[first];
  }

  void add(double at) {
    seconds[(first + size) % seconds.length] = at;
    size++;
  }

  /** Forgets the oldest. */
  void remove() {
    first = (first + 1) % seconds.length;
    size--;
  }
}
