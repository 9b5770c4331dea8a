#!/usr/bin/env bash
# Signs in, sends a brief, waits for its set, downloads it, and prints the files' sizes.
#   samples/generate.sh ADDRESS EMAIL PASSWORD [FOLDER]
set -euo pipefail
address=${1:?the address of the studio, such as http://127.0.0.1:5177} email=${2:?your email address} password=${3:?your password}
folder=${4:-artifacts/generate}

# The string value of a name in JSON on standard input.
value() { grep -o "\"$1\": *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"$/\1/'; }
ask() { curl --silent --show-error --fail-with-body --header "Authorization: Bearer $token" "$@"; }

token=$(curl --silent --show-error --fail-with-body "$address/api/auth/login" --json "{ \"email\": \"$email\", \"password\": \"$password\" }" | value access_token)

task=$(ask "$address/api/content/generate" --header "Idempotency-Key: $(date +%s)-$$" --json '{
    "title": "Dinner at the water’s edge", "content_brief": "An announcement for regular guests",
    "platforms": ["instagram", "linkedin", "x"], "content_type": "post" }' | value task_id)
echo "task $task"

status=pending
for _ in $(seq 120); do
    status=$(ask "$address/api/content/$task" | value status)
    case $status in completed | failed | cancelled) break ;; esac
    sleep 1
done
echo "$status"
[ "$status" = completed ]

mkdir -p "$folder"
ask "$address/api/content/$task/download" --output "$folder/set.zip"
unzip -o -q "$folder/set.zip" -d "$folder"
unzip -l "$folder/set.zip" | awk 'NF == 4 && $1 ~ /^[0-9]+$/ && $4 != "Name" { print $1 " bytes  " $4 }'
