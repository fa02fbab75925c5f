package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds clauses by number ({@code 8 24}, {@code 5.8.2 24)}, {@code 9级23}), words, everyday words,
 * full pinyin, initials or grade. Hits are ordered by how well they say what was typed and then as
 * the standard orders them; which clause applies is for the experts.
 */
public final class ClauseSearch {

  /** How well a clause must fit that lacks some of the words; less only if nothing else fits. */
  private static final double[] LEAST_FITS = {0.45, 0.2};

  /** How much a less likely reading of letters comes after a likelier one. */
  private static final double LATER_WAY = 15;

  private static final Pattern MEASURED =
      Pattern.compile("(?<![0-9./a-z])[0-9]+(?:\\.[0-9]+)?(?![0-9/])(?:%|cm²|cm2|cm|ml|db)?");

  private final Catalogue catalogue;
  private final Standard standard;
  private final List<IndexedClause> index;
  private final Set<BodySystem> systems;
  private final LayWords words;
  private final PlainSpeech speech = new PlainSpeech();
  private final SpokenValues spoken = new SpokenValues();
  private final Letters letters;
  private final Map<Character, BitSet> holding = new HashMap<>();

  /** Prepares one standard's clauses. */
  public ClauseSearch(
      Catalogue catalogue, Standard standard, Romaniser romaniser, ConditionReader conditions) {
    this.catalogue = catalogue;
    this.standard = standard;
    List<IndexedClause> all = new ArrayList<>();
    for (Clause clause : catalogue.clauses(standard)) {
      all.add(new IndexedClause(all.size(), clause, catalogue, romaniser, conditions));
    }
    this.index = List.copyOf(all);
    Set<BodySystem> named = EnumSet.noneOf(BodySystem.class);
    all.forEach(each -> named.add(each.clause.system()));
    this.systems = Collections.unmodifiableSet(named);
    for (IndexedClause each : all) {
      each.characters()
          .forEach(c -> holding.computeIfAbsent((char) c, k -> new BitSet()).set(each.place));
    }
    List<String> own = new ArrayList<>();
    all.forEach(each -> own.addAll(each.clause.keywords()));
    all.forEach(each -> each.partNames.forEach(name -> own.add(name.text())));
    this.words = new LayWords(own, all.stream().map(each -> each.label.text()).toList());
    Set<String> known = new LinkedHashSet<>(words.spoken());
    known.addAll(own);
    known.addAll(speech.known());
    all.forEach(each -> known.addAll(each.phrases()));
    this.letters =
        new Letters(
            new SoundBook(known, romaniser),
            token -> index.stream().anyMatch(clause -> clause.sounds(token)),
            all.stream().map(each -> each.labelEn.text()).toList());
  }

  /** Returns the standard whose clauses it finds. */
  public Standard standard() {
    return standard;
  }

  /** Returns the systems that the standard has clauses of, in the order of their names. */
  public Set<BodySystem> systems() {
    return systems;
  }

  /**
   * A clause that was found.
   *
   * @param score how well it fits, 0 to 1000; 0 where nothing was asked
   * @param from where the words found stand in the Chinese label; equal to {@code to} for none
   */
  public record Hit(Clause clause, int score, int from, int to) {}

  /** Finds clauses; an empty query lists all that pass the filter. */
  public List<Hit> find(String typed, ClauseFilter filter) {
    ClauseQuery query = ClauseQuery.of(typed);
    boolean worded = !query.tokens().isEmpty() && query.number().isEmpty() && !query.isGrade();
    List<IndexedClause.Ranked> ranked =
        new ArrayList<>(worded ? rankByMeaning(query, filter) : rank(query, filter));
    if (ranked.isEmpty()) {
      for (IndexedClause clause : index) {
        if (filter.passes(clause.clause, catalogue::concerns)) {
          IndexedClause.Ranked hit = clause.rankLoosely(query);
          if (hit != null) {
            ranked.add(hit);
          }
        }
      }
    }
    ranked.sort(
        Comparator.comparingDouble((IndexedClause.Ranked r) -> -r.order())
            .thenComparingInt(r -> r.place()));
    return ranked.stream().map(r -> r.hit()).toList();
  }

  private List<IndexedClause.Ranked> rank(ClauseQuery query, ClauseFilter filter) {
    return index.stream()
        .filter(clause -> filter.passes(clause.clause, catalogue::concerns))
        .map(clause -> clause.rank(query))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<IndexedClause.Ranked> rankByMeaning(ClauseQuery query, ClauseFilter filter) {
    List<IndexedClause> clauses =
        index.stream().filter(each -> filter.passes(each.clause, catalogue::concerns)).toList();
    List<IndexedClause.Meant> all = new ArrayList<>();
    int later = 0;
    for (String way : letters.read(query.text())) {
      List<IndexedClause.Meant> some = meant(ClauseQuery.of(way), clauses);
      for (int i = 0; i < some.size(); i++) {
        IndexedClause.Meant each = some.get(i).after(LATER_WAY * later);
        if (later == 0) {
          all.add(each);
        } else if (each.ranked().order() > all.get(i).ranked().order()) {
          all.set(i, each);
        }
      }
      later++;
    }
    for (double least : LEAST_FITS) {
      List<IndexedClause.Ranked> some =
          all.stream()
              .filter(each -> each.literal() || each.fit() >= least)
              .map(IndexedClause.Meant::ranked)
              .toList();
      if (!some.isEmpty()) {
        return some;
      }
    }
    return List.of();
  }

  private List<IndexedClause.Meant> meant(ClauseQuery query, List<IndexedClause> clauses) {
    ClauseMeaning meaning = meaning(query);
    BitSet literal = new BitSet();
    literal.set(0, index.size());
    for (String token : query.tokens()) {
      if (token.chars().allMatch(Character::isIdeographic) && ClauseQuery.gradeOf(token) == 0) {
        literal.and(sharing(token));
      }
    }
    return clauses.stream()
        .map(clause -> clause.meant(query, meaning, literal.get(clause.place)))
        .toList();
  }

  /** Splits a query into what it means. */
  private ClauseMeaning meaning(ClauseQuery query) {
    Remarks remarks = spoken.of(speech.of(query.text()));
    List<LayWords.Notion> notions = new ArrayList<>();
    for (String token : query.tokens()) {
      // what a condition has measured is not looked for in the words as well
      String told = remarks.values().isEmpty() ? token : MEASURED.matcher(token).replaceAll("");
      if (told.isEmpty()) {
        continue;
      }
      notions.addAll(
          (ClauseQuery.isLatin(told) && !words.knows(told)) || ClauseQuery.gradeOf(told) > 0
              ? List.of(new LayWords.Notion(told, List.of(), List.of()))
              : words.split(told));
    }
    return ClauseMeaning.of(query.text(), notions, this::meanings, remarks);
  }

  /** Tells how well each clause means a notion; only those that share a character are asked. */
  private double[] meanings(LayWords.Notion notion) {
    double[] meant = new double[index.size()];
    if (notion.latin() || notion.grade() > 0) {
      index.forEach(clause -> meant[clause.place] = clause.means(notion));
      return meant;
    }
    BitSet asked = sharing(notion.text());
    notion.written().forEach(word -> asked.or(sharing(word)));
    for (IndexedClause clause : index) {
      if (asked.get(clause.place) || notion.clauses().contains(clause.clause.code())) {
        meant[clause.place] = clause.means(notion);
      }
    }
    return meant;
  }

  private BitSet sharing(String word) {
    BitSet places = new BitSet();
    word.chars().mapToObj(c -> holding.get((char) c)).filter(Objects::nonNull).forEach(places::or);
    return places;
  }
}
