package org.jianzhuo.desk.wiring;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Says how a desk is started.
 *
 * @param data the station's data folder
 * @param server the server's address to offer at enrolment; null for none
 * @param practice whether the simulated camera and its unplug control are offered
 */
public record DeskOptions(
    Path data, Optional<String> server, boolean english, boolean practice) {

  /** Starts on a data folder, in Chinese, without a server. */
  public static DeskOptions of(Path data) {
    return new DeskOptions(data, Optional.empty(), false, false);
  }

  public DeskOptions withEnglish(boolean inEnglish) {
    return new DeskOptions(data, server, inEnglish, practice);
  }

  public DeskOptions withPractice(boolean forPractice) {
    return new DeskOptions(data, server, english, forPractice);
  }

  public DeskOptions withServer(Optional<String> address) {
    return new DeskOptions(data, address, english, practice);
  }
}
