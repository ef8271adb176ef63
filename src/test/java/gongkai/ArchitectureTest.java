package gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gongkai.workbook.document.OpenWord;
import gongkai.workbook.document.WordReader;
import gongkai.workbook.form.BlankWorkbook;
import gongkai.workbook.text.TextDocument;
import gongkai.workbook.text.WrittenText;
import gongkai.workbook.word.PublicationDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports point one way, and each library is spoken by one package. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("gongkai");

  /** Each package may import those of earlier lines; a new package needs a place here. */
  private static final List<Set<String>> LAYERS =
      List.of(
          Set.of("table"),
          Set.of("report"),
          Set.of("document"),
          Set.of("account"),
          Set.of("template"),
          Set.of("reading", "rule", "form"),
          Set.of("text"),
          Set.of("blank"),
          Set.of("publication"),
          Set.of("inspection"),
          Set.of("workbook", "pdf", "archive", "tls"),
          Set.of("access"),
          Set.of("review"),
          Set.of("desk"),
          Set.of("demo"),
          Set.of("http", "cli"));

  /** What a workbook says and what must hold, free of files, databases and networks. */
  private static final String[] CORE =
      Stream.of(
              "table",
              "document",
              "report",
              "account",
              "template",
              "reading",
              "rule",
              "form",
              "text",
              "blank",
              "publication",
              "inspection")
          .map(name -> "gongkai." + name + "..")
          .toArray(String[]::new);

  private static final int MOST_IN_A_PACKAGE = 30;

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
  void packages_inside_packages_have_no_cycles() {
    slices().matching("gongkai.(**)").should().beFreeOfCycles().check(OURS);
  }

  /** A name stands for one thing in the whole program, so that a reader need not ask which. */
  @Test
  void a_simple_name_stands_once() {
    Map<String, List<String>> homes =
        OURS.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));
    homes.values().removeIf(packages -> packages.size() == 1);
    assertThat(homes).as("give each a name of its own").isEmpty();
  }

  @Test
  void a_package_is_small_enough_to_be_one_idea() {
    Map<String, Long> sizes =
        OURS.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    sizes.values().removeIf(size -> size <= MOST_IN_A_PACKAGE);
    assertThat(sizes).as("split what has more than %d classes", MOST_IN_A_PACKAGE).isEmpty();
  }

  @Test
  void only_workbook_speaks_poi() {
    onlyIn(
        List.of("workbook"), "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");
  }

  @Test
  void only_pdf_speaks_pdfbox() {
    onlyIn(List.of("pdf"), "org.apache.pdfbox..", "org.apache.fontbox..");
  }

  /** Its packages serve each other; the rest of the program enters by these doors. */
  @Test
  void workbook_is_entered_by_few_doors() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gongkai.workbook..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("gongkai.workbook.*..")
                .and(
                    not(
                        belongToAnyOf(
                            BlankWorkbook.class,
                            PublicationDocument.class,
                            TextDocument.class,
                            WrittenText.class,
                            OpenWord.class,
                            WordReader.class))))
        .check(OURS);
  }

  @Test
  void only_who_keeps_something_speaks_sql() {
    onlyIn(List.of("archive", "access", "review"), "java.sql..", "org.jdbi..");
  }

  @Test
  void only_the_archive_opens_databases() {
    onlyIn(List.of("archive"), "javax.sql..", "org.flywaydb..", "com.zaxxer..", "org.sqlite..");
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
  void only_who_keeps_secrets_speaks_bouncy_castle() {
    onlyIn(List.of("tls", "access"), "org.bouncycastle..");
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
        int layer = layer(here);
        if (layer < 0) {
          events.add(SimpleConditionEvent.violated(from, "LAYERS has no place for " + here));
          return;
        }
        from.getDirectDependenciesFromSelf().stream()
            .filter(to -> to.getTargetClass().getPackageName().startsWith("gongkai"))
            .filter(to -> !part(to.getTargetClass()).equals(here))
            .filter(
                to -> {
                  int theirs = layer(part(to.getTargetClass()));
                  return theirs < 0 || theirs >= layer;
                })
            .forEach(to -> events.add(SimpleConditionEvent.violated(from, to.getDescription())));
      }
    };
  }

  private static int layer(String part) {
    for (int i = 0; i < LAYERS.size(); i++) {
      if (LAYERS.get(i).contains(part)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code rule} of {@code gongkai.rule.Checker}; empty for {@code gongkai.Main}. */
  private static String part(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length < 2 ? "" : parts[1];
  }
}
