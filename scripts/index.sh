# For uv: what pip was told of the package index and of the network's certificates. Read in with "." from the checkout.
index=${UV_DEFAULT_INDEX:-${PIP_INDEX_URL:-$(.venv/bin/python -m pip config get global.index-url 2>/dev/null || true)}}
certificates=${SSL_CERT_FILE:-${PIP_CERT:-$(.venv/bin/python -m pip config get global.cert 2>/dev/null || true)}}
if [ -n "$index" ]; then export UV_DEFAULT_INDEX="$index"; fi
if [ -n "$certificates" ]; then export SSL_CERT_FILE="$certificates"; fi
export UV_SYSTEM_CERTS=1
