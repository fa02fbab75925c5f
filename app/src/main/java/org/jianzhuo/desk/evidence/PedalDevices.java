package org.jianzhuo.desk.evidence;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;

/**
 * Reaches foot switches and presenters that are no keyboards: HID devices that tell of themselves
 * by reports. Calls block; one thread at a time uses a line.
 */
public interface PedalDevices {

  /**
   * Names a device so that it is known again after a replug; two of one make without serial numbers
   * are the same.
   *
   * @param serial empty where the maker gave none
   * @param part which of the device's interfaces, 0 for the first or only one
   */
  record Identity(int vendor, int product, String serial, int part) {}

  /**
   * A device that is attached now.
   *
   * @param path where it is reached until it is unplugged
   */
  record Device(Identity identity, String name, String path) {}

  /** What a device answers when it is asked what happened. */
  sealed interface Answer {}

  /**
   * The device told how it is.
   *
   * @param number tells a device's kinds of reports apart; 0 where it has one kind
   */
  record Report(int number, byte[] data) implements Answer {}

  /** Nothing happened for as long as was waited. */
  record Silence() implements Answer {}

  /** The device was unplugged. */
  record Gone() implements Answer {}

  /** An open device. */
  interface Line extends AutoCloseable {
    /** Waits for the next report. */
    Answer next(int patienceMillis);

    @Override
    void close();
  }

  /**
   * Returns the devices attached now that are neither keyboard nor mouse; refused without means.
   */
  Outcome<List<Device>> list();

  /** Opens a device; refused where the system or another program keeps it. */
  Outcome<Line> open(Device device);
}
