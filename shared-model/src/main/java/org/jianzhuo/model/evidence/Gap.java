package org.jianzhuo.model.evidence;

/**
 * Says where frames are missing in a clip because the machine was too slow to write them.
 *
 * @param atMillis from the clip's start
 * @param frames how many are missing in a row
 */
public record Gap(long atMillis, long frames) {}
