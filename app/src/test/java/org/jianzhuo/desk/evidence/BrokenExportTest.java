package org.jianzhuo.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.camera.CaptureRoom;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.journal.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenExportTest {

  @TempDir Path folder;
  private CaptureRoom room;
  private Medium photo;
  private Path out;

  @BeforeEach
  void takePhoto() throws Exception {
    room = new CaptureRoom(folder.resolve("data"));
    room.withNotice().withCamera();
    room.frames(1);
    room.capture.still(room.stream, room.expert, room.elbow);
    photo = room.evidence().pictures().getFirst().medium();
    out = folder.resolve("out");
  }

  @AfterEach
  void leave() throws Exception {
    room.close();
  }

  /** The original takes one forcing, its sidecar the second, the manifest the third. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void leaves_nothing_behind_and_says_that_it_failed(int forces) throws Exception {
    room.files.failsOneForceAfter(forces);
    assertThatThrownBy(() -> room.export(photo, out)).isInstanceOf(DeskFault.class);

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
    assertThat(custody().reversed().getFirst().fact())
        .isInstanceOfSatisfying(
            EvidenceFact.ExportFailed.class, failed -> assertThat(failed.takenBack()).isTrue());
    assertThat(ExportSet.of(acts())).isEmpty();
  }

  @Test
  void is_made_good_by_the_next_one() throws Exception {
    room.files.failsOneForceAfter(1);
    assertThatThrownBy(() -> room.export(photo, out)).isInstanceOf(DeskFault.class);
    room.export(photo, out);

    assertThat(new ExportAudit(out).audit()).isEmpty();
    assertThat(new ExportAudit(out).against(ExportSet.of(acts())))
        .isEqualTo(new ExportAudit.Against(List.of(), List.of()));
  }

  @Test
  void whose_original_cannot_be_written_is_not_journalled_at_all() throws Exception {
    room.files.failsOneForceAfter(0);
    assertThatThrownBy(() -> room.export(photo, out)).isInstanceOf(DeskFault.class);

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
    assertThat(custody()).extracting(Act::fact).noneMatch(EvidenceFact.Exported.class::isInstance);
    assertThat(
            room.exports.export(room.stream, room.expert, List.of(), out, CaptureRoom.TO_ARCHIVE))
        .isInstanceOf(Outcome.Refused.class);
  }

  private List<Act> acts() {
    return List.copyOf(room.station.journal.stream(room.stream).history().ordered());
  }

  private List<Act> custody() {
    return Custody.of(room.station.journal.stream(room.stream), photo.id()).acts();
  }
}
