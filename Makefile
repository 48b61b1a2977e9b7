# make demo: builds PeaceMap and writes every picture and report of Geodata into Renders.
# make test: builds and runs the test suite. Both install what is missing first.

SWIFT ?= swift
BUILD_FLAGS = --explicit-target-dependency-import-check error
RELEASE = $(SWIFT) build -c release $(BUILD_FLAGS)

# Debian packages: the libraries with their headers, the fonts, and the tools that tests read with.
LIBRARIES = pkg-config libgeos-dev libgdal-dev libproj-dev libcairo2-dev libpango1.0-dev \
  libyaml-dev libdeflate-dev libqpdf-dev nettle-dev fonts-noto-core
TEST_TOOLS = poppler-utils qpdf binutils

.PHONY: deps build demo check test sanitize coverage bench bench-peers lint format clean

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

# Swift Testing alone: XCTest's own start leaks, which the leak check would report. The programs
# are left out: they limit their own memory, and a sanitizer needs more than any limit.
SANITIZED = SWIFT_BACKTRACE=enable=no LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks \
  $(SWIFT) test $(BUILD_FLAGS) --disable-xctest --skip CommandLineTests -Xswiftc -use-ld=lld

sanitize: deps
	$(SANITIZED) --sanitize=address --scratch-path .build/address
	$(SANITIZED) --sanitize=thread --scratch-path .build/thread

# Line coverage of the library targets, one line a file and a total. The programs are left out: their
# counters would lie in the folders that their tests look into.
coverage: deps
	$(SWIFT) test $(BUILD_FLAGS) --enable-code-coverage --skip CommandLineTests --scratch-path .build/coverage
	@sh .ci/coverage "$$($(SWIFT) test --scratch-path .build/coverage --show-codecov-path)"

# Times stages and whole jobs on Geodata; BENCH passes options on, such as BENCH="--runs 15".
.build/geodata.atlas: build
	$(RELEASE) --product Benchmarks
	@"$$($(RELEASE) --show-bin-path 2>/dev/null)/peacemap" prepare --project Geodata -o $@ --quiet

bench: .build/geodata.atlas
	@"$$($(RELEASE) --show-bin-path 2>/dev/null)/Benchmarks" $< $(BENCH)

# The same maps by other renderers on the same machine, in one table of ratios.
PEERS = python3-gdal python3-mapnik mapnik-utils mapserver-bin

bench-peers: TEST_TOOLS = $(PEERS)
bench-peers: .build/geodata.atlas
	@"$$($(RELEASE) --show-bin-path 2>/dev/null)/Benchmarks" $< --json > .build/ours.json
	@/usr/bin/python3 Sources/Benchmarks/Peers/compare.py \
	  /vsizip/Geodata/boundaries/provinces.fgb.zip .build/ours.json .build/peers

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

clean:
	rm -rf .build
