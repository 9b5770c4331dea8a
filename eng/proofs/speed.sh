#!/usr/bin/env bash
# The table of docs/performance.md: engine against hand-written Skia, before and after SKGraphics.Init, each bound with its verdict
set -euo pipefail
eng/fetch-photos.sh >&2
dotnet build benchmarks/SocialPipeline.Benchmarks -c Release -v q >&2
artifacts/bin/SocialPipeline.Benchmarks/release/SocialPipeline.Benchmarks --speed
