package org.jianzhuo.desk.document;

import java.util.List;
import org.jianzhuo.model.base.Check;
import org.jianzhuo.model.base.Digest;
import org.jianzhuo.model.evidence.NoteKind;
import org.jianzhuo.model.evidence.Spot;

/**
 * Holds what a paper composed from a template shows, block by block; texts stand as printed.
 *
 * @param number printed at the head and in the barcode's line
 * @param subtitle small print below the title; empty for none
 * @param internal whether the head says that it is never served
 */
public record FormPaper(
    PaperStamp stamp,
    String number,
    String title,
    String subtitle,
    boolean internal,
    List<Block> blocks) {

  public FormPaper {
    Check.notBlank(title, "title");
    Check.notBlank(number, "number");
    blocks = List.copyOf(blocks);
    Check.notEmpty(blocks, "blocks");
  }

  /** One block of the paper, in its order. */
  public sealed interface Block {}

  /** Says where a paragraph stands. */
  public enum Place {
    LEFT,
    INDENTED,
    CENTRED,
    RIGHT
  }

  /** Sets a paragraph. */
  public record Paragraph(String text, boolean bold, Place place) implements Block {}

  /** Sets the head of a section, kept with what follows. */
  public record Heading(String text) implements Block {}

  /** Rules rows of one to three labels with their values. */
  public record Fields(List<List<Pair>> rows) implements Block {
    public Fields {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Holds a label and its value, which may be empty for writing by hand. */
  public record Pair(String label, String text) {}

  /** Rules a list with a head that is repeated on each page. */
  public record Grid(List<Column> columns, List<List<String>> rows) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        Check.that(row.size() == columns.size(), "a row has as many cells as there are columns");
      }
    }
  }

  /** Describes a column; shares are in relation to one another. */
  public record Column(String title, int share, boolean centred) {}

  /** Sets pictures, two to four on a page, each with its words below it. */
  public record Pictures(int perPage, List<Plate> plates) implements Block {
    public Pictures {
      Check.inRange(perPage, 2, 4, "pictures on a page");
      plates = List.copyOf(plates);
    }
  }

  /**
   * Holds a picture with its words.
   *
   * @param caption empty for none
   * @param lines small print
   */
  public record Plate(Picture picture, String caption, List<String> lines) {
    public Plate {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Holds a picture as it is printed.
   *
   * @param jpeg not to be changed
   * @param drawn what is drawn over it
   */
  public record Picture(byte[] jpeg, int width, int height, List<Drawn> drawn) {
    public Picture {
      drawn = List.copyOf(drawn);
    }

    // The same picture gives the same paper: an array would tell its place in memory.
    @Override
    public String toString() {
      return "Picture[" + Digest.of(jpeg) + " " + width + "x" + height + " " + drawn + "]";
    }
  }

  /**
   * Holds a note that is drawn over a picture.
   *
   * @param spots in widths of the picture as it is printed, from its top left corner
   * @param label empty for none
   */
  public record Drawn(NoteKind kind, List<Spot> spots, String label) {
    public Drawn {
      spots = List.copyOf(spots);
    }
  }

  /** Sets places to sign, each with its date. */
  public record Signatures(List<String> labels) implements Block {
    public Signatures {
      labels = List.copyOf(labels);
    }
  }

  /** Sets the committee's name, the place of its seal and the day. */
  public record Seal(String committee, String day) implements Block {}

  /** Sets the receipt of service, or its refusal before two members of staff. */
  public record Receipt(String who) implements Block {}

  /** Draws the line at which a stub is cut off; it stays whole with what follows. */
  public record Cut(String title) implements Block {}
}
