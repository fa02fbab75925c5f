package org.jianzhuo.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.wire.JsonFactCodec;
import org.junit.jupiter.api.Test;

/** Entries from before a component was added fold as they did. */
class OlderEvidenceTest {

  private final JsonFactCodec codec = new JsonFactCodec();

  @Test
  void an_import_from_before_its_label_was_asked_has_none_and_is_of_no_other_name() {
    Medium medium =
        new Medium(
            new MediaId(UUID.randomUUID()),
            MediaKind.PHOTO,
            "IMG-01.jpg",
            "image/jpeg",
            Digest.of(new byte[1]),
            1,
            null);
    ImportRecord now =
        new ImportRecord(
            "a.jpg",
            "市人民医院",
            1,
            1,
            1,
            0,
            null,
            null,
            Map.of(),
            new ImportLabel(Film.Kind.CT, "CT-1", LocalDate.of(2026, 9, 12), false),
            UUID.randomUUID(),
            new Contents(false, "hevc", 2, 1, "apac"));
    String json = text(codec.encode(new EvidenceFact.Imported(medium, now)));
    assertThat(codec.decode("evidence.imported", bytes(json)))
        .isEqualTo(new EvidenceFact.Imported(medium, now));
    String before =
        json.replaceAll(",\"label\":\\{[^}]*\\}", "")
            .replaceAll(",\"film\":\"[^\"]*\"", "")
            .replaceAll(",\"contents\":\\{[^}]*\\}", "");
    assertThat(before).isNotEqualTo(json);
    ImportRecord then =
        ((EvidenceFact.Imported) codec.decode("evidence.imported", bytes(before))).source();
    assertThat(then.label()).isNull();
    assertThat(then.film()).isNull();
    assertThat(then.contents()).isNull();
    assertThat(then.partial()).isFalse();
    assertThat(now.partial()).isTrue();
    assertThat(then.foreign(Exam.PROJECTION.empty())).isFalse();
  }

  @Test
  void an_export_from_before_its_recipient_was_asked_names_none() {
    EvidenceFact.Exported now =
        new EvidenceFact.Exported(
            new MediaId(UUID.randomUUID()),
            "诉讼举证",
            Digest.of(new byte[1]),
            "人民法院",
            Digest.of(new byte[2]));
    String json = text(codec.encode(now));
    assertThat(codec.decode("evidence.exported", bytes(json))).isEqualTo(now);
    String before =
        json.replaceAll(",\"recipient\":\"[^\"]*\"", "").replaceAll(",\"set\":\"[^\"]*\"", "");
    EvidenceFact.Exported then =
        (EvidenceFact.Exported) codec.decode("evidence.exported", bytes(before));
    assertThat(then.recipient()).isNull();
    assertThat(then.set()).isNull();
    assertThat(then.described()).isEqualTo(now.described());
  }

  @Test
  void a_check_from_before_mended_frames_were_counted_names_none() {
    EvidenceFact.Checked now =
        new EvidenceFact.Checked(new MediaId(UUID.randomUUID()), true, 1800, 3L);
    String json = text(codec.encode(now));
    assertThat(codec.decode("evidence.checked", bytes(json))).isEqualTo(now);
    EvidenceFact.Checked then =
        (EvidenceFact.Checked)
            codec.decode("evidence.checked", bytes(json.replace(",\"mended\":3", "")));
    assertThat(then.mended()).isNull();
    assertThat(then.frames()).isEqualTo(1800);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
