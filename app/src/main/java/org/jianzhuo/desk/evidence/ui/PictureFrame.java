package org.jianzhuo.desk.evidence.ui;

import javafx.geometry.Point2D;
import javafx.scene.transform.Affine;
import javafx.scene.transform.NonInvertibleTransformException;
import org.jianzhuo.model.evidence.Spot;

/**
 * Says how a picture lies in its pane: fitted, then zoomed, turned and moved.
 *
 * @param aspect the picture's height in its widths
 * @param zoom 1 where the whole picture just fits
 * @param turns quarter turns clockwise, 0 to 3
 * @param panX how far its middle lies from the pane's, in pixels
 */
record PictureFrame(
    double paneWidth,
    double paneHeight,
    double aspect,
    double zoom,
    int turns,
    double panX,
    double panY) {

  static final double MOST_ZOOM = 16;
  static final double LEAST_ZOOM = 0.25;

  static final PictureFrame EMPTY = new PictureFrame(1, 1, 0.75, 1, 0, 0, 0);

  PictureFrame pane(double width, double height) {
    return new PictureFrame(
        Math.max(1, width), Math.max(1, height), aspect, zoom, turns, panX, panY);
  }

  PictureFrame fitted(double newAspect, int newTurns) {
    return new PictureFrame(paneWidth, paneHeight, newAspect, 1, newTurns, 0, 0);
  }

  PictureFrame aspect(double newAspect) {
    return new PictureFrame(paneWidth, paneHeight, newAspect, zoom, turns, panX, panY);
  }

  PictureFrame turned(int by) {
    return new PictureFrame(
        paneWidth, paneHeight, aspect, zoom, Math.floorMod(turns + by, 4), 0, 0);
  }

  PictureFrame moved(double x, double y) {
    return new PictureFrame(paneWidth, paneHeight, aspect, zoom, turns, panX + x, panY + y);
  }

  /** Zooms so that what lies under the point stays there. */
  PictureFrame zoomed(double factor, Point2D about) {
    double next = Math.clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
    double grown = next / zoom;
    double x = about.getX() - paneWidth / 2;
    double y = about.getY() - paneHeight / 2;
    return new PictureFrame(
        paneWidth, paneHeight, aspect, next, turns, x - (x - panX) * grown, y - (y - panY) * grown);
  }

  /** Returns how many pixels of the pane a width of the picture takes. */
  double scale() {
    boolean lying = turns % 2 == 1;
    double wide = lying ? aspect : 1;
    double high = lying ? 1 : aspect;
    return Math.min(paneWidth / wide, paneHeight / high) * zoom;
  }

  /** Returns the way from widths of the picture to pixels of the pane. */
  Affine toPane() {
    Affine way = new Affine();
    way.appendTranslation(paneWidth / 2 + panX, paneHeight / 2 + panY);
    way.appendRotation(90.0 * turns);
    way.appendScale(scale(), scale());
    way.appendTranslation(-0.5, -aspect / 2);
    return way;
  }

  Point2D inPane(Spot spot) {
    return toPane().transform(spot.x(), spot.y());
  }

  /** Returns a way in pixels of the pane as one in widths of the picture. */
  Point2D onPicture(Point2D pixels) {
    try {
      return toPane().inverseDeltaTransform(pixels);
    } catch (NonInvertibleTransformException e) {
      throw new IllegalStateException("a picture of no size", e);
    }
  }

  /** Returns the spot under a point of the pane, kept inside the picture. */
  Spot spotAt(double x, double y) {
    try {
      Point2D at = toPane().inverseTransform(x, y);
      return new Spot(Math.clamp(at.getX(), 0, 1), Math.clamp(at.getY(), 0, aspect));
    } catch (NonInvertibleTransformException e) {
      throw new IllegalStateException("a picture of no size", e);
    }
  }
}
