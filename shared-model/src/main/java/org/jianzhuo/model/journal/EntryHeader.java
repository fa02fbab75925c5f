package org.jianzhuo.model.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Describes an entry in the clear: who wrote what kind of thing where and after what, and the
 * body's hash. No name, number or finding stands in it.
 *
 * @param seq gapless per station, from 1
 * @param parents the stream's heads that the author had, sorted; empty for the first entry
 * @param at UTC milliseconds of the station's clock: shown, never compared
 * @param actor the person who acted; null for an act of the station itself
 * @param bodyHash SHA-256 of 16 random bytes followed by the body's JSON
 */
public record EntryHeader(
    StreamId stream,
    StationId station,
    long seq,
    List<EntryId> parents,
    long at,
    @Nullable PersonId actor,
    String kind,
    Digest bodyHash) {

  /** The version of this header's layout. */
  public static final int VERSION = 1;

  /** The signature algorithm that {@code alg} names. */
  public static final String ALGORITHM = "Ed25519";

  private static final String UUID_TEXT = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
  private static final Pattern CANONICAL =
      Pattern.compile(
          "\\{\"v\":1,\"alg\":\"Ed25519\",\"stream\":\""
              + UUID_TEXT
              + "\",\"station\":\""
              + UUID_TEXT
              + "\",\"seq\":([1-9][0-9]{0,17}),\"parents\":\\[((?:\"[0-9a-f]{64}\"(?:,\"[0-9a-f]{64}\")*+)?)]"
              + ",\"at\":(0|-?[1-9][0-9]{0,17}),\"actor\":(null|\""
              + UUID_TEXT
              + "\"),\"kind\":\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\",\"bodyHash\":\"([0-9a-f]{64})\"}");

  public EntryHeader {
    Check.inRange(seq, 1, Long.MAX_VALUE, "seq");
    parents = parents.stream().sorted().distinct().toList();
  }

  /** Encodes the header as canonical JSON: fixed order of fields, no white space, UTF-8. */
  public byte[] encode() {
    StringBuilder json = new StringBuilder(512);
    json.append("{\"v\":").append(VERSION).append(",\"alg\":\"").append(ALGORITHM);
    json.append("\",\"stream\":\"").append(stream);
    json.append("\",\"station\":\"").append(station);
    json.append("\",\"seq\":").append(seq).append(",\"parents\":[");
    for (int i = 0; i < parents.size(); i++) {
      json.append(i == 0 ? "\"" : ",\"").append(parents.get(i)).append('"');
    }
    json.append("],\"at\":").append(at).append(",\"actor\":");
    json.append(actor == null ? "null" : "\"" + actor + "\"");
    json.append(",\"kind\":\"").append(kind);
    json.append("\",\"bodyHash\":\"").append(bodyHash).append("\"}");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a header; bytes that are not exactly canonical are refused, so that one header has one
   * encoding.
   *
   * @throws IllegalArgumentException if the bytes are no canonical header of this version
   */
  public static EntryHeader decode(byte[] header) {
    Matcher m = CANONICAL.matcher(new String(header, StandardCharsets.UTF_8));
    if (!m.matches()) {
      throw new IllegalArgumentException("not a canonical entry header");
    }
    List<EntryId> parents = new ArrayList<>();
    for (String parent : m.group(4).split(",", -1)) {
      if (!parent.isEmpty()) {
        parents.add(EntryId.of(parent.substring(1, 65)));
      }
    }
    EntryHeader decoded =
        new EntryHeader(
            StreamId.of(m.group(1)),
            StationId.of(m.group(2)),
            Long.parseLong(m.group(3)),
            parents,
            Long.parseLong(m.group(5)),
            m.group(7) == null ? null : PersonId.of(m.group(7)),
            m.group(8),
            new Digest(m.group(9)));
    if (!decoded.parents.equals(parents)) {
      throw new IllegalArgumentException("an entry's parents are not sorted");
    }
    return decoded;
  }
}
