package gongkai.http;

import static gongkai.http.Site.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class AddinApiTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site(Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Document xml(String path) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(site.get(path).body()));
  }

  @Test
  void the_manifest_has_its_elements_in_the_order_that_office_demands() throws Exception {
    Element app = xml("/addin/manifest.xml").getDocumentElement();
    List<String> names = new ArrayList<>();
    NodeList children = app.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
        names.add(children.item(i).getNodeName());
      }
    }
    assertThat(names)
        .containsExactly(
            "Id",
            "Version",
            "ProviderName",
            "DefaultLocale",
            "DisplayName",
            "Description",
            "IconUrl",
            "HighResolutionIconUrl",
            "SupportUrl",
            "AppDomains",
            "Hosts",
            "Requirements",
            "DefaultSettings",
            "Permissions",
            "VersionOverrides");
    String id = app.getElementsByTagName("Id").item(0).getTextContent();
    assertThat(UUID.fromString(id)).isEqualTo(Site.INSTALLATION);
    assertThat(app.getElementsByTagName("Version").item(0).getTextContent())
        .matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
    assertThat(app.getElementsByTagName("Permissions").item(0).getTextContent())
        .isEqualTo("ReadWriteDocument");
  }

  @Test
  void every_address_of_the_manifest_is_https_and_answers_here() throws Exception {
    List<String> addresses = new ArrayList<>();
    NodeList all = xml("/addin/manifest.xml").getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String value = ((Element) all.item(i)).getAttribute("DefaultValue");
      if (value.contains("://")) {
        addresses.add(value);
      }
    }
    assertThat(addresses).hasSizeGreaterThanOrEqualTo(8);
    for (String address : addresses) {
      URI uri = URI.create(address);
      assertThat(uri.getScheme()).isEqualTo("https");
      String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
      assertThat(site.get(uri.getPath() + query).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void every_resource_that_the_manifest_mentions_is_there() throws Exception {
    Document manifest = xml("/addin/manifest.xml");
    List<String> ids = new ArrayList<>();
    for (String kind : List.of("bt:Image", "bt:Url", "bt:String")) {
      NodeList resources = manifest.getElementsByTagName(kind);
      for (int i = 0; i < resources.getLength(); i++) {
        String id = ((Element) resources.item(i)).getAttribute("id");
        if (!id.isEmpty()) {
          ids.add(id);
        }
      }
    }
    NodeList all = manifest.getElementsByTagName("*");
    int mentioned = 0;
    for (int i = 0; i < all.getLength(); i++) {
      String wanted = ((Element) all.item(i)).getAttribute("resid");
      if (!wanted.isEmpty()) {
        mentioned++;
        assertThat(ids).contains(wanted);
        assertThat(wanted.length()).isLessThanOrEqualTo(32);
      }
    }
    assertThat(mentioned).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64, 80})
  void an_icon_has_the_size_asked_for(int size) throws Exception {
    HttpResponse<byte[]> icon = site.get("/addin/icon-" + size + ".png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(icon.body()));
    assertThat(image.getWidth()).isEqualTo(size);
    assertThat(image.getHeight()).isEqualTo(size);
    assertThat(image.getRGB(size / 2, size / 8) >>> 24).as("it is drawn").isPositive();
  }

  @Test
  void other_sizes_hosts_and_files_are_refused() {
    assertProblem(site.get("/addin/icon-33.png"), 404, "no-page");
    assertProblem(site.get("/addin/pane?host=word"), 400, "bad-parameter");
    assertProblem(site.get("/addin/office/office.js"), 404, "no-page");
    assertThat(site.get("/addin/office/..%2Finstallation-id").statusCode()).isEqualTo(400);
    assertProblem(site.get("/addin/office/a..b/%20x"), 404, "no-page");
  }

  @Test
  void microsofts_script_is_served_from_the_folder_it_was_put_in() throws Exception {
    Files.createDirectories(site.officeJs().resolve("zh-cn"));
    Files.writeString(site.officeJs().resolve("zh-cn/strings.js"), "var words;");
    HttpResponse<byte[]> script = site.get("/addin/office/zh-cn/strings.js");
    assertThat(Site.text(script)).isEqualTo("var words;");
    assertThat(script.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
  }

  @Test
  void the_registry_file_names_this_installation_once_a_line() {
    String text = new String(site.get("/addin/catalog.reg").body(), StandardCharsets.UTF_16LE);
    String braced = "{" + Site.INSTALLATION.toString().toUpperCase() + "}";
    assertThat(text).startsWith("\uFEFFWindows Registry Editor Version 5.00\r\n");
    assertThat(text).contains("TrustedCatalogs\\" + braced + "]", "\"Flags\"=dword:00000001");
  }

  @Test
  void wps_finds_its_entry_its_ribbon_and_its_lists() throws Exception {
    Element plugin =
        (Element) xml("/addin/wps/jsplugins.xml").getElementsByTagName("jspluginonline").item(0);
    assertThat(plugin.getAttribute("type")).isEqualTo("et");
    String path = URI.create(plugin.getAttribute("url")).getPath();
    assertThat(Site.text(site.get(path))).contains("/assets/wps-ribbon.js");
    for (String file : List.of("ribbon.xml", "manifest.xml")) {
      assertThat(xml(path + file).getDocumentElement()).isNotNull();
    }
    Element button = (Element) xml(path + "ribbon.xml").getElementsByTagName("button").item(0);
    String script = Site.text(site.get("/assets/wps-ribbon.js"));
    assertThat(button.getAttribute("onAction")).isEqualTo("gongkai.open");
    assertThat(script).contains("open: function", "text: function", "CreateTaskPane");
  }

  /** Pages by their addresses, and all that lies among the assets, in the jar or in the sources. */
  static Stream<String> served() throws Exception {
    var folder = Path.of(AddinApiTest.class.getResource("/web/assets").toURI());
    List<String> assets;
    try (Stream<Path> files = Files.list(folder)) {
      assets = files.map(file -> "/assets/" + file.getFileName()).sorted().toList();
    }
    Stream<String> pages =
        Stream.of(
            "/",
            "/api",
            "/login",
            "/openapi.json",
            "/addin/pane?host=excel",
            "/addin/pane?host=wps",
            "/addin/pane?host=browser",
            "/addin/install",
            "/addin/install?host=excel",
            "/addin/manifest.xml",
            "/addin/wps/",
            "/addin/wps/ribbon.xml",
            "/addin/wps/index.html",
            "/addin/wps/jsplugins.xml",
            "/addin/wps/publish.xml");
    assertThat(assets).hasSizeGreaterThan(15);
    return Stream.concat(pages, assets.stream());
  }

  @ParameterizedTest
  @MethodSource("served")
  void nothing_refers_to_an_outside_address(String path) {
    HttpResponse<byte[]> response = site.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    // The names of XML vocabularies look like addresses, but nobody goes there.
    assertThat(Site.text(response).replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", ""))
        .doesNotContainPattern("(https?:)?//[a-z0-9-]+\\.[a-z]");
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).startsWith("default-src 'self';").doesNotContain("http", "*", "unsafe");
  }
}
