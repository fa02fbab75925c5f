package org.jianzhuo.desk.evidence;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.model.journal.PersonId;
import org.jianzhuo.model.roster.Person;

/**
 * Lets a second person confirm what one person alone must not do.
 *
 * @param others who could: not the one who is signed in
 * @param confirm checks that person's PIN; blocks: lane {@code DB}
 */
public record Witnesses(
    Supplier<List<Person>> others, BiFunction<PersonId, String, Outcome<Person>> confirm) {}
