package gongkai.template;

import gongkai.account.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All templates: those of the program, and those that an office put into a folder of its own. */
public final class TemplateLibrary {
  private static final String ROOT = "excel-templates";
  private static final String COMMON = "common";
  private final Map<String, Template> templates = new TreeMap<>();
  private final Map<String, Accounts> accounts = new HashMap<>();
  private final Map<String, String> common = new HashMap<>();
  private GenericForms generic;

  private TemplateLibrary() {}

  /**
   * The templates inside the program.
   *
   * @throws BadDefinition when one of them cannot be used
   */
  public static TemplateLibrary builtIn() {
    var library = new TemplateLibrary();
    URL url = TemplateLibrary.class.getResource("/" + ROOT + "/");
    if (url == null) {
      throw new IllegalStateException("The program was built without " + ROOT);
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          library.add(jar.getPath("/" + ROOT));
        }
      } else {
        library.add(Path.of(uri));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return library;
  }

  /** Only the templates of a folder laid out like the program's own. */
  public static TemplateLibrary in(Path folder) {
    return new TemplateLibrary().add(folder);
  }

  /**
   * Adds a folder laid out like the program's own; a template of the same id replaces the built-in
   * one.
   */
  public TemplateLibrary add(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadDefinition(folder.toString(), 1, 1, "没有这个文件夹；请核对模板文件夹的路径");
    }
    try {
      for (Path file : children(folder.resolve("accounts"))) {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv")) {
          accounts.put(
              name.substring(0, name.length() - 4),
              Accounts.parse("accounts/" + name, Files.readString(file)));
        }
      }
      for (Path file : children(folder.resolve(COMMON))) {
        common.put(COMMON + "/" + name(file), Files.readString(file));
      }
      Path forms = folder.resolve(GenericForms.FILE);
      if (Files.exists(forms)) {
        generic = GenericForms.parse(Files.readString(forms));
      }
      for (Path family : children(folder)) {
        for (Path year : children(family)) {
          if (Files.exists(year.resolve("tables.yaml"))) {
            load(name(family), name(year), year);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    templates.replaceAll((id, template) -> linked(template));
    if (generic != null) {
      generic = generic.with(accounts, definedForms(Integer.MAX_VALUE).orElse(null), common);
    }
    return this;
  }

  /** The template, knowing the tables of the templates that it is held against. */
  private Template linked(Template template) {
    return template.linked(
        template.related().stream()
            .map(it -> it.with(nearest(it.families(), template.year() + it.years())))
            .toList(),
        forms(template),
        common);
  }

  /** Its forms, as it defines them itself or as the template nearest in year does. */
  private FormSet forms(Template template) {
    FormSet own = template.forms();
    return own == null || template.id().equals(own.template())
        ? own
        : definedForms(template.year()).map(it -> it.only(own.kinds())).orElse(null);
  }

  private Optional<FormSet> definedForms(int year) {
    return templates.values().stream()
        .filter(it -> it.forms() != null && it.id().equals(it.forms().template()))
        .min(Comparator.comparingInt(it -> Math.abs(it.year() - year)))
        .map(Template::forms);
  }

  /** The tables of the first family that is known, in the year nearest to this one; or null. */
  private List<TableSpec> nearest(List<String> families, int year) {
    String known =
        families.stream()
            .filter(it -> templates.values().stream().anyMatch(t -> t.family().equals(it)))
            .findFirst()
            .orElse(null);
    return templates.values().stream()
        .filter(it -> it.family().equals(known))
        .min(Comparator.comparingInt(it -> Math.abs(it.year() - year)))
        .map(Template::tables)
        .orElse(null);
  }

  private void load(String family, String year, Path folder) throws IOException {
    if (!year.matches("20\\d\\d")) {
      throw new BadDefinition(
          family + "/" + year, 1, 1, "name the folder by its year, e.g. " + family + "/2025");
    }
    Map<String, String> files = new HashMap<>();
    for (Path file : children(folder)) {
      if (Files.isRegularFile(file)) {
        files.put(name(file), Files.readString(file));
      }
    }
    Template template =
        TemplateParser.parse(family, Integer.parseInt(year), files, this::classification);
    templates.put(template.id(), template);
  }

  private Accounts classification(String name) {
    Accounts found = accounts.get(name);
    if (found == null) {
      throw new BadDefinition(
          "accounts/" + name + ".csv", 1, 1, "is named by a template but not there");
    }
    return found;
  }

  private static String name(Path path) {
    return path.getFileName().toString().replace("/", "");
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  /** How tables without definitions are told; empty when the library does not say. */
  public Optional<GenericForms> generic() {
    return Optional.ofNullable(generic);
  }

  /** The text of a file that all templates share, by its name from the root; or null. */
  public String common(String file) {
    return common.get(file);
  }

  public List<Template> all() {
    return new ArrayList<>(templates.values());
  }

  public Optional<Template> find(String id) {
    return Optional.ofNullable(templates.get(id));
  }
}
