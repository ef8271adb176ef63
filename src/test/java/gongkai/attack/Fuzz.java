package gongkai.attack;

import gongkai.workbook.Listing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
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
import java.util.concurrent.CompletionException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * Spoils files of every kind that a server with 512 MB takes, and posts each: what comes back is a
 * report or a refusal, never anything else, and the server stays.
 */
public final class Fuzz {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  /** What each kind comes back as, marked. */
  private static final Map<String, String> MARKED =
      Map.of(
          ".xlsx", OFFICE + "spreadsheetml.sheet",
          ".xls", OFFICE + "spreadsheetml.sheet",
          ".docx", OFFICE + "wordprocessingml.document",
          ".pdf", "application/pdf");

  private final Random random;
  private final Mutator mutator;
  private final Path folder;
  private final Map<String, List<byte[]>> seeds = new TreeMap<>();
  private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
  private final List<String> defects = new ArrayList<>();

  /**
   * @param seeds files by name, whose ending tells their kind
   * @param folder where the server's data go, and what it failed on
   */
  Fuzz(long seed, Map<String, byte[]> seeds, Path folder) {
    this.random = new Random(seed);
    this.mutator = new Mutator(random);
    this.folder = folder;
    seeds.forEach(
        (name, bytes) ->
            this.seeds
                .computeIfAbsent(name.substring(name.lastIndexOf('.')), kind -> new ArrayList<>())
                .add(bytes));
  }

  /**
   * {@code Fuzz SECONDS EACH FILE…}: spoils each kind so often, or less when time runs out; exits
   * with 1 when something else came than a report or a refusal.
   */
  public static void main(String[] args) throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (int i = 2; i < args.length; i++) {
      Path file = Path.of(args[i]);
      seeds.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    seeds.putAll(plain());
    long seed = System.nanoTime();
    var fuzz = new Fuzz(seed, seeds, Files.createTempDirectory("gongkai-fuzz-"));
    fuzz.run(Duration.ofSeconds(Long.parseLong(args[0])), Integer.parseInt(args[1]));
    System.out.printf("seed %d, in %s: %d defects%n", seed, fuzz.folder, fuzz.defects.size());
    fuzz.answers.forEach((kind, count) -> System.out.printf("%s: %s%n", kind, count));
    fuzz.defects.forEach(System.out::println);
    System.exit(fuzz.defects.isEmpty() ? 0 : 1);
  }

  /** A small file of each kind. */
  static Map<String, byte[]> plain() throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    byte[] workbook =
        Listing.write(
            List.of(new Listing.Sheetful("表", List.of("项目", "金额"), List.of(List.of("合计", 1)))));
    seeds.put("plain.xlsx", workbook);
    seeds.put("plain.docx", Hostile.word("<w:p><w:r><w:t>收入合计1.00万元</w:t></w:r></w:p>"));
    seeds.put("plain.pdf", Hostile.pdf("BT /F1 9 Tf 1 0 0 1 72 700 Tm (1.00 2.00) Tj ET"));
    seeds.put("plain.xls", old());
    seeds.put("plain.zip", Hostile.zip(Map.of("甲/a.xlsx", workbook, "b.xls", old())));
    seeds.put(
        "plain.json",
        utf8(
            """
            {"base":null,"sheets":[{"name":"公开01表 收入支出决算总表","hidden":false,
            "cells":{"A1":"收入支出决算总表","A5":"一、一般公共预算财政拨款收入","B5":12.5,"C5":null,"B6":"=SUM(B5)"},
            "merges":["A1:D1"]}],"removed":["公开02表 收入决算表"]}
            """));
    seeds.put("plain.csv", utf8("单位编码,单位名称,上级编码,单位性质,是否报送\n101,教育局,,,否\n101001,一中,101,事业单位,是\n"));
    return seeds;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] old() throws IOException {
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
    return old.toByteArray();
  }

  /**
   * Spoils each kind so often, or less if time runs out.
   *
   * @return what else came than reports and refusals
   */
  List<String> run(Duration time, int each) {
    long end = System.nanoTime() + time.toNanos();
    try (var server = ServerProcess.start(folder.resolve("data"), List.of())) {
      server.takeCharge();
      for (int i = 0; i < each && System.nanoTime() < end; i++) {
        for (var kind : seeds.entrySet()) {
          byte[] seed = kind.getValue().get(random.nextInt(kind.getValue().size()));
          post(server, kind.getKey(), mutator.spoilt(seed));
        }
        if (!server.isAlive()) {
          return defects;
        }
      }
    }
    return defects;
  }

  private void post(ServerProcess server, String kind, byte[] file) {
    int status;
    try {
      HttpResponse<byte[]> reply = reply(server, kind, file);
      status = said(reply).contains("\"internal\"") ? 500 : reply.statusCode();
    } catch (CompletionException e) {
      // Neither answered nor refused in all the time that any work may take.
      status = 0;
    }
    answers.computeIfAbsent(kind, any -> new TreeMap<>()).merge(status, 1, Integer::sum);
    if (status == 0 || status == 500) {
      defects.add("%d for %s".formatted(status, kept(kind, file)));
    }
  }

  private HttpResponse<byte[]> reply(ServerProcess server, String kind, byte[] file) {
    String name = "spoilt" + kind;
    return switch (kind) {
      case ".zip" -> whole(server, server.post("api/v1/batches", "workbook", name, file).join());
      case ".csv" -> server.post("api/v1/unit-imports", "workbook", name, file).join();
      case ".json" -> server.postJson("api/v1/check-figures", file).join();
      default -> {
        String accept = random.nextBoolean() ? MARKED.get(kind) : "application/json";
        yield server.post("api/v1/check", "workbook", name, file, "Accept", accept).join();
      }
    };
  }

  /** What has become of a batch in the end. */
  private static HttpResponse<byte[]> whole(ServerProcess server, HttpResponse<byte[]> begun) {
    HttpResponse<byte[]> reply = begun;
    String address = begun.headers().firstValue("Location").orElse("/").substring(1);
    while (reply.statusCode() / 100 == 2
        && said(reply).replace(" ", "").contains("\"over\":false")) {
      reply = server.get(address).join();
    }
    return reply;
  }

  private static String said(HttpResponse<byte[]> reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private Path kept(String kind, byte[] file) {
    try {
      return Files.write(folder.resolve("defect-" + defects.size() + kind), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
