// swift-tools-version: 6.2
import PackageDescription

/// Every room is compiled by the same law: explicit imports, explicit existentials, no warning.
let law: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For rooms that are large and run once a file, not once a byte: a smaller program starts sooner.
let smallCode: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// A room of the house (see ARCHITECTURE.md); `imports` may name lower floors only.
func room(_ name: String, imports: [Target.Dependency] = [], settings: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: law + settings)
}

func tests(of name: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + imports + ["TestSupport"],
    path: "Tests/" + name + "Tests", swiftSettings: law)
}

let package = Package(
  name: "prongsai",
  products: [.executable(name: "prongsai", targets: ["prongsai"])],
  dependencies: [
    // The command line: flags, help and usage errors.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // SHA-256 of every published file, for the manifest and for addresses of assets.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // Child processes of the commands that write into content/: git, pandoc, xlsx2csv, chromium. Without Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CQREncode", providers: [.apt(["libqrencode-dev"])]),
    // The pages of docs/rules/ inside the program; C can embed a file, Swift can't. `tools/make-rule-pages` writes it.
    .target(name: "RulePages", exclude: ["pages.cp874"], cSettings: [.unsafeFlags(["-std=c2x"])]),
    room("Diagnostics"),
    room("Thai", imports: ["Diagnostics"]),
    room("Templates", imports: ["Diagnostics"]),
    room("Markup", imports: ["CMarkGFM", "Thai", "Diagnostics"]),
    room("Domain", imports: ["Thai", "Diagnostics"], settings: smallCode),
    room("Formats", imports: ["CXLSXWriter", "CQREncode", "Templates", "Thai", "Diagnostics"], settings: smallCode),
    room("Content", imports: ["Domain", "Markup", "Thai", "CYAML", "Diagnostics"], settings: smallCode),
    room(
      "Pages", imports: ["Content", "Formats", "Domain", "Markup", "Templates", "Thai", "Diagnostics"],
      settings: smallCode),
    room("Readiness", imports: ["Content", "Formats", "Domain", "Markup", "Thai", "Diagnostics"], settings: smallCode),
    room("Audit", imports: ["Content", "Domain", "Markup", "Thai", "Diagnostics"]),
    room(
      "Build",
      imports: [
        "Audit", "Pages", "Content", "Domain", "Markup", "Templates", "Thai", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ], settings: smallCode),
    room(
      "Authoring",
      imports: [
        "Build", "Pages", "Content", "Formats", "Domain", "Markup", "Thai", "Diagnostics",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], settings: smallCode),
    .executableTarget(
      name: "prongsai",
      dependencies: [
        "Authoring", "Build", "Readiness", "Content", "Domain", "Formats", "Diagnostics", "RulePages", "Thai",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: law + smallCode,
      // The program loads no plug-ins, so nothing has to be exported; functions of the same code are one, whatever their
      // addresses; relocations are packed (Debian 12's libc and later read them); tables for unwinding are left out.
      // Together 5 MB less.
      linkerSettings: [
        .unsafeFlags(
          [
            "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=all", "-Xlinker", "-z", "-Xlinker",
            "pack-relative-relocs", "-Xlinker", "--no-eh-frame-hdr", "-Xlinker", "-T", "-Xlinker",
            Context.packageDirectory + "/tools/release.ld",
          ], .when(configuration: .release))
      ]),

    // Reading specifications and marked source texts; for tests only.
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport", swiftSettings: law),
    tests(of: "Diagnostics"),
    tests(of: "Thai", imports: ["Diagnostics"]),
    tests(of: "Templates", imports: ["Diagnostics"]),
    tests(of: "Markup", imports: ["Diagnostics", "CMarkGFM"]),
    tests(of: "Domain", imports: ["Diagnostics", "Thai"]),
    tests(of: "Content", imports: ["Diagnostics", "Domain", "Markup", "Thai"]),
    tests(of: "Formats", imports: ["Diagnostics", "Thai"]),
    tests(of: "Readiness", imports: ["Content", "Diagnostics", "Domain", "Formats", "Markup", "Thai"]),
    tests(of: "Authoring", imports: ["Build", "Content", "Diagnostics", "Domain", "Formats", "Markup", "Thai"]),
    tests(of: "Pages", imports: ["Content", "Formats", "Domain", "Diagnostics", "Markup", "Templates", "Thai"]),
    tests(of: "Audit", imports: ["Diagnostics"]),
    tests(of: "Build", imports: ["Content", "Diagnostics", "Templates", "Thai"]),
    .testTarget(
      name: "ProngsaiTests", dependencies: ["prongsai", "Build", "TestSupport"], swiftSettings: law),
  ],
  swiftLanguageModes: [.v6]
)
