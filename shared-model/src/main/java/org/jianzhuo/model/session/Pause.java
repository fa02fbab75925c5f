package org.jianzhuo.model.session;

import org.jspecify.annotations.Nullable;

/**
 * Says why an examination is paused.
 *
 * @param awaited what it waits for until when; null where nobody said
 */
public record Pause(String reason, @Nullable Awaited awaited) {}
