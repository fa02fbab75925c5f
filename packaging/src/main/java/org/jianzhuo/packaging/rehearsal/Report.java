package org.jianzhuo.packaging.rehearsal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** Holds what {@code report.json} says of a rehearsal. */
public record Report(
    @JsonProperty("case") String caseNumber,
    long entries,
    List<Medium> media,
    Map<String, Integer> signatures,
    Sync sync,
    boolean foldsEqual,
    boolean simulated,
    List<Step> steps) {

  /** One exported original. */
  public record Medium(String file, String sha256, String type, long bytes) {}

  /** What moved between the stations. */
  public record Sync(long pushed, long pulled, long verified) {}

  /** One step of the day and how long it took. */
  public record Step(String name, long ms) {}
}
