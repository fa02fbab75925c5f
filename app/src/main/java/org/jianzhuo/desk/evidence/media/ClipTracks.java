package org.jianzhuo.desk.evidence.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.evidence.MediaReader.Tracks;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a medium that are decoded: one of pictures, and one of sound where there is one.
 */
final class ClipTracks implements AutoCloseable {

  private final List<ClipTrack> open = new ArrayList<>();
  private Tracks held = Tracks.NONE;

  /**
   * Opens the tracks that are wanted; {@code MEDIUM_DAMAGED} where there is no picture. Pictures
   * are shown even where their sound is in a codec that is not decoded here.
   */
  void open(AVFormatContext context, Wanted wanted) {
    List<AVStream> films = ClipTrack.streams(context, avutil.AVMEDIA_TYPE_VIDEO);
    List<AVStream> sounds = ClipTrack.streams(context, avutil.AVMEDIA_TYPE_AUDIO);
    if (films.isEmpty()) {
      throw new DeskFault(ErrorCode.MEDIUM_DAMAGED, "the medium holds no picture");
    }
    AVStream film = films.get(wanted.film() < films.size() ? wanted.film() : 0);
    ClipTrack pictures = ClipTrack.open(film);
    ClipTrack sound = null;
    String unheard = "";
    if (!sounds.isEmpty()) {
      AVStream heard = sounds.get(wanted.sound() < sounds.size() ? wanted.sound() : 0);
      sound = ClipTrack.open(heard);
      unheard = sound == null ? ClipTrack.codec(heard) : "";
    }
    held =
        new Tracks(films.size(), sounds.size(), ClipTrack.codec(film), pictures != null, unheard);
    if (sound != null) {
      open.add(sound);
    }
    if (pictures == null) {
      throw new UnreadCodecException(held);
    }
    open.add(pictures);
  }

  /** Returns what the medium holds beside what is decoded. */
  Tracks held() {
    return held;
  }

  List<ClipTrack> all() {
    return open;
  }

  ClipTrack pictures() {
    return open.stream().filter(ClipTrack::picture).findFirst().orElseThrow();
  }

  Optional<ClipTrack> sound() {
    return open.stream().filter(track -> !track.picture()).findFirst();
  }

  @Nullable ClipTrack of(int index) {
    return open.stream().filter(track -> track.index() == index).findFirst().orElse(null);
  }

  @Override
  public void close() {
    open.forEach(track -> avcodec.avcodec_free_context(track.decoder()));
  }
}
