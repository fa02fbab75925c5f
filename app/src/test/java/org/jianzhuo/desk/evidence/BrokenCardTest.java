package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jianzhuo.desk.base.Alongside;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.evidence.CaptureDevice.Frame;
import org.jianzhuo.desk.evidence.camera.CaptureRoomCase;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.Medium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports what dying cards, careless copies and forgers leave: nothing passes without a word. */
@Timeout(600)
@Alongside
class BrokenCardTest extends CaptureRoomCase {

  private static final long MOST_SECONDS = 30;

  @Test
  void each_picture_is_whole_or_told_to_be_incomplete_or_refused_in_time() throws Exception {
    assertHandled(CardPictures.all());
  }

  @Test
  void each_clip_and_paper_is_whole_or_told_to_be_incomplete_or_refused_in_time() throws Exception {
    assertHandled(CardClips.all(folder));
  }

  private void assertHandled(Map<String, byte[]> files) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      long begun = System.nanoTime();
      String said = said(each.getKey(), each.getValue());
      String wanted = each.getKey().substring(0, each.getKey().indexOf('-'));
      boolean right =
          switch (wanted) {
            case "ok" -> said.equals("whole");
            case "part" -> !said.equals("whole");
            case "bad" -> said.startsWith("refused");
            default -> true;
          };
      if (!right) {
        wrong.add(each.getKey() + ": " + said);
      }
      assertThat(System.nanoTime() - begun)
          .as(each.getKey())
          .isLessThan(TimeUnit.SECONDS.toNanos(MOST_SECONDS));
    }
    assertThat(wrong).isEmpty();
  }

  private String said(String name, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    Outcome<Medium> outcome =
        room.imports.importFile(room.stream, room.expert, null, file, "市人民医院", ImportLabels.OWN);
    return switch (outcome) {
      case Outcome.Refused<Medium>(Reason reason) -> {
        assertThat(reason.arguments().getFirst()).isEqualTo(name);
        yield "refused " + reason.key().replace("evidence.import.refused.", "");
      }
      case Outcome.Done<Medium>(Medium medium) -> {
        assertThat(medium.sha256()).isEqualTo(Digest.of(bytes));
        Frame shown = room.custody.picture(medium, 640);
        assertThat(shown.width()).as(name).isBetween(1, 640);
        assertThat(shown.height()).as(name).isBetween(1, 2560);
        List<Reason> remarks = room.imports.remarks(room.stream, medium.id());
        yield remarks.isEmpty() ? "whole" : remarks.toString();
      }
    };
  }
}
