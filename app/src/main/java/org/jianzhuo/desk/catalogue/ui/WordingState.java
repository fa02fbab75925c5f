package org.jianzhuo.desk.catalogue.ui;

import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.model.catalogue.OfficialWordings;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.WordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Says how it stands with the official wording.
 *
 * @param standard whose wording is to be imported
 * @param path of the file, as typed
 * @param edition as typed, or as the file says it
 * @param read the file that was read; null for none
 * @param told what the last act came to; null for nothing
 * @param done whether {@code told} is good news
 */
public record WordingState(
    OfficialWordings current,
    boolean mayImport,
    Standard standard,
    String path,
    String edition,
    @Nullable WordingFile read,
    @Nullable Reason told,
    boolean done) {}
