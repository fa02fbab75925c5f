package org.jianzhuo.model.wire;

import org.jspecify.annotations.Nullable;

/**
 * Confirms an enrolment.
 *
 * @param epoch the server's epoch
 * @param committee the committee's certificate (DER in Base64), which a joining station pins; null
 *     as long as no station brought one
 */
public record Enrolled(String epoch, @Nullable String committee) {}
