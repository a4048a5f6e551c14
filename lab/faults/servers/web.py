"""A small web server for portals and block pages, told by one JSON argument:
{"listen": [addresses], "port": 8080, "redirect": url|null, "status": 200, "body": html}
With `redirect`, everything except the redirect's own path is sent there. Prints `ready`, then one line per request.
"""

import json
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

order = json.loads(sys.argv[1])


class Page(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "portal"
    sys_version = ""

    def answer(self):
        size = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(size)
        print(f"{self.command} {self.headers.get('Host')} {self.path}", flush=True)
        target = order.get("redirect")
        body = order.get("body", "<!doctype html><title>Welcome</title><form>Room number</form>").encode()
        if target and urlsplit(self.path).path != urlsplit(target).path:
            self.send_response(302)
            self.send_header("Location", target)
            body = b""
        else:
            self.send_response(order.get("status", 200))
            self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_HEAD = do_OPTIONS = answer

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def server_bind(self):
        self.socket.bind(self.server_address)
        self.server_name, self.server_port = "portal", self.server_address[1]


for address in order["listen"]:
    Server.address_family = socket.AF_INET6 if ":" in address else socket.AF_INET
    server = Server((address, order["port"]), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
print("ready", flush=True)
threading.Event().wait()
