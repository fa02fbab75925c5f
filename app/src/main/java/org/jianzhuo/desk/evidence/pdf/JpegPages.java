package org.jianzhuo.desk.evidence.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jianzhuo.desk.evidence.JpegScan;
import org.jspecify.annotations.Nullable;

/** Looks whether the JPEGs on a PDF's pages are whole: half of one is drawn without a word. */
final class JpegPages {

  private static final int MOST_OBJECTS = 10_000;
  private static final Set<COSName> JPEG =
      Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);

  private final Set<COSBase> seen = new HashSet<>();
  private boolean whole = true;

  /** Tells whether each JPEG that was looked at is whole. */
  boolean whole() {
    return whole;
  }

  void look(@Nullable PDResources resources) throws IOException {
    if (resources == null) {
      return;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object == null || !seen.add(object.getCOSObject()) || seen.size() > MOST_OBJECTS) {
        continue;
      }
      if (object instanceof PDImageXObject image) {
        whole &= whole(image);
      } else if (object instanceof PDFormXObject form) {
        look(form.getResources());
      }
    }
  }

  private static boolean whole(PDImageXObject image) throws IOException {
    List<COSName> filters = image.getStream().getFilters();
    if (filters == null || filters.isEmpty() || !JPEG.contains(filters.getLast())) {
      return true;
    }
    List<String> stop = JPEG.stream().map(COSName::getName).toList();
    try (InputStream jpeg = image.getStream().createInputStream(stop)) {
      return JpegScan.whole(jpeg.readAllBytes());
    }
  }
}
