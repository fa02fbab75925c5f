package org.jianzhuo.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianzhuo.model.paper.Door;
import org.jianzhuo.model.paper.PaperTemplate;
import org.jianzhuo.model.paper.TemplateFault;
import org.jianzhuo.model.roster.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTemplatesTest {

  private static final String GOOD =
      """
      {"id":"own","edition":1,"code":"OW","name":{"zh":"自定","en":"Own"},"title":"自定文书",
       "doors":["QUEUE"],"roles":["COORDINATOR"],
       "asks":[{"id":"items","zh":"事项","en":"Items","type":"lines"},
               {"id":"on","zh":"日期","en":"Day","type":"day"},
               {"id":"kind","zh":"类别","en":"Kind","type":"choice",
                "choices":[{"value":"a","zh":"甲","en":"A"}]}],
       "blocks":[{"kind":"paragraph","text":"{case.name} {on}"},
                 {"kind":"table","of":"items","columns":[{"title":"事项","share":1}]}]}
      """;

  @Test
  void everyBuiltInTemplateIsReadAndNamedInBothLanguages() {
    List<PaperTemplate> all = PaperTemplates.builtIn().all();
    assertThat(all).hasSize(PaperTemplates.names().size());
    assertThat(all)
        .extracting(PaperTemplate::id)
        .startsWith("acceptance", "supplement", "further-examination", "treatment");
  }

  @Test
  void theListNamesEveryFileOfTheFolder() throws IOException, URISyntaxException {
    URL index =
        Objects.requireNonNull(
            PaperTemplates.class.getResource("/org/jianzhuo/model/paper/papers.json"));
    try (Stream<Path> files = Files.list(Path.of(index.toURI()).getParent())) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".json") && !name.equals("papers.json"))
                  .map(name -> name.replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(PaperTemplates.names());
    }
  }

  @Test
  void theMissingPapersNoticeIsNotWrittenInTheQueue() {
    PaperTemplate supplement = PaperTemplates.builtIn().template("supplement").orElseThrow();
    assertThat(supplement.doors()).containsExactlyInAnyOrder(Door.INTAKE, Door.EXAM);
  }

  @Nested
  class ATemplateOfOurOwn {

    @Test
    void isReadWithoutCode() {
      PaperTemplate own = PaperTemplates.read(GOOD, "own.json");
      assertThat(own.roles()).containsExactly(Role.COORDINATOR);
      assertThat(own.ask("items")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '~',
        value = {
          "{case.name}~{case.nmae}~no name case.nmae",
          "{on}~{on~an open slot",
          "\"of\":\"items\"~\"of\":\"thing\"~no list thing",
          "\"of\":\"items\"~\"of\":\"on\"~no list on",
          "\"kind\":\"paragraph\"~\"kind\":\"poem\"~no such block: poem",
          "\"type\":\"day\"~\"type\":\"hour\"~HOUR",
          "\"code\":\"OW\"~\"code\":\"ow\"~code",
          "\"edition\":1~\"edition\":0~edition",
          "\"doors\":[\"QUEUE\"]~\"doors\":[]~doors",
          "\"roles\":[\"COORDINATOR\"]~\"roles\":[\"KING\"]~KING",
          "\"title\":~\"tittle\":~tittle",
          "\"id\":\"on\"~\"id\":\"items\"~two fields items",
          "{\"kind\":\"paragraph\"~{\"kind\":\"paragraph\",\"when\":\"kind=b\"~no choice b",
          "{\"kind\":\"paragraph\"~{\"kind\":\"paragraph\",\"when\":\"!kind=a\"~not a condition",
          "{\"kind\":\"paragraph\"~{\"kind\":\"paragraph\",\"when\":\"on={case.nmae}\"~no name"
              + " case.nmae",
          "\"type\":\"day\"~\"type\":\"day\",\"rules\":[{\"kind\":\"after\",\"name\":\"kind\"}]~no"
              + " day"
        })
    void isRefusedByNameOfTheFault(String good, String bad, String fault) {
      String json = GOOD.replace(good, bad);
      assertThat(json).isNotEqualTo(GOOD);
      assertThatThrownBy(() -> PaperTemplates.read(json, "own.json"))
          .isInstanceOf(TemplateFault.class)
          .hasMessageContaining("own")
          .hasMessageContaining(fault);
    }

    @Test
    void mayNotTakeAnotherOnesCode() {
      PaperTemplate own = PaperTemplates.read(GOOD, "own.json");
      assertThatThrownBy(() -> new PaperTemplates(List.of(own, own)))
          .isInstanceOf(TemplateFault.class);
    }
  }
}
