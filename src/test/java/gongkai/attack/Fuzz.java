package gongkai.attack;

import gongkai.desk.Examined;
import gongkai.desk.Examiner;
import gongkai.desk.TemplateExaminer;
import gongkai.report.Rejected;
import gongkai.template.TemplateLibrary;
import gongkai.workbook.Listing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Spoils files byte by byte and part by part, and has each examined: what comes of it is a report
 * or a refusal, never anything else.
 */
public final class Fuzz {
  private final Examiner examiner =
      new TemplateExaminer(TemplateLibrary.builtIn(), TemplateExaminer.History.NONE);
  private final Random random;
  private final Map<String, byte[]> seeds;
  private final List<String> defects = new ArrayList<>();
  private final Map<String, Count> counts = new TreeMap<>();

  /** What came of the files of one kind. */
  private static final class Count {
    private int reports;
    private int refusals;
  }

  Fuzz(long seed, Map<String, byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = new LinkedHashMap<>(seeds);
  }

  /**
   * {@code Fuzz SECONDS FILE…}: exits with 1 when something else came than a report or a refusal.
   */
  public static void main(String[] args) throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i]);
      seeds.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    seeds.putAll(plain());
    long seed = System.nanoTime();
    var fuzz = new Fuzz(seed, seeds);
    fuzz.run(Duration.ofSeconds(Long.parseLong(args[0])), Integer.MAX_VALUE);
    System.out.printf("seed %d: %d defects%n", seed, fuzz.defects.size());
    fuzz.counts.forEach(
        (kind, count) ->
            System.out.printf(
                "%s: %d reports, %d refusals%n", kind, count.reports, count.refusals));
    fuzz.defects.forEach(System.out::println);
    System.exit(fuzz.defects.isEmpty() ? 0 : 1);
  }

  /** A small file of each kind. */
  static Map<String, byte[]> plain() throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    seeds.put(
        "plain.xlsx",
        Listing.write(
            List.of(new Listing.Sheetful("表", List.of("项目", "金额"), List.of(List.of("合计", 1))))));
    seeds.put("plain.docx", Hostile.word("<w:p><w:r><w:t>收入合计1.00万元</w:t></w:r></w:p>"));
    seeds.put("plain.pdf", Hostile.pdf("BT /F1 9 Tf 1 0 0 1 72 700 Tm (1.00 2.00) Tj ET"));
    var old = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("公开01表 收入支出决算总表");
      for (int row = 0; row < 20; row++) {
        sheet.createRow(row).createCell(0).setCellValue("项目" + row);
        sheet.getRow(row).createCell(1).setCellValue(row * 1.5);
      }
      sheet.createRow(20).createCell(1).setCellFormula("SUM(B1:B20)");
      workbook.write(old);
    }
    seeds.put("plain.xls", old.toByteArray());
    return seeds;
  }

  /**
   * Spoils so many files, or fewer if time runs out.
   *
   * @return what else came than reports and refusals
   */
  List<String> run(Duration time, int most) {
    long end = System.nanoTime() + time.toNanos();
    List<Map.Entry<String, byte[]>> all = List.copyOf(seeds.entrySet());
    for (int i = 0; i < most && System.nanoTime() < end; i++) {
      var seed = all.get(random.nextInt(all.size()));
      byte[] spoilt =
          random.nextBoolean() && isZip(seed.getValue())
              ? inside(seed.getValue())
              : spoil(seed.getValue());
      examine(seed.getKey(), spoilt);
    }
    return defects;
  }

  private void examine(String name, byte[] bytes) {
    String kind = name.substring(name.lastIndexOf('.'));
    Count count = counts.computeIfAbsent(kind, any -> new Count());
    try {
      Examined examined = examiner.examine(name, bytes);
      count.reports++;
      examined.marked(false);
    } catch (Rejected refusal) {
      count.refusals++;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      String defect = name + ": " + e.getClass().getName() + where;
      if (!defects.contains(defect)) {
        defects.add(defect);
      }
    }
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /** Spoils one part of a package, and packs it again so that it is unpacked without complaint. */
  private byte[] inside(byte[] zip) {
    try {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
      List<String> names = List.copyOf(parts.keySet());
      String chosen = names.get(random.nextInt(names.size()));
      parts.put(
          chosen, random.nextInt(4) == 0 ? words(parts.get(chosen)) : spoil(parts.get(chosen)));
      if (random.nextInt(8) == 0) {
        parts.remove(names.get(random.nextInt(names.size())));
      }
      var out = new ByteArrayOutputStream();
      try (var packed = new ZipOutputStream(out)) {
        for (var part : parts.entrySet()) {
          packed.putNextEntry(new ZipEntry(part.getKey()));
          packed.write(part.getValue());
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      return spoil(zip);
    }
  }

  /** Keeps the XML whole and exchanges what its attributes and numbers say. */
  private byte[] words(byte[] xml) {
    String[] values = {
      "", "-1", "999999999999", "NaN", "A0", "XFE1048577", "r", "\uD83D\uDE00", "1e999"
    };
    String text = new String(xml, StandardCharsets.UTF_8);
    String value = values[random.nextInt(values.length)];
    int at = random.nextInt(Math.max(1, text.length()));
    int quote = text.indexOf('"', at);
    int end = quote < 0 ? -1 : text.indexOf('"', quote + 1);
    return end < 0
        ? xml
        : (text.substring(0, quote + 1) + value + text.substring(end))
            .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] spoil(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] spoilt = bytes.clone();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(6) == 0
        ? java.util.Arrays.copyOf(spoilt, random.nextInt(spoilt.length) + 1)
        : spoilt;
  }
}
