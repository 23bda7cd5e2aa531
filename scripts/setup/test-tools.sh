#!/bin/sh
# Programs the tests use beside npm packages: a browser, a Chinese font, PDF tools and a spreadsheet. Only what is missing.
set -u

missing=''
need() { # program package
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}
need chromium chromium
need pdftotext poppler-utils
need soffice libreoffice-calc-nogui
[ -d /usr/share/fonts/opentype/noto ] && ls /usr/share/fonts/opentype/noto/*CJK* >/dev/null 2>&1 || missing="$missing fonts-noto-cjk"
[ -z "$missing" ] && exit 0

echo "正在安装测试工具：$missing / Installing test tools:$missing"
cannot() {
  echo "无法安装测试工具（$missing），请用 apt-get 手工安装后重试。 / The test tools ($missing) could not be installed; install them with apt-get and try again." >&2
  exit 1
}
command -v apt-get >/dev/null 2>&1 || cannot
[ "$(id -u)" = 0 ] || cannot
log=$(mktemp)
# shellcheck disable=SC2086 # one word per package
if ! { DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } > "$log" 2>&1; then
  tail -n 5 "$log" >&2
  rm -f "$log"
  cannot
fi
rm -f "$log"
