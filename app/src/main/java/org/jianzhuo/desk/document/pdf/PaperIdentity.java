package org.jianzhuo.desk.document.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.UUID;
import org.jianzhuo.model.base.Digest;

/**
 * Names a paper in its metadata; the same paper has the same identity.
 *
 * @param content the digest of everything the paper shows
 */
record PaperIdentity(String title, LocalDateTime at, Digest content) {

  static final String PRODUCER = "Jianzhuo";

  byte[] fileId() {
    return Arrays.copyOf(content.bytes(), 16);
  }

  /** Returns the time as the information dictionary writes it; a station's time has no zone. */
  String infoDate() {
    return "D:" + at.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
  }

  /** Returns the XMP packet (ISO 19005-2, 6.6.2 and 6.6.4): part 2, level B. */
  byte[] xmp() {
    String time = at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    UUID id = UUID.nameUUIDFromBytes(content.bytes());
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
     pdfaid:part="2" pdfaid:conformance="B"/>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
     xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
     xmp:CreateDate="%s" xmp:ModifyDate="%s" pdf:Producer="%s"
     xmpMM:DocumentID="uuid:%s" xmpMM:InstanceID="uuid:%s"/>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
        .formatted(escaped(title), time, time, PRODUCER, id, id)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
