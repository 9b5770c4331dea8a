#!/usr/bin/env bash
# The closed loop on fifty briefs over hard photographs: the score before and after repair, by the scene and by the pixels of the files
set -euo pipefail
eng/fetch-photos.sh >&2
dotnet build benchmarks/SocialPipeline.BrandBench -c Release -v q >&2
artifacts/bin/SocialPipeline.BrandBench/release/SocialPipeline.BrandBench --loop artifacts/loop
