package org.jianzhuo.desk.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.session.Session;
import org.jianzhuo.model.session.Ticket;

/** Orders a day's rooms as people count them, and gives each its letter on the tickets. */
public final class Rooms {

  private static final String NUMERALS = "零一二三四五六七八九";
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]+)|([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=鉴定室|号|室|检查室)");
  private static final int LETTERS = 26;

  private Rooms() {}

  /** Returns the session's rooms: those it was opened with, then those that came later. */
  public static List<String> of(Session session) {
    Set<String> rooms = new LinkedHashSet<>();
    if (session.opened() != null) {
      rooms.addAll(session.opened().rooms());
    }
    session.tickets().values().stream().map(Ticket::room).forEach(rooms::add);
    rooms.remove("");
    return List.copyOf(rooms);
  }

  /** Orders rooms by the number in their name; those without one stay as they come, at the end. */
  static List<String> ordered(Collection<String> rooms) {
    List<String> ordered = new ArrayList<>(new LinkedHashSet<>(rooms));
    ordered.remove("");
    ordered.sort(Comparator.comparingInt(Rooms::number));
    return ordered;
  }

  /** Returns the letter of the room at a place: A, B, … Z, AA. */
  static String letter(int place) {
    return place < LETTERS
        ? String.valueOf((char) ('A' + place))
        : letter(place / LETTERS - 1) + letter(place % LETTERS);
  }

  private static int number(String room) {
    Matcher m = NUMBER.matcher(room);
    while (m.find()) {
      if (m.group(1) != null) {
        return m.group(1).length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(m.group(1));
      }
      if (!m.group(2).isEmpty()) {
        return chinese(m.group(2));
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int chinese(String numeral) {
    int ten = numeral.indexOf('十');
    if (ten < 0) {
      return NUMERALS.indexOf(numeral.charAt(0));
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0));
    int ones = ten + 1 < numeral.length() ? NUMERALS.indexOf(numeral.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }
}
