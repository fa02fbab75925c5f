package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds clauses by number ({@code 8 24}, {@code 5.8.2 24)}, {@code 9级23}), words, everyday words,
 * full pinyin, initials or grade. Hits are ordered by how well they say what was typed and then as
 * the standard orders them; which clause applies is for the experts.
 */
public final class ClauseSearch {

  /** What a clause may name without naming a place. */
  private static final Set<String> EVERYWHERE =
      Set.of("whole-body", "bone", "skin", "nerve-peripheral");

  /** How well a clause must fit that lacks some of the words; less only if nothing else fits. */
  private static final double[] LEAST_FITS = {0.45, 0.2};

  private final Catalogue catalogue;
  private final Standard standard;
  private final List<Indexed> index;
  private final LayWords words;

  /** Prepares one standard's clauses. */
  public ClauseSearch(Catalogue catalogue, Standard standard, Romaniser romaniser) {
    this.catalogue = catalogue;
    this.standard = standard;
    List<Indexed> all = new ArrayList<>();
    for (Clause clause : catalogue.clauses(standard)) {
      all.add(new Indexed(all.size(), clause, catalogue, romaniser));
    }
    this.index = List.copyOf(all);
    List<String> own = new ArrayList<>();
    all.forEach(each -> own.addAll(each.clause.keywords()));
    all.forEach(each -> each.partNames.forEach(name -> own.add(name.text())));
    this.words = new LayWords(own, all.stream().map(each -> each.label.text()).toList(), romaniser);
  }

  /** Returns the standard whose clauses it finds. */
  public Standard standard() {
    return standard;
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
    ClauseMeaning meaning = worded ? meaning(query) : null;
    List<Ranked> ranked =
        new ArrayList<>(meaning == null ? rank(query, filter) : rank(query, meaning, filter));
    if (ranked.isEmpty()) {
      for (Indexed clause : index) {
        if (filter.passes(clause.clause, this::concerns)) {
          Ranked hit = clause.rankLoosely(query);
          if (hit != null) {
            ranked.add(hit);
          }
        }
      }
    }
    ranked.sort(
        Comparator.comparingInt((Ranked r) -> -r.hit.score()).thenComparingInt(r -> r.place));
    return ranked.stream().map(r -> r.hit).toList();
  }

