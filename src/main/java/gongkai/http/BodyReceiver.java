package gongkai.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes the bodies of requests in before anything else sees them: none larger than its route asks
 * for, all together within a budget, none slower than a least rate. It reads without blocking, so
 * that who sends slowly holds no thread; what is large waits on disk.
 */
final class BodyReceiver extends Handler.Wrapper {
  /** For forms and JSON, unless the route says more. */
  static final long USUAL = 64 << 10;

  private static final int IN_MEMORY = 64 << 10;
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final long LEAST_BYTES_A_SECOND = 8 << 10;
  private static final String HEALTH = "/health";

  /** Marks requests that were refused because there is too much to do. */
  static final String BUSY = "gongkai.busy";

  private final Map<String, Long> larger;
  private final AtomicLong budget;
  private final Semaphore threads;

  /**
   * @param larger how many bytes those paths take that take more than is usual
   * @param budget bytes of all bodies together
   * @param threads how many requests may hold a thread at once; the check of health always may
   */
  BodyReceiver(Map<String, Long> larger, long budget, int threads) {
    this.larger = Map.copyOf(larger);
    this.budget = new AtomicLong(budget);
    this.threads = new Semaphore(threads);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long length = request.getLength();
    if (length == 0) {
      return pass(request, response, callback);
    }
    long limit = larger.getOrDefault(Request.getPathInContext(request), USUAL);
    if (length > limit) {
      return refuse(request, response, callback, 413);
    }
    long reserved = length < 0 ? limit : length;
    if (budget.addAndGet(-reserved) < 0) {
      budget.addAndGet(reserved);
      return refuse(request, response, callback, 503);
    }
    var body = new Body(request, response, callback, limit, reserved);
    Request.addCompletionListener(request, failure -> body.release());
    body.receive();
    return true;
  }

  /** Hands a request on, if a thread is left for it. */
  private boolean pass(Request request, Response response, Callback callback) throws Exception {
    if (Request.getPathInContext(request).equals(HEALTH)) {
      return super.handle(request, response, callback);
    }
    if (!threads.tryAcquire()) {
      return refuse(request, response, callback, 503);
    }
    try {
      return super.handle(request, response, callback);
    } finally {
      threads.release();
    }
  }

  private static boolean refuse(Request request, Response response, Callback callback, int status) {
    response.getHeaders().put("Connection", "close");
    if (status == 503) {
      response.getHeaders().put("Retry-After", "30");
      request.setAttribute(BUSY, true);
    }
    Response.writeError(request, response, callback, status);
    return true;
  }

  /** One body while it arrives. */
  private final class Body {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long limit;
    private final long reserved;
    private final long begun = System.nanoTime();
    private final ByteBuffer memory = ByteBuffer.allocate(IN_MEMORY);
    private Path file;
    private FileChannel channel;
    private volatile long received;
    private volatile Scheduler.Task watch;
    private boolean released;

    Body(Request request, Response response, Callback callback, long limit, long reserved) {
      this.request = request;
      this.response = response;
      this.callback = callback;
      this.limit = limit;
      this.reserved = reserved;
      watch();
    }

    /** Sees now and then to it that the sender keeps up. */
    private void watch() {
      watch =
          request
              .getComponents()
              .getScheduler()
              .schedule(this::look, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      long due = Math.max(0, taken.minus(GRACE).toSeconds()) * LEAST_BYTES_A_SECOND;
      if (received < due || taken.compareTo(LONGEST) > 0) {
        // Wakes up whoever waits for the next bytes.
        request.fail(new IOException("The body came too slowly"));
      } else {
        watch();
      }
    }

    void receive() {
      try {
        while (true) {
          Content.Chunk chunk = request.read();
          if (chunk == null) {
            request.demand(this::receive);
            return;
          }
          if (Content.Chunk.isFailure(chunk)) {
            end(408);
            return;
          }
          boolean fits = take(chunk.getByteBuffer());
          boolean last = chunk.isLast();
          chunk.release();
          if (!fits) {
            end(413);
            return;
          }
          if (last) {
            complete();
            return;
          }
        }
      } catch (IOException e) {
        end(507);
      } catch (Exception e) {
        watch.cancel();
        Response.writeError(request, response, callback, e);
      }
    }

    private boolean take(ByteBuffer bytes) throws IOException {
      received += bytes.remaining();
      if (received > limit) {
        return false;
      }
      if (channel == null && bytes.remaining() > memory.remaining()) {
        file = Files.createTempFile("gongkai-body-", null);
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ);
        write(memory.flip());
      }
      if (channel == null) {
        memory.put(bytes);
      } else {
        write(bytes);
      }
      return true;
    }

    private void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    private void complete() throws Exception {
      watch.cancel();
      Content.Source whole;
      if (channel == null) {
        whole = Content.Source.from(memory.flip());
      } else {
        channel.close();
        whole = Content.Source.from(file);
      }
      var known = new Received(request, whole, received);
      if (!pass(known, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    }

    private void end(int status) {
      watch.cancel();
      refuse(request, response, callback, status);
    }

    /** Once, when the request is answered. */
    synchronized void release() {
      if (released) {
        return;
      }
      released = true;
      watch.cancel();
      budget.addAndGet(reserved);
      try {
        if (channel != null) {
          channel.close();
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        // The system clears its temporary files itself.
        file.toFile().deleteOnExit();
      }
    }
  }

  /** A request whose body is here already. */
  private static final class Received extends Request.Wrapper {
    private final Content.Source body;
    private final long length;

    Received(Request request, Content.Source body, long length) {
      super(request);
      this.body = body;
      this.length = length;
    }

    @Override
    public long getLength() {
      return length;
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable demand) {
      body.demand(demand);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }
}
