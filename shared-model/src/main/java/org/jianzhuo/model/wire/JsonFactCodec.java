package org.jianzhuo.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.catalogue.CatalogueFact;
import org.jianzhuo.model.conclusion.ConclusionFact;
import org.jianzhuo.model.deadline.DeadlineFact;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.intake.IntakeFact;
import org.jianzhuo.model.journal.Fact;
import org.jianzhuo.model.journal.FactCodec;
import org.jianzhuo.model.journal.FactFamily;
import org.jianzhuo.model.journal.UnknownFact;
import org.jianzhuo.model.opinion.OpinionFact;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.paper.PaperFact;
import org.jianzhuo.model.roster.RosterFact;
import org.jianzhuo.model.session.SessionFact;

/** Encodes facts as JSON with Jackson. */
public final class JsonFactCodec implements FactCodec {

  /** The families of every feature that writes facts. */
  public static final List<FactFamily> FAMILIES =
      List.of(
          RosterFact.FAMILY,
          DeadlineFact.FAMILY,
          CatalogueFact.FAMILY,
          IntakeFact.FAMILY,
          SessionFact.FAMILY,
          PanelFact.FAMILY,
          ExamFact.FAMILY,
          EvidenceFact.FAMILY,
          OpinionFact.FAMILY,
          ConclusionFact.FAMILY,
          PaperFact.FAMILY);

  private final ObjectMapper mapper = Json.mapper();
  private final Map<String, Class<? extends Fact>> byKind = new HashMap<>();
  private final Map<Class<?>, String> byType = new HashMap<>();

  /** Knows all kinds of this program. */
  public JsonFactCodec() {
    this(FAMILIES);
  }

  /** Knows the kinds of the given families; a kind may stand in one family only. */
  public JsonFactCodec(List<FactFamily> families) {
    for (FactFamily family : families) {
      family
          .kinds()
          .forEach(
              (kind, type) -> {
                if (byKind.put(kind, type) != null || byType.put(type, kind) != null) {
                  throw new IllegalArgumentException("two facts share a kind: " + kind);
                }
              });
    }
  }

  @Override
  public String kindOf(Fact fact) {
    if (fact instanceof UnknownFact unknown) {
      return unknown.kind();
    }
    String kind = byType.get(fact.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("a fact of no known family: " + fact.getClass());
    }
    return kind;
  }

  @Override
  public byte[] encode(Fact fact) {
    kindOf(fact);
    try {
      return mapper.writeValueAsBytes(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a fact that cannot be encoded: " + fact.getClass(), e);
    }
  }

  @Override
  public Fact decode(String kind, byte[] json) {
    Class<? extends Fact> type = byKind.get(kind);
    if (type == null) {
      return new UnknownFact(kind);
    }
    try {
      return mapper.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalArgumentException("a body that is no " + kind, e);
    }
  }
}
