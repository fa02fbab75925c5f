package org.jianzhuo.desk.roster.ui;

import javafx.util.StringConverter;
import org.jianzhuo.model.roster.Person;
import org.jspecify.annotations.Nullable;

/** Names a person in a list to choose from. */
public final class PersonName extends StringConverter<Person> {

  @Override
  public String toString(@Nullable Person person) {
    return person == null ? "" : person.name();
  }

  @Override
  public @Nullable Person fromString(String name) {
    return null;
  }
}
