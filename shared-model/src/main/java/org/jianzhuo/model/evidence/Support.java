package org.jianzhuo.model.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jianzhuo.model.journal.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a finding: a picture, a whole clip, or a bookmarked moment of a clip.
 *
 * @param atMillis the moment from the clip's beginning; 0 for a picture
 * @param text the bookmark's words; empty where there are none
 * @param marked whether somebody bookmarked the moment for this finding
 */
public record Support(Medium medium, long atMillis, String text, boolean marked) {

  /** Returns what supports a finding: bookmarked moments first, each in the journal's order. */
  public static List<Support> of(Evidence evidence, Notes notes, FindingId finding) {
    List<Support> found = new ArrayList<>();
    for (Evidence.Item item : evidence.reviewable()) {
      if (item.voidedFor() != null) {
        continue;
      }
      Medium medium = item.medium();
      List<Support> moments =
          notes.of(medium.id()).stream()
              .map(Notes.Standing::note)
              .filter(note -> note.kind() == NoteKind.BOOKMARK)
              .filter(note -> finding.equals(subject(note, medium)))
              .map(note -> new Support(medium, note.atMillis(), note.text(), true))
              .sorted(Comparator.comparingLong(Support::atMillis))
              .toList();
      found.addAll(moments);
      if (moments.isEmpty() && finding.equals(medium.finding())) {
        found.add(new Support(medium, 0, "", false));
      }
    }
    found.sort(Comparator.comparing(support -> !support.marked()));
    return List.copyOf(found);
  }

  private static @Nullable FindingId subject(Note note, Medium medium) {
    return note.finding() != null ? note.finding() : medium.finding();
  }
}
