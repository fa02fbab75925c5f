package org.jianzhuo.desk.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.OfficialWording;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Standard;

/** Quotes clauses on papers: by their official text where it was imported, else by our label. */
public final class ClauseQuotes {

  private static final Pattern CITED = Pattern.compile("第 ([0-9.()]+) 条(?:第 (\\(?[0-9]+\\)) 项)?");

  private final Catalogue catalogue;
  private final Supplier<OfficialWordings> wordings;

  /**
   * @param wordings asked each time, since a wording may be imported while the desk runs
   */
  public ClauseQuotes(Catalogue catalogue, Supplier<OfficialWordings> wordings) {
    this.catalogue = catalogue;
    this.wordings = wordings;
  }

  /** Names a clause: the standard's number and the clause's code. */
  public record Cited(String standard, String code) {}

  /** Quotes clauses, each once, under a line that says whose words they are; empty for none. */
  public List<String> lines(List<Cited> clauses) {
    Map<String, List<String>> bySource = new LinkedHashMap<>();
    OfficialWordings now = wordings.get();
    for (Cited cited : clauses.stream().distinct().toList()) {
      official(now, cited)
          .or(() -> label(cited))
          .ifPresent(
              quote ->
                  bySource
                      .computeIfAbsent(quote.source(), source -> new ArrayList<>())
                      .add(cited.code() + "　" + quote.text()));
    }
    List<String> lines = new ArrayList<>();
    bySource.forEach(
        (source, quotes) -> {
          lines.add(source);
          lines.addAll(quotes);
        });
    return lines;
  }

  /** Quotes the clauses that a basis cites and whose official text was imported. */
  public List<String> officialOf(String basis) {
    OfficialWordings now = wordings.get();
    List<String> lines = new ArrayList<>();
    for (MatchResult found : CITED.matcher(basis).results().toList()) {
      String code =
          found.group(2) == null
              ? found.group(1)
              : found.group(1) + (found.group(2).startsWith("(") ? "" : " ") + found.group(2);
      for (Standard standard : Standard.values()) {
        official(now, new Cited(standard.number(), code))
            .map(quote -> "第 " + code + "：“" + quote.text() + "”（" + quote.edition() + "）")
            .filter(line -> !lines.contains(line))
            .ifPresent(lines::add);
      }
    }
    return lines;
  }

  private record Quote(String source, String edition, String text) {}

  private static Optional<Quote> official(OfficialWordings now, Cited cited) {
    Optional<OfficialWording> wording = now.of(cited.standard());
    return wording
        .flatMap(w -> w.text(cited.code()))
        .map(
            text ->
                new Quote(
                    "条款原文（" + cited.standard() + "，" + wording.get().edition() + "）：",
                    wording.get().edition(),
                    text));
  }

  private Optional<Quote> label(Cited cited) {
    return catalogue
        .clause(cited.standard(), cited.code())
        .map(clause -> new Quote("条款要点（短标题，不是标准原文）：", "", clause.label().zh()));
  }
}
