package org.jianzhuo.desk.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianzhuo.desk.opinion.CaseTable;
import org.jianzhuo.model.evidence.ImportLabel;
import org.jianzhuo.model.evidence.KeyImage;
import org.jianzhuo.model.exam.Film;
import org.jianzhuo.model.journal.MediaId;
import org.jianzhuo.model.paper.Door;

/** Writes annexes and lists of media to a folder, for looking at: {@code main FOLDER}. */
final class KeyImagePapers {

  private KeyImagePapers() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String perPage : List.of("2", "3", "4")) {
      usual(folder, perPage);
      extreme(folder, perPage);
    }
  }

  private static void usual(Path folder, String perPage) throws IOException {
    PaperTable papers = new PaperTable();
    papers.table.people.become(papers.table.first);
    CasePictures pictures = new CasePictures(papers);
    MediaId first = pictures.photo(1920, 1080);
    MediaId second = pictures.photo(1080, 1920);
    MediaId third = pictures.imported(1200, 900, "6");
    MediaId fourth = pictures.imported(1200, 900, "8");
    pictures.photo(640, 480);
    MediaId gone = pictures.photo(640, 480);
    pictures.crowd(first);
    pictures.notes(third);
    pictures.redacted(second);
    pictures.choose(
        new KeyImage(first, "左肘关节屈曲，健侧对照", true, false),
        new KeyImage(second, "面部已遮盖", false, false),
        new KeyImage(third, "市人民医院 X 线片翻拍", true, false),
        new KeyImage(fourth, "", false, false),
        new KeyImage(gone, "对焦不清", false, false));
    pictures.voided(gone, "对焦不清，已重拍");
    LocalDate day = LocalDate.of(2026, 9, 12);
    pictures.film(new ImportLabel(Film.Kind.XRAY, "DR20260912-7", day, false));
    pictures.clip(83_000);
    write(papers, folder, "key-" + perPage, "key-images", Map.of("layout", List.of(perPage)));
    if (perPage.equals("2")) {
      write(papers, folder, "list", "media-list", Map.of());
    }
  }

  private static void extreme(Path folder, String perPage) throws IOException {
    PaperTable papers = new PaperTable();
    papers.table.people.become(papers.table.first);
    CasePictures pictures = new CasePictures(papers);
    List<KeyImage> images = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      MediaId medium =
          i % 3 == 0
              ? pictures.photo(1080, 3240)
              : i % 3 == 1 ? pictures.photo(3840, 600) : pictures.imported(4000, 3000, "6");
      if (i < 4) {
        pictures.notes(medium);
      }
      String caption =
          i == 1 ? "长说明".repeat(700).substring(0, 2000) : i == 6 ? "中等说明".repeat(60) : "图注";
      images.add(new KeyImage(medium, caption, true, false));
    }
    pictures.choose(images.toArray(KeyImage[]::new));
    write(
        papers,
        folder,
        "key-many-" + perPage,
        "key-images",
        Map.of("layout", List.of(perPage), "note", List.of("说明".repeat(250))));
    if (perPage.equals("2")) {
      pictures.voided(images.get(3).medium(), "作废理由".repeat(50));
      write(papers, folder, "list-many", "media-list", Map.of("note", List.of("备注".repeat(100))));
    }
  }

  private static void write(
      PaperTable papers, Path folder, String name, String kind, Map<String, List<String>> answers)
      throws IOException {
    long begun = System.nanoTime();
    byte[] pdf = CaseTable.done(papers.service.preview(papers.draft(Door.EXAM, kind, answers)));
    System.out.printf(
        "%s %d kB %d ms%n", name, pdf.length / 1024, (System.nanoTime() - begun) / 1_000_000);
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }
}
