package org.jianzhuo.desk.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.desk.base.Messages;

/** Words a session's name: the one that an import proposes in both languages, a typed one as is. */
public final class SessionWords {

  private static final Pattern PROPOSED = Pattern.compile("(\\d{2}-\\d{2}) 场次");

  private SessionWords() {}

  public static String name(String session, Messages words) {
    Matcher proposed = PROPOSED.matcher(session);
    return words.english() && proposed.matches()
        ? words.text("session.proposed-name", proposed.group(1))
        : session;
  }
}
