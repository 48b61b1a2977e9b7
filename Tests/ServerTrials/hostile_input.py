"""The tables of hostile.py: what is tried, and what may come back."""

HOST = b"Host: localhost\r\n"


def get(target, fields=b""):
    if isinstance(target, str):
        target = target.encode("latin-1")
    return (
        b"GET " + target + b" HTTP/1.1\r\n" + HOST + b"X-Probe: secret-token\r\n" + fields + b"\r\n"
    )


def quoted(text):
    return "".join(f"%{byte:02X}" for byte in text.encode())


# What must come back: a set of statuses, "closed" for a connection that ends without an answer. A
# second answer on the same connection is never allowed unless said so.
REFUSED = {400, 404, 405, 413, 414, 417, 431, 501, 505, "closed"}

PATHS = [
    "/../etc/passwd",
    "/maps/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2fetc%2fpasswd",
    "/maps/%2e%2e%2fnigeria-localization.png",
    "/assets/..%5c..%5cetc%5cpasswd",
    "/assets/..\\x",
    "/assets/leaflet/../../../../etc/passwd",
    "/assets/leaflet/%2e%2e/jquery/jquery.js",
    "/assets//etc/passwd",
    "//",
    "//etc/passwd",
    "///maps/nigeria-localization.png",
    "/maps//nigeria-localization.png",
    "/maps/nigeria-localization.png%00.txt",
    "/maps/%00",
    "/%00",
    "/maps/nigeria-localization%00.png",
    "/maps/%c0%ae%c0%ae/x",
    "/%c0%af",
    "/%e0%80%af",
    "/%f0%80%80%af",
    "/%ff%fe",
    "/%ed%a0%80",
    "/%",
    "/%2",
    "/%zz",
    "/maps/nigeria-localization.png/",
    "/maps/nigeria-localization.png;x=1",
    "/maps/.png",
    "/maps/./nigeria-localization.png",
    "/maps/%2e/nigeria-localization.png",
    "/~root",
    "/.git/config",
    "/.env",
    "/metrics/../maps",
    "/tiles/nigeria-localization/../../x/0/0/0.png",
    "/maps/nigeria-localization.png#fragment",
    "/#",
    "http://localhost/maps/nigeria-localization",
    "http://evil.example/",
    "https://evil.example:443/x",
    "file:///etc/passwd",
    "*",
    "maps",
    "?",
    "/maps/" + quoted("../nigeria-localization") + ".png",
    "/" + "a/" * 900,
    "/" + "%41" * 600,
    "/maps/" + "x" * 1500 + ".png",
    "/tiles/nigeria-localization/0/0/0.png%0d%0aX-Injected:%20yes",
    "/\u00e9",
    "/maps/nigeria\tlocalization",
    "/reports/..%252f..%252fetc%252fpasswd.pdf",
]

PICTURE = "/maps/nigeria-localization.png?"
WMS = (
    "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=nigeria-localization&STYLES="
    "&FORMAT=image/png&CRS=EPSG:4326&"
)
NUMBERS = [
    "0",
    "-1",
    "1e999",
    "NaN",
    "nan",
    "Infinity",
    "-inf",
    "0x500",
    "99999999999999999999999",
    "9223372036854775808",
    "1e308",
    "4.9e-324",
    "1_000",
    "",
    " 5",
    "+5",
    "1.5",
    "５００",
    "1" * 500,
]

HUGE_TILES = [
    "/tiles/nigeria-localization/99/0/0.png",
    "/tiles/nigeria-localization/-1/0/0.png",
    "/tiles/nigeria-localization/0/1/0.png",
    "/tiles/nigeria-localization/64/0/0.png",
    "/tiles/nigeria-localization/30/4294967296/0.png",
    "/tiles/nigeria-localization/63/1/1.png",
    "/tiles/nigeria-localization/3/9223372036854775807/1.png",
    "/tiles/nigeria-localization/3/1/99999999999999999999.png",
    "/tiles/nigeria-localization/3/NaN/1.png",
    "/tiles/nigeria-localization/0/0/0@99x.png",
]

BOXES = [
    "NaN,NaN,NaN,NaN",
    "Infinity,0,1,1",
    "-1e999,-1e999,1e999,1e999",
    "1,1,1,1",
    "5,5,1,1",
    "1,2,3",
    "0,0,1e-300,1e-300",
    "1e300,1e300,1.1e300,1.1e300",
    "a,b,c,d",
    "," * 4000,
    "1,2,3,4,5",
]

BODY_OF_GET = b"GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n"

