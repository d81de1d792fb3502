# SPDX-License-Identifier: Apache-2.0
#
# The one door to building, running, testing and measuring Kiln. `make` lists the commands.

KILN := .build/release/kiln
IMAGE ?= debian-riscv64
# Swift's library is linked in: a dynamic one costs more start-up time than the whole machine.
RELEASE := swift build -c release --static-swift-stdlib --product kiln

.DEFAULT_GOAL := help
.PHONY: help boot release test sanitize soak bench bench-baseline bench-compare bench-guest bench-micro lint docs-tables clean

help: ## List the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

boot: ## Install what is missing, build, fetch the default guest, boot it to a shell
	@.ci/install boot
	@$(RELEASE)
	@if $(KILN) images fetch $(IMAGE); then exec $(KILN) boot $(IMAGE); fi; \
	echo "make boot: no $(IMAGE); booting the bare-metal guest, built from Images/, instead" >&2; \
	$(KILN) images fetch bare-metal && exec $(KILN) boot bare-metal

release: ## Build .build/release/kiln
	@$(RELEASE)

test: ## Build and run the tests that take minutes
	@.ci/install boot test
	@.ci/install-python-oracle
	@if [ -x Tests/DifferentialTests/install-oracles ]; then Tests/DifferentialTests/install-oracles; fi
	SOFTFLOAT_PYTHON=$(CURDIR)/.build/oracle-python/bin/python3 .ci/swift-test

sanitize: ## Build and run the same tests under ThreadSanitizer, then AddressSanitizer: most of an hour
	@.ci/install boot test
	@.ci/install-python-oracle
	@if [ -x Tests/DifferentialTests/install-oracles ]; then Tests/DifferentialTests/install-oracles; fi
	SOFTFLOAT_PYTHON=$(CURDIR)/.build/oracle-python/bin/python3 \
	  TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/tsan-suppressions \
	  .ci/swift-test --sanitize=thread --scratch-path .build/tsan
	SOFTFLOAT_PYTHON=$(CURDIR)/.build/oracle-python/bin/python3 ASAN_OPTIONS=detect_leaks=0 \
	  .ci/swift-test --sanitize=address --scratch-path .build/asan

soak: ## Build and run the long tests, in release
	@.ci/install boot test
	@if [ -x Tests/DifferentialTests/install-oracles ]; then Tests/DifferentialTests/install-oracles; fi
	KILN_SOAK=1 .ci/swift-test -c release --scratch-path .build/soak -Xswiftc -enable-testing --filter Soak

bench: bench-guest ## Run all benchmarks: micro, start, boots, programs; options: BENCH="--rounds 9"
	Benchmarks/all $(BENCH)

bench-baseline: bench-guest ## The same, and keep the figures as this machine's baseline
	Benchmarks/all --baseline $(BENCH)

bench-compare: bench-guest ## The same, and compare with the baseline; BENCH="--fail 10" makes it fail
	Benchmarks/all --compare $(BENCH)

# What boots and programs are measured with.
bench-guest: release
	@.ci/install boot bench
	$(KILN) images fetch $(IMAGE)
	$(MAKE) --no-print-directory -C Benchmarks/Guest

bench-micro: ## Measure only the inner parts, from decoding to linking; prints picoseconds
	swift package --package-path Benchmarks --scratch-path .build/micro benchmark --no-progress

lint: ## Check formatting, floors, file lengths and generated files
	@.ci/install lint
	swift format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks
	.ci/check-floors
	.ci/generate-handlers --check
	.ci/generate-llvm-stubs --check
	Benchmarks/all --self-test

docs-tables: ## Write the documentation's generated tables anew
	BLESS=1 swift test --disable-xctest --filter DocumentationTable

clean: ## Remove everything that was built
	rm -rf .build
