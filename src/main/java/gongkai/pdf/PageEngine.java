package gongkai.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Plays the drawing of one page and notes its characters and its straight lines. */
final class PageEngine extends PDFGraphicsStreamEngine {
  /** A filled shape no thicker than this is a line. */
  private static final double THIN = 3.2;

  /** Forms within forms; one that draws itself ends here. */
  private static final int DEEPEST = 20;

  private static final double SLANT = 0.8;
  private static final double SAME_PLACE = 0.12;
  private static final float WHITE = 0.99f;

  /** What a font prints without saying which character it is. */
  private static final String UNKNOWN = "\uFFFD";

  private final PDPage page;
  private final int number;
  private final PageEffort effort;
  private final List<Mark> marks = new ArrayList<>();
  private final List<double[]> segments = new ArrayList<>();
  private final List<List<Point2D>> path = new ArrayList<>();
  private final Map<String, List<Mark>> seen = new HashMap<>();
  private int invisible;
  private int pictures;
  private int run;

  /** A character where the page's own space has it: its origin, its advance and its size. */
  private record Mark(
      String text, double x, double y, double dx, double dy, double size, int run) {}

  private PageEngine(PDPage page, int number, PageEffort effort) {
    super(page);
    this.page = page;
    this.number = number;
    this.effort = effort;
    addOperator(new Forms());
  }

  static PageContent play(PDPage page, int number, PageEffort effort) throws IOException {
    var engine = new PageEngine(page, number, effort);
    engine.processPage(page);
    return engine.content();
  }

  /** Draws forms, and but counts pictures: they are never unpacked. */
  private final class Forms extends OperatorProcessor {
    Forms() {
      super(PageEngine.this);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
        return;
      }
      var resources = getResources() == null ? null : getResources().getCOSObject();
      var objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
      COSStream stream = objects == null ? null : objects.getCOSStream(name);
      if (stream == null) {
        return;
      }
      if (!COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
        pictures++;
        return;
      }
      increaseLevel();
      try {
        if (getLevel() <= DEEPEST) {
          draw(getResources().getXObject(name));
        }
      } finally {
        decreaseLevel();
      }
    }

    private void draw(PDXObject form) throws IOException {
      if (form instanceof PDTransparencyGroup group) {
        showTransparencyGroup(group);
      } else if (form instanceof PDFormXObject plain) {
        showForm(plain);
      }
    }

