#!/usr/bin/env bash
# Builds everything, runs every test, and ends with one line: N passed, N failed, N skipped.
# Needs the .NET 10 SDK; the Debian packages it lacks are installed (as root) or named (exit code 3).
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

eng/install-missing.sh

passed=0 failed=0 skipped=0
finish() {
    local code=$?
    if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
    echo "$passed passed, $failed failed, $skipped skipped"
    if [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; then exit 1; fi
}
trap finish EXIT

step() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

fail() {
    echo "FAILED: $1"
    failed=$((failed + 1))
}

number() { grep -o " $1=\"[0-9]*\"" <<< "$2" | tr -dc '0-9'; }

# The counters of one result file; what neither passed nor failed was skipped.
count() {
    local counters good bad
    counters=$(grep -o '<Counters [^>]*>' "$1")
    good=$(number passed "$counters") bad=$(number failed "$counters")
    passed=$((passed + good)) failed=$((failed + bad))
    skipped=$((skipped + $(number total "$counters") - good - bad))
}

step "icons and photographs"
eng/fetch-icons.sh
eng/fetch-photos.sh

step "restore and build, warnings are errors"
dotnet restore Sdk.sln -v q
dotnet build Sdk.sln -c Release -v q --no-restore

step "formatting"
dotnet format whitespace . --folder --verify-no-changes --exclude artifacts || fail "run: dotnet format whitespace . --folder --exclude artifacts"

step "samples build"
for sample in samples/*.cs; do
    if dotnet build "$sample" -c Release -v q; then passed=$((passed + 1)); else fail "$sample"; fi
done

results=artifacts/test-results
rm -rf "$results"
for project in tests/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    step "$name"
    code=0 before=$failed
    timeout 15m dotnet test "$project" -c Release --no-build --results-directory "$results" \
        --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" || code=$?
    if [ -f "$results/$name.trx" ]; then count "$results/$name.trx"; fi
    if [ "$code" -ne 0 ] && [ "$failed" -eq "$before" ]; then fail "$name ended with exit code $code"; fi
done

step "done"
