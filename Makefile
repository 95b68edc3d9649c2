# Two commands are enough: `make build` makes the site, `make test` checks everything. `make help` lists the rest.

.DEFAULT_GOAL := build
.PHONY: build test binary format bench clean help

BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libxlsxwriter-dev libqrencode-dev

build: binary ## สร้างเว็บไซต์ลงใน public/ · build the site into public/
	@.build/release/prongsai build

test: ## ติดตั้งเครื่องมือทดสอบและตรวจทุกอย่าง · set up and run every check
	@tools/require-swift
	@tools/install-packages $(BUILD_PACKAGES) chromium fonts-thai-tlwg poppler-utils default-jre-headless python3-venv \
	  git zbar-tools pandoc xlsx2csv
	@tools/run-tests

binary: ## คอมไพล์โปรแกรม prongsai · compile the release binary
	@tools/require-swift
	@tools/install-packages $(BUILD_PACKAGES)
	@swift build -c release --static-swift-stdlib --product prongsai

format: ## จัดรูปแบบโค้ด Swift · format the Swift sources
	@tools/require-swift
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

bench: binary ## วัดเทียบกับ Hugo และ pagefind · measure beside Hugo and pagefind, into Benchmarks/
	@tools/install-packages binutils python3-venv chromium fonts-thai-tlwg
	@python3 Benchmarks/run.py
	@python3 Benchmarks/search.py
	@python3 Benchmarks/measures.py

clean: ## ลบสิ่งที่คอมไพล์และเครื่องมือใน .venv (ไม่ลบ public/ และ .prongsai/) · remove what was compiled, and .venv (public/ and .prongsai/ stay)
	@rm -rf .build .venv Benchmarks/work
	@find Benchmarks Tests -type d \( -name __pycache__ -o -name .pytest_cache \) -prune -exec rm -rf {} +

help: ## แสดงคำสั่งทั้งหมด · show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r target words; do \
	  printf '  make %-8s %s\n' "$$target" "$$words"; done