  private List<Ranked> rank(ClauseQuery query, ClauseFilter filter) {
    return index.stream()
        .filter(clause -> filter.passes(clause.clause, this::concerns))
        .map(clause -> clause.rank(query))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Ranked> rank(ClauseQuery query, ClauseMeaning meaning, ClauseFilter filter) {
    List<Meant> all =
        index.stream()
            .filter(clause -> filter.passes(clause.clause, this::concerns))
            .map(clause -> clause.meant(query, meaning))
            .toList();
    for (double least : LEAST_FITS) {
      List<Ranked> some =
          all.stream()
              .filter(each -> each.literal || each.fit >= least)
              .map(Meant::ranked)
              .toList();
      if (!some.isEmpty()) {
        return some;
      }
    }
    return List.of();
  }

  /** Splits a query into what it means; pinyin that no clause has may be an everyday word's. */
  private ClauseMeaning meaning(ClauseQuery query) {
    List<LayWords.Notion> notions = new ArrayList<>();
    for (String token : query.tokens()) {
      if (!ClauseQuery.isLatin(token)) {
        notions.addAll(
            ClauseQuery.gradeOf(token) > 0
                ? List.of(new LayWords.Notion(token, List.of(), List.of()))
                : words.split(token));
        continue;
      }
      String heard = words.heard(token.replace("'", ""));
      notions.addAll(
          heard == null
              ? List.of(new LayWords.Notion(token, List.of(), List.of()))
              : words.split(heard));
    }
    return ClauseMeaning.of(
        query.text(),
        notions,
        notion -> index.stream().mapToDouble(clause -> clause.means(notion)).toArray());
  }

  /** Tells whether a part belongs to another, or the other is of the whole body. */
  private boolean concerns(String part, String whole) {
    return EVERYWHERE.contains(whole) || catalogue.isWithin(part, whole);
  }

  private record Ranked(int place, Hit hit) {}

  /** How well a clause fits what is meant, and whether it holds all the words themselves. */
  private record Meant(boolean literal, double fit, Ranked ranked) {}

  /** A clause with its searchable texts. */
  private static final class Indexed {

    private final int place;
    private final Clause clause;
    private final SpokenText label;
    private final SpokenText labelEn;
    private final List<SpokenText> keywords;
    private final List<SpokenText> partNames;
    private final String allWords;
    private final List<Integer> own;

    Indexed(int place, Clause clause, Catalogue catalogue, Romaniser romaniser) {
      this.place = place;
      this.clause = clause;
      this.label = new SpokenText(clause.label().zh(), romaniser);
      this.labelEn = new SpokenText(clause.label().en(), Romaniser.NONE);
      this.keywords = clause.keywords().stream().map(k -> new SpokenText(k, romaniser)).toList();
      this.partNames =
          clause.parts().stream()
              .map(p -> catalogue.part(p).orElse(null))
              .filter(Objects::nonNull)
              .flatMap(p -> Stream.concat(Stream.of(p.name().zh()), p.otherNames().stream()))
              .map(n -> new SpokenText(n, romaniser))
              .toList();
      this.own = ClauseQuery.of(clause.code()).number();
      this.allWords = clause.label().zh() + String.join("", clause.keywords());
    }

    @Nullable Ranked rank(ClauseQuery query) {
      if (query.tokens().isEmpty()) {
        return ranked(0, null);
      }
      if (!query.number().isEmpty()) {
        int score = numberScore(query.number());
        return score == 0 ? null : ranked(score, null);
      }
      int named = ClauseQuery.gradeOf(query.text().replace(" ", ""));
      if (named > 0) {
        return named == clause.grade() ? ranked(500, null) : null;
      }
      int total = 0;
      SpokenText.@Nullable Span mark = null;
      for (String token : query.tokens()) {
        Found found = wordScore(token);
        if (found.score == 0) {
          return null;
        }
        total += found.score;
        mark = mark == null ? found.mark : mark;
      }
      return ranked(total / query.tokens().size(), mark);
    }

    /** Ranks by what is meant; what holds all the words themselves comes a little before. */
    Meant meant(ClauseQuery query, ClauseMeaning meaning) {
      Ranked literal = rank(query);
      double fit = meaning.fit(label.text(), clause.parts().size(), place);
      int score = (int) Math.round(600 * Math.max(0, fit));
      if (literal == null) {
        return new Meant(
            false, fit, new Ranked(place, new Hit(clause, Math.clamp(score, 1, 1000), 0, 0)));
      }
      Hit hit = literal.hit;
      int all = Math.clamp(score + hit.score() / 2, 1, 1000);
      return new Meant(true, fit, new Ranked(place, new Hit(clause, all, hit.from(), hit.to())));
    }

    /** Tells how well it says one notion, 0 to 1. */
    double means(LayWords.Notion notion) {
      int usual = notion.clauses().indexOf(clause.code());
      if (usual >= 0) {
        return 1.1 - 0.01 * usual;
      }
      if (notion.grade() > 0 && notion.grade() == clause.grade()) {
        return 1;
      }
      double best = notion.latin() ? wordScore(notion.text()).score / 340.0 : 0;
      best = Math.max(best, says(notion.text()));
      for (String written : notion.written()) {
        best = Math.max(best, 0.98 * says(written));
      }
      return best;
    }

    private double says(String word) {
      if (ClauseMeaning.holds(label.text(), word)) {
        return 1;
      }
      double best = partNames.stream().anyMatch(name -> name.text().equals(word)) ? 0.6 : 0;
      for (SpokenText keyword : keywords) {
        if (keyword.text().equals(word)) {
          return 0.95;
        }
        if (word.length() > 1 && ClauseMeaning.holds(keyword.text(), word)) {
          best = Math.max(best, 0.8);
        } else if (keyword.length() > 1 && word.contains(keyword.text())) {
          best = Math.max(best, 0.4);
        }
      }
      return best > 0 ? best : 0.5 * ClauseMeaning.pairsHeld(allWords, word);
    }

    private int numberScore(List<Integer> n) {
      if (own.equals(n)) {
        return 1000;
      }
      boolean graded = clause.grade() > 0;
      if (n.size() == 1) {
        return graded && clause.grade() == n.get(0) ? 500 : 0;
      }
      if (graded && n.size() == 2) {
        if (n.get(0) == clause.grade()) {
          return itemScore(n.get(1));
        }
        return n.get(0) == 5 && n.get(1) == clause.grade() ? 300 : 0;
      }
      if (graded && n.size() == 3 && n.get(0) == 5 && n.get(1) == clause.grade()) {
        // 5.8.24 leaves out the level that all grades share
        return n.get(2) == 2 ? 400 : itemScore(n.get(2));
      }
      if (graded && n.size() == 4 && n.subList(0, 3).equals(own.subList(0, 3))) {
        return itemScore(n.get(3));
      }
      return !graded && n.size() < own.size() && own.subList(0, n.size()).equals(n) ? 600 : 0;
    }

    private int itemScore(int item) {
      if (item == clause.item()) {
        return 990;
      }
      return String.valueOf(clause.item()).startsWith(String.valueOf(item)) ? 700 : 0;
    }

    private record Found(int score, SpokenText.@Nullable Span mark) {
      static final Found NOTHING = new Found(0, null);

      Found or(Found other) {
        return other.score > score ? other : this;
      }
    }

    private Found wordScore(String token) {
      Found found = Found.NOTHING;
      SpokenText.Span inLabel = label.find(token);
      if (inLabel != null) {
        found = new Found(inLabel.start() == 0 ? 340 : 330, inLabel);
      }
      for (SpokenText keyword : keywords) {
        found = found.or(new Found(keywordScore(keyword, token), null));
      }
      if (ClauseQuery.isLatin(token)) {
        found = found.or(soundScore(token.replace("'", "")));
        if (labelEn.find(token) != null) {
          found = found.or(new Found(labelEn.text().startsWith(token) ? 265 : 262, null));
        }
      } else if (inLabel == null) {
        SpokenText.Span scattered = token.length() > 1 ? label.findScattered(token) : null;
        if (scattered != null) {
          int gap = scattered.end() - scattered.start() - token.length();
          found = found.or(new Found(Math.max(101, 220 - 8 * gap), scattered));
        }
        for (SpokenText part : partNames) {
          found = found.or(new Found(part.text().equals(token) ? 120 : 0, null));
        }
        int grade = ClauseQuery.gradeOf(token);
        found = found.or(new Found(grade > 0 && grade == clause.grade() ? 110 : 0, null));
        found = found.or(new Found(token.equals(String.valueOf(clause.grade())) ? 105 : 0, null));
      }
      return found;
    }

    private static int keywordScore(SpokenText keyword, String token) {
      if (keyword.text().equals(token)) {
        return 320;
      }
      if (keyword.find(token) != null) {
        return 280;
      }
      return keyword.length() > 1 && token.contains(keyword.text())
          ? 130 + 60 * keyword.length() / token.length()
          : 0;
    }

    private Found soundScore(String token) {
      SpokenText.Span full = label.findSound(token);
      Found found = full == null ? Found.NOTHING : new Found(300, full);
      for (SpokenText keyword : keywords) {
        SpokenText.Span span = keyword.findSound(token);
        if (span != null) {
          found =
              found.or(new Found(span.end() - span.start() == keyword.length() ? 295 : 275, null));
        }
      }
      if (found.score == 0 && token.length() > 1) {
        SpokenText.Span initials = label.findInitials(token);
        found = initials == null ? found : new Found(260, initials);
        for (SpokenText keyword : keywords) {
          SpokenText.Span span = keyword.findInitials(token);
          if (span != null) {
            found =
                found.or(
                    new Found(span.end() - span.start() == keyword.length() ? 270 : 240, null));
          }
        }
      }
      return found;
    }

    /** Ranks by how many of the words' characters occur at all. */
    @Nullable Ranked rankLoosely(ClauseQuery query) {
      String wanted = query.text().replaceAll("[\\s\\p{Punct}]", "");
      if (wanted.length() < 2 || !query.number().isEmpty()) {
        return null;
      }
      long there = wanted.chars().filter(c -> allWords.indexOf(c) >= 0).count();
      int share = (int) (100 * there / wanted.length());
      return share < 60 ? null : ranked(share, null);
    }

    private Ranked ranked(int score, SpokenText.@Nullable Span mark) {
      return new Ranked(
          place,
          new Hit(clause, score, mark == null ? 0 : mark.start(), mark == null ? 0 : mark.end()));
    }
  }
}
