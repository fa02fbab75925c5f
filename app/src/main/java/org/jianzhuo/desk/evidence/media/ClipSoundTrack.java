package org.jianzhuo.desk.evidence.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.ClipSound;
import org.jianzhuo.desk.evidence.SoundOutput;
import org.jspecify.annotations.Nullable;

/** Decodes the sound of a clip straight from the sealed file. */
final class ClipSoundTrack implements ClipSound {

  private final SeekableByteChannel channel;
  private final ClipFile file;
  private final AVFrame converted = avutil.av_frame_alloc();
  private @Nullable SwrContext resampler;

  private ClipSoundTrack(SeekableByteChannel channel, ClipFile file) {
    this.channel = channel;
    this.file = file;
  }

  /** Opens the sound and keeps the channel; closes it where the clip has none. */
  static Optional<ClipSound> open(SeekableByteChannel channel, int sound) {
    ClipFile file = null;
    try {
      file = ClipFile.open(channel, Wanted.sound(sound));
      if (file.hasSound()) {
        return Optional.of(new ClipSoundTrack(channel, file));
      }
    } catch (DeskFault damaged) {
      close(channel);
      throw damaged;
    }
    file.close();
    close(channel);
    return Optional.empty();
  }

  @Override
  public void seek(double seconds) {
    file.reach(Math.max(0, seconds));
    freeResampler();
  }

  @Override
  public Optional<Piece> next() {
    AVFrame sound = file.nextSound();
    if (sound == null) {
      return Optional.empty();
    }
    double at = file.secondsOfSound(sound);
    if (sound.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
      // Plain samples say how many channels there are, and not where they stand.
      avutil.av_channel_layout_default(sound.ch_layout(), sound.ch_layout().nb_channels());
    }
    avutil.av_frame_unref(converted);
    converted.format(avutil.AV_SAMPLE_FMT_S16);
    converted.sample_rate(RATE);
    avutil.av_channel_layout_default(converted.ch_layout(), 2);
    Ffmpeg.check(
        swresample.swr_convert_frame(resamplerFor(sound), converted, sound),
        ErrorCode.MEDIUM_DAMAGED,
        "converting sound");
    byte[] samples = new byte[converted.nb_samples() * SoundOutput.FRAME_BYTES];
    if (samples.length > 0) {
      converted.data(0).get(samples);
    }
    return Optional.of(new Piece(at, samples));
  }

  private SwrContext resamplerFor(AVFrame sound) {
    SwrContext present = resampler;
    if (present != null) {
      return present;
    }
    AVChannelLayout stereo = new AVChannelLayout();
    avutil.av_channel_layout_default(stereo, 2);
    SwrContext made = new SwrContext((Pointer) null);
    Ffmpeg.check(
        swresample.swr_alloc_set_opts2(
            made,
            stereo,
            avutil.AV_SAMPLE_FMT_S16,
            RATE,
            sound.ch_layout(),
            sound.format(),
            sound.sample_rate(),
            0,
            null),
        ErrorCode.MEDIUM_DAMAGED,
        "preparing the sound");
    Ffmpeg.check(swresample.swr_init(made), ErrorCode.MEDIUM_DAMAGED, "preparing the sound");
    resampler = made;
    return made;
  }

  private void freeResampler() {
    if (resampler != null) {
      swresample.swr_free(resampler);
      resampler = null;
    }
  }

  @Override
  public void close() {
    freeResampler();
    avutil.av_frame_free(converted);
    file.close();
    close(channel);
  }

  private static void close(SeekableByteChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw DiskFaults.of(e, "a clip cannot be closed");
    }
  }
}
