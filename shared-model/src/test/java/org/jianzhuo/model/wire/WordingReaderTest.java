package org.jianzhuo.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jianzhuo.model.catalogue.Catalogue;
import org.jianzhuo.model.catalogue.Clause;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.catalogue.WordingFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that official wording is taken whole or not at all. */
@Tag("F35")
class WordingReaderTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final Standard GB = Standard.GBT_16180_2014;

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("standard,edition,code,text"));
    for (Clause clause : CATALOGUE.clauses(GB)) {
      lines.add("GB/T 16180-2014,示例版,%s,\"示例原文 %s，含逗号\"".formatted(clause.code(), clause.code()));
    }
    return lines;
  }

  private static WordingFile read(List<String> lines) {
    return WordingReader.read(
        String.join("\n", lines).getBytes(StandardCharsets.UTF_8), GB, CATALOGUE);
  }

  @Nested
  class AWholeFile {

    @Test
    void isReadFromCsv() {
      WordingFile read = read(lines());
      assertThat(read.faults()).isEmpty();
      assertThat(read.edition()).isEqualTo("示例版");
      assertThat(read.clauses()).hasSize(530);
      assertThat(read.clauses().getFirst().text()).isEqualTo("示例原文 5.1.2 1)，含逗号");
    }

    @Test
    void isReadInTheEncodingOfOfficePrograms() {
      byte[] bytes = String.join("\r\n", lines()).getBytes(Charset.forName("GB18030"));
      assertThat(WordingReader.read(bytes, GB, CATALOGUE).sound()).isTrue();
    }

    @Test
    void mayWriteItsNumbersWithFullWidthSigns() {
      List<String> lines = lines();
      lines.set(1, "ＧＢ/T 16180—2014,示例版,５.１.２　１）,原文");
      assertThat(read(lines).faults()).isEmpty();
    }

    @Test
    void isReadFromJson() {
      StringBuilder json = new StringBuilder("{\"standard\":\"GB/T 16180-2014\",");
      json.append("\"edition\":\"示例版\",\"clauses\":[\n");
      for (Clause clause : CATALOGUE.clauses(GB)) {
        json.append(json.charAt(json.length() - 1) == '}' ? ",\n" : "");
        json.append("{\"code\":\"").append(clause.code()).append("\",\"text\":\"原文\"}");
      }
      json.append("]}");
      WordingFile read =
          WordingReader.read(json.toString().getBytes(StandardCharsets.UTF_8), GB, CATALOGUE);
      assertThat(read.faults()).isEmpty();
      assertThat(read.clauses()).hasSize(530);
    }
  }

  @Nested
  class AFaultIsNamedByLineAndClause {

    @Test
    void forAClauseThatComesTwice() {
      List<String> lines = lines();
      lines.add(lines.get(20));
      WordingFile read = read(lines);
      assertThat(read.sound()).isFalse();
      assertThat(read.faults()).hasSize(1);
      assertThat(read.faults().getFirst().line()).isEqualTo(532);
      assertThat(read.faults().getFirst().clause()).isEqualTo("5.1.2 20)");
      assertThat(read.faults().getFirst().words().zh()).contains("第 21 行重复");
    }

    @Test
    void forEachOfManyFaultsAtOnceInAFileOutOfOrder() {
      List<String> lines = lines();
      lines.remove("GB/T 16180-2014,示例版,5.8.2 24),\"示例原文 5.8.2 24)，含逗号\"");
      lines.remove("GB/T 16180-2014,示例版,5.10.2 46),\"示例原文 5.10.2 46)，含逗号\"");
      Collections.reverse(lines.subList(1, lines.size()));
      lines.set(0, "\uFEFFStandard,Edition,Code,Text");
      lines.add(1, "");
      lines.add("GB/T 16180-2014,示例版,５.９.２（23）,另一种原文");
      lines.add("GB/T 16180-2014,示例版,5.9.2 99),多出的一条");
      lines.add("GB/T 16180-2014,示例版,5.9.2 42)");
      WordingFile read = read(lines);
      assertThat(read.sound()).isFalse();
      assertThat(read.faults())
          .extracting(WordingFile.Fault::clause)
          .containsExactlyInAnyOrder(
              "５.９.２（23）", "5.9.2 99)", "5.9.2 42)", "5.8.2 24)", "5.10.2 46)");
      assertThat(read.clauses())
          .filteredOn(clause -> clause.code().equals("5.9.2 23)"))
          .singleElement()
          .satisfies(clause -> assertThat(clause.text()).isEqualTo("示例原文 5.9.2 23)，含逗号"));
    }

    @Test
    void forAClauseThatIsMissing() {
      List<String> lines = lines();
      lines.remove(3);
      assertThat(read(lines).faults())
          .singleElement()
          .satisfies(fault -> assertThat(fault.clause()).isEqualTo("5.1.2 3)"));
    }

    @Test
    void forAnotherStandardsClause() {
      List<String> lines = lines();
      lines.set(5, "GB/T 16180-2006,示例版,5.1.2 5),原文");
      assertThat(read(lines).faults())
          .anySatisfy(
              fault -> {
                assertThat(fault.line()).isEqualTo(6);
                assertThat(fault.words().zh()).contains("GB/T 16180-2006");
              });
    }

    @Test
    void forAClauseThatTheStandardDoesNotHave() {
      List<String> lines = lines();
      lines.add("GB/T 16180-2014,示例版,5.1.2 99),原文");
      assertThat(read(lines).faults())
          .singleElement()
          .satisfies(fault -> assertThat(fault.clause()).isEqualTo("5.1.2 99)"));
    }

    @Test
    void forATextThatIsEmptyOrABookOfItsOwn() {
      List<String> lines = lines();
      lines.set(1, "GB/T 16180-2014,示例版,5.1.2 1),");
      lines.set(2, "GB/T 16180-2014,示例版,5.1.2 2)," + "长".repeat(10_000));
      assertThat(read(lines).faults()).extracting(WordingFile.Fault::line).containsExactly(2, 3);
    }

    @Test
    void forWhatIsNoTable() {
      for (String text : List.of("", "你好", "{\"standard\":", "[1,2]", "a,b\n\"1,2")) {
        WordingFile read = WordingReader.read(text.getBytes(StandardCharsets.UTF_8), GB, CATALOGUE);
        assertThat(read.sound()).as(text).isFalse();
        assertThat(read.clauses()).as(text).isEmpty();
      }
      assertThat(WordingReader.read(new byte[] {0, 1, 2}, GB, CATALOGUE).sound()).isFalse();
    }
  }
}
