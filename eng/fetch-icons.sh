#!/bin/sh
# Fetches the icon sets that SvgIconComparisonTests draws beside librsvg's picture of them.
# Each set is pinned, permissively licensed and unpacked as it is published, its licence included; none is committed.
#   lucide-static   ISC    strokes, round caps and joins
#   bootstrap-icons MIT    fills, compact path data, even-odd rules
#   flat-color-icons MIT   many basic shapes
#   flag-icons      MIT    clip paths, use, nested transforms, gradients
#   devicon         MIT    linear and radial gradients, style sheets, gradient inheritance
set -eu
cd "$(dirname "$0")/.."
folder=${SOCIALPIPELINE_ICONS:-artifacts/icons}
mkdir -p "$folder"
cd "$folder"
for package in lucide-static@1.62.0 bootstrap-icons@1.13.2 flat-color-icons@1.1.0 flag-icons@7.5.0 devicon@2.17.0; do
    name=${package%@*}
    if [ -f "$name/.version" ] && [ "$(cat "$name/.version")" = "$package" ]; then
        continue
    fi
    archive=$(npm pack --silent --ignore-scripts "$package" | tail -n 1)
    rm -rf "$name.new" "$name"
    mkdir "$name.new"
    tar -xzf "$archive" -C "$name.new" --strip-components=1
    rm -f "$archive"
    echo "$package" > "$name.new/.version"
    mv "$name.new" "$name"
done
echo "icons in $folder"
