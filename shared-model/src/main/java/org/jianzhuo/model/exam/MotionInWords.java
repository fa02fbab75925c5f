package org.jianzhuo.model.exam;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianzhuo.model.exam.RangeOfMotion.Summary;

/**
 * Finds words on a joint's motion that its angles deny: 不能屈曲 beside a full range, 活动正常 beside a
 * large loss. It asks only: words may speak of another joint, of pain or of strength.
 *
 * @param said as the words have it
 * @param retained 保留活动度 in per cent, one place
 */
public record MotionInWords(String said, BigDecimal retained) {

  /** From here on nobody would call the motion limited; our own measure. */
  private static final BigDecimal FULL = BigDecimal.valueOf(95);

  /** Below this a third is lost, and nobody would call the motion normal. */
  private static final BigDecimal TWO_THIRDS = new BigDecimal("66.7");

  private static final Pattern LIMITED =
      Pattern.compile(
          "(?:不能|无法)[^，。；,;]{0,4}(?:屈|伸|弯|活动|旋转|外展|内收)[^，。；,;]{0,2}"
              + "|(?:活动|屈曲|屈伸|伸直|背伸|旋转|外展|功能)(?:度)?[^，。；,;不无未]{0,2}(?:受限|障碍|丧失)|僵硬|强直");
  private static final Pattern FREE =
      Pattern.compile("(?:活动|屈伸|功能)(?:度)?[^，。；,;不]{0,2}(?:正常|自如|良好|不受限|无受限|无障碍)");
  private static final Pattern DENIED = Pattern.compile("(?:无|未见|没有|否认|不伴|非|既往|曾)[^，。；,;]{0,6}$");

  /** Returns what is to be asked about; empty where nothing was measured or both agree. */
  public static Optional<MotionInWords> of(String words, RangeOfMotion motion) {
    return motion
        .summary()
        .filter(Summary::complete)
        .map(Summary::retainedPercent)
        .flatMap(
            retained ->
                retained.compareTo(FULL) >= 0
                    ? said(words, LIMITED).map(said -> new MotionInWords(said, retained))
                    : retained.compareTo(TWO_THIRDS) < 0
                        ? said(words, FREE).map(said -> new MotionInWords(said, retained))
                        : Optional.empty());
  }

  private static Optional<String> said(String words, Pattern pattern) {
    Matcher found = pattern.matcher(words);
    while (found.find()) {
      if (!DENIED.matcher(words.substring(0, found.start())).find()) {
        return Optional.of(found.group());
      }
    }
    return Optional.empty();
  }
}
