"""Headless Chromium, driven by its DevTools protocol. It needs the package websocket-client of
PyPI.

with Browser() as browser:
    page = browser.page(width=1280, height=900)
    page.open("http://localhost:1325/")
"""

import base64
import json
import shutil
import subprocess
import tempfile
import time
import urllib.request

import websocket


class Browser:
    """One Chromium with a profile of its own, ended when the block is left."""

    def __init__(self, program="chromium"):
        self.folder = tempfile.mkdtemp(prefix="trial-browser-")
        self.process = subprocess.Popen(
            [
                program,
                "--headless=new",
                "--no-sandbox",
                "--remote-debugging-port=0",
                f"--user-data-dir={self.folder}",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--remote-allow-origins=*",
                "--lang=en-GB",
                # Nothing but this machine can be reached.
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
                "about:blank",
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.port = None
        for line in self.process.stderr:
            if "DevTools listening on" in line:
                self.port = int(line.rsplit(":", 1)[1].split("/")[0])
                break
        if self.port is None:
            raise RuntimeError("the browser did not start")
        # Nobody reads on: what it tells must not fill the pipe.
        subprocess.Popen(["cat"], stdin=self.process.stderr, stdout=subprocess.DEVNULL)

    def page(self, **options):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/json/new?about:blank", method="PUT"
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            target = json.load(answer)
        return Page(target["webSocketDebuggerUrl"], **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Page:
    """One tab. Notes what it asks for and what it complains of."""

    def __init__(self, address, width=1280, height=900, density=1, is_mobile=False, script=True):
        self.socket = websocket.create_connection(address, timeout=30)
        self.last = 0
        self.requests, self.answers, self.complaints, self.failures = [], {}, [], []
        self.has_loaded = False
        for domain in ("Page", "Network", "Runtime", "Log", "DOM"):
            self.call(f"{domain}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=density,
            mobile=is_mobile,
        )
        if not script:
            self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.width, self.height = width, height

    # The protocol

    def call(self, method, **parameters):
        self.last += 1
        number = self.last
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            self._note(message)

    def _note(self, message):
        method, told = message.get("method"), message.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif method == "Network.responseReceived":
            self.answers[told["response"]["url"]] = told["response"]
        elif method == "Network.loadingFailed":
            if not told.get("canceled"):
                self.failures.append(
                    told.get("errorText", "") + " " + told.get("blockedReason", "")
                )
        elif method == "Log.entryAdded":
            entry = told["entry"]
            if entry["level"] in ("error", "warning"):
                self.complaints.append(f"{entry['source']}: {entry['text']} {entry.get('url', '')}")
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(told["exceptionDetails"].get("text")))
        elif method == "Runtime.consoleAPICalled":
            if told["type"] in ("error", "warning", "assert"):
                self.complaints.append(str(told["args"]))
        elif method == "Page.loadEventFired":
            self.has_loaded = True

    def listen(self, seconds):
        """Reads what is told for some time."""
        limit = time.monotonic() + seconds
        while (left := limit - time.monotonic()) > 0:
            self.socket.settimeout(left)
            try:
                self._note(json.loads(self.socket.recv()))
            except (websocket.WebSocketTimeoutException, TimeoutError):
                break
        self.socket.settimeout(30)

    # What a reader does

    def open(self, address, seconds=30):
        self.requests, self.answers, self.complaints, self.failures = [], {}, [], []
        self.has_loaded = False
        self.call("Page.navigate", url=address)
        self.wait_for_load(seconds)

    def wait_for_load(self, seconds=30):
        limit = time.monotonic() + seconds
        while not self.has_loaded and time.monotonic() < limit:
            self.listen(0.1)
        if not self.has_loaded:
            raise RuntimeError("the page did not load")

    def value(self, expression):
        """What an expression of JavaScript gives. It runs in the page even without its scripts."""
        result = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def wait(self, expression, seconds=15):
        """Until an expression holds; whether it did."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if self.value(expression):
                return True
            self.listen(0.1)
        return False

    def read_through(self):
        """Scrolls to the end and back, so that pictures that wait to be seen are loaded."""
        height = self.value("document.documentElement.scrollHeight")
        for top in range(0, int(height) + self.height, self.height // 2):
            self.value(f"window.scrollTo(0, {top})")
            self.listen(0.06)
        self.value("window.scrollTo(0, 0)")
        self.wait("Array.from(document.images).every((image) => image.complete)")

    def move(self, x, y):
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key, code=0, text=""):
        """A key by its name in DOM and its virtual code."""
        self.call(
            "Input.dispatchKeyEvent",
            type="keyDown",
            key=key,
            code=key,
            windowsVirtualKeyCode=code,
            text=text,
        )
        self.call(
            "Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code
        )

    def picture(self, path=None, box=None, is_whole=False):
        """A picture of the window, of the whole page or of a box of the page, as PNG."""
        options = {"format": "png"}
        if is_whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            box = (0, 0, size["width"], min(size["height"], 12000))
        if box:
            options["clip"] = {
                "x": box[0],
                "y": box[1],
                "width": box[2],
                "height": box[3],
                "scale": 1,
            }
            options["captureBeyondViewport"] = True
        body = base64.b64decode(self.call("Page.captureScreenshot", **options)["data"])
        if path:
            with open(path, "wb") as file:
                file.write(body)
        return body

    def close(self):
        try:
            self.call("Page.close")
        except Exception:  # The socket may be closed before the answer.
            pass
        self.socket.close()
