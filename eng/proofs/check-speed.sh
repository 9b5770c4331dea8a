#!/usr/bin/env bash
# The table of docs/brand-rules.md: what a check costs by the scene, by pixels, and after an edit, each bound with its verdict
set -euo pipefail
dotnet build benchmarks/SocialPipeline.Benchmarks -c Release -v q >&2
artifacts/bin/SocialPipeline.Benchmarks/release/SocialPipeline.Benchmarks --check
