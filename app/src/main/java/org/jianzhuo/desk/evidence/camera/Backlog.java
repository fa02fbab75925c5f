package org.jianzhuo.desk.evidence.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.model.evidence.Gap;

/**
 * Holds what of a clip waits to be written, bounded in time. Pictures that find no room are left
 * out and told as gaps; a copied stream then goes on with its next key picture, since those in
 * between cannot be decoded without what was left out.
 */
final class Backlog {

  /**
   * What waits, and what came while the disk was saving, is lost at a kill: together it stays below
   * two seconds, with the rest as room for a busy machine.
   */
  private static final double MOST_UNSAVED_SECONDS = 1.1;

  private static final double MOST_SECONDS = 0.8;
  private static final double FEWEST_SECONDS = 0.3;

  // Bounds memory where a camera's own times cannot be trusted.
  private static final int FEWEST_RAW = 12;
  private static final int MOST_COPIED = 300;
  private static final int MOST_SOUNDS = 200;

  /** What waits to be written; times are those of the camera's clock. */
  sealed interface Item {
    record Picture(AVFrame frame) implements Item {}

    /** Sound with the time of its first sample. */
    record Sound(AVFrame frame, double seconds) implements Item {}

    record Delivered(AVPacket packet) implements Item {}

    record End() implements Item {}
  }

  private final Input.Track video;
  private final double frameRate;
  private final boolean copied;
  private final int mostPictures;
  private final BlockingQueue<Item> items;
  private final WaitingTimes pictures;
  private final List<Gap> gaps = new ArrayList<>();
  private double mostSeconds = MOST_SECONDS;
  private boolean accepting = true;
  private boolean awaitsKey;
  private boolean leavingOut;
  private int sounds;
  private volatile double first = Double.NaN;
  private volatile double newest = Double.NaN;
  private volatile double durable;

  /**
   * @param copied whether the camera's own packets are kept
   */
  Backlog(Input.Track video, double frameRate, boolean copied) {
    this.video = video;
    this.frameRate = frameRate;
    this.copied = copied;
    this.awaitsKey = copied;
    this.mostPictures =
        copied ? MOST_COPIED : Math.max(FEWEST_RAW, (int) Math.ceil(frameRate * MOST_SECONDS));
    // Room for all from the beginning: what waits a moment must not cost the camera memory.
    this.items = new ArrayBlockingQueue<>(mostPictures + MOST_SOUNDS + 1);
    this.pictures = new WaitingTimes(mostPictures);
  }

  /** Takes a decoded picture, or leaves it out. */
  synchronized void picture(AVFrame frame) {
    if (admits(frame.pts(), true)) {
      items.add(new Item.Picture(avutil.av_frame_clone(frame)));
    }
  }

  /** Takes the camera's own packet of a picture, or leaves it out. */
  synchronized void delivered(AVPacket packet) {
    if (admits(packet.pts(), (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0)) {
      items.add(new Item.Delivered(avcodec.av_packet_clone(packet)));
    }
  }

  /** Takes sound; nothing is told of what is left out. */
  synchronized void sound(AVFrame frame, double seconds) {
    if (accepting && sounds < MOST_SOUNDS) {
      items.add(new Item.Sound(avutil.av_frame_clone(frame), seconds));
      sounds++;
    }
  }

  /** Takes nothing more; what waits is still to be written. */
  synchronized void end() {
    if (accepting) {
      accepting = false;
      items.add(new Item.End());
    }
  }

  /** Returns what has waited longest; waits for it. */
  Item take() {
    Item item;
    try {
      item = items.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeskFault(ErrorCode.CAMERA_FAILED, "recording was interrupted", e);
    }
    synchronized (this) {
      switch (item) {
        case Item.Picture p -> pictures.remove();
        case Item.Delivered d -> pictures.remove();
        case Item.Sound s -> sounds--;
        case Item.End e -> {}
      }
    }
    return item;
  }

  /** Takes nothing more and forgets what waits. */
  synchronized void discard() {
    accepting = false;
    for (Item item = items.poll(); item != null; item = items.poll()) {
      switch (item) {
        case Item.Picture p -> avutil.av_frame_free(p.frame());
        case Item.Sound s -> avutil.av_frame_free(s.frame());
        case Item.Delivered d -> avcodec.av_packet_free(d.packet());
        case Item.End e -> {}
      }
    }
  }

  /** Tells how far the camera went on while the disk was saving: so much less may wait. */
  synchronized void saved(double tookSeconds) {
    mostSeconds = Math.clamp(MOST_UNSAVED_SECONDS - tookSeconds, FEWEST_SECONDS, MOST_SECONDS);
  }

  /** Tells up to when in the clip's own time the disk has it. */
  void durableUpTo(double seconds) {
    durable = seconds;
  }

  /** Returns how many seconds up to the newest picture the disk does not have yet. */
  double unsaved() {
    return Math.max(0, position() - durable);
  }

  /** Tells whether nothing waits. */
  boolean isEmpty() {
    return items.isEmpty();
  }

  /** Returns where pictures are missing so far. */
  synchronized List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Returns how far the clip is in its own time: at the newest picture, taken or left out. */
  double position() {
    double from = first;
    double to = newest;
    return Double.isNaN(from) || Double.isNaN(to) ? 0 : Math.max(0, to - from);
  }

  private boolean admits(long pts, boolean key) {
    if (!accepting) {
      return false;
    }
    double at = video.seconds(pts);
    if (Double.isNaN(at)) {
      at = Double.isNaN(newest) ? 0 : newest + 1 / frameRate;
    }
    boolean begun = !Double.isNaN(first);
    if (!begun && awaitsKey && !key) {
      return false;
    }
    newest = at;
    if ((awaitsKey && !key) || full(at)) {
      leaveOut(at);
      awaitsKey = copied;
      return false;
    }
    if (!begun) {
      first = at;
    }
    awaitsKey = false;
    leavingOut = false;
    pictures.add(at);
    return true;
  }

  private boolean full(double at) {
    return pictures.size() > 0
        && (at - pictures.oldest() > mostSeconds || pictures.size() >= mostPictures);
  }

  // Pictures that are missing in a row are one gap.
  private void leaveOut(double at) {
    if (leavingOut) {
      Gap last = gaps.removeLast();
      gaps.add(new Gap(last.atMillis(), last.frames() + 1));
    } else {
      gaps.add(new Gap(Math.round((at - first) * 1000), 1));
      leavingOut = true;
    }
  }
}
