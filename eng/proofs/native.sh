#!/usr/bin/env bash
# The same project without the native packages: a typed error names the package to add
set -euo pipefail
. eng/outside-project.sh
pack

# Runs the program and says how it ended; it must end with the typed error that names the package.
expect() {
    local said
    printf '## %s\n\n' "$1"
    said=$(cd "$outside" && { dotnet run -c Release 2>&1 || true; } | grep -m 1 'NativeLibraryException')
    printf '```\n%s\n```\n\n' "$said"
    grep -q "dotnet add package $2" <<< "$said"
}

project
expect "Without both" SkiaSharp.NativeAssets.Linux.NoDependencies
project "$(pinned SkiaSharp.NativeAssets.Linux.NoDependencies)"
expect "Without HarfBuzz" HarfBuzzSharp.NativeAssets.Linux
