/**
 * Gives every feature its ground: lanes for long work, faults, words in two languages, file access.
 */
@NullMarked
package org.jianzhuo.desk.base;

import org.jspecify.annotations.NullMarked;
