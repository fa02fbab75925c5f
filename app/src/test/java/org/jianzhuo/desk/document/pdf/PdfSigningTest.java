package org.jianzhuo.desk.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.document.DocumentAudit.Damage;
import org.jianzhuo.desk.document.DocumentAudit.Kind;
import org.jianzhuo.desk.document.DocumentAudit.Report;
import org.jianzhuo.desk.document.DocumentAudit.Signed;
import org.jianzhuo.desk.document.PaperComposer.CharacterPictures;
import org.jianzhuo.desk.document.SamplePapers;
import org.jianzhuo.desk.document.TestKeys;
import org.jianzhuo.desk.roster.PersonKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F80")
class PdfSigningTest {

  private static final Instant AT = Instant.parse("2026-11-18T03:58:00Z");
  private static final TestKeys KEYS = new TestKeys();
  private static final List<PersonKey> EXPERTS =
      List.of(KEYS.person(), KEYS.person(), KEYS.person());
  private static final PadesSigner SIGNER = new PadesSigner();
  private static final PdfAudit AUDIT = new PdfAudit();

  /** The composed paper and its revisions after one, two and three signatures. */
  private static final List<byte[]> REVISIONS = new ArrayList<>();

  private static byte[] draft;

  @BeforeAll
  static void composeAndSign() {
    PdfComposer composer = new PdfComposer(FontShelf.open(List.of(Path.of("no-such-font.ttf"))));
    REVISIONS.clear();
    REVISIONS.add(
        PdfTexts.done(composer.compose(SamplePapers.panelOpinion(), CharacterPictures.NONE)));
    for (int i = 0; i < 3; i++) {
      REVISIONS.add(
          SIGNER.sign(
              REVISIONS.getLast(), "expert-" + (i + 1), EXPERTS.get(i), TestKeys.ink(), AT));
    }
    draft = PdfTexts.done(composer.compose(SamplePapers.conclusionDraft(), CharacterPictures.NONE));
  }

  private static byte[] signed() {
    return REVISIONS.getLast().clone();
  }

  @Nested
  class Three_experts {

    @Test
    void each_leave_a_valid_signature_in_their_own_box() {
      Report report = AUDIT.audit(signed(), KEYS.committee());
      assertThat(report.damages()).isEmpty();
      assertThat(report.signatures())
          .extracting(Signed::field)
          .containsExactly("expert-1", "expert-2", "expert-3");
      assertThat(report.signatures())
          .extracting(Signed::signer)
          .containsExactlyElementsOf(EXPERTS.stream().map(k -> k.person().toString()).toList());
      assertThat(report.signatures()).allMatch(Signed::intact);
      assertThat(report.signatures()).extracting(Signed::claimedAt).containsOnly(AT);
    }

    @Test
    void are_found_valid_too_against_the_certificate_that_the_document_carries() {
      assertThat(AUDIT.audit(signed(), null).clean()).isTrue();
    }

    @Test
    void each_add_to_the_bytes_before_and_change_none() {
      for (int i = 1; i < REVISIONS.size(); i++) {
        byte[] earlier = REVISIONS.get(i - 1);
        assertThat(Arrays.copyOf(REVISIONS.get(i), earlier.length)).isEqualTo(earlier);
      }
    }

    @Test
    void each_add_at_most_16_kilobytes() {
      for (int i = 1; i < REVISIONS.size(); i++) {
        assertThat(REVISIONS.get(i).length - REVISIONS.get(i - 1).length)
            .isLessThanOrEqualTo(16 * 1024);
      }
    }

    @Test
    void leave_valid_pdf_a_after_each_signature() {
      for (byte[] revision : REVISIONS) {
        assertThat(PdfA.failures(revision)).isEmpty();
      }
    }

    @Test
    void sign_as_pades_with_sha_256() {
      String text = new String(signed(), StandardCharsets.ISO_8859_1);
      assertThat(text.split("/ETSI.CAdES.detached", -1)).hasSize(4);
      assertThat(text).doesNotContain("adbe.pkcs7");
    }

    @Test
    void cannot_sign_a_box_twice_or_one_that_is_not_there() {
      for (String box : List.of("expert-1", "expert-9", "drafter")) {
        assertThatThrownBy(() -> SIGNER.sign(signed(), box, EXPERTS.getFirst(), TestKeys.ink(), AT))
            .isInstanceOf(DeskFault.class);
      }
    }
  }

  @Test
  void a_caption_says_who_signed_and_when_and_leaves_out_what_the_font_lacks() throws IOException {
    List<String> caption = List.of("宋宁", "\ud842\udfb7\ud87e\udc00", "2026-11-18 11:58");
    byte[] once = SIGNER.sign(draft, "drafter", KEYS.person(), TestKeys.ink(), caption, AT);
    byte[] both = SIGNER.sign(once, "checker", KEYS.person(), TestKeys.ink(), List.of("汤颖"), AT);
    assertThat(AUDIT.audit(both, KEYS.committee()).damages()).isEmpty();
    try (PDDocument document = Loader.loadPDF(both)) {
      var resources =
          document
              .getDocumentCatalog()
              .getAcroForm(null)
              .getField("drafter")
              .getWidgets()
              .getFirst()
              .getNormalAppearanceStream()
              .getResources();
      assertThat(resources.getFontNames()).hasSize(1);
    }
  }

