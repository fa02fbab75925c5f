package org.jianzhuo.desk.document;

import java.time.LocalDateTime;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;

/**
 * Tells which version of which data a paper shows, for its barcode and foot.
 *
 * @param committee the committee's full name
 * @param caseNumber the 受理编号; never a conclusion's 文号
 * @param barcode printed as Code 128, for scanning the signed paper back: {@code YJ-…}, {@code
 *     JL-…}; plain ASCII
 * @param version from 1
 * @param data the digest of the data that the paper shows
 * @param composedAt the station's time
 * @param clockError what is known of its error, e.g. {@code ±2 秒} or {@code 误差未知}
 */
public record PaperStamp(
    String committee,
    String caseNumber,
    String barcode,
    int version,
    Digest data,
    LocalDateTime composedAt,
    String clockError) {

  public PaperStamp {
    Check.notBlank(committee, "committee");
    Check.notBlank(caseNumber, "caseNumber");
    Check.that(barcode.matches("[!-~]{4,40}"), "a barcode has 4 to 40 ASCII characters");
    Check.inRange(version, 1, 999, "version");
    Check.notBlank(clockError, "clockError");
  }
}