SMUGGLING = [
    (
        "CL and TE",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX",
    ),
    (
        "TE and CL, POST",
        b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n"
        b"Content-Length: 4\r\n\r\n5c\r\n" + BODY_OF_GET + b"0\r\n\r\n",
    ),
    (
        "two Content-Length, different",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Content-Length: 0\r\nContent-Length: 45\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "two Content-Length, 45 first",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Content-Length: 45\r\nContent-Length: 0\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "Content-Length: 0, 45",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 0, 45\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "Content-Length: +45",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: +45\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "Content-Length: -1",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "Content-Length: 0x2d",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 0x2d\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "Content-Length of 30 digits",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n",
    ),
    (
        "Content-Length with a body, GET",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 45\r\n\r\n" + BODY_OF_GET,
    ),
    ("two Host", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
    ("no Host", b"GET / HTTP/1.1\r\n\r\n"),
    ("Host with spaces and slashes", None),
    (
        "TE: chunked, obs-fold",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "TE: xchunked",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "TE: identity",
        b"GET / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: identity\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "two TE",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "TE with a vertical tab",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "space before the colon",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "Content-Length, space before the colon",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length : 45\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "Content-Length, obs-fold",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length:\r\n 45\r\n\r\n" + BODY_OF_GET,
    ),
    ("field line without a colon", b"GET / HTTP/1.1\r\n" + HOST + b"nonsense\r\n\r\n"),
    # These two are cut before we see them, and announce no body.
    ("empty field name", b"GET /nothing HTTP/1.1\r\n" + HOST + b": x\r\n\r\n"),
    ("NUL in a field", b"GET /nothing HTTP/1.1\r\n" + HOST + b"X: a\0b\r\n\r\n"),
    (
        "NUL behind a Content-Length",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 45\0\r\n\r\n" + BODY_OF_GET,
    ),
    (
        "Content-Length twice, equal",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"Content-Length: 45\r\nContent-Length: 45\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "content-length: 0 and Content-Length: 45",
        b"GET / HTTP/1.1\r\n"
        + HOST
        + b"content-length: 0\r\nCONTENT-LENGTH: 45\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "Content-Length, tab before the colon",
        b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length\t: 45\r\n\r\n" + BODY_OF_GET,
    ),
    ("name with a slash", b"GET / HTTP/1.1\r\n" + HOST + b"X/Y: a\r\n\r\n"),
    ("NUL in a name", b"GET / HTTP/1.1\r\n" + HOST + b"Content-Leng\0th: 45\r\n\r\n" + BODY_OF_GET),
    ("first line folded", b"GET / HTTP/1.1\r\n X: y\r\n" + HOST + b"\r\n"),
    (
        "bare CR in a field",
        b"GET / HTTP/1.1\r\n" + HOST + b"X: a\rContent-Length: 45\r\n\r\n" + BODY_OF_GET,
    ),
    ("bare LF", b"GET / HTTP/1.1\n" + HOST + b"Content-Length: 45\n\n" + BODY_OF_GET),
    (
        "Expect: 100-continue with a body",
        b"POST / HTTP/1.1\r\n"
        + HOST
        + b"Expect: 100-continue\r\nContent-Length: 45\r\n\r\n"
        + BODY_OF_GET,
    ),
    (
        "Upgrade: h2c",
        b"GET /nothing HTTP/1.1\r\n"
        + HOST
        + b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
        + b"HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    ),
]

METHODS = [
    "POST",
    "PUT",
    "DELETE",
    "TRACE",
    "OPTIONS",
    "CONNECT",
    "PATCH",
    "PROPFIND",
    "get",
    "Get",
    "GETX",
    "HEADER",
    "G\tT",
    "\x01",
    "M" * 3000,
]

OTHERS = [
    ("HTTP/0.9", b"GET /\r\n\r\n", REFUSED),
    ("HTTP/0.9 without an end", b"GET /\r\n", REFUSED),
    ("HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0", REFUSED),
    ("HTTP/2.0 in the line", b"GET / HTTP/2.0\r\n" + HOST + b"\r\n", REFUSED),
    ("HTTP/1.9", b"GET /healthz HTTP/1.9\r\n" + HOST + b"\r\n", REFUSED | {200}),
    ("HTTP/9.9", b"GET / HTTP/9.9\r\n" + HOST + b"\r\n", REFUSED),
    ("HTTP/1.1 in small letters", b"GET / http/1.1\r\n" + HOST + b"\r\n", REFUSED),
    ("TLS hello", bytes.fromhex("16030100c8010000c40303") + bytes(range(200)), REFUSED),
    ("zeros", bytes(4096), REFUSED),
    ("line ends only", b"\r\n" * 5000, REFUSED),
    ("memcached", b"stats\r\n", REFUSED),
    ("SSH", b"SSH-2.0-OpenSSH_9\r\n", REFUSED),
    ("spaces in the target", b"GET /maps nigeria HTTP/1.1\r\n" + HOST + b"\r\n", REFUSED),
    # Taken as one: RFC 9112, 3 allows it, and no second request comes of it.
    ("two spaces", b"GET  /healthz HTTP/1.1\r\n" + HOST + b"\r\n", REFUSED | {200}),
    ("spaces first", b"  GET /healthz HTTP/1.1\r\n" + HOST + b"\r\n", REFUSED),
]

FETCHES = [
    "/oembed?url=http://evil.example/maps/nigeria-localization",
    "/oembed?url=file:///etc/passwd",
    "/oembed?url=file:///maps/nigeria-localization",
    "/oembed?url=http://169.254.169.254/latest/meta-data/",
    "/oembed?url=//evil.example/maps/x",
    "/oembed?url=javascript:alert(1)",
    "/oembed?url=http://localhost:{port}@evil.example/maps/nigeria-localization",
    "/oembed?url=http://localhost:{port}.evil.example/maps/nigeria-localization",
    "/oembed?url=http://localhost:{port}/../../etc/passwd",
    "/oembed?url=http%3A%2F%2Flocalhost%3A{port}%2Fmaps%2F..%2Fmaps%2Fnigeria-localization",
    "/oembed?url=gopher://localhost:{port}/maps/nigeria-localization",
    "/oembed?url=",
    "/oembed",
    "/oembed?url=http://localhost:{port}/maps/nigeria-localization&callback=alert",
]

# Answered as if the parameter were not there, or refused: never acted on.
IGNORED_BASE = WMS + "WIDTH=100&HEIGHT=100&BBOX=0,0,10,10"
IGNORED = [
    "SLD=http://evil.example/x.sld",
    "SLD_BODY=%3Cx/%3E",
    "map=/etc/passwd",
    "MAP=/etc/passwd&MAP_FILE=/etc/passwd",
    "REMOTE_OWS_URL=http://evil.example/&REMOTE_OWS_TYPE=WFS",
]
