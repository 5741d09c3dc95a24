"""Figures of `links`: a thousand addresses of a server that misbehaves on purpose, how many classed wrongly, how long.

Run `make link-figures`.
"""

import resource
import sys
import time

from site_builder.web.links.rounds import visit_all
from site_builder.web.visits.browser import Browser, Limits
from site_builder.web.visits.queue import Manners
from tools.misbehaving.cases import CASES, Case, address_of
from tools.misbehaving.server import can_sign, misbehaving

ADDRESSES = 1_000
LIMITS = Limits(connect=1.5, total=2.0)
MANNERS = Manners(at_once=16, per_host=8, tries=2, pause=0.05)
"""Shorter waits than the command's own, and more connections to a host, for all hosts are one machine."""
TIME_ALLOWED = 120.0


def main() -> int:
    """Prints the figures; 1 when an address is classed wrongly or a bound is broken."""
    cases = [case for case in CASES if case.reply.how != "tls" or can_sign()]
    wanted: dict[str, Case] = {}
    for number in range(ADDRESSES):
        case = cases[number % len(cases)]
        wanted[address_of(case, number)] = case
    began = time.perf_counter()
    with misbehaving() as (server, dial):
        visits = visit_all(wanted, Browser(dial, LIMITS), "2026-01-01T00:00:00+00:00", lambda *_: None, MANNERS)
        passed = time.perf_counter() - began
        wrong = [
            (address, visits[address].finding, visits[address].why)
            for address, case in wanted.items()
            if (visits[address].finding, visits[address].why) != (case.finding, case.why)
        ]
        in_all = server.most.pop("in all")
        most = max(server.most.values())
        strange, requests = server.strange_methods, server.requests
    for address, finding, why in wrong[:20]:
        print(f"  wrong: {address} {finding} {why}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"addresses: {len(wanted)} of {len(cases)} kinds, {requests} requests, other than GET: {strange}")
    print(f"wrong classes: {len(wrong)}")
    print(f"time: {passed:.1f} s (bound {TIME_ALLOWED:.0f}), memory {memory} MB")
    print(f"connections at once: {in_all} (bound {MANNERS.at_once}), to one host {most} (bound {MANNERS.per_host})")
    return int(
        bool(wrong) or strange > 0 or passed > TIME_ALLOWED or in_all > MANNERS.at_once or most > MANNERS.per_host
    )


if __name__ == "__main__":
    sys.exit(main())
