package org.jianzhuo.desk.evidence.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.evidence.ClipMoment;
import org.jianzhuo.model.evidence.EvidenceFact;
import org.jianzhuo.model.evidence.Medium;
import org.jianzhuo.model.evidence.Note;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShieldTest extends CaptureRoomCase {

  @BeforeEach
  void openCamera() throws Exception {
    room.withNotice().withCamera();
  }

  @Test
  void what_is_taken_while_readers_are_named_is_theirs_alone_until_the_case_is_left() {
    room.capture.shieldFor(List.of(room.expert));
    Medium shielded = photo();
    room.capture.shieldFor(List.of());
    Medium open = photo();

    assertThat(room.evidence().mayLook(shielded.id(), room.expert)).isTrue();
    assertThat(room.evidence().mayLook(shielded.id(), room.secondPerson)).isFalse();
    assertThat(room.evidence().mayLook(shielded.id(), null)).isFalse();
    assertThat(room.evidence().mayLook(open.id(), room.secondPerson)).isTrue();
    room.capture.shieldFor(List.of(room.expert));
    room.capture.release();
    assertThat(room.capture.readers()).isEmpty();
  }

  @Test
  void a_clip_is_shielded_before_its_first_byte() throws Exception {
    room.capture.shieldFor(List.of(room.expert));
    room.capture.startClip(room.stream, room.expert, room.elbow);
    room.frames(5);
    ClipMoment moment = room.capture.moment().orElseThrow();
    assertThat(room.evidence().mayLook(moment.clip(), room.secondPerson)).isFalse();
    room.capture.stopClip();
    assertThat(room.evidence().mayLook(moment.clip(), room.secondPerson)).isFalse();
  }

  @Test
  void who_may_not_look_can_neither_export_nor_grab_nor_name_readers_nor_lift_the_mark()
      throws Exception {
    Medium photo = photo();
    room.custody.shield(room.stream, room.expert, photo.id(), List.of(room.expert));

    assertThat(
            room.exports.export(
                room.stream,
                room.secondPerson,
                List.of(photo.id()),
                folder.resolve("out"),
                CaptureRoom.TO_ARCHIVE))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    assertThat(room.review.redact(room.stream, room.secondPerson, photo.id()))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    assertThat(
            room.custody.shield(
                room.stream, room.secondPerson, photo.id(), List.of(room.secondPerson)))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    assertThat(room.custody.unshield(room.stream, room.secondPerson, photo.id(), "想看一看"))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    assertThat(room.exports.exportable(room.stream, room.secondPerson)).isEmpty();
    assertThat(
            room.exports.export(
                room.stream,
                room.expert,
                List.of(photo.id()),
                folder.resolve("out"),
                CaptureRoom.TO_ARCHIVE))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void no_station_ever_holds_the_picture_without_its_readers() {
    room.capture.shieldFor(List.of(room.expert));
    photo();
    List<Object> facts =
        room.station.journal.stream(room.stream).history().ordered().stream()
            .map(act -> (Object) act.fact())
            .toList();
    // What is sent may be cut after any entry.
    assertThat(facts.get(facts.size() - 2)).isInstanceOf(EvidenceFact.Shielded.class);
    assertThat(facts.getLast()).isInstanceOf(EvidenceFact.Captured.class);
  }

  @Test
  void who_may_not_look_can_lay_no_notes_beside_it() {
    Medium photo = photo();
    room.custody.shield(room.stream, room.expert, photo.id(), List.of(room.expert));
    Note arrow =
        new Note(
            room.review.newNote(),
            NoteKind.ARROW,
            List.of(new Spot(0.1, 0.1), new Spot(0.2, 0.2)),
            "",
            0,
            0);
    assertThat(room.review.annotate(room.stream, room.secondPerson, photo.id(), arrow, List.of()))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
    room.review.annotate(room.stream, room.expert, photo.id(), arrow, List.of());
    assertThat(room.review.withdraw(room.stream, room.secondPerson, photo.id(), arrow.id()))
        .isEqualTo(Outcome.refused("evidence.refused.shielded"));
  }

  @Test
  void the_mark_is_lifted_with_a_reason_by_who_may_look() {
    Medium photo = photo();
    room.custody.shield(room.stream, room.expert, photo.id(), List.of(room.expert));
    assertThat(room.custody.unshield(room.stream, room.expert, photo.id(), "x"))
        .isEqualTo(Outcome.refused("evidence.refused.reason"));
    room.custody.unshield(room.stream, room.expert, photo.id(), "误标隐私");
    assertThat(room.evidence().mayLook(photo.id(), room.secondPerson)).isTrue();
  }

  @Test
  void it_survives_the_wire_and_the_store() {
    Medium photo = photo();
    EvidenceFact.Shielded fact =
        EvidenceFact.Shielded.first(photo.id(), List.of(room.expert, room.secondPerson));
    JsonFactCodec codec = new JsonFactCodec();
    assertThat(codec.decode("evidence.shielded", codec.encode(fact))).isEqualTo(fact);
    EvidenceFact.Unshielded lifted = new EvidenceFact.Unshielded(photo.id(), "误标隐私", List.of());
    assertThat(codec.decode("evidence.unshielded", codec.encode(lifted))).isEqualTo(lifted);
  }

  private Medium photo() {
    return ((Outcome.Done<Medium>) room.capture.still(room.stream, room.expert, room.elbow))
        .value();
  }
}
