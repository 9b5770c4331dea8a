#!/usr/bin/env bash
# Twenty-eight lines of script and fifty emoji sequences: glyphs and advances equal to hb-shape's; drawn beside Chromium
set -euo pipefail
eng/install-missing.sh --specimen >&2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet build eng/specimen -c Release -v q >&2
code=0
artifacts/bin/Specimen/release/Specimen /usr/share/fonts "$out" > "$out/table.md" || code=1
cat "$out/table.md"
size=$(sed -n 's/.*The page is \([0-9]*\)×\([0-9]*\) px.*/\1,\2/p' "$out/table.md")
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --allow-file-access-from-files --hide-scrollbars --font-render-hinting=none --virtual-time-budget=5000 \
    --user-data-dir="$out/profile" --window-size="$size" --screenshot="$out/chromium.png" "file://$out/page.html" > /dev/null 2>&1
printf '\nThe sheet, the engine on the left, Chromium on the right: [specimen.png](../images/specimen.png). Drawn by %s, against %s.\n' \
    "$(dpkg-query -W -f '${Version}' chromium | sed 's/^/Chromium /')" "$(hb-shape --version | head -n 1)"
convert "$out/engine.png" "$out/chromium.png" +append -colors 200 "docs/images/specimen.png"
exit "$code"
