#!/bin/sh
# Bundles Apache ECharts into dist/echarts.js.gz, which the next build embeds. Without it charts are the static ones.
# It needs npm once; where the bundle is there already, it does nothing. npm checks the files against package-lock.json.
set -eu
cd "$(dirname "$0")"
[ -f dist/echarts.js.gz ] && exit 0
if ! command -v npm >/dev/null 2>&1; then
	echo "npm is not installed: charts stay static. Install Node.js and run reports/echarts/bundle.sh to add the others." >&2
	exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund --silent
node_modules/.bin/esbuild entry.js --bundle --minify --format=iife --global-name=echarts --target=es2020 \
	--define:process.env.NODE_ENV='"production"' --legal-comments=inline --outfile=dist/echarts.js --log-level=warning
gzip -9 -n -f dist/echarts.js
