// SPDX-License-Identifier: Apache-2.0
//
// What listings say instructions come from, and that saying so changes no byte of code.

import Foundation
import IR
import TestSupport
import Testing

@testable import LLVMBackend

@Suite struct ProvenanceTests {
  /// The bytes of an object's sections that hold code.
  private func code(_ object: [UInt8]) -> [UInt8] {
    func word(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(object[at + $1]) << (8 * $1) }
    }
    let table = word(40, 8)
    return (0..<word(60, 2)).flatMap { index -> ArraySlice<UInt8> in
      let at = table + index * 64
      // SHF_EXECINSTR
      guard word(at + 8, 8) & 4 != 0 else { return [] }
      return object[word(at + 24, 8)..<(word(at + 24, 8) + word(at + 32, 8))]
    }
  }

  @Test func locationsChangeNoCode() throws {
    let bench = try TraceBench()
    var random = SeededGenerator(seed: SeededGenerator.seed(default: 21))
    for level in CompilationLevel.allCases {
      for _ in 0..<20 {
        let trace = RandomTrace(&random, blockCount: 4, isMemoryHeavy: true).trace
        let plain = try bench.compiler.compile(trace, level: level)
        let again = try bench.compiler.compile(trace, level: level)
        let located = try bench.compiler.compile(
          trace, level: level, wantsText: true, wantsProvenance: true)
        #expect(!code(plain.object).isEmpty)
        #expect(code(plain.object) == code(again.object), "without locations, \(level)")
        #expect(code(plain.object) == code(located.object), "\(level)")
        #expect(plain.exits == located.exits)
      }
    }
  }

  @Test func linesSayWhereTheyComeFrom() throws {
    let bench = try TraceBench()
    var random = SeededGenerator(seed: SeededGenerator.seed(default: 22))
    for level in CompilationLevel.allCases {
      let trace = RandomTrace(&random, blockCount: 3, isMemoryHeavy: true).trace
      let compiled = try bench.compiler.compile(
        trace, level: level, wantsText: true, wantsProvenance: true)
      let listings = try #require(compiled.text?.located)
      for lines in [listings.intermediate, listings.optimised, listings.assembly] {
        for line in lines {
          #expect(!line.text.contains("!dbg") && !line.text.contains("!DI"), "\(line.text)")
          guard let origin = line.origin else { continue }
          // A location is an operation: the head, or the first cell of another.
          try #require(trace.blocks.indices.contains(origin.block))
          let block = trace.blocks[origin.block]
          #expect(block.codes.indices.contains(origin.cell))
          #expect(origin.cell == 0 || block.codes[origin.cell] != 0, "\(line)")
        }
      }
      // Every LLVM instruction that was built for an operation says which.
      let built = listings.intermediate.filter { $0.text.hasPrefix("  ") }
      let known = built.filter { $0.origin != nil }
      #expect(Double(known.count) > 0.9 * Double(built.count), "\(known.count) of \(built.count)")
      let host = listings.assembly.filter { $0.text.hasPrefix("  ") }
      #expect(host.count > 5)
      #expect(
        Double(host.filter { $0.origin != nil }.count) > 0.5 * Double(host.count), "\(level)")
    }
  }

  /// A constant that occurs once leads back to the operation that made it.
  @Test(arguments: CompilationLevel.allCases)
  func aConstantLeadsToItsOperation(_ level: CompilationLevel) throws {
    let bench = try TraceBench()
    var builder = IRBuilder(handlers: TestRuntime.handlers)
    builder.begin(pc: 0x1000)
    builder.beginInstruction(offset: 0)
    builder.binary(.add, .i64, TraceBench.slot(0), TraceBench.slot(1), TraceBench.slot(3))
    builder.beginInstruction(offset: 4)
    builder.binary(.xor, .i64, TraceBench.slot(2), TraceBench.slot(3), immediate: 0x1234_5677)
    builder.exitTB(offset: 8)
    builder.finish()
    let trace = Trace(blocks: [BuiltBlock(builder).trace], edges: [])
    let compiled = try bench.compiler.compile(
      trace, level: level, wantsText: true, wantsProvenance: true)
    let listings = try #require(compiled.text?.located)
    let line = try #require(
      listings.assembly.first { $0.text.contains("305419895") }, "no constant")
    #expect(line.origin?.block == 0 && (line.origin?.cell ?? 0) > 1)
  }

  @Test func nothingIsKeptUnlessAskedFor() throws {
    let bench = try TraceBench()
    var random = SeededGenerator(seed: 3)
    let trace = RandomTrace(&random, blockCount: 2, isMemoryHeavy: false).trace
    let text = try bench.compiler.compile(trace, level: .quick, wantsText: true).text
    #expect(text?.located == nil && text?.intermediate.contains("!dbg") == false)
  }
}
