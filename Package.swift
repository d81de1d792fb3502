// swift-tools-version:6.2
// SPDX-License-Identifier: Apache-2.0
//
// Kiln's modules, bottom floor first. A target may import strictly lower floors only; `.ci/check-floors`
// refuses imports that go upwards, are undeclared, or form a cycle.
import PackageDescription

/// Handlers lean on sibling-call optimisation, so the interpreter is optimised in *every* configuration.
/// Dropping one of these flags is a correctness bug, not a slowdown: see `Interpreter.docc/TailCalls.md`.
let handlerSettings: [SwiftSetting] = [
  .unsafeFlags([
    "-O",  // after SwiftPM's -Onone; the last one wins
    "-enforce-exclusivity=unchecked",  // no swift_beginAccess in a handler
    "-Xcc", "-momit-leaf-frame-pointer",  // handlers are leaves: no frame
    "-Xfrontend", "-disable-llvm-merge-functions-pass",  // merging turns tail calls into calls
    "-wmo", "-num-threads", "2",  // handlers in several files keep their tail calls in debug
  ])
]

/// Bit-exact software arithmetic and guest memory sit under every test: unoptimised they dominate it.
let optimisedSettings: [SwiftSetting] = [
  .unsafeFlags(["-O", "-enforce-exclusivity=unchecked"])
]

/// The VCPU loop and translators: class fields are touched by one thread only, and the dynamic
/// exclusivity checks on them cost a tenth of a boot's time outside handlers.
let engineSettings: [SwiftSetting] = [.unsafeFlags(["-enforce-exclusivity=unchecked"])]

