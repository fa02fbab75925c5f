package org.jianzhuo.desk.document;

import org.jianzhuo.model.base.Check;

/**
 * A page as pixels.
 *
 * @param argb row by row from the top left, alpha first, opaque; not copied, not to be changed
 */
public record PagePicture(int width, int height, int[] argb) {

  public PagePicture {
    Check.that(argb.length == width * height, "a picture has width times height pixels");
  }
}
