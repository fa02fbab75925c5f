package org.jianzhuo.model.conclusion;

import org.jianzhuo.model.base.Words;

/** Names how a conclusion was served (送达方式). */
public enum Manner {
  HANDED(new Words("直接送达", "Handed over")),
  POSTED(new Words("邮寄送达", "By post")),
  LEFT(new Words("留置送达", "Left at the address")),
  ELECTRONIC(new Words("电子送达", "Electronically")),
  PUBLIC_NOTICE(new Words("公告送达", "By public notice"));

  private final Words words;

  Manner(Words words) {
    this.words = words;
  }

  public Words words() {
    return words;
  }
}
