// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
//
// Micro benchmarks of Kiln's inner parts, a package of its own so that nobody who builds Kiln needs
// its dependencies. `make bench-micro` runs them; what they measure is in Documentation/Performance.md.
import PackageDescription

let package = Package(
  name: "kiln-benchmarks",
  dependencies: [
    // The name, or the folder Kiln was cloned into would be the package's.
    .package(name: "kiln", path: ".."),
    // Without traits: its allocation counters need libraries that a fresh machine hasn't.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Micro",
      dependencies: [
        .product(name: "KilnModules", package: "kiln"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Micro",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
