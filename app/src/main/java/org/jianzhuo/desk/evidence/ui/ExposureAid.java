package org.jianzhuo.desk.evidence.ui;

import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Callback;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.desk.base.ui.Controls;
import org.jianzhuo.desk.base.ui.Privacy;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.ExposureMeter;
import org.jspecify.annotations.Nullable;

/**
 * Says how the preview is exposed, and stripes what is blown out or black. Pictures are judged on
 * the camera's thread, ten times a second.
 */
final class ExposureAid {

  private static final int FRAMES_BETWEEN = 3;
  private static final double BAR_WIDTH = 3;
  private static final double BARS_HEIGHT = 24;
  private static final Callback<PixelBuffer<IntBuffer>, @Nullable Rectangle2D> ALL = all -> null;

  private final ExposureMeter meter = new ExposureMeter();
  private final ImageView stripes = Privacy.mark(new ImageView());
  private final Label said = Controls.label("");
  private final Rectangle[] bars = new Rectangle[ExposureMeter.BARS];
  private final HBox tag;
  private final Map<ExposureMeter.Verdict, String> words =
      new EnumMap<>(ExposureMeter.Verdict.class);
  private @Nullable PixelBuffer<IntBuffer> pixels;
  private ExposureMeter.@Nullable Verdict shown;
  private int frames;
  private volatile boolean fresh;

  ExposureAid(Messages messages) {
    words.put(ExposureMeter.Verdict.FITTING, messages.text("evidence.exposure.fitting"));
    words.put(ExposureMeter.Verdict.TOO_BRIGHT, messages.text("evidence.exposure.bright"));
    words.put(ExposureMeter.Verdict.TOO_DARK, messages.text("evidence.exposure.dark"));
    stripes.setId("evidence-exposure-stripes");
    stripes.setManaged(false);
    stripes.setMouseTransparent(true);
    stripes.setSmooth(false);
    stripes.setPreserveRatio(true);
    stripes.setVisible(false);
    said.setId("evidence-exposure-said");
    HBox columns = new HBox();
    columns.setAlignment(Pos.BOTTOM_LEFT);
    columns.setMinHeight(BARS_HEIGHT);
    columns.setMaxHeight(BARS_HEIGHT);
    for (int i = 0; i < bars.length; i++) {
      bars[i] = new Rectangle(BAR_WIDTH, 1);
      bars[i].getStyleClass().add("jz-exposure-bar");
      columns.getChildren().add(bars[i]);
    }
    tag = Controls.row(8, columns, said);
    tag.getStyleClass().addAll("jz-preview-tag", "jz-exposure");
    tag.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    tag.setMouseTransparent(true);
  }

  /** Returns what lies over the preview, as large as it. */
  ImageView stripes() {
    return stripes;
  }

  /** Returns the words and the distribution of brightness. */
  HBox tag() {
    return tag;
  }

  void stripe(boolean on) {
    stripes.setVisible(on);
  }

  /** Takes the stripes away, where the camera is shut or gone. */
  void blank() {
    stripes.setImage(null);
    pixels = null;
  }

  /** Judges a picture, on the camera's thread. */
  synchronized void take(Frame frame) {
    frames = (frames + 1) % FRAMES_BETWEEN;
    if (frames == 0) {
      meter.measure(frame);
      fresh = true;
    }
  }

  /** Shows what was judged last; true where the stripes have a new size. */
  boolean show() {
    return fresh && showFresh();
  }

  private synchronized boolean showFresh() {
    fresh = false;
    ExposureMeter.Verdict verdict = meter.verdict();
    if (verdict != shown) {
      shown = verdict;
      said.setText(words.get(verdict));
      tag.getStyleClass().remove("warning");
      if (verdict != ExposureMeter.Verdict.FITTING) {
        tag.getStyleClass().add("warning");
      }
    }
    int most = 1;
    for (int each : meter.bars()) {
      most = Math.max(most, each);
    }
    for (int i = 0; i < bars.length; i++) {
      bars[i].setHeight(1 + (BARS_HEIGHT - 1) * Math.sqrt((double) meter.bars()[i] / most));
    }
    return stripes.isVisible() && showStripes();
  }

  private boolean showStripes() {
    PixelBuffer<IntBuffer> present = pixels;
    boolean anew =
        present == null
            || present.getWidth() != meter.width()
            || present.getHeight() != meter.height();
    if (present == null || anew) {
      present =
          new PixelBuffer<>(
              meter.width(),
              meter.height(),
              IntBuffer.allocate(meter.width() * meter.height()),
              PixelFormat.getIntArgbPreInstance());
      pixels = present;
      stripes.setImage(new WritableImage(present));
    }
    present.getBuffer().clear().put(meter.stripes()).rewind();
    present.updateBuffer(ALL);
    return anew;
  }
}
