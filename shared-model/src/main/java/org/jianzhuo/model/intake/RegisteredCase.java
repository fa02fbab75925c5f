package org.jianzhuo.model.intake;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Holds one case as a day's register lists it.
 *
 * @param appointment when the person is asked to come; null if the register does not say
 * @param room the examination room; empty if the register does not say
 * @param details what the register says of the application beyond the case
 */
public record RegisteredCase(
    AcceptedCase accepted,
    @Nullable LocalTime appointment,
    String room,
    ApplicationDetails details) {}
