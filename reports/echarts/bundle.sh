#!/usr/bin/env bash
# Bundles what the page uses of Apache ECharts into dist/echarts.js.gz, which the next build embeds. Works once: while the
# lockfile, entry.js and this script stay as they are, it does nothing and needs no network. Without npm charts stay static.
set -euo pipefail
cd "$(dirname "$0")"

out=dist/echarts.js.gz
stamp=$(cat package-lock.json entry.js bundle.sh | sha256sum | cut -c 1-12)
if [ -s "$out" ] && gzip -dc "$out" 2>/dev/null | sed -n 1p | grep -q "; bundle $stamp\$"; then
	exit 0
fi
if ! command -v npm >/dev/null; then
	echo "charts: npm is missing, so charts do not answer to the pointer; install Node.js and run reports/echarts/bundle.sh" >&2
	exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp .npmrc package.json package-lock.json entry.js "$work"
here=$PWD
cd "$work"
npm ci --ignore-scripts --no-progress --loglevel=error >&2 # checks each package against its SHA-512 in the lockfile
node_modules/.bin/esbuild entry.js --bundle --minify --format=iife --global-name=echarts --target=es2020 --charset=ascii \
	--define:process.env.NODE_ENV='"production"' --legal-comments=none --log-level=warning --outfile=bundle.js
version() { node -p "require('./node_modules/$1/package.json').version"; }
{
	echo "/*! Apache ECharts $(version echarts) (Apache-2.0), in it parts of d3 (BSD-3-Clause); ZRender $(version zrender) (BSD-3-Clause); tslib $(version tslib) (0BSD); bundle $stamp"
	for file in echarts/NOTICE echarts/LICENSE echarts/licenses/LICENSE-d3 zrender/LICENSE tslib/LICENSE.txt; do
		printf '\n---- %s\n\n' "$file"
		sed 's|\*/|* /|g' "node_modules/$file"
	done
	echo "*/"
} >notices.js
cat notices.js bundle.js | tr -d '\r' >echarts.js
if LC_ALL=C grep -q '[^[:print:][:space:]]' echarts.js || grep -qi '</script' echarts.js; then
	echo "charts: the bundle holds characters that may not stand in a script" >&2
	exit 1
fi
gzip -9nc echarts.js >"$here/$out.new"
mv "$here/$out.new" "$here/$out"
echo "charts: wrote reports/echarts/$out, $(wc -c <"$here/$out") bytes" >&2
