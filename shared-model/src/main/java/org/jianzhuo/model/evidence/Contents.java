package org.jianzhuo.model.evidence;

/**
 * What was found in a file when it was looked at before it was kept.
 *
 * @param whole whether all of its picture is there; else the decoder fills in what is missing
 * @param codec of a clip's pictures, as the decoder calls it; empty for what is no clip
 * @param films how many tracks of pictures a clip holds, of which one is shown; 0 for what is none
 * @param sounds how many tracks of sound a clip holds
 * @param unheard the codec of the sound that cannot be played here; empty where it can
 */
public record Contents(boolean whole, String codec, int films, int sounds, String unheard) {

  /** Returns what is found in a picture or a paper. */
  public static Contents ofPicture(boolean whole) {
    return new Contents(whole, "", 0, 0, "");
  }
}
