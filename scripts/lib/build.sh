# Shared by the scripts: finds the tools, builds the jar when it is older than its sources.
# Source it after setting `root`; nothing here writes to stdout.

jar=$root/target/run/gongkai.jar
classes_archive=$root/target/run/gongkai.jsa

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

# Remembers the loaded classes, which halves the start-up; running without is only slower.
archive_classes() {
  java -XX:ArchiveClassesAtExit="$classes_archive.new" -XX:+UseSerialGC -Xlog:disable \
    -jar "$jar" rules >/dev/null 2>&1 || return 0
  mv "$classes_archive.new" "$classes_archive"
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
