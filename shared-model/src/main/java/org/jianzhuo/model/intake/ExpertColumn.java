package org.jianzhuo.model.intake;

import java.util.List;

/** The columns of a pool of experts. */
enum ExpertColumn implements SheetColumn {
  NUMBER("专家编号", Need.REQUIRED, Content.CODE, "编号"),
  NAME("姓名", Need.REQUIRED, Content.NAME, "专家姓名"),
  SEX("性别", Need.OPTIONAL, Content.WORDS),
  SPECIALTY("专科", Need.REQUIRED, Content.WORDS, "专业", "科别"),
  FURTHER("兼任专科", Need.OPTIONAL, Content.WORDS, "兼专科"),
  UNIT("单位", Need.EXPECTED, Content.WORDS, "工作单位"),
  TITLE("职称", Need.REQUIRED, Content.WORDS, "专业技术职称"),
  KIND("类别", Need.OPTIONAL, Content.WORDS),
  FROM("聘期起", Need.EXPECTED, Content.MOMENT, "聘期开始"),
  TO("聘期止", Need.EXPECTED, Content.MOMENT, "聘期结束"),
  STANDING("状态", Need.EXPECTED, Content.WORDS),
  RECOMMENDATION("推荐依据", Need.EXPECTED, Content.WORDS);

  private final String header;
  private final Need need;
  private final Content content;
  private final List<String> aliases;

  ExpertColumn(String header, Need need, Content content, String... aliases) {
    this.header = header;
    this.need = need;
    this.content = content;
    this.aliases = List.of(aliases);
  }

  @Override
  public String header() {
    return header;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public Need need() {
    return need;
  }

  @Override
  public Content content() {
    return content;
  }
}