  @Test
  void the_minute_beside_an_experts_handwriting_weighs_little_and_is_valid_pdf_a() {
    List<String> minute = List.of("签名", "2026-11-18", "11:58");
    byte[] pdf = REVISIONS.getFirst();
    for (int seat = 1; seat <= 3; seat++) {
      byte[] more =
          SIGNER.sign(pdf, "expert-" + seat, EXPERTS.get(seat - 1), TestKeys.ink(), minute, AT);
      assertThat(more.length - pdf.length).isLessThanOrEqualTo(24 * 1024);
      pdf = more;
    }
    assertThat(AUDIT.audit(pdf, KEYS.committee()).damages()).isEmpty();
    assertThat(PdfA.failures(pdf)).isEmpty();
  }

  @Test
  void the_drafter_and_the_checker_sign_the_draft() {
    byte[] once = SIGNER.sign(draft, "drafter", KEYS.person(), TestKeys.ink(), AT);
    byte[] twice = SIGNER.sign(once, "checker", KEYS.person(), List.of(), AT);
    Report report = AUDIT.audit(twice, KEYS.committee());
    assertThat(report.clean()).isTrue();
    assertThat(report.signatures()).extracting(Signed::field).containsExactly("drafter", "checker");
    assertThat(PdfA.failures(twice)).isEmpty();
  }

  @Test
  void a_copy_that_stands_no_more_says_so_on_every_page_after_the_bytes_that_were_signed() {
    String line = "本件为第 1 版，2026-11-23 18:41 已被第 2 版替换，作废";
    byte[] copy =
        new PdfComposer(FontShelf.open(List.of(Path.of("no-such-font.ttf"))))
            .voided(signed(), line);
    assertThat(Arrays.copyOf(copy, signed().length)).isEqualTo(signed());
    for (int page = 1; page <= PdfTexts.pages(copy); page++) {
      assertThat(PdfTexts.compact(PdfTexts.page(copy, page)))
          .contains(PdfTexts.compact(line))
          .contains("内部资料不得送达当事人");
    }
    assertThat(AUDIT.audit(copy, KEYS.committee()).damages()).isNotEmpty();
  }

  @Nested
  class Damage_is_found {

    @Test
    void in_every_part_of_a_signed_revision() {
      byte[] whole = signed();
      int step = whole.length / 40;
      for (int place = 0; place < whole.length; place += step) {
        byte[] changed = whole.clone();
        changed[place] ^= 1;
        assertThat(AUDIT.audit(changed, KEYS.committee()).damages())
            .as("byte %d", place)
            .isNotEmpty();
      }
    }

    @Test
    void in_every_byte_of_a_signature_itself() {
      byte[] whole = signed();
      String text = new String(whole, StandardCharsets.ISO_8859_1);
      int start = text.lastIndexOf("/Contents <") + 10;
      int end = text.indexOf('>', start);
      assertThat(end - start).isGreaterThan(1500);
      int[] range = {0, start, end + 1, whole.length - end - 1};
      assertThat(holds(whole, range)).isTrue();
      for (int place = start; place <= end; place += 5) {
        byte[] changed = whole.clone();
        changed[place] = (byte) (changed[place] == '1' ? '2' : '1');
        assertThat(holds(changed, range)).as("byte %d of the signature", place - start).isFalse();
      }
    }

    private static boolean holds(byte[] pdf, int[] range) {
      SignedPart part = SignedPart.check(pdf, range);
      return part.intact() && part.leadsTo(KEYS.committee());
    }

    @Test
    void when_bytes_are_appended() {
      byte[] longer = Arrays.copyOf(signed(), signed().length + 3);
      assertThat(AUDIT.audit(longer, KEYS.committee()).damages())
          .containsExactly(new Damage(Kind.APPENDED, "document"));
    }

    @Test
    void when_the_text_is_changed_by_an_unsigned_increment() throws IOException {
      assertThat(AUDIT.audit(painted(signed()), KEYS.committee()).damages())
          .contains(new Damage(Kind.APPENDED, "document"));
    }

    @Test
    void when_the_text_is_changed_between_two_signatures() throws IOException {
      byte[] changed = painted(REVISIONS.get(1));
      byte[] both = SIGNER.sign(changed, "expert-2", EXPERTS.get(1), TestKeys.ink(), AT);
      assertThat(AUDIT.audit(both, KEYS.committee()).damages())
          .containsExactly(new Damage(Kind.CHANGED_BETWEEN, "expert-2"));
    }

    @Test
    void when_the_signer_is_of_another_committee() {
      byte[] foreign =
          SIGNER.sign(REVISIONS.get(1), "expert-2", new TestKeys().person(), List.of(), AT);
      assertThat(AUDIT.audit(foreign, KEYS.committee()).damages())
          .containsExactly(new Damage(Kind.SIGNER_UNKNOWN, "expert-2"));
      assertThat(AUDIT.audit(foreign, null).damages())
          .containsExactly(new Damage(Kind.SIGNER_UNKNOWN, "expert-2"));
    }

    @Test
    void when_it_is_cut_short_or_no_pdf() {
      byte[] cut = Arrays.copyOf(signed(), signed().length - 2000);
      assertThat(AUDIT.audit(cut, KEYS.committee()).damages()).isNotEmpty();
      assertThat(AUDIT.audit("no pdf".getBytes(StandardCharsets.UTF_8), null).damages())
          .containsExactly(new Damage(Kind.UNREADABLE, "document"));
    }

    private static byte[] painted(byte[] pdf) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        var page = document.getPage(0);
        try (var canvas =
            new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
          canvas.addRect(100, 100, 50, 50);
          canvas.fill();
        }
        page.getCOSObject().setNeedToBeUpdated(true);
        document.saveIncremental(out);
      }
      return out.toByteArray();
    }
  }
}
