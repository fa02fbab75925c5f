package org.jianzhuo.model.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Splits what a person typed into notions, and knows what everyday words mean in a standard. */
final class LayWords {

  /** Characters that say nothing about which clause is meant. */
  private static final String FILLERS = "的了个有被在为把我他她得着过后术伤致侧只条是及而并和与或就很都也地已左右";

  private final Map<String, Notion> spoken = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final String labels;
  private int longest = 1;

  /**
   * One thing meant.
   *
   * @param text as typed
   * @param written how a standard would say it
   * @param clauses that it usually means, the likeliest first
   * @param grade that it names; 0 for none
   * @param latin whether it is in letters
   */
  record Notion(String text, List<String> written, List<String> clauses, int grade, boolean latin) {

    Notion(String text, List<String> written, List<String> clauses) {
      this(text, written, clauses, ClauseQuery.gradeOf(text), ClauseQuery.isLatin(text));
    }
  }

  /** Reads the words; the others are the words that the clauses themselves use. */
  LayWords(List<String> others, List<String> labels) {
    this.labels = String.join("\n", labels);
    CsvTable table = CsvTable.read("lay-words.csv");
    for (int row = 0; row < table.size(); row++) {
      List<String> written = table.list(row, "written").stream().map(SpokenText::plain).toList();
      List<String> clauses = table.list(row, "clauses");
      for (String each : table.list(row, "spoken")) {
        String plain = SpokenText.plain(each);
        spoken.put(plain, new Notion(plain, written, clauses));
        know(plain);
      }
      written.forEach(this::know);
    }
    others.stream().map(SpokenText::plain).forEach(this::know);
  }

  private void know(String word) {
    known.add(word);
    longest = Math.max(longest, word.length());
  }

  private Notion notion(String text) {
    Notion notion = spoken.get(text);
    return notion == null ? new Notion(text, List.of(), List.of()) : notion;
  }

  /** Tells whether it is an everyday word. */
  boolean knows(String word) {
    return spoken.containsKey(word);
  }

  /** Returns the everyday words. */
  List<String> spoken() {
    return List.copyOf(spoken.keySet());
  }

  /** Splits a word, at each place taking the longest word known. */
  List<Notion> split(String word) {
    List<Notion> notions = new ArrayList<>();
    StringBuilder unknown = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int end = knownEnd(word, at);
      if (end < 0) {
        unknown.append(word.charAt(at++));
      } else {
        addUnknown(unknown, notions);
        notions.add(notion(word.substring(at, end)));
        at = end;
      }
    }
    addUnknown(unknown, notions);
    return notions;
  }

  private int knownEnd(String word, int at) {
    for (int end = Math.min(word.length(), at + longest); end > at + 1; end--) {
      if (known.contains(word.substring(at, end))) {
        return end;
      }
    }
    return spoken.containsKey(word.substring(at, at + 1)) ? at + 1 : -1;
  }

  private void addUnknown(StringBuilder unknown, List<Notion> notions) {
    String rest = unknown.toString().replaceAll("[" + FILLERS + "\\p{Punct}]", "");
    unknown.setLength(0);
    int from = 0;
    while (from < rest.length()) {
      int end = rest.length();
      while (end > from + 1 && !labels.contains(rest.substring(from, end))) {
        end--;
      }
      notions.add(notion(rest.substring(from, end)));
      from = end;
    }
  }
}
