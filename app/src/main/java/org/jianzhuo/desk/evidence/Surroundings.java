package org.jianzhuo.desk.evidence;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Gives capturing what it knows of the station around it.
 *
 * @param nanos a monotonic clock in nanoseconds
 * @param ids names new media
 * @param place what the station's place is called in the metadata
 * @param habits how cameras and microphones are used here
 * @param usableBytes room on the disk of the data folder
 * @param reserveBytes below which no clip is recorded, so that text and signatures still fit
 */
public record Surroundings(
    InstantSource clock,
    LongSupplier nanos,
    Supplier<UUID> ids,
    Supplier<String> place,
    CaptureHabits habits,
    LongSupplier usableBytes,
    long reserveBytes) {

  boolean diskHasRoom() {
    return usableBytes.getAsLong() > reserveBytes;
  }
}
