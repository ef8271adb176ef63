package gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Imports point one way, and each library is spoken by one package. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("gongkai");

  /** What each package may import of the others; a new package needs a line here. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("table", Set.of()),
          Map.entry("report", Set.of("table")),
          Map.entry("account", Set.of("table", "report")),
          Map.entry("template", Set.of("table", "report", "account")),
          Map.entry("rule", Set.of("table", "report", "account", "template")),
          Map.entry("narrative", Set.of("table", "report", "account", "template", "rule")),
          Map.entry(
              "workbook", Set.of("table", "report", "account", "template", "rule", "narrative")),
          Map.entry(
              "archive", Set.of("table", "report", "account", "template", "rule", "narrative")),
          Map.entry(
              "desk",
              Set.of(
                  "table",
                  "report",
                  "account",
                  "template",
                  "rule",
                  "narrative",
                  "workbook",
                  "archive")),
          Map.entry(
              "http", Set.of("table", "report", "account", "template", "rule", "archive", "desk")),
          Map.entry(
              "cli", Set.of("table", "report", "account", "template", "rule", "archive", "desk")));

  private static final String[] CORE =
      Set.of("table", "report", "account", "template", "rule", "narrative").stream()
          .map(name -> "gongkai." + name + "..")
          .toArray(String[]::new);

  @Test
  void the_classes_under_test_are_there() {
    assertThat(OURS.contain("gongkai.Main")).isTrue();
    assertThat(OURS.contain("gongkai.table.Filing")).isTrue();
  }

  @Test
  void packages_import_only_what_stands_before_them() {
    classes().should(importOnlyWhatIsAllowed()).check(OURS);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("gongkai.(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void only_workbook_speaks_poi() {
    onlyIn(
        List.of("workbook"), "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");
  }

  @Test
  void only_the_archive_speaks_sql() {
    onlyIn(
        List.of("archive"),
        "java.sql..",
        "javax.sql..",
        "org.jdbi..",
        "org.flywaydb..",
        "com.zaxxer..",
        "org.sqlite..");
  }

  @Test
  void only_http_speaks_javalin() {
    onlyIn(
        List.of("http"),
        "io.javalin..",
        "org.eclipse.jetty..",
        "jakarta.servlet..",
        "io.pebbletemplates..");
  }

  @Test
  void only_the_command_line_speaks_picocli() {
    onlyIn(List.of("cli"), "picocli..");
  }

  @Test
  void the_core_reads_no_files_and_opens_no_connections() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .and()
        .resideOutsideOfPackage("gongkai.template..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.util.zip..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccess).*")
        .check(OURS);
  }

  @Test
  void only_the_command_line_prints() {
    noClasses()
        .that()
        .resideOutsideOfPackages("gongkai.cli..", "gongkai")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(OURS);
  }

  private static void onlyIn(List<String> speakers, String... library) {
    String[] packages =
        speakers.stream().map(name -> "gongkai." + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(OURS);
  }

  private static ArchCondition<JavaClass> importOnlyWhatIsAllowed() {
    return new ArchCondition<>("import only packages that stand before their own") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        String here = part(from);
        if (here.isEmpty()) {
          return;
        }
        if (!MAY_IMPORT.containsKey(here)) {
          events.add(SimpleConditionEvent.violated(from, "No line in MAY_IMPORT for " + here));
          return;
        }
        from.getDirectDependenciesFromSelf().stream()
            .filter(to -> to.getTargetClass().getPackageName().startsWith("gongkai"))
            .filter(to -> !part(to.getTargetClass()).equals(here))
            .filter(to -> !MAY_IMPORT.get(here).contains(part(to.getTargetClass())))
            .forEach(to -> events.add(SimpleConditionEvent.violated(from, to.getDescription())));
      }
    };
  }

  /** {@code rule} of {@code gongkai.rule.Checker}; empty for {@code gongkai.Main}. */
  private static String part(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length < 2 ? "" : parts[1];
  }
}
