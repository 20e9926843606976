#!/usr/bin/env bash
# Makes docs/report.png: the report of the example, as Chromium draws it. Run it when the page changes.
set -euo pipefail
cd "$(dirname "$0")/../.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go run ./cmd/framing report -q examples/harbour -l examples/harbour/lexicon.yaml -o "$tmp/report.html"
chromium --headless --no-sandbox --disable-gpu --disable-background-networking --hide-scrollbars \
  --user-data-dir="$tmp/profile" --screenshot="$tmp/report.png" --window-size=1200,1480 "file://$tmp/report.html" 2>/dev/null
mv "$tmp/report.png" docs/report.png
