package org.jianzhuo.model.intake;

import java.util.List;

/** The columns of a day's register, in the order in which a coordinator gets them. */
enum RegisterColumn implements SheetColumn {
  NUMBER("申请编号", Need.REQUIRED, Content.CODE, "受理编号", "案件编号", "申请受理编号"),
  NAME("姓名", Need.REQUIRED, Content.NAME, "被鉴定人", "被鉴定人姓名", "职工姓名"),
  SEX("性别", Need.REQUIRED, Content.WORDS),
  IDENTITY("公民身份号码", Need.REQUIRED, Content.CODE, "身份证号", "身份证号码", "证件号码", "身份号码"),
  PHONE("联系电话", Need.EXPECTED, Content.CODE, "电话", "手机", "手机号", "手机号码"),
  EMPLOYER("用人单位", Need.EXPECTED, Content.WORDS, "单位", "单位名称", "用人单位名称"),
  CREDIT_CODE("统一社会信用代码", Need.EXPECTED, Content.CODE, "信用代码", "社会信用代码"),
  ITEM("鉴定事项", Need.REQUIRED, Content.WORDS, "事项", "鉴定、确认事项", "申请事项"),
  TYPE("鉴定类型", Need.REQUIRED, Content.WORDS, "类型", "申请类型"),
  RECOGNITION("认定工伤决定书文号", Need.EXPECTED, Content.CODE, "认定工伤决定书", "工伤认定书文号"),
  PARTS("认定伤害部位", Need.EXPECTED, Content.WORDS, "伤害部位", "受伤部位", "认定部位"),
  DIAGNOSIS("伤情诊断", Need.EXPECTED, Content.WORDS, "诊断", "临床诊断", "疾病诊断"),
  INJURED("受伤日期", Need.EXPECTED, Content.MOMENT, "受伤时间", "事故日期", "发病日期"),
  APPLIED("申请日期", Need.EXPECTED, Content.MOMENT, "申请时间"),
  ACCEPTED("受理日期", Need.EXPECTED, Content.MOMENT, "受理时间"),
  CONCLUDED("上次结论日期", Need.OPTIONAL, Content.MOMENT, "上次结论", "原结论日期", "上次鉴定结论日期"),
  RECEIVED("收到结论日期", Need.OPTIONAL, Content.MOMENT, "原结论收到日期", "送达日期"),
  EARLIER_GRADE("上次结论等级", Need.OPTIONAL, Content.WORDS, "原结论等级", "上次等级", "上次鉴定等级", "原鉴定等级"),
  EARLIER_NUMBER("上次结论文号", Need.OPTIONAL, Content.CODE, "原结论文号", "上次结论书文号", "原结论书编号"),
  FIRST_EXPERTS("上次鉴定专家", Need.OPTIONAL, Content.WORDS, "原鉴定专家", "首次鉴定专家", "原专家组", "上次专家组"),
  APPLICANT("申请人身份", Need.OPTIONAL, Content.WORDS, "申请人类别", "申请主体"),
  RECOGNISED("工伤认定日期", Need.OPTIONAL, Content.MOMENT, "认定日期"),
  TREATED("治疗终结日期", Need.OPTIONAL, Content.MOMENT, "医疗终结日期"),
  LEAVE("停工留薪期满日期", Need.OPTIONAL, Content.MOMENT, "停工留薪期止"),
  STABLE("伤情是否稳定", Need.OPTIONAL, Content.WORDS, "伤情稳定"),
  LIVES("人员状态", Need.OPTIONAL, Content.WORDS, "被鉴定人状态"),
  RETIRES("法定退休日期", Need.OPTIONAL, Content.MOMENT, "退休日期"),
  APPOINTMENT("预约时间", Need.OPTIONAL, Content.MOMENT, "到场时间", "鉴定时间"),
  ROOM("鉴定室", Need.OPTIONAL, Content.WORDS, "室", "鉴定室号"),
  NOTE("备注", Need.OPTIONAL, Content.WORDS, "说明");

  private final String header;
  private final Need need;
  private final Content content;
  private final List<String> aliases;

  RegisterColumn(String header, Need need, Content content, String... aliases) {
    this.header = header;
    this.need = need;
    this.content = content;
    this.aliases = List.of(aliases);
  }

  /** Returns the column that holds a field of an application, as objections name it. */
  static RegisterColumn ofField(String field) {
    return switch (field) {
      case "person" -> LIVES;
      case "injuredOn", "minimumTreatmentUntil", "maximumTreatmentUntil" -> INJURED;
      case "concludedOn", "earlier" -> CONCLUDED;
      case "receivedOn" -> RECEIVED;
      case "applicant" -> APPLICANT;
      case "stable" -> STABLE;
      case "retiresOn" -> RETIRES;
      case "rehabilitation" -> ITEM;
      case "appliedOn" -> APPLIED;
      case "leaveUntil" -> LEAVE;
      case "treatmentEndedOn" -> TREATED;
      case "identityNumber" -> IDENTITY;
      default -> TYPE;
    };
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
