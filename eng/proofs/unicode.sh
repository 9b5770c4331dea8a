#!/usr/bin/env bash
# Unicode 15's own test files for direction, line breaking and clusters: lines run and lines passed
set -euo pipefail
eng/install-missing.sh >&2
dotnet build tests/SocialPipeline.Core.Tests -c Release -v q >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test tests/SocialPipeline.Core.Tests -c Release --no-build --filter 'FullyQualifiedName~SocialPipeline.Text.Unicode' --logger 'console;verbosity=detailed' > "$log" || code=$?
echo "| file | lines run | lines passed |"
echo "| --- | ---: | ---: |"
grep -o 'UNICODE | .*' "$log" | sed 's/^UNICODE //' | sort -u
exit "$code"
