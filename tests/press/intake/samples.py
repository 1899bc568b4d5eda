"""Files as reports come in: pages, feeds and web archives, written by hand so that each byte is known."""

import gzip

STORY = (
    "The Harbour Council said on Tuesday that the night ferries run again between Karsa and Sel. "
    "Its spokeswoman, Dalia Haroun, told reporters that the crossing stays open until the end of the month."
)
MORE = "Fishermen at the northern pier waited for the first boat since dawn, and some of them waved."


def page(body=f"<p>{STORY}</p><p>{MORE}</p>", head="", lang="en"):
    top = f'<title>Ferries run again</title><meta property="og:site_name" content="Lake News">{head}'
    shell = f'<!DOCTYPE html><html lang="{lang}"><head>{top}</head><body><nav>Home | Sport</nav><article>'
    return (
        f"{shell}<h1>Ferries run again</h1>{body}</article><footer>All rights reserved</footer></body></html>"
    )


def record(url, body, kind=b"text/html; charset=utf-8", encoding=b"", status=b"200 OK"):
    coded = b"Content-Encoding: " + encoding + b"\r\n" if encoding else b""
    http = b"HTTP/1.1 " + status + b"\r\nContent-Type: " + kind + b"\r\n" + coded + b"\r\n" + body
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + url
        + b"\r\nWARC-Date: 2024-03-20T10:00:00Z\r\n"
        b"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\n"
    )
    return head + b"Content-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"


def records(count=3):
    return [
        record(b"https://lake.example/%d" % n, page(f"<p>{STORY} Boat {n}.</p>").encode())
        for n in range(count)
    ]


def gzipped(parts):
    return b"".join(gzip.compress(part) for part in parts)


FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Lake News</title><language>en</language>
<item><title>Ferries &amp; tea</title><link>https://lake.example/1</link><author>Ines Corvo</author>
<pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate>
<description>&lt;p&gt;The ferries &lt;b&gt;run&lt;/b&gt; again,&lt;br&gt;they say.&lt;/p&gt;
&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Karsa waits.&lt;/p&gt;</description></item>
<item><title>No more than a link</title><link>https://lake.example/2</link></item>
</channel></rss>
"""
