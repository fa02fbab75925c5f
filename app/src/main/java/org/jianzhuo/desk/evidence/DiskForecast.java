package org.jianzhuo.desk.evidence;

/** Says for how many minutes of clips the disk has room. */
final class DiskForecast {

  private static final double USUAL_PIXELS = 1280 * 720 * 30.0;
  private static final double BITS_PER_PIXEL = 0.14;
  private static final double JPEG_BITS_PER_PIXEL = 1.2;

  private DiskForecast() {}

  /**
   * @param bytesPerSecond what the clip under way takes; 0 where that is not known
   */
  static long minutes(CaptureStatus status, double bytesPerSecond, Surroundings around) {
    CaptureDevice.Mode mode = status.mode();
    CaptureDevice.ClipFormat clips = status.clips();
    double pixelsPerSecond =
        mode == null ? USUAL_PIXELS : mode.width() * mode.height() * mode.frameRate();
    boolean jpeg = clips != null && clips.codec().startsWith("mjpeg");
    double usual = pixelsPerSecond * (jpeg ? JPEG_BITS_PER_PIXEL : BITS_PER_PIXEL) / 8;
    double bytesPerMinute = (bytesPerSecond > 0 ? bytesPerSecond : usual) * 60;
    double room = Math.max(0, around.usableBytes().getAsLong() - around.reserveBytes());
    return (long) (room / bytesPerMinute);
  }
}
