package org.jianzhuo.desk.journal;

/** Tells streams apart by the kind of their first entry. */
public enum StreamKind {
  ROSTER("roster."),
  SESSION("session."),
  CASE("intake.");

  private final String prefix;

  StreamKind(String prefix) {
    this.prefix = prefix;
  }

  /** Returns what the kind of the stream's first entry begins with. */
  public String prefix() {
    return prefix;
  }
}
