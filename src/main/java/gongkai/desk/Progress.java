package gongkai.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How far examinations are that somebody watches, under names that the watchers chose; only so many
 * are remembered.
 */
public final class Progress {
  private static final int REMEMBERED = 1000;
  private final Map<String, Stage> stages =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stage> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What tells of an examination under this name; null for one that nobody watches. */
  public Consumer<Stage> watch(String name) {
    return name == null
        ? stage -> {}
        : stage -> {
          synchronized (stages) {
            stages.put(name, stage);
          }
        };
  }

  /** How far the one under this name is; empty when it has not begun or is over. */
  public Optional<Stage> of(String name) {
    synchronized (stages) {
      return Optional.ofNullable(stages.get(name));
    }
  }

  /** It is over. */
  public void forget(String name) {
    synchronized (stages) {
      stages.remove(name);
    }
  }
}
