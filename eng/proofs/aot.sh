#!/usr/bin/env bash
# The card in a process compiled ahead of time (Native AOT): it links, draws, and peaks within 64 MiB
set -euo pipefail
eng/fetch-photos.sh >&2
linker=$(command -v clang || command -v gcc)
dotnet publish benchmarks/SocialPipeline.NativeAot -c Release -p:PublishAot=true -p:RestorePackagesWithLockFile=false -p:CppCompilerAndLinker="$(basename "$linker")" -o artifacts/native-aot -v q >&2
artifacts/native-aot/SocialPipeline.NativeAot
