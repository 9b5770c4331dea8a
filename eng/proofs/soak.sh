#!/usr/bin/env bash
# 10,000 renders of mixed templates, photographs and formats in one process: memory at the end within a tenth of that after the first 500
set -euo pipefail
# As docs/performance.md advises for a host: glibc keeps freed memory for each of its arenas.
export MALLOC_ARENA_MAX=2
eng/fetch-photos.sh >&2
dotnet build benchmarks/SocialPipeline.Benchmarks -c Release -v q >&2
artifacts/bin/SocialPipeline.Benchmarks/release/SocialPipeline.Benchmarks --soak "${SOAK_RENDERS:-10000}" docs/images/soak.png
printf '\n![The curve](../images/soak.png)\n'
