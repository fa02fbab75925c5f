package org.jianzhuo.model.evidence;

/** Names what a medium is. */
public enum MediaKind {
  PHOTO,
  CLIP,
  DOCUMENT,
  /** A document of somebody else's, imported as PDF. */
  SCAN
}
