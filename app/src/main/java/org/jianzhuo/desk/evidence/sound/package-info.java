/** Plays sound on the machine's loudspeakers. */
@NullMarked
package org.jianzhuo.desk.evidence.sound;

import org.jspecify.annotations.NullMarked;
