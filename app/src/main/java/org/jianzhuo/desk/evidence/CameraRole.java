package org.jianzhuo.desk.evidence;

import org.jianzhuo.model.base.Words;

/** Names what a camera looks at; its code stands in each medium's metadata. */
public enum CameraRole {
  TABLE("table", new Words("检查台", "Table")),
  CLOSE_UP("close-up", new Words("近景", "Close-up")),
  DOCUMENT("document", new Words("资料", "Documents"));

  private final String code;
  private final Words words;

  CameraRole(String code, Words words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  public Words words() {
    return words;
  }
}
