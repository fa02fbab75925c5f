package org.jianzhuo.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Gap;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.SoundGap;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;

/**
 * Says of a clip that is being recorded what its entry will say, so that it can be journalled after
 * a crash. The digest and the length are not known yet.
 */
record RecordingNote(StreamId stream, PersonId actor, EvidenceFact.Captured planned) {

  private static final int ID = 36;
  private static final Digest UNKNOWN = new Digest("0".repeat(64));

  /** Plans a medium whose bytes are still to come. */
  static Medium unwritten(Medium like) {
    return new Medium(
        like.id(), like.kind(), like.fileName(), like.type(), UNKNOWN, 1, like.finding());
  }

  byte[] encode(FactCodec codec) {
    byte[] ids = (stream.toString() + actor).getBytes(StandardCharsets.US_ASCII);
    byte[] fact = codec.encode(planned);
    byte[] all = Arrays.copyOf(ids, ids.length + fact.length);
    System.arraycopy(fact, 0, all, ids.length, fact.length);
    return all;
  }

  static RecordingNote decode(byte[] note, FactCodec codec) {
    String ids = new String(note, 0, 2 * ID, StandardCharsets.US_ASCII);
    byte[] json = Arrays.copyOfRange(note, 2 * ID, note.length);
    return new RecordingNote(
        StreamId.of(ids.substring(0, ID)),
        PersonId.of(ids.substring(ID)),
        (EvidenceFact.Captured) codec.decode("evidence.captured", json));
  }

  /** Returns the fact of the finished clip. */
  EvidenceFact.Captured written(
      MediaStore.Sealed sealed,
      long endedAt,
      String interrupted,
      List<Gap> gaps,
      List<SoundGap> silent) {
    Medium m = planned.medium();
    return new EvidenceFact.Captured(
        new Medium(
            m.id(), m.kind(), m.fileName(), m.type(), sealed.sha256(), sealed.bytes(), m.finding()),
        planned.capture().ended(endedAt, interrupted, gaps, silent));
  }
}
