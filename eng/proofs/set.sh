#!/usr/bin/env bash
# The README's set command with its brief, then with a real photograph: every file opened by another decoder and held against its platform's limits
set -euo pipefail
eng/install-missing.sh >&2
eng/fetch-photos.sh >&2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet build samples/SocialPipeline.Cli -c Release -v q >&2

code=0
make() {
    local seconds=$SECONDS
    dotnet run --project samples/SocialPipeline.Cli -c Release --no-build -- \
        set --brief samples/briefs/harbour.json --brand samples/brands/marsa --formats all --out "$1" "${@:2}" >&2 || code=1
    printf 'Made in %d s.\n\n' $((SECONDS - seconds))
    dotnet run eng/check-set.cs "$1" || code=1
}

printf '## The brief as it is\n\n'
make "$out/brief"
photo=$(find artifacts/photos/ -name 'Dragonfly*.jpg')
printf '\n## With a real photograph\n\n%s, %s, from a Debian wallpaper package. ' "$(basename "$photo")" "$(identify -format '%wx%h, %b' "$photo")"
make "$out/photo" --photo "$photo" --alt "A dragonfly on a stem before autumn leaves"
exit "$code"
