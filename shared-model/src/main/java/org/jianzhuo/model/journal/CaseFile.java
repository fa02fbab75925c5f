package org.jianzhuo.model.journal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds one stream folded by every projection: an immutable map from projection to value. (The name
 * is the field's; it serves sessions and the roster as well.)
 */
public final class CaseFile {

  private final StreamId stream;
  private final StreamHistory history;
  private final Map<Projection<?>, Folded<?>> folded;

  private CaseFile(StreamId stream, StreamHistory history, Map<Projection<?>, Folded<?>> folded) {
    this.stream = stream;
    this.history = history;
    this.folded = folded;
  }

  /** Folds the stream by each projection. */
  public static CaseFile of(
      StreamId stream, StreamHistory history, List<? extends Projection<?>> projections) {
    Map<Projection<?>, Folded<?>> folded = new IdentityHashMap<>();
    for (Projection<?> projection : projections) {
      folded.put(projection, Folds.fold(projection, history));
    }
    return new CaseFile(stream, history, folded);
  }

  /**
   * Returns the stream with these acts more. Acts that follow everything here are applied one by
   * one; as soon as one does not, the whole is folded anew.
   */
  public CaseFile with(List<Act> added) {
    CaseFile grown = this;
    for (Act act : added) {
      if (!grown.history.isFollowedBy(act)) {
        List<Act> all = new ArrayList<>(history.ordered());
        all.addAll(history.waiting());
        all.addAll(added);
        return of(stream, StreamHistory.of(all), List.copyOf(folded.keySet()));
      }
      grown = grown.followedBy(act);
    }
    return grown;
  }

  private CaseFile followedBy(Act act) {
    Map<Projection<?>, Folded<?>> next = new IdentityHashMap<>();
    folded.keySet().forEach(projection -> next.put(projection, followedBy(projection, act)));
    return new CaseFile(stream, history.followedBy(act), next);
  }

  private <S> Folded<S> followedBy(Projection<S> projection, Act act) {
    return Folds.followedBy(projection, folded(projection), act);
  }

  public StreamId stream() {
    return stream;
  }

  public StreamHistory history() {
    return history;
  }

  /** Returns the projection's value; one that was not asked for is folded now. */
  public <S> S get(Projection<S> projection) {
    return folded(projection).value();
  }

  /** Returns the projection's value with its refusals and conflicts. */
  @SuppressWarnings("unchecked") // of() pairs every projection with its own result
  public <S> Folded<S> folded(Projection<S> projection) {
    Folded<?> known = folded.get(projection);
    return known == null ? Folds.fold(projection, history) : (Folded<S>) known;
  }

  /** Returns all conflicts, which block signing. */
  public List<Conflict> conflicts() {
    List<Conflict> all = new ArrayList<>();
    folded.values().forEach(f -> all.addAll(f.conflicts()));
    return List.copyOf(all);
  }

  /** Returns all refusals, which are shown to a person. */
  public List<Refusal> refusals() {
    List<Refusal> all = new ArrayList<>();
    folded.values().forEach(f -> all.addAll(f.refusals()));
    return List.copyOf(all);
  }
}
