package org.jianzhuo.desk.evidence.media;

/**
 * Which of a clip's tracks are decoded, from 0; the first where there are fewer.
 *
 * @param film the track of pictures
 */
record Wanted(int film, int sound) {

  static final Wanted FIRST = new Wanted(0, 0);

  static Wanted film(int number) {
    return new Wanted(number, 0);
  }

  static Wanted sound(int number) {
    return new Wanted(0, number);
  }
}
