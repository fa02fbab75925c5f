package org.jianzhuo.desk.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianzhuo.model.base.Reasons;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.paper.Asked;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperTemplate;

/**
 * Holds a paper that is being written.
 *
 * @param kind the template's id
 * @param again the number of the paper that is issued anew; empty for a new one
 * @param reason why it is issued anew
 * @param answers what was typed by asked field, empty fields included
 */
public record PaperDraft(
    StreamId caseStream,
    Door door,
    String kind,
    String again,
    String reason,
    Map<String, List<String>> answers) {

  public PaperDraft {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    answers.forEach((field, typed) -> copy.put(field, List.copyOf(typed)));
    answers = Collections.unmodifiableMap(copy);
  }

  /** Returns the draft with another answer. */
  public PaperDraft with(String field, List<String> typed) {
    Map<String, List<String>> changed = new LinkedHashMap<>(answers);
    changed.put(field, typed);
    return new PaperDraft(caseStream, door, kind, again, reason, changed);
  }

  /** Returns the draft with another reason. */
  public PaperDraft because(String words) {
    return new PaperDraft(caseStream, door, kind, again, words, answers);
  }

  /** Tells whether it is to be issued anew and does not say why. */
  public boolean lacksReason() {
    return !again.isEmpty() && !Reasons.says(reason);
  }

  /** Returns what was typed into the lists of the kind, line by line: what a checker looks at. */
  public List<String> lines(PaperTemplate template) {
    return template.asks().stream()
        .filter(asked -> asked.type() == Asked.Type.LINES)
        .flatMap(asked -> answers.getOrDefault(asked.id(), List.of()).stream())
        .filter(line -> !line.isBlank())
        .toList();
  }
}
