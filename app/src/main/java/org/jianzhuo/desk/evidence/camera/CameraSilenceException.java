package org.jianzhuo.desk.evidence.camera;

import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Tells that a camera or microphone could not be opened, with FFmpeg's code for why. */
final class CameraSilenceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  CameraSilenceException(int code) {
    super(Ffmpeg.words(code));
    this.code = code;
  }

  int code() {
    return code;
  }
}
