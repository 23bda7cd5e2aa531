#!/bin/sh
# npm ci, when the lock file changed since the last time.
set -eu
cd "$(dirname "$0")/../.."

if ! command -v npm >/dev/null 2>&1; then
  echo '没有找到 npm，请先安装 Node.js 20 或更新版本和 npm。 / npm was not found; install Node.js 20 or newer with npm first.' >&2
  exit 1
fi

stamp=node_modules/.lock-stamp
now=$(cksum < package-lock.json)
if [ -x node_modules/.bin/node ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
  exit 0
fi

echo '正在安装依赖…… / Installing dependencies ...'
log=$(mktemp)
if ! npm ci --no-audit --no-fund --loglevel=error > "$log" 2>&1; then
  cat "$log" >&2
  rm -f "$log"
  echo '依赖安装失败，请检查网络或 npm 源后重试。 / Installing the dependencies failed; check the network or the npm registry and try again.' >&2
  exit 1
fi
rm -f "$log"
printf '%s\n' "$now" > "$stamp"
