package org.jianzhuo.desk.evidence.camera;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.evidence.Microphones;
import org.jianzhuo.desk.evidence.SoundInput;
import org.jianzhuo.desk.evidence.media.Ffmpeg;
import org.jspecify.annotations.Nullable;

/** Lists the system's microphones as FFmpeg names them, and the simulated one where offered. */
public final class FfmpegMicrophones implements Microphones {

  // ALSA lists every way to reach a card; one stays the same whatever else is plugged in.
  private static final String ALSA_CARD = "sysdefault:CARD=";
  // What a sound server plays is no microphone.
  private static final String PULSE_PLAYED = ".monitor";

  private final @Nullable SimulatedMicrophone simulated;

  /**
   * @param simulated null where it is not offered
   */
  public FfmpegMicrophones(@Nullable SimulatedMicrophone simulated) {
    this.simulated = simulated;
  }

  @Override
  public List<SoundInput> list() {
    return sources().stream().map(SoundSource::input).toList();
  }

  /** Returns how to reach a microphone; empty if it is not attached. */
  Optional<SoundSource> source(SoundInput input) {
    return sources().stream()
        .filter(source -> source.input().stableId().equals(input.stableId()))
        .findFirst();
  }

  private List<SoundSource> sources() {
    List<SoundSource> sources = new ArrayList<>(attached());
    if (simulated != null) {
      sources.add(simulated);
    }
    return sources;
  }

  private static List<SoundSource> attached() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return ask("dshow", "audio=");
    }
    if (system.startsWith("mac")) {
      return ask("avfoundation", ":");
    }
    List<SoundSource> server = ask("pulse", "");
    return server.isEmpty() ? ask("alsa", "") : server;
  }

  private static List<SoundSource> ask(String format, String prefix) {
    Ffmpeg.load();
    AVInputFormat input = avformat.av_find_input_format(format);
    if (input == null) {
      return List.of();
    }
    List<SoundSource> found = new ArrayList<>();
    AVDeviceInfoList devices = new AVDeviceInfoList((Pointer) null);
    int count =
        avdevice.avdevice_list_input_sources(input, (String) null, new AVDictionary(null), devices);
    for (int i = 0; i < count; i++) {
      AVDeviceInfo device = devices.devices(i);
      String id = words(device.device_name());
      boolean wanted =
          hears(device)
              && !id.endsWith(PULSE_PLAYED)
              && (!format.equals("alsa") || id.startsWith(ALSA_CARD));
      if (wanted) {
        String name = words(device.device_description());
        SoundInput named =
            new SoundInput(format + ":" + id, name.lines().findFirst().orElse(id), false);
        found.add(new Attached(named, format, prefix + id));
      }
    }
    avdevice.avdevice_free_list_devices(devices);
    return found;
  }

  /** DirectShow and AVFoundation list cameras beside microphones. */
  private static boolean hears(AVDeviceInfo device) {
    if (device.nb_media_types() == 0) {
      return true;
    }
    Set<Integer> kinds = new java.util.HashSet<>();
    for (int i = 0; i < device.nb_media_types(); i++) {
      kinds.add(device.media_types().get(i));
    }
    return kinds.contains(avutil.AVMEDIA_TYPE_AUDIO);
  }

  private static String words(BytePointer text) {
    return text == null ? "" : text.getString(StandardCharsets.UTF_8);
  }

  private record Attached(SoundInput input, String format, String url) implements SoundSource {}
}
