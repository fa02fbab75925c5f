package org.jianzhuo.model.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A clause with its searchable texts. */
final class IndexedClause {

  /** A hit, the measure of its order, and the clause's place in the standard. */
  record Ranked(int place, double order, ClauseSearch.Hit hit) {}

  /** How well a clause fits what is meant, and whether it holds all the words themselves. */
  record Meant(boolean literal, double fit, Ranked ranked) {

    /** Returns the same for a less likely reading of what was typed. */
    Meant after(double less) {
      return new Meant(literal, fit, new Ranked(ranked.place, ranked.order - less, ranked.hit));
    }
  }

  private static final double FULL = 600;
  private static final double NAMED = 0.6;
  private static final double FOR = 0.75;
  private static final double AGAINST = 0.5;
  private static final double NEARLY_ALL = 0.9;
  private static final double SEVERER = 0.05;

  final int place;
  final Clause clause;
  final SpokenText label;
  final SpokenText labelEn;
  private final List<SpokenText> keywords;
  final List<SpokenText> partNames;
  private final String allWords;
  private final List<Integer> own;
  private final LabelTraits traits;
  private final ConditionReader.Fit condition;

  IndexedClause(
      int place,
      Clause clause,
      Catalogue catalogue,
      Romaniser romaniser,
      ConditionReader conditions) {
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
    this.traits = LabelTraits.of(label.text());
    this.condition = conditions.read(clause);
    this.allWords = SpokenText.plain(clause.label().zh() + String.join("", clause.keywords()));
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
  Meant meant(ClauseQuery query, ClauseMeaning meaning, boolean perhapsLiteral) {
    Ranked literal = perhapsLiteral ? rank(query) : null;
    double fit = meaning.fit(traits, clause.parts().size(), place) + said(meaning.remarks());
    double order = FULL * Math.max(0, fit) + (literal == null ? 0 : literal.hit.score() / 2.0);
    int from = literal == null ? 0 : literal.hit.from();
    int to = literal == null ? 0 : literal.hit.to();
    ClauseSearch.Hit hit =
        new ClauseSearch.Hit(clause, (int) Math.clamp(Math.round(order), 1, 1000), from, to);
    return new Meant(literal != null, fit, new Ranked(place, order, hit));
  }

  /** Returns the characters of all that it says. */
  IntStream characters() {
    return IntStream.concat(
        allWords.chars(), partNames.stream().flatMapToInt(name -> name.text().chars()));
  }

  /** Tells whether its label or a keyword says the letters as pinyin or initials. */
  boolean sounds(String letters) {
    return soundScore(letters).score > 0;
  }

  /** Returns what stands between the marks of its label. */
  List<String> phrases() {
    return Arrays.stream(label.text().split("[^\\p{IsHan}]+"))
        .filter(phrase -> phrase.length() > 1 && phrase.length() < 9)
        .toList();
  }

  /** Tells how what was said of the person speaks for the clause, or against it. */
  private double said(Remarks remarks) {
    int named = remarks.clauses().indexOf(clause.code());
    double fit = named < 0 ? 0 : NAMED - 0.02 * named;
    if (remarks.values().isEmpty()) {
      return fit;
    }
    double of = condition.of(remarks.values());
    if (of < 0) {
      return fit - AGAINST;
    }
    // of the clauses that hold, the most severe one is meant
    int like = clause.capacityLoss().map(CapacityLoss::likeGrade).orElse(clause.grade());
    double severe = of > NEARLY_ALL ? SEVERER * (10 - like) : 0;
    return fit + FOR * of + severe;
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
      SpokenText.Span scattered =
          token.length() > 1 && !token.matches(".*[0-9].*") ? label.findScattered(token) : null;
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
              found.or(new Found(span.end() - span.start() == keyword.length() ? 270 : 240, null));
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
        score,
        new ClauseSearch.Hit(
            clause, score, mark == null ? 0 : mark.start(), mark == null ? 0 : mark.end()));
  }
}
