#!/usr/bin/env bash
# Damaged and hostile input, out of process: a typed error or a sound result within 2 s and 300 MB above idle, and the process lives
# limit: 80m
set -euo pipefail
minutes=${FUZZ_MINUTES:-10}
seed=${FUZZ_SEED:-$(git rev-list --count HEAD)}
eng/fetch-icons.sh >&2
dotnet build eng/fuzz -c Release -v q >&2
printf 'Six targets, %s minutes each, seed %s: a case is made from files of the repository by its number alone, so that the same seed gives the same cases. Two seconds are counted by the clock or by the processor, whichever is less, so that a busy machine does not count; a case that fails is tried once more alone, and fifteen seconds without an answer are a failure. Failing inputs are kept in `artifacts/fuzz` and tried again by `Fuzz --replay FILE`.\n\n' "$minutes" "$seed"
artifacts/bin/Fuzz/release/Fuzz --seconds "$((minutes * 60))" --seed "$seed"
