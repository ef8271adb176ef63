package gongkai.attack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils files byte by byte, part by part, and in what they say. */
final class Mutator {
  private static final Pattern SAID = Pattern.compile("[\",:]([^\"',:{}<>\\[\\]]*)[\",}\\]\n]");

  private static final List<String> OTHERS =
      List.of(
          "",
          "-1",
          "999999999999",
          "NaN",
          "null",
          "A0",
          "XFE1048577",
          "r",
          "\uD83D\uDE00",
          "1e999",
          "1e-999999999",
          "0".repeat(5000),
          "{",
          "[[[[",
          "=1+1");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** Another file that is almost this one. */
  byte[] spoilt(byte[] file) {
    boolean opened = random.nextBoolean();
    if (opened && isZip(file)) {
      return inside(file);
    }
    return opened && isText(file) ? words(file) : spoil(file);
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  private static boolean isText(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return false;
      }
    }
    return true;
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
      parts.put(chosen, spoilt(parts.get(chosen)));
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

  /** Keeps the text whole and exchanges something that it says: between quotes, or in a list. */
  private byte[] words(byte[] text) {
    String all = new String(text, StandardCharsets.UTF_8);
    Matcher said = SAID.matcher(all);
    int at = random.nextInt(Math.max(1, all.length()));
    return said.find(at) || said.find()
        ? (all.substring(0, said.start(1)) + other() + all.substring(said.end(1)))
            .getBytes(StandardCharsets.UTF_8)
        : text;
  }

  private String other() {
    return OTHERS.get(random.nextInt(OTHERS.size()));
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
        ? Arrays.copyOf(spoilt, random.nextInt(spoilt.length) + 1)
        : spoilt;
  }
}
