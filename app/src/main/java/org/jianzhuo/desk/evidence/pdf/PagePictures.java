package org.jianzhuo.desk.evidence.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Looks at a page's pictures, also those within its forms, before the page is drawn. */
final class PagePictures {

  private static final long MOST_PIXELS = 50_000_000;
  private static final int MOST_OBJECTS = 10_000;

  private final Set<COSBase> seen = new HashSet<>();
  private boolean huge;
  private boolean unread;

  private PagePictures() {}

  /** Refuses a page that holds a picture of too many pixels. */
  static void refuseHuge(@Nullable PDResources resources) throws IOException {
    if (of(resources).huge) {
      throw new DeskFault(
          ErrorCode.MEDIUM_DAMAGED, "the page holds a picture of more than 50 million pixels");
    }
  }

  /** Tells whether a picture is packed so that the page would be drawn without it. */
  static boolean anyUnread(@Nullable PDResources resources) throws IOException {
    return of(resources).unread;
  }

  private static PagePictures of(@Nullable PDResources resources) throws IOException {
    PagePictures pictures = new PagePictures();
    pictures.look(resources);
    return pictures;
  }

  private void look(@Nullable PDResources resources) throws IOException {
    if (resources == null) {
      return;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      boolean known = object == null || !seen.add(object.getCOSObject());
      if (known || seen.size() > MOST_OBJECTS) {
        continue;
      }
      if (object instanceof PDImageXObject image) {
        huge |= (long) image.getWidth() * image.getHeight() > MOST_PIXELS;
        unread |= !readable(image.getStream().getFilters());
      } else if (object instanceof PDFormXObject form) {
        look(form.getResources());
      }
    }
  }

  private static boolean readable(@Nullable List<COSName> filters) {
    return filters == null
        || filters.stream()
            .noneMatch(
                filter ->
                    filter.equals(COSName.JPX_DECODE) && !reads("jpeg2000")
                        || filter.equals(COSName.JBIG2_DECODE) && !reads("jbig2"));
  }

  private static boolean reads(String format) {
    return Set.of(ImageIO.getReaderFormatNames()).contains(format)
        || ImageIO.getImageReadersByFormatName(format).hasNext();
  }
}
