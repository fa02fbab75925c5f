package org.jianzhuo.desk.evidence;

/**
 * Says to whom originals are handed and what for.
 *
 * @param recipient 接收人
 * @param purpose 用途
 */
public record Handover(String recipient, String purpose) {

  public Handover {
    recipient = recipient.strip();
    purpose = purpose.strip();
  }
}
