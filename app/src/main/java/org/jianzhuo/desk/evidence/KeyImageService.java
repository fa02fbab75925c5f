package org.jianzhuo.desk.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.model.evidence.Derivation;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.ImportRecord;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.evidence.KeyImages;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Notes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Chooses a case's key images and prepares them for paper. Calls block: lane IO or DB. */
public final class KeyImageService {

  /** As many as an annex holds: about 15 MB. */
  private static final int KEPT = 2 * KeyImages.MOST;

  private final Journal journal;
  private final CustodyService custody;
  private final PictureForPrint encoder;
  private final Map<Wanted, Printed> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Printed> eldest) {
          return size() > KEPT;
        }
      };

  private record Wanted(MediaId medium, int widest) {}

  public KeyImageService(Journal journal, CustodyService custody, PictureForPrint encoder) {
    this.journal = journal;
    this.custody = custody;
    this.encoder = encoder;
  }

  /**
   * A picture as it is printed.
   *
   * @param quarterTurns by how many quarters it was turned clockwise, as its camera says
   */
  public record Printed(byte[] jpeg, int width, int height, int quarterTurns) {}

  /**
   * A picture that can be a key image.
   *
   * @param redacted the copy that is printed in its stead unless asked otherwise; null without one
   */
  public record Candidate(
      Medium medium, @Nullable Finding finding, @Nullable Medium redacted, boolean noted) {}

  /** Returns the photos and kept frames that may be chosen, in order of finding and number. */
  public List<Candidate> candidates(StreamId stream) {
    CaseFile file = journal.stream(stream);
    Evidence evidence = file.get(Evidence.PROJECTION);
    Exam exam = file.get(Exam.PROJECTION);
    Notes notes = file.get(Notes.PROJECTION);
    List<Candidate> candidates = new ArrayList<>();
    for (Evidence.Item item : evidence.reviewable()) {
      if (eligible(item) && printable(file, item.medium().id())) {
        Medium medium = item.medium();
        candidates.add(
            new Candidate(
                medium,
                medium.finding() == null ? null : exam.findings().get(medium.finding()),
                redacted(evidence, medium.id()).map(Evidence.Item::medium).orElse(null),
                !notes.of(medium.id()).isEmpty()));
      }
    }
    return candidates;
  }

  /** Returns what is chosen and can be printed: what was voided since is left out. */
  public static List<KeyImage> standing(CaseFile file) {
    Evidence evidence = file.get(Evidence.PROJECTION);
    return file.get(KeyImages.PROJECTION).images().stream()
        .filter(
            image -> {
              Evidence.Item item = evidence.items().get(image.medium());
              return item != null && eligible(item) && printable(file, image.medium());
            })
        .toList();
  }

  /** Returns what is chosen and can be printed. */
  public List<KeyImage> chosen(StreamId stream) {
    return standing(journal.stream(stream));
  }

  /** Chooses the key images anew; nothing is written where nothing changed. */
  public Outcome<List<KeyImage>> choose(StreamId stream, PersonId actor, List<KeyImage> images) {
    CaseFile file = journal.stream(stream);
    Evidence evidence = file.get(Evidence.PROJECTION);
    if (images.size() > KeyImages.MOST) {
      return Outcome.refused("evidence.refused.key-too-many", KeyImages.MOST);
    }
    for (KeyImage image : images) {
      Evidence.Item item = evidence.items().get(image.medium());
      if (item != null && evidence.isShielded(image.medium())) {
        return Outcome.refused("evidence.refused.key-shielded", item.medium().fileName());
      }
      if (item != null && evidence.isForeign(image.medium(), file.get(Exam.PROJECTION))) {
        return Outcome.refused("evidence.refused.key-foreign", item.medium().fileName());
      }
      if (item == null || !eligible(item) || evidence.isVoided(image.medium())) {
        return Outcome.refused(
            "evidence.refused.key-image", item == null ? "—" : item.medium().fileName());
      }
    }
    if (!images.equals(file.get(KeyImages.PROJECTION).images())) {
      journal.append(actor, List.of(new Deed(stream, new EvidenceFact.KeyImagesChosen(images))));
    }
    return Outcome.done(images);
  }

  // Neither intimate parts nor what bears another name is set into papers (practice 4), nor what
  // was made from a voided medium.
  private static boolean printable(CaseFile file, MediaId medium) {
    Evidence evidence = file.get(Evidence.PROJECTION);
    return !evidence.isShielded(medium)
        && !evidence.isVoided(medium)
        && !evidence.isForeign(medium, file.get(Exam.PROJECTION));
  }

  private static boolean eligible(Evidence.Item item) {
    return item.medium().kind() == MediaKind.PHOTO
        && item.voidedFor() == null
        && (item.derivation() == null || item.derivation().way() == Derivation.Way.FRAME);
  }

  /** Returns the newest redacted copy of a picture that is not voided. */
  public static Optional<Evidence.Item> redacted(Evidence evidence, MediaId picture) {
    return evidence.reviewable().stream()
        .filter(item -> item.voidedFor() == null)
        .filter(
            item ->
                item.derivation() != null
                    && item.derivation().way() == Derivation.Way.REDACTED
                    && item.derivation().parent().equals(picture))
        .reduce((older, newer) -> newer);
  }

  /** Returns the file that is printed for a key image: its redacted copy where one is preferred. */
  public static Evidence.Item printed(Evidence evidence, KeyImage image, Evidence.Item own) {
    return image.original() ? own : redacted(evidence, image.medium()).orElse(own);
  }

  /** Decodes a key image for paper, scaled down and upright; its file stays as it is. */
  public Printed print(Evidence evidence, KeyImage image, Evidence.Item own, int widest) {
    Medium medium = printed(evidence, image, own).medium();
    Wanted wanted = new Wanted(medium.id(), widest);
    synchronized (kept) {
      Printed known = kept.get(wanted);
      if (known != null) {
        return known;
      }
    }
    int turns = turns(own.source());
    Frame frame = custody.picture(medium, widest);
    boolean across = turns % 2 == 1;
    Printed printed =
        new Printed(
            encoder.jpeg(frame, turns),
            across ? frame.height() : frame.width(),
            across ? frame.width() : frame.height(),
            turns);
    synchronized (kept) {
      kept.put(wanted, printed);
    }
    return printed;
  }

  /** Forgets all pictures that were prepared. */
  public void forget() {
    synchronized (kept) {
      kept.clear();
    }
  }

  /** Returns by how many quarters a camera says its picture is to be turned clockwise (Exif). */
  public static int turns(@Nullable ImportRecord source) {
    return switch (source == null ? "" : source.exif().getOrDefault("Orientation", "")) {
      case "6" -> 1;
      case "3" -> 2;
      case "8" -> 3;
      default -> 0;
    };
  }
}
