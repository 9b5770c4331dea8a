#!/usr/bin/env bash
# The packed packages in a new console project outside the repository: the program of the package's README
set -euo pipefail
. eng/outside-project.sh
pack
printf '| package | bytes |\n| --- | ---: |\n'
for file in "$packages"/*; do printf '| %s | %d |\n' "$(basename "$file")" "$(stat -c %s "$file")"; done

project "$(pinned SkiaSharp.NativeAssets.Linux.NoDependencies)" "$(pinned HarfBuzzSharp.NativeAssets.Linux)"
cd "$outside"
dotnet run -c Release >&2
printf '\n```csharp\n%s\n```\n\n' "$(cat Program.cs)"
printf 'It wrote acme.jpg: %s.\n' "$(identify -format '%m, %wx%h, %b' acme.jpg)"
