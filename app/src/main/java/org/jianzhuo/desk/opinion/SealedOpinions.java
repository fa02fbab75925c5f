package org.jianzhuo.desk.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Drafts;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.opinion.Opinion;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.opinion.Opinions;
import org.jianzhuo.model.wire.Json;

/**
 * Keeps the opinions of 背靠背 at this station until all experts have given theirs (practice 3). The
 * journal, which travels, holds only the digest of each signature: nothing of an opinion reaches
 * another station before. Calls block: lane {@code DB}.
 */
public final class SealedOpinions {
  private static final ObjectMapper JSON = Json.mapper();

  private final Drafts drafts;

  /**
   * @param drafts keeps sealed what must not travel
   */
  public SealedOpinions(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Returns what tells whether an expert gave an opinion on a case, be it still sealed. */
  public static Predicate<StreamId> given(Journal journal) {
    return caseStream -> journal.stream(caseStream).get(Opinions.PROJECTION).given() > 0;
  }

  /** Keeps an opinion here and says only that it was given, with its digest. */
  OpinionFact.Sealed seal(StreamId caseStream, OpinionFact.Filed filed) {
    PersonId expert = filed.opinion().expert();
    try {
      drafts.save(expert, key(caseStream), JSON.writeValueAsBytes(filed));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an opinion that cannot be kept", e);
    }
    return new OpinionFact.Sealed(expert, digest(filed));
  }

  /** Returns the expert's opinion that is kept here and belongs to the seal, if there is one. */
  Optional<Opinion> of(StreamId caseStream, PersonId expert, Opinions opinions) {
    return kept(caseStream, expert, opinions).map(OpinionFact.Filed::opinion);
  }

  /**
   * Files the opinions kept here once every expert has given one.
   *
   * @param panel the experts of the panel
   */
  void open(Journal journal, StreamId caseStream, List<PersonId> panel) {
    Opinions opinions = journal.stream(caseStream).get(Opinions.PROJECTION);
    if (opinions.sheet() != null || !panel.stream().allMatch(opinions::hasGiven)) {
      return;
    }
    for (PersonId expert : panel) {
      if (!opinions.filed().containsKey(expert)) {
        Optional<OpinionFact.Filed> filed = kept(caseStream, expert, opinions);
        if (filed.isPresent()) {
          journal.append(expert, List.of(new Deed(caseStream, filed.get())));
          drafts.remove(expert, key(caseStream));
        }
      }
    }
  }

  private Optional<OpinionFact.Filed> kept(
      StreamId caseStream, PersonId expert, Opinions opinions) {
    Digest seal = opinions.sealed().get(expert);
    return seal == null
        ? Optional.empty()
        : drafts
            .load(expert, key(caseStream))
            .flatMap(SealedOpinions::decode)
            .filter(filed -> seal.equals(digest(filed)));
  }

  private static Optional<OpinionFact.Filed> decode(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, OpinionFact.Filed.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Digest digest(OpinionFact.Filed filed) {
    return Digest.of(filed.signature().getBytes(StandardCharsets.US_ASCII));
  }

  private static String key(StreamId caseStream) {
    return "opinion-given:" + caseStream;
  }
}
