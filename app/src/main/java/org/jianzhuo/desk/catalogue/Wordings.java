package org.jianzhuo.desk.catalogue;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.desk.journal.Journal;
import org.jianzhuo.desk.roster.People;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.CatalogueFact;
import org.jianzhuo.model.catalogue.OfficialWording;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.WordingFile;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.roster.Person;
import org.jianzhuo.model.roster.Role;
import org.jianzhuo.model.wire.WordingReader;
import org.jspecify.annotations.Nullable;

/**
 * Imports the standards' official wording into the roster's stream, whole or not at all. It stands
 * beside our own labels, and on papers in their stead. Calls that write: lane {@code DB}.
 */
public final class Wordings {

  private static final int LONGEST_EDITION = 80;

  private final Journal journal;
  private final People people;
  private final Catalogue catalogue;

  // a roster's stream is long, and the picker asks for a text with each clause that is marked
  private volatile @Nullable Read read;

  private record Read(StreamId roster, OfficialWordings wordings) {}

  public Wordings(Journal journal, People people, Catalogue catalogue) {
    this.journal = journal;
    this.people = people;
    this.catalogue = catalogue;
    // for as long as the journal lives
    AutoCloseable unused = journal.onChange(this::changed);
  }

  private void changed(StreamId stream) {
    Read before = read;
    if (before != null && before.roster().equals(stream)) {
      read = null;
    }
  }

  /** Returns the wordings in force. */
  public OfficialWordings current() {
    Read before = read;
    if (before != null) {
      return before.wordings();
    }
    if (people.roster().committee() == null) {
      return OfficialWordings.NONE;
    }
    StreamId roster = people.rosterStream();
    OfficialWordings wordings = journal.stream(roster).get(OfficialWordings.PROJECTION);
    read = new Read(roster, wordings);
    return wordings;
  }

  /** Tells whether the person who is signed in may import a wording. */
  public boolean mayImport() {
    return actor().isPresent() && people.roster().committee() != null;
  }

  /** Reads a file and says what is wrong with it; nothing is written. */
  public WordingFile preview(byte[] file, Standard standard) {
    return WordingReader.read(file, standard, catalogue);
  }

  /** Imports a sound file under the name of its edition. */
  public Outcome<OfficialWording> carryOut(WordingFile file, String edition) {
    Optional<Person> actor = actor();
    if (actor.isEmpty() || people.roster().committee() == null) {
      return Outcome.refused("catalogue.refused.post");
    }
    if (!file.sound()) {
      return Outcome.refused("catalogue.refused.faults", file.faults().size());
    }
    String named = edition.strip();
    if (named.isEmpty() || named.length() > LONGEST_EDITION) {
      return Outcome.refused("catalogue.refused.edition", LONGEST_EDITION);
    }
    journal.append(
        actor.get().id(),
        List.of(
            new Deed(
                people.rosterStream(),
                new CatalogueFact.WordingImported(
                    file.standard().number(), named, file.clauses()))));
    return Outcome.done(current().of(file.standard().number()).orElseThrow());
  }

  private Optional<Person> actor() {
    return people.signedIn().filter(p -> p.is(Role.COORDINATOR) || p.is(Role.SYSTEM_ADMINISTRATOR));
  }
}
