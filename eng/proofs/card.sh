#!/usr/bin/env bash
# The 1080×1080 card: engine against hand-written Skia, before and after SKGraphics.Init
set -euo pipefail
eng/fetch-photos.sh >&2
dotnet build benchmarks/SocialPipeline.Benchmarks -c Release -v q >&2
artifacts/bin/SocialPipeline.Benchmarks/release/SocialPipeline.Benchmarks --quick