let package = Package(
  name: "kiln",
  products: [
    .executable(name: "kiln", targets: ["kiln"]),
    // What Benchmarks/Micro measures.
    .library(
      name: "KilnModules",
      targets: [
        "GuestTypes", "IR", "IRTransforms", "DeviceModel", "Devices", "GuestMemory", "Translation",
        "RISCVGuest", "Interpreter", "Tracing", "LLVMBackend", "ExecutionEngine",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Option sets of `kiln compare`.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // MARK: - Floor 0: words everything else is written in
    .target(name: "CHost"),
    .target(name: "CLLVM"),
    .target(name: "GuestTypes"),
    .target(name: "InstructionPatterns"),
    .target(name: "SoftFloat", swiftSettings: optimisedSettings),

    // MARK: - Floor 1: one idea each, no machine knowledge
    .target(name: "IR", swiftSettings: engineSettings),
    .target(name: "DeviceModel", dependencies: ["GuestTypes"]),
    .target(name: "DeviceTree"),
    .target(name: "GuestLoaders", dependencies: ["GuestTypes"]),
    .target(name: "Disassembly"),
    .target(name: "GuestImages"),
    .target(name: "Comparison"),
    .target(name: "TraceEvents"),
    .target(name: "TimeCauses", dependencies: ["CHost"], swiftSettings: optimisedSettings),

    // MARK: - Floor 2: memory, transforms, devices
    .target(
      name: "GuestMemory",
      dependencies: ["CHost", "GuestTypes", "IR", "DeviceModel", "TimeCauses"],
      swiftSettings: optimisedSettings),
    .target(name: "IRTransforms", dependencies: ["IR"], swiftSettings: engineSettings),
    .target(name: "Devices", dependencies: ["GuestTypes", "DeviceModel", "DeviceTree"]),

    // MARK: - Floor 3: the seam between guests and tiers
    .target(
      name: "Translation", dependencies: ["GuestTypes", "IR", "GuestMemory"],
      swiftSettings: engineSettings),

    // MARK: - Floor 4: guests know no tier, tiers know no guest
    .target(
      name: "RISCVGuest",
      dependencies: [
        "CHost", "GuestTypes", "InstructionPatterns", "IR", "DeviceModel", "GuestMemory",
        "TimeCauses", "Translation",
      ],
      swiftSettings: engineSettings),
    .target(
      name: "Interpreter",
      dependencies: ["CHost", "SoftFloat", "IR", "GuestMemory", "TimeCauses"],
      exclude: ["Generated/superinstructions.txt"],
      swiftSettings: handlerSettings),

    .target(
      name: "LLVMBackend", dependencies: ["CHost", "CLLVM", "IR"], swiftSettings: engineSettings),

    .target(name: "Tracing", dependencies: ["IR"], swiftSettings: engineSettings),

    // MARK: - Floor 5: the VCPU loop, caches, clock, statistics
    .target(
      name: "ExecutionEngine",
      dependencies: [
        "CHost", "IR", "IRTransforms", "DeviceModel", "GuestMemory", "Translation", "Interpreter",
        "TimeCauses", "Tracing", "LLVMBackend",
      ],
      swiftSettings: engineSettings),

    // MARK: - Floor 6: boards
    .target(
      name: "Machines",
      dependencies: [
        "GuestTypes", "DeviceModel", "DeviceTree", "GuestLoaders", "GuestMemory", "Devices", "IR",
        "Interpreter", "RISCVGuest", "ExecutionEngine", "TimeCauses",
      ]),

    // MARK: - Floor 7: the command line as a library
    .target(
      name: "KilnCommands",
      dependencies: [
        "CHost", "IR", "Comparison", "DeviceModel", "Devices", "Disassembly", "GuestImages",
        "GuestMemory", "Machines", "ExecutionEngine", "RISCVGuest", "TimeCauses", "TraceEvents",
        "Tracing", "LLVMBackend",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),

    // MARK: - Floor 8
    .executableTarget(name: "kiln", dependencies: ["KilnCommands"]),

    // MARK: - Floor 9: what only tests use
    .target(name: "TestSupport", dependencies: ["IR"], path: "Tests/TestSupport"),
    .target(name: "HostOracle", path: "Tests/SoftFloatTests/HostOracle"),
    .target(
      name: "EngineTestSupport",
      dependencies: [
        "DeviceModel", "Devices", "ExecutionEngine", "GuestMemory", "GuestTypes", "IR",
        "Interpreter", "LLVMBackend", "RISCVGuest", "Tracing",
      ],
      path: "Tests/EngineTestSupport"),
    .testTarget(name: "InstructionPatternsTests", dependencies: ["InstructionPatterns"]),
    .testTarget(
      name: "SoftFloatTests", dependencies: ["SoftFloat", "HostOracle"],
      exclude: ["HostOracle", "berkeley-oracle.py", "requirements.txt"]),
    .testTarget(name: "IRTests", dependencies: ["IR", "TestSupport"]),
    .testTarget(name: "IRTransformsTests", dependencies: ["IR", "IRTransforms", "TestSupport"]),
    .testTarget(name: "DeviceTreeTests", dependencies: ["DeviceTree"]),
    .testTarget(name: "GuestLoadersTests", dependencies: ["GuestLoaders", "GuestTypes"]),
    .testTarget(name: "TraceEventsTests", dependencies: ["TraceEvents"]),
    .testTarget(name: "TimeCausesTests", dependencies: ["CHost", "TimeCauses"]),
    .testTarget(name: "DisassemblyTests", dependencies: ["Disassembly"]),
    .testTarget(name: "GuestImagesTests", dependencies: ["GuestImages"]),
    .testTarget(name: "ComparisonTests", dependencies: ["Comparison"], exclude: ["Reports"]),
    .testTarget(
      name: "DevicesTests", dependencies: ["GuestTypes", "DeviceModel", "Devices"]),
    .testTarget(
      name: "GuestMemoryTests",
      dependencies: ["GuestTypes", "IR", "DeviceModel", "GuestMemory", "TestSupport"]),
    .testTarget(
      name: "InterpreterTests",
      dependencies: [
        "CHost", "GuestTypes", "IR", "IRTransforms", "DeviceModel", "GuestMemory", "Translation",
        "Interpreter", "ExecutionEngine", "TestSupport",
      ]),
    .testTarget(
      name: "LLVMBackendTests",
      dependencies: [
        "CHost", "GuestTypes", "IR", "DeviceModel", "GuestMemory", "Interpreter", "ExecutionEngine",
        "LLVMBackend", "TestSupport", "Translation",
      ]),
    .testTarget(
      name: "ExecutionEngineTests",
      dependencies: [
        "CHost", "DeviceModel", "GuestTypes", "GuestMemory", "IR", "Interpreter", "RISCVGuest",
        "Translation", "ExecutionEngine", "TestSupport", "EngineTestSupport", "TimeCauses",
        "Tracing",
      ]),
    .testTarget(
      name: "MachinesTests",
      dependencies: [
        "DeviceModel", "GuestImages", "IR", "Interpreter", "RISCVGuest", "ExecutionEngine",
        "Machines", "TestSupport", "EngineTestSupport", "Tracing",
      ]),
    .testTarget(name: "TracingTests", dependencies: ["IR", "Tracing", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "RISCVGuestTests",
      dependencies: [
        "CHost", "GuestTypes", "InstructionPatterns", "Disassembly", "IR", "DeviceModel",
        "GuestMemory", "Translation", "RISCVGuest",
      ]),
    .testTarget(
      name: "FileTests",
      dependencies: [
        "CHost", "TestSupport", "IR", "IRTransforms", "GuestMemory", "GuestTypes", "DeviceModel",
        "Translation", "RISCVGuest", "Interpreter",
      ],
      exclude: ["print", "run", "transform", "translate", "verify"]),
    .testTarget(
      name: "DifferentialTests",
      dependencies: [
        "TestSupport", "IR", "GuestTypes", "GuestMemory", "DeviceModel", "Devices",
        "Translation", "InstructionPatterns", "RISCVGuest", "Interpreter", "ExecutionEngine",
      ],
      exclude: ["install-oracles"]),
    .testTarget(
      name: "KilnCommandsTests",
      dependencies: [
        "KilnCommands", "Machines", "TestSupport", "Tracing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
