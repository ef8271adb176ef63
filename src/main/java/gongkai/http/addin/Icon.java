package gongkai.http.addin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The add-in's icon, drawn at the size asked for: a sheet with a tick. */
public final class Icon {
  private static final Color BLUE = new Color(0x1D5C8F);

  private Icon() {}

  static byte[] png(int size) {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(size / 32.0, size / 32.0);
    pen.setColor(BLUE);
    pen.fill(new RoundRectangle2D.Double(3, 1, 26, 30, 5, 5));
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(1.5f));
    pen.draw(new Line2D.Double(8, 8, 24, 8));
    pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    var tick = new Path2D.Double();
    tick.moveTo(8.5, 19);
    tick.lineTo(14, 24.5);
    tick.lineTo(24, 13.5);
    pen.draw(tick);
    pen.dispose();
    return written(image);
  }

  private static byte[] written(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
