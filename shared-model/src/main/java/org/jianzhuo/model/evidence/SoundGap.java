package org.jianzhuo.model.evidence;

/**
 * Says where a clip that has sound has none, because the microphone was away or the machine was too
 * slow: silence stands there.
 *
 * @param atMillis from the clip's start
 * @param millis how long
 */
public record SoundGap(long atMillis, long millis) {}
