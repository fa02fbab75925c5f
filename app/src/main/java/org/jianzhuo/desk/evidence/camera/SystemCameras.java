package org.jianzhuo.desk.evidence.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.Pointer;
import org.jianzhuo.desk.evidence.CaptureDevice;
import org.jianzhuo.desk.evidence.ExposureControl;
import org.jianzhuo.desk.evidence.media.Ffmpeg;

/** Lists the system's cameras: V4L2 by its device files, DirectShow and AVFoundation by FFmpeg. */
final class SystemCameras {

  private static final Places LINUX =
      new Places(
          Path.of("/dev"),
          Path.of("/dev/v4l/by-id"),
          Path.of("/dev/v4l/by-path"),
          Path.of("/sys/class/video4linux"));

  private SystemCameras() {}

  static List<CameraSource> list() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return byFfmpeg("dshow", "video=");
    }
    return system.startsWith("mac") ? byFfmpeg("avfoundation", "") : videoForLinux(LINUX);
  }

  /** Where Linux tells of its cameras. */
  record Places(Path devices, Path byId, Path byPath, Path facts) {}

  static List<CameraSource> videoForLinux(Places places) {
    Map<Path, String> names = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(places.devices(), "video[0-9]*")) {
      for (Path file : files) {
        Path facts = places.facts().resolve(file.getFileName().toString());
        // A camera's second node carries metadata only.
        if (firstLine(facts.resolve("index"), "0").equals("0")) {
          names.put(file, firstLine(facts.resolve("name"), file.toString()));
        }
      }
    } catch (IOException noDevices) {
      return List.of();
    }
    List<CameraSource> found = new ArrayList<>();
    names.forEach(
        (file, name) -> {
          // Two of a make may share one link by id, which is then the later one's.
          boolean twins = Collections.frequency(names.values(), name) > 1;
          List<Path> links =
              twins ? List.of(places.byPath()) : List.of(places.byId(), places.byPath());
          Path facts = places.facts().resolve(file.getFileName().toString());
          String maker = maker(facts.resolve("device"));
          found.add(new Attached(stableId(file, links), name, "v4l2", file.toString(), maker));
        });
    return found;
  }

  /** Finds the link that stays the same over a replug: by serial number, else by socket. */
  private static String stableId(Path device, List<Path> folders) {
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(folder)) {
          for (Path link : links) {
            if (Files.isSameFile(link, device)) {
              return "v4l2:" + link.getFileName();
            }
          }
        } catch (IOException unreadable) {
          return "v4l2:" + device;
        }
      }
    }
    return "v4l2:" + device;
  }

  // The camera's own folder is an interface of the USB device that tells its maker.
  private static String maker(Path device) {
    try {
      Path parent = device.toRealPath().getParent();
      return parent == null ? "" : firstLine(parent.resolve("manufacturer"), "");
    } catch (IOException noDevice) {
      return "";
    }
  }

  private static String firstLine(Path file, String otherwise) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException missing) {
      return otherwise;
    }
  }

  private static List<CameraSource> byFfmpeg(String format, String prefix) {
    Ffmpeg.load();
    AVInputFormat input = avformat.av_find_input_format(format);
    if (input == null) {
      return List.of();
    }
    AVDeviceInfoList devices = new AVDeviceInfoList((Pointer) null);
    int count =
        avdevice.avdevice_list_input_sources(input, (String) null, new AVDictionary(null), devices);
    List<CameraSource> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AVDeviceInfo device = devices.devices(i);
      String id = device.device_name().getString(StandardCharsets.UTF_8);
      String name = device.device_description().getString(StandardCharsets.UTF_8);
      found.add(new Attached(format + ":" + id, name, format, prefix + id, ""));
    }
    return found;
  }

  /** One attached camera, asked for its own JPEG pictures first. */
  private record Attached(
      String stableId, String name, String format, String address, String ofMaker)
      implements CameraSource {

    @Override
    public Optional<String> maker() {
      return Optional.of(ofMaker).filter(known -> !known.isBlank());
    }

    @Override
    public CaptureDevice.Identity identity() {
      return new CaptureDevice.Identity(stableId, name, false);
    }

    @Override
    public List<CaptureDevice.Mode> modes() {
      return List.of(
          new CaptureDevice.Mode(1920, 1080, 30, "mjpeg"),
          new CaptureDevice.Mode(1280, 720, 30, "mjpeg"),
          new CaptureDevice.Mode(1280, 720, 30, "raw"),
          new CaptureDevice.Mode(640, 480, 30, "raw"));
    }

    @Override
    public String url(CaptureDevice.Mode mode, boolean sound) {
      return address;
    }

    @Override
    public Optional<ExposureControl> exposure() {
      return format.equals("v4l2")
          ? VideoExposure.of(new LinuxVideoControls(Path.of(address)))
          : Optional.empty();
    }

    @Override
    public Map<String, String> options(CaptureDevice.Mode mode) {
      String size = mode.width() + "x" + mode.height();
      String rate = Double.toString(mode.frameRate());
      if (!mode.codec().equals("mjpeg")) {
        return Map.of("video_size", size, "framerate", rate);
      }
      return format.equals("dshow")
          ? Map.of("video_size", size, "framerate", rate, "vcodec", "mjpeg")
          : format.equals("v4l2")
              ? Map.of("video_size", size, "framerate", rate, "input_format", "mjpeg")
              : Map.of("video_size", size, "framerate", rate);
    }
  }
}
