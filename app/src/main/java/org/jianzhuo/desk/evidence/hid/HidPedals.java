package org.jianzhuo.desk.evidence.hid;

import com.sun.jna.WString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hid4java.jna.HidApi;
import org.hid4java.jna.HidDeviceInfoStructure;
import org.hid4java.jna.HidDeviceStructure;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.PedalDevices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches HID devices through hidapi, whose native library is loaded at the first call. */
public final class HidPedals implements PedalDevices {

  private static final int DESKTOP_PAGE = 0x01;
  private static final Set<Integer> MICE_AND_KEYBOARDS = Set.of(0x01, 0x02, 0x06, 0x07);
  private static final int DIGITIZER_PAGE = 0x0D;
  private static final int UNSIGNED = 0xFFFF;
  private static final int LONGEST_REPORT = 1024;
  private static final int LONGEST_DESCRIPTOR = 4096;
  private static final Logger LOG = LoggerFactory.getLogger(HidPedals.class);

  private boolean ready;

  @Override
  public synchronized Outcome<List<Device>> list() {
    try {
      if (!ready) {
        HidApi.init();
        ready = true;
      }
      return Outcome.done(enumerate());
    } catch (LinkageError e) {
      LOG.warn("the library for pedals was not loaded: {}", e.getClass().getSimpleName());
      return Outcome.refused("evidence.pedal.no-library");
    }
  }

  private static List<Device> enumerate() {
    HidDeviceInfoStructure first = HidApi.enumerateDevices(0, 0);
    if (first == null) {
      return List.of();
    }
    List<Device> devices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (HidDeviceInfoStructure info = first; info != null; info = info.next()) {
      // One device may tell of several uses; a keyboard among them keeps its reports to itself.
      if (writesOrPoints(info)) {
        devices.removeIf(samePath(info.path));
        seen.add(info.path);
      } else if (seen.add(info.path)) {
        devices.add(device(info));
      }
    }
    HidApi.freeEnumeration(first);
    return List.copyOf(devices);
  }

  private static Predicate<Device> samePath(String path) {
    return device -> device.path().equals(path);
  }

  private static boolean writesOrPoints(HidDeviceInfoStructure info) {
    int page = info.usage_page & UNSIGNED;
    return page == DIGITIZER_PAGE
        || (page == DESKTOP_PAGE && MICE_AND_KEYBOARDS.contains(info.usage & UNSIGNED));
  }

  private static Device device(HidDeviceInfoStructure info) {
    int vendor = info.vendor_id & UNSIGNED;
    int product = info.product_id & UNSIGNED;
    String named = text(info.product_string);
    return new Device(
        new Identity(vendor, product, text(info.serial_number), Math.max(0, info.interface_number)),
        named.isEmpty() ? String.format("HID %04X:%04X", vendor, product) : named,
        info.path);
  }

  private static String text(@Nullable WString told) {
    return told == null ? "" : told.toString().strip();
  }

  @Override
  public synchronized Outcome<Line> open(Device device) {
    HidDeviceStructure handle = HidApi.open(device.path());
    if (handle == null) {
      return Outcome.refused("evidence.pedal.closed", device.name());
    }
    byte[] descriptor = new byte[LONGEST_DESCRIPTOR];
    int length = HidApi.getReportDescriptor(handle, descriptor, descriptor.length);
    boolean numbered =
        length > 0
            && ReportNumbers.areUsed(
                Arrays.copyOf(descriptor, Math.min(length, descriptor.length)));
    return Outcome.done(new OpenLine(handle, numbered));
  }

  /** Reads one device; a read waits no longer than asked, so that closing never meets one. */
  private record OpenLine(HidDeviceStructure handle, boolean numbered) implements Line {

    @Override
    public Answer next(int patienceMillis) {
      byte[] report = new byte[LONGEST_REPORT];
      int length = HidApi.read(handle, report, patienceMillis);
      if (length < 0) {
        return new Gone();
      }
      if (length == 0) {
        return new Silence();
      }
      return numbered
          ? new Report(report[0] & 0xFF, Arrays.copyOfRange(report, 1, length))
          : new Report(0, Arrays.copyOf(report, length));
    }

    @Override
    public void close() {
      HidApi.close(handle);
    }
  }
}
