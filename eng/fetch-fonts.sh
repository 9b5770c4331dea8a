#!/usr/bin/env bash
# Unpacks the fonts of the brand scoreboard from Debian and npm packages, without installing them; none is committed.
# All are freely licensed (OFL, Apache, GPL with font exception, GUST); the licence of each lies beside it in its package.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${SOCIALPIPELINE_FONTS:-artifacts/fonts}
debian=(fonts-lato fonts-open-sans fonts-roboto-unhinted fonts-croscore fonts-liberation fonts-quicksand fonts-ebgaramond fonts-crosextra-carlito
    fonts-crosextra-caladea fonts-sil-gentium fonts-play fonts-jura fonts-cabin fonts-adf-gillius fonts-adf-universalis fonts-karla fonts-texgyre)
npm=(montserrat poppins raleway work-sans dm-sans source-sans-3 nunito rubik mulish playfair-display merriweather oswald barlow manrope figtree
    urbanist outfit libre-franklin bitter lora)
eng/unpack-debian.sh "$folder/debian" "${debian[@]}"
cd "$folder"
for name in "${npm[@]}"; do
    if [ -f "$name.unpacked" ]; then continue; fi
    archive=$(npm pack --silent --ignore-scripts "@expo-google-fonts/$name" | tail -n 1)
    mkdir -p "npm/$name"
    tar -xzf "$archive" -C "npm/$name" --strip-components=1
    rm -f "$archive"
    touch "$name.unpacked"
done
echo "fonts in $folder"
