package org.jianzhuo.desk.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.DiskFaults;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Lane;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.base.TaskRunner;
import org.jianzhuo.desk.evidence.CaptureStatus.Notice;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.journal.StreamKind;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Evidence;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.MediaKind;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.CaseFile;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.journal.StreamId;

/**
 * Decodes each clip once to be sure. One that the machine had no time for, or whose person left
 * meanwhile, stays unchecked and is looked at again.
 */
public final class ClipChecks {

  private final Journal journal;
  private final MediaStore media;
  private final MediaReader reader;
  private final TaskRunner tasks;
  private final Consumer<Notice> notices;
  private final BooleanSupplier quiet;
  private final List<Runnable> onLeft = new CopyOnWriteArrayList<>();
  private volatile boolean ending;

  /**
   * @param quiet whether nothing is recorded, so that there is time for what was left
   */
  ClipChecks(
      Journal journal,
      MediaStore media,
      MediaReader reader,
      TaskRunner tasks,
      Consumer<Notice> notices,
      BooleanSupplier quiet) {
    this.journal = journal;
    this.media = media;
    this.reader = reader;
    this.tasks = tasks;
    this.notices = notices;
    this.quiet = quiet;
  }

  /** Tells whether a clip was written here and nobody knows yet whether it plays. */
  public static boolean waits(Evidence.Item item, Custody custody) {
    return item.medium().kind() == MediaKind.CLIP
        && item.capture() != null
        && item.voidedFor() == null
        && !custody.decodes()
        && !custody.failsToDecode();
  }

  /** Calls the listener, on the window's thread, when a clip stays unchecked. */
  public void whenLeft(Runnable listener) {
    onLeft.add(listener);
  }

  /** Looks a clip through on lane IO and tells what came of it, while the person is there. */
  void soon(StreamId stream, Medium medium) {
    tasks.run(
        Lane.IO,
        () -> {
          Optional<MediaReader.ClipCheck> check = of(medium.sha256(), () -> true);
          check.ifPresent(done -> journal.append(null, List.of(checked(stream, medium, done))));
          return check;
        },
        check -> {
          if (check.isEmpty()) {
            // Saved, and looked through by itself later: nothing is lost.
            tell(false, "evidence.notice.unchecked", medium);
            onLeft.forEach(Runnable::run);
          } else {
            told(check.get(), medium, "");
          }
        },
        fault -> {
          if (fault.code() != ErrorCode.STORE_LOCKED) {
            tell(true, "evidence.notice.undecodable", medium);
          }
        });
  }

  /**
   * Looks through what was left unchecked in all cases, as long as nothing is recorded; returns how
   * many clips still wait. Lane {@code IO}.
   */
  public int again() {
    int waiting = 0;
    for (StreamId stream : journal.streams(StreamKind.CASE)) {
      CaseFile file = journal.stream(stream);
      Map<MediaId, Evidence.Item> items = file.get(Evidence.PROJECTION).items();
      if (items.values().stream().noneMatch(item -> item.medium().kind() == MediaKind.CLIP)) {
        continue;
      }
      Map<MediaId, Custody> custody = Custody.byMedium(file);
      for (Evidence.Item item : items.values()) {
        Medium clip = item.medium();
        // Another station's clip is that station's to look through.
        if (waits(item, custody.getOrDefault(clip.id(), Custody.NONE))
            && media.has(clip.sha256())
            && !again(stream, clip)) {
          waiting++;
        }
      }
    }
    return waiting;
  }

  private boolean again(StreamId stream, Medium clip) {
    Optional<MediaReader.ClipCheck> check =
        quiet.getAsBoolean() ? of(clip.sha256(), quiet) : Optional.empty();
    check.ifPresent(done -> journal.append(null, List.of(checked(stream, clip, done))));
    check.ifPresent(done -> told(done, clip, "-later"));
    return check.isPresent();
  }

  /** Begins nothing any more and trusts no answer of a reader that is being closed. */
  void end() {
    ending = true;
  }

  private void told(MediaReader.ClipCheck check, Medium clip, String when) {
    if (!check.decodes()) {
      tell(true, "evidence.notice.undecodable" + when, clip);
    } else if (check.mended() > 0) {
      Reason mended =
          Reason.of(
              "evidence.notice.mended" + when, clip.fileName(), check.mended(), check.frames());
      notices.accept(new Notice(true, mended));
    }
  }

  private void tell(boolean serious, String key, Medium clip) {
    notices.accept(new Notice(serious, Reason.of(key, clip.fileName())));
  }

  static Deed checked(StreamId stream, Medium medium, MediaReader.ClipCheck check) {
    return new Deed(
        stream,
        new EvidenceFact.Checked(medium.id(), check.decodes(), check.frames(), check.mended()));
  }

  /** Looks a clip through; empty where there was no time for it, which says nothing of it. */
  Optional<MediaReader.ClipCheck> of(Digest clip, BooleanSupplier goOn) {
    BooleanSupplier wanted = () -> !ending && goOn.getAsBoolean();
    try (SeekableByteChannel plain = media.open(clip)) {
      MediaReader.ClipCheck check = reader.check(plain, wanted);
      // Who stopped half-way has not seen the end.
      return wanted.getAsBoolean() ? Optional.of(check) : Optional.empty();
    } catch (DeskFault fault) {
      if (!wanted.getAsBoolean()) {
        return Optional.empty();
      }
      return switch (fault.code()) {
        case DECODER_SLOW, DECODER_MISSING -> Optional.empty();
        // The clip that cannot be looked through is kept all the same, and told as such.
        case DECODER_CRASHED, DECODER_FULL ->
            Optional.of(MediaReader.ClipCheck.undecoded(MediaReader.Tracks.NONE));
        default -> throw fault;
      };
    } catch (IOException e) {
      throw DiskFaults.of(e, "a clip could not be read back");
    }
  }
}
