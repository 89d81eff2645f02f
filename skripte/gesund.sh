#!/usr/bin/env bash
# Health check inside a container: gesund PORT. The images have bash, but no curl.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$1" >&3
IFS= read -r -t 4 status <&3
[[ $status == *' 200'* ]]
