# make demo: builds PeaceMap and writes every picture and report of Geodata into Renders.
# make test: builds and runs the test suite. Both install what is missing first.

SWIFT ?= swift
BUILD_FLAGS = --explicit-target-dependency-import-check error
# The Swift runtime is linked in, and relocations are packed: a process starts with 14 libraries fewer,
# 7 ms sooner, and with 6 MB less.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib -Xswiftc -use-ld=lld \
  -Xlinker -z -Xlinker pack-relative-relocs $(BY_USE) $(BUILD_FLAGS)

# The functions that drawing calls are 3 MB among 28: the linker puts them side by side, and a process
# that draws needs 9 MB less memory. A name that is gone does no harm; `make link-order` writes the list.
LINK_ORDER = Sources/peacemap/link-order.txt
BY_USE = -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xlinker --symbol-ordering-file=$(LINK_ORDER) -Xlinker --no-warn-symbol-ordering

# Debian packages: the libraries with their headers, the fonts, and the tools that tests read with.
LIBRARIES = pkg-config libgeos-dev libgdal-dev libproj-dev libcairo2-dev libpango1.0-dev \
  libharfbuzz-dev libyaml-dev libdeflate-dev libqpdf-dev nettle-dev libwebp-dev libsqlite3-dev libmicrohttpd-dev \
  libcmark-dev libhyphen-dev hyphen-en-gb hyphen-en-us hyphen-fr hyphen-es hyphen-uk \
  libjs-leaflet fonts-noto-core
TEST_TOOLS = poppler-utils qpdf binutils webp sqlite3

.PHONY: deps build demo check test trials privacy-trials map-trials report-trials sanitize coverage bench bench-peers \
  bench-server bench-instructions bench-big link-order lint format clean

deps:
	@missing=""; \
	for package in $(LIBRARIES) $(TEST_TOOLS); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q '^install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi; \
	  $$as_root apt-get update -qq \
	    && $$as_root env DEBIAN_FRONTEND=noninteractive \
	      apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

build: deps
	$(RELEASE) --product peacemap-prepare
	$(RELEASE) --product peacemap

demo: build
	@sh Renders/make_renders.sh "$$($(RELEASE) --show-bin-path 2>/dev/null)/peacemap"

# Geodata has no problem that it does not acknowledge.
check: build
	"$$($(RELEASE) --show-bin-path 2>/dev/null)/peacemap" check --project Geodata

test: deps
	$(SWIFT) test $(BUILD_FLAGS)

# The server against other programs: clients, proxies, a browser, a database, load and malice. Some
# twenty minutes; TRIALS="soak hostile" runs those alone.
TRIAL_TOOLS = python3-pil python3-numpy python3-gdal python3-owslib python3-qgis python3-pip nginx \
  varnish chromium postgresql-15-postgis-3 gdal-bin curl

trials: TEST_TOOLS = $(TRIAL_TOOLS)
trials: build
	@sh Tests/ServerTrials/run.sh "$(BIN)" Geodata $(TRIALS)

# Members, without our own code: 26,000 of them placed in under a second; every output and the server's
# memory searched; tables with hidden rows changed; and another solver against the hidden counts (PyPI's
# scipy, which is left out and said so where it is missing). Some fifteen minutes; TRIALS="same_bytes"
# runs that alone.
PRIVACY_TOOLS = poppler-utils qpdf binutils gdb python3-pil

privacy-trials: TEST_TOOLS = $(PRIVACY_TOOLS)
privacy-trials: build
	@sh Tests/PrivacyTrials/run.sh "$(BIN)" Geodata $(TRIALS)
	@cases=.build/privacy-cases; mkdir -p $$cases; \
	if [ -n "$(TRIALS)" ]; then exit 0; fi; \
	if ! python3 -c 'import scipy' 2>/dev/null; then echo "left out: no scipy"; exit 0; fi; \
	PEACEMAP_CASES=$(CURDIR)/$$cases $(SWIFT) test $(BUILD_FLAGS) --filter LinearAttackTests \
	  && python3 -B Tests/PrivacyTrials/linear_attack.py $$cases

# Maps and classes against other programs: PNG, PDF and SVG of nine maps are one picture with the same
# words (Poppler, librsvg), and classes are those of PyPI's mapclassify, which is left out and said so
# where it is missing. PEER_PYTHON names a Python that has it. Some two minutes.
MAP_TOOLS = poppler-utils librsvg2-bin python3-pil
PEER_PYTHON ?= python3

map-trials: TEST_TOOLS = $(MAP_TOOLS)
map-trials: build
	@work=.build/map-trials; mkdir -p $$work; \
	$(PYTHON) Tests/MapTrials/formats_agree.py "$(BIN)/peacemap" Geodata $$work || exit 1; \
	if ! $(PEER_PYTHON) -c 'import mapclassify' 2>/dev/null; then \
	  echo "left out: no mapclassify"; exit 0; \
	fi; \
	PEACEMAP_CASES=$(CURDIR)/$$work $(SWIFT) test $(BUILD_FLAGS) --filter PeerCasesTests \
	  && $(PEER_PYTHON) -B Tests/MapTrials/mapclassify_peer.py $$work

# Reports, atlases and maps as PDF against the conditions of PDF/UA-1 that a program can decide, by PyPI's
# pikepdf and fonttools: PEER_PYTHON names a Python that has them. Two minutes.
REPORT_TOOLS = python3

