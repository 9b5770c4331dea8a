#!/usr/bin/env bash
# Installs the Debian packages that the tests call on. Without root it says which are missing and exits with 3.
set -euo pipefail
missing=()
need() { [ -e "$1" ] || command -v "$1" > /dev/null || missing+=("$2"); }

if ! dotnet --version > /dev/null 2>&1; then
    echo "The .NET 10 SDK is missing (or older than global.json asks)." >&2
    exit 3
fi
need rsvg-convert librsvg2-bin                                 # the reference picture of an SVG
need identify imagemagick                                      # another decoder, for eng/prove set
need zbarimg zbar-tools                                        # reads the QR codes that we draw
need pdftotext poppler-utils                                   # reads the PDF files that we write
need chromium chromium                                         # the studio in a real browser
need npm npm                                                   # icon sets
need /usr/share/unicode/auxiliary/LineBreakTest.txt unicode-data # Unicode's own test files
need /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf fonts-noto-color-emoji # emoji in colour
need webpinfo webp                                             # finds faults in animations
need exiftool libimage-exiftool-perl                           # reads what our files say of themselves
need /usr/lib/postgresql postgresql                           # a real database server
need redis-server redis-server                                 # a real cache server
need unzip unzip                                              # samples/generate.sh
if [ "${1:-}" = --specimen ]; then
    need hb-shape libharfbuzz-bin                              # HarfBuzz's own answer
    need /usr/share/fonts/truetype/noto/NotoSansTamil-Regular.ttf fonts-noto-core
    need /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf fonts-droid-fallback
    need /usr/share/fonts/truetype/nanum/NanumGothic.ttf fonts-nanum
fi
if [ ${#missing[@]} -eq 0 ]; then exit 0; fi

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    echo "Missing. As root: apt-get install ${missing[*]}" >&2
    exit 3
fi
echo "installing ${missing[*]}"
mkdir -p artifacts
log=artifacts/apt-get.log
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > "$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 3
fi
