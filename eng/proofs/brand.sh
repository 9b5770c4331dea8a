#!/usr/bin/env bash
# The brand scoreboard on two unseen seeds: logos, colours, fonts and contrast on generated designs, half of them drawn by Chromium
set -euo pipefail
eng/install-missing.sh >&2
eng/fetch-icons.sh >&2
eng/fetch-photos.sh >&2
eng/fetch-fonts.sh >&2
dotnet build benchmarks/SocialPipeline.BrandBench -c Release -v q >&2
commit=$(git rev-parse HEAD)
cat << TEXT
Labelled designs, made from the commit's hash; logos, photos and fonts of these sets appear in no set that anything was steered by.
Easy: plain grounds. Hard: photos, scrims, cut, turned, stretched and small logos, look-alike names, small and tracked text, grain, near-miss colours.
Half of the bitmaps come from Chromium, half from the engine's drawing library; hard ones pass through JPEG.

TEXT
code=0
artifacts/bin/SocialPipeline.BrandBench/release/SocialPipeline.BrandBench --quote "${BRAND_DESIGNS:-80}" "${commit:0:12}-1" "${commit:0:12}-2" || code=1
exit "$code"
