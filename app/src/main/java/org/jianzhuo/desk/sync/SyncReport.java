package org.jianzhuo.desk.sync;

/**
 * Counts what one run did.
 *
 * @param pushed entries that the server took
 * @param pulled entries that came from other stations
 * @param mediaUp media that the server has verified in this run
 * @param mediaDown media that came and were verified here
 * @param verified entries held whose signature was checked at the end
 */
public record SyncReport(long pushed, long pulled, long mediaUp, long mediaDown, long verified) {}