report-trials: TEST_TOOLS = $(REPORT_TOOLS)
report-trials: build
	@sh Tests/ReportTrials/run.sh "$(BIN)/peacemap" Geodata "$(PEER_PYTHON)"

# Swift Testing alone: XCTest's own start leaks, which the leak check would report. The programs
# are left out: they limit their own memory, and a sanitizer needs more than any limit.
SANITIZED = SWIFT_BACKTRACE=enable=no LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks \
  TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/races \
  $(SWIFT) test $(BUILD_FLAGS) --disable-xctest --skip CommandLineTests -Xswiftc -use-ld=lld

sanitize: deps
	$(SANITIZED) --sanitize=address --scratch-path .build/address
	$(SANITIZED) --sanitize=thread --scratch-path .build/thread

# Line coverage of the library targets, one line a file and a total. The programs are left out: their
# counters would lie in the folders that their tests look into.
coverage: deps
	$(SWIFT) test $(BUILD_FLAGS) --enable-code-coverage --skip CommandLineTests --scratch-path .build/coverage
	@sh .ci/coverage "$$($(SWIFT) test --scratch-path .build/coverage --show-codecov-path)"

BIN = $$($(RELEASE) --show-bin-path 2>/dev/null)
PEERS_FOLDER = Sources/Benchmarks/Peers
PYTHON = /usr/bin/python3 -B
PROVINCES = /vsizip/Geodata/boundaries/provinces.fgb.zip

.build/geodata.atlas: build
	$(RELEASE) --product Benchmarks
	@"$(BIN)/peacemap" prepare --project Geodata -o $@ --quiet

# Times stages and whole jobs on Geodata; BENCH passes options on, such as BENCH="--runs 15".
bench: .build/geodata.atlas
	@"$(BIN)/Benchmarks" $< $(BENCH)

# The same maps by other renderers on the same machine: a table of ratios, then how far each picture
# is from one of 8 by 8 samples a pixel. A peer that is missing is left out and said so.
PEERS = python3-gdal python3-mapnik mapnik-utils mapserver-bin python3-geopandas \
  python3-matplotlib python3-qgis python3-numpy python3-cairo python3-pil

bench-peers: TEST_TOOLS = $(PEERS)
bench-peers: .build/geodata.atlas
	@$(PYTHON) $(PEERS_FOLDER)/bare_project.py $(PROVINCES) .build/bare
	@"$(BIN)/peacemap" prepare --project .build/bare -o .build/bare.atlas --quiet
	@ours="$(BIN)/peacemap render world-bare --atlas .build/bare.atlas --quiet -o .build/peers/ours"; \
	$(PYTHON) $(PEERS_FOLDER)/compare.py $(PROVINCES) .build/peers \
	  --benchmarks "$(BIN)/Benchmarks" --atlas $< \
	  --ours-png "$$ours.png" --ours-pdf "$$ours.pdf" $(BENCH)
	@set --; for name in world-4326-1600x800 mapnik mapserver geopandas; do \
	  file=.build/peers/$$name.png; [ ! -e $$file ] || set -- "$$@" $$file; \
	done; $(PYTHON) $(PEERS_FOLDER)/quality.py $(PROVINCES) .build/peers "$$@"

# The server beside MapServer and nginx under load, and a table of ratios.
bench-server: TEST_TOOLS = nginx mapserver-bin spawn-fcgi wrk python3-gdal
bench-server: .build/geodata.atlas
	@$(PYTHON) $(PEERS_FOLDER)/bare_project.py $(PROVINCES) .build/bare
	@"$(BIN)/peacemap" prepare --project .build/bare -o .build/bare.atlas --quiet
	@$(PYTHON) $(PEERS_FOLDER)/server_load.py "$(BIN)/peacemap" .build/bare.atlas $(PROVINCES) \
	  .build/server-load $(BENCH)

# Instructions of the main cases, which do not depend on what else the machine does.
bench-instructions: TEST_TOOLS = valgrind
bench-instructions: .build/geodata.atlas
	@$(PYTHON) $(PEERS_FOLDER)/instructions.py "$(BIN)/Benchmarks" $<

# 50,000 units and 20 million vertices made from the real ones: prepared, drawn, cut into tiles. Then
# one picture from once, four and sixteen times the vertices.
bench-big: TEST_TOOLS = python3-gdal python3-numpy
bench-big: build
	$(RELEASE) --product Benchmarks
	@mkdir -p .build/big
	@sh Sources/Benchmarks/Data/bench_big.sh "$(BIN)" $(PROVINCES) .build/big

# What drawing calls, found out by a run of each kind; the next build links by it.
link-order: TEST_TOOLS = valgrind binutils python3-gdal
link-order: .build/geodata.atlas
	@$(PYTHON) $(PEERS_FOLDER)/bare_project.py $(PROVINCES) .build/bare
	@"$(BIN)/peacemap" prepare --project .build/bare -o .build/bare.atlas --quiet
	@.ci/call_order "$(BIN)/peacemap" .build/bare.atlas $< > .build/link-order.txt
	@mv .build/link-order.txt $(LINK_ORDER)
	@rm -f "$(BIN)/peacemap" "$(BIN)/peacemap-prepare" "$(BIN)/Benchmarks"

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build