    @Override
    public String getName() {
      return "Do";
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    effort.operator();
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    // One figure that cannot be drawn leaves the rest of the page readable.
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    run++;
    super.showTextString(string);
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    run++;
    super.showTextStrings(array);
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      invisible++;
      return;
    }
    effort.glyph();
    String unicode = font.toUnicode(code);
    String text =
        unicode == null || unicode.isEmpty() || unicode.charAt(0) == 0 ? UNKNOWN : unicode;
    double x = at.getTranslateX();
    double y = at.getTranslateY();
    double size = Math.hypot(at.getShearX(), at.getScaleY());
    var end = at.transformPoint(displacement.getX(), 0);
    if (size == 0 || !Double.isFinite(x + y + size + end.x + end.y)) {
      return;
    }
    var mark = new Mark(text, x, y, end.x - x, end.y - y, size, run);
    List<Mark> same = seen.computeIfAbsent(text + Math.round(y), key -> new ArrayList<>(2));
    if (same.stream().noneMatch(other -> isSame(other, mark))) {
      same.add(mark);
      marks.add(mark);
    }
  }

  /** Bold letters are sometimes made by printing each twice. */
  private static boolean isSame(Mark one, Mark other) {
    double near = SAME_PLACE * Math.min(one.size(), other.size());
    return Math.abs(one.x() - other.x()) < near && Math.abs(one.y() - other.y()) < near;
  }

  @Override
  protected void showType3Glyph(Matrix at, PDType3Font font, int code, Vector displacement) {
    // Its drawing would look like lines; its character was noted above.
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
  }

  @Override
  public void drawImage(PDImage image) {
    pictures++;
  }

  @Override
  public void clip(int windingRule) {
    // Lines are taken as drawn; what a clip hides of a table's border changes no cell.
  }

  @Override
  public void moveTo(float x, float y) {
    path.add(new ArrayList<>(List.of(new Point2D.Float(x, y))));
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    } else {
      path.get(path.size() - 1).add(new Point2D.Float(x, y));
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    List<Point2D> last = path.isEmpty() ? List.of() : path.get(path.size() - 1);
    return last.isEmpty() ? new Point2D.Float() : last.get(last.size() - 1);
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      List<Point2D> last = path.get(path.size() - 1);
      last.add(last.get(0));
    }
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    if (!isWhite(getGraphicsState().getStrokingColor())) {
      path.forEach(this::stroke);
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    if (!isWhite(getGraphicsState().getNonStrokingColor())) {
      path.forEach(this::fill);
    }
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // A shading is no line.
  }

  private static boolean isWhite(PDColor colour) {
    if (colour == null || colour.isPattern()) {
      return false;
    }
    float[] parts = colour.getComponents();
    if (parts.length != 1 && parts.length != 3) {
      return false;
    }
    for (float part : parts) {
      if (part < WHITE) {
        return false;
      }
    }
    return true;
  }

  private void stroke(List<Point2D> points) {
    for (int i = 1; i < points.size(); i++) {
      segment(points.get(i - 1), points.get(i));
    }
  }

  /** A thin filled shape is a line along its middle. */
  private void fill(List<Point2D> points) {
    double left = points.stream().mapToDouble(Point2D::getX).min().orElse(0);
    double right = points.stream().mapToDouble(Point2D::getX).max().orElse(0);
    double low = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
    double high = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
    double width = right - left;
    double height = high - low;
    if (points.size() < 3 || Math.min(width, height) > THIN) {
      return;
    }
    if (width >= height) {
      double y = (low + high) / 2;
      segment(new Point2D.Double(left, y), new Point2D.Double(right, y));
    } else {
      double x = (left + right) / 2;
      segment(new Point2D.Double(x, low), new Point2D.Double(x, high));
    }
  }

  private void segment(Point2D from, Point2D to) {
    double dx = Math.abs(to.getX() - from.getX());
    double dy = Math.abs(to.getY() - from.getY());
    if (Math.min(dx, dy) <= SLANT && Math.max(dx, dy) > 0) {
      segments.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
    }
  }

  private PageContent content() {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    int quarters = direction();
    AffineTransform turn =
        new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
    for (int i = 0; i < quarters; i++) {
      // A quarter to the right: what was the left side comes to the top.
      turn.preConcatenate(new AffineTransform(0, 1, -1, 0, height, 0));
      double swap = width;
      width = height;
      height = swap;
    }
    List<Glyph> glyphs = new ArrayList<>();
    for (Mark mark : marks) {
      Point2D at = turn.transform(new Point2D.Double(mark.x(), mark.y()), null);
      Point2D advance = turn.deltaTransform(new Point2D.Double(mark.dx(), mark.dy()), null);
      boolean reads =
          advance.getX() >= 0 && Math.abs(advance.getY()) <= advance.getX() * 0.1 + 0.01;
      boolean onPage =
          at.getX() > -2 && at.getX() < width && at.getY() > 0 && at.getY() < height + 2;
      if (reads && onPage) {
        glyphs.add(
            new Glyph(
                mark.text(),
                at.getX(),
                at.getX() + advance.getX(),
                at.getY(),
                mark.size(),
                mark.run()));
      }
    }
    return new PageContent(number, width, height, turn, glyphs, rulings(turn), invisible, pictures);
  }

  private List<Ruling> rulings(AffineTransform turn) {
    List<Ruling> rulings = new ArrayList<>();
    for (double[] ends : segments) {
      var turned = new double[4];
      turn.transform(ends, 0, turned, 0, 2);
      double dx = Math.abs(turned[2] - turned[0]);
      double dy = Math.abs(turned[3] - turned[1]);
      boolean across = dx >= dy;
      rulings.add(
          across
              ? new Ruling(
                  true,
                  (turned[1] + turned[3]) / 2,
                  Math.min(turned[0], turned[2]),
                  Math.max(turned[0], turned[2]))
              : new Ruling(
                  false,
                  (turned[0] + turned[2]) / 2,
                  Math.min(turned[1], turned[3]),
                  Math.max(turned[1], turned[3])));
    }
    return rulings;
  }

  /** How many quarters to the right the page must be turned so that most of its words lie level. */
  private int direction() {
    var counts = new int[4];
    for (Mark mark : marks) {
      if (Math.abs(mark.dx()) >= Math.abs(mark.dy())) {
        counts[mark.dx() >= 0 ? 0 : 2]++;
      } else {
        counts[mark.dy() >= 0 ? 1 : 3]++;
      }
    }
    int best = Math.floorMod(page.getRotation() / 90, 4);
    for (int i = 0; i < 4; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }
}
