#!/usr/bin/env bash
# A console project outside the repository that uses the packed packages; sourced by pack.sh and native.sh.
# The machine's own package sources stay in force: the project's nuget.config only adds a folder.
outside=$(mktemp -d)
trap 'rm -rf "$outside"' EXIT
packages=$PWD/artifacts/packages

pack() {
    rm -rf "$packages"
    for project in src/SocialPipeline.Core src/SocialPipeline.Freepik; do
        dotnet pack "$project" -c Release -v q -o "$packages" -p:ContinuousIntegrationBuild=true >&2
    done
}

# Writes the project; the arguments are further packages, each as NAME=VERSION.
project() {
    local version reference
    version=$(basename "$packages"/SocialPipeline.Core.*.nupkg .nupkg)
    cat > "$outside/nuget.config" << XML
<configuration>
  <packageSources><add key="packed" value="$packages" /></packageSources>
  <config><add key="globalPackagesFolder" value="$outside/packages" /></config>
  <fallbackPackageFolders><add key="restored" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
</configuration>
XML
    {
        echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup>'
        for reference in "SocialPipeline.Core=${version#SocialPipeline.Core.}" "$@"; do
            echo "<PackageReference Include=\"${reference%=*}\" Version=\"${reference#*=}\" />"
        done
        echo '</ItemGroup></Project>'
    } > "$outside/outside.csproj"
    # The program of the package's own README.
    sed -n '/^```csharp/,/^```$/p' src/SocialPipeline.Core/README.md | sed '1d;$d' > "$outside/Program.cs"
}

# A package with the version that the repository pins.
pinned() { echo "$1=$(sed -n "s/.*\"$1\" Version=\"\([^\"]*\)\".*/\1/p" Directory.Packages.props)"; }
