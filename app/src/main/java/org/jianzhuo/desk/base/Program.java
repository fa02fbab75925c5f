package org.jianzhuo.desk.base;

/** Names this program in what it writes for others. */
public final class Program {

  /** As in the build's own description. */
  public static final String VERSION = "0.1.0";

  public static final String NAME_AND_VERSION = "鉴桌 Jianzhuo " + VERSION;

  private Program() {}
}
