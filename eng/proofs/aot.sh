#!/usr/bin/env bash
# The card in a process compiled ahead of time (Native AOT): it links, draws, and peaks within 64 MiB
set -euo pipefail
eng/fetch-photos.sh >&2
linker=$(command -v clang || command -v gcc)
dotnet publish benchmarks/SocialPipeline.NativeAot -c Release -p:CompileAhead=true -p:CppCompilerAndLinker="$(basename "$linker")" -o artifacts/native-aot -v q | tee artifacts/native-aot.log >&2
if grep -E 'IL2104|IL3053' artifacts/native-aot.log | grep -qv "Assembly 'Fluid'"; then
    echo "An assembly besides Fluid is not fit for compiling ahead; see above." >&2
    exit 1
fi
artifacts/native-aot/SocialPipeline.NativeAot
