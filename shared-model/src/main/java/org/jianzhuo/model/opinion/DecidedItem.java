package org.jianzhuo.model.opinion;

import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Holds a finding with the clause that the panel's majority gives it.
 *
 * @param clause null where none fits or the finding is out of scope
 */
public record DecidedItem(Finding finding, @Nullable ClauseChoice clause) {}
