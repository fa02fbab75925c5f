package org.jianzhuo.desk.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Compares two revisions of a document. A signature fills empty signature fields and nothing else:
 * pages, other fields, fonts and metadata must stay what they were.
 */
final class RevisionComparison {

  private static final int DEEPEST = 60;
  private static final COSName SIGNATURE_FLAGS = COSName.getPDFName("SigFlags");
  private static final Set<COSName> UPWARDS = Set.of(COSName.P, COSName.PARENT);

  private final PDDocument before;
  private final PDDocument after;

  RevisionComparison(PDDocument before, PDDocument after) {
    this.before = before;
    this.after = after;
  }

  /** Tells whether the later revision only fills signature fields. */
  boolean onlySigned() throws IOException {
    return before.getNumberOfPages() == after.getNumberOfPages()
        && sameBut(catalog(before), catalog(after), Set.of(COSName.PAGES, COSName.ACRO_FORM))
        && same(
            before.getDocumentInformation().getCOSObject(),
            after.getDocumentInformation().getCOSObject())
        && sameForm()
        && samePages();
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  private boolean sameForm() throws IOException {
    COSDictionary first = catalog(before).getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary second = catalog(after).getCOSDictionary(COSName.ACRO_FORM);
    if (first == null || second == null) {
      return first == second;
    }
    return sameBut(first, second, Set.of(COSName.FIELDS, SIGNATURE_FLAGS))
        && sameWidgets(first.getCOSArray(COSName.FIELDS), second.getCOSArray(COSName.FIELDS));
  }

  private boolean samePages() throws IOException {
    for (int i = 0; i < before.getNumberOfPages(); i++) {
      PDPage first = before.getPage(i);
      PDPage second = after.getPage(i);
      if (!sameBut(first.getCOSObject(), second.getCOSObject(), Set.of(COSName.ANNOTS))
          || !sameWidgets(
              first.getCOSObject().getCOSArray(COSName.ANNOTS),
              second.getCOSObject().getCOSArray(COSName.ANNOTS))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameWidgets(@Nullable COSArray before, @Nullable COSArray after)
      throws IOException {
    List<COSBase> first = items(before);
    List<COSBase> second = items(after);
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      boolean same =
          first.get(i) instanceof COSDictionary a
                  && second.get(i) instanceof COSDictionary b
                  && COSName.SIG.equals(a.getCOSName(COSName.FT))
                  && !a.containsKey(COSName.V)
              ? sameBut(a, b, Set.of(COSName.V, COSName.AP, COSName.TYPE))
              : same(first.get(i), second.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static List<COSBase> items(@Nullable COSArray array) {
    List<COSBase> items = new ArrayList<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      COSBase item = array.getObject(i);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private static boolean same(COSBase first, COSBase second) throws IOException {
    return new Fingerprint().of(first, 0).equals(new Fingerprint().of(second, 0));
  }

  private static boolean sameBut(COSDictionary first, COSDictionary second, Set<COSName> but)
      throws IOException {
    return same(without(first, but), without(second, but));
  }

  private static COSDictionary without(COSDictionary dictionary, Set<COSName> keys) {
    COSDictionary copy = new COSDictionary(dictionary);
    keys.forEach(copy::removeItem);
    return copy;
  }

  /** Digests an object with all that it refers to, whatever its object numbers are. */
  private static final class Fingerprint {

    private final Map<COSBase, Digest> known = new IdentityHashMap<>();

    Digest of(@Nullable COSBase base, int depth) throws IOException {
      if (depth > DEEPEST) {
        throw new IOException("objects are nested too deeply");
      }
      COSBase object = base instanceof COSObject reference ? reference.getObject() : base;
      if (object == null) {
        return Digest.of(new byte[] {0});
      }
      Digest digest = known.get(object);
      if (digest == null) {
        digest = compute(object, depth);
        known.put(object, digest);
      }
      return digest;
    }

    private Digest compute(COSBase object, int depth) throws IOException {
      MessageDigest sha = Digest.sha256();
      sha.update(object.getClass().getSimpleName().getBytes(UTF_8));
      if (object instanceof COSDictionary dictionary) {
        Map<String, COSBase> entries = new TreeMap<>();
        for (COSName key : dictionary.keySet()) {
          COSBase value = dictionary.getItem(key);
          if (!UPWARDS.contains(key) && value != null) {
            entries.put(key.getName(), value);
          }
        }
        for (var entry : entries.entrySet()) {
          sha.update(Digest.of(entry.getKey().getBytes(UTF_8)).bytes());
          sha.update(of(entry.getValue(), depth + 1).bytes());
        }
        if (object instanceof COSStream stream) {
          try (InputStream in = stream.createRawInputStream()) {
            sha.update(in.readAllBytes());
          }
        }
      } else if (object instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          sha.update(of(array.get(i), depth + 1).bytes());
        }
      } else if (object instanceof COSString string) {
        sha.update(string.getBytes());
      } else {
        sha.update(object.toString().getBytes(UTF_8));
      }
      return Digest.ofBytes(sha.digest());
    }
  }
}
