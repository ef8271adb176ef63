# Shared by the scripts: finds the tools, builds the jar when it is older than its sources.
# Source it after setting `root`; nothing here writes to stdout.

jar=$root/target/run/gongkai.jar
classes_archive=$root/target/run/gongkai.jsa

# A command is over before the best compiler and a parallel collector would pay.
start_fast="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# Chinese file names are opened as they are only where the locale is UTF-8.
case "$(locale charmap 2>/dev/null)" in
  UTF-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages when this is root on Debian; else says what to install and gives up.
# usage: install_packages PACKAGE…
install_packages() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "正在安装 Installing: $*"
    if DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2 ||
      { apt-get update >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >&2; }; then
      return 0
    fi
  fi
  say "缺少软件包，请先安装后再试 Please install first: sudo apt-get install $*"
  return 1
}

need_java() {
  if ! command -v javac >/dev/null 2>&1 || ! command -v mvn >/dev/null 2>&1; then
    install_packages openjdk-17-jdk-headless maven || exit 3
  fi
  release=$(javac -version 2>&1 | sed 's/^javac \([0-9]*\).*/\1/')
  if [ "${release:-0}" -lt 17 ] 2>/dev/null; then
    say "需要 JDK 17 或更高版本，当前是 $release。 Gongkai needs JDK 17 or later, this is $release."
    exit 3
  fi
}

# Runs a command while no other script builds or tests in this checkout.
alone() {
  (
    flock 9
    "$@" 9<&-
  ) 9<"$root/scripts/lib/build.sh"
}

jar_is_fresh() {
  [ -f "$jar" ] && [ -z "$(find "$root/pom.xml" "$root/src/main" "$root/excel-templates" \
    -newer "$jar" -print -quit 2>/dev/null)" ]
}

# Puts a finished jar in its place in one step, so that a running server keeps the one it started with.
publish_jar() {
  mkdir -p "$root/target/run"
  rm -f "$classes_archive"
  cp "$root/target/gongkai.jar" "$jar.new"
  mv "$jar.new" "$jar"
}

# Remembers the classes that a check loads, which halves the start-up; running without is only slower.
archive_classes() {
  sample=$root/target/run/sample
  java -Xlog:disable -jar "$jar" templates --out "$sample" >/dev/null 2>&1 || true
  # A blank workbook has findings, so that the status says nothing here.
  java -XX:ArchiveClassesAtExit="$classes_archive.new" $start_fast -Xlog:disable -jar "$jar" check \
    "$sample"/*.xlsx --report "$sample/reports" --out "$sample/books" --text "$sample/texts" \
    >/dev/null 2>&1 || true
  rm -rf "$sample"
  if [ -f "$classes_archive.new" ]; then mv "$classes_archive.new" "$classes_archive"; fi
}

build_if_stale() {
  jar_is_fresh && return 0
  say "正在构建 Building…"
  mkdir -p "$root/target"
  started=$(date +%s)
  touch "$root/target/build-started"
  if ! mvn -B -ntp -q -f "$root/pom.xml" -Dmaven.test.skip=true -Dfmt.skip=true package \
    >"$root/target/build.log" 2>&1 </dev/null; then
    tail -n 40 "$root/target/build.log" >&2
    say "构建失败，全部输出见 Build failed, see $root/target/build.log"
    return 3
  fi
  publish_jar
  # A source that was saved during the build is newer than the jar, so the next call builds again.
  touch -r "$root/target/build-started" "$jar"
  archive_classes
  say "构建完成 Built in $(($(date +%s) - started)) s"
}

ensure_jar() {
  jar_is_fresh && return 0
  need_java
  alone build_if_stale
}

compile_tests() {
  mkdir -p "$root/target"
  mvn -B -ntp -q -f "$root/pom.xml" -Dfmt.skip=true test-compile \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.outputFile="$root/target/tests.classpath" -Dmdep.includeScope=test \
    >"$root/target/tests.log" 2>&1 </dev/null
}

# Compiles the program and its tests, and sets `test_classpath` to what runs them.
ensure_tests() {
  need_java
  alone compile_tests || { tail -n 40 "$root/target/tests.log" >&2; say "构建失败 Build failed"; exit 3; }
  test_classpath=$root/target/test-classes:$root/target/classes:$(cat "$root/target/tests.classpath")
}
