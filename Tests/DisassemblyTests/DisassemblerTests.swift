// SPDX-License-Identifier: Apache-2.0
//
// Text where LLVM is installed, hexadecimal everywhere. Only instructions without aliases are used:
// another suite of this process turns LLVM's aliases off.

@testable import Disassembly
import Testing

@Suite struct DisassemblerTests {
  private static let isInstalled = LLVMDisassembly.shared != nil

  @Test(.enabled(if: isInstalled, "needs LLVM")) func disassemblesRISCV() {
    let disassembler = Disassembler(triple: "riscv64", features: "+m,+c")
    #expect(disassembler.notice == nil)
    let lines = disassembler.disassemble(
      [0x33, 0x85, 0xc5, 0x02, 0x02, 0x80, 0x93, 0x05, 0x56, 0x00], at: 0x8000_0000)
    #expect(
      lines == [
        DisassembledInstruction(pc: 0x8000_0000, byteCount: 4, text: "mul a0, a1, a2"),
        DisassembledInstruction(pc: 0x8000_0004, byteCount: 2, text: ".half 0x8002"),
        DisassembledInstruction(pc: 0x8000_0006, byteCount: 4, text: "addi a1, a2, 5"),
      ])
  }

  @Test(.enabled(if: isInstalled, "needs LLVM")) func disassemblesTheHosts() {
    let x86 = Disassembler(triple: "x86_64").disassemble([0x48, 0x01, 0xd8, 0x06], at: 0)
    #expect(x86.map(\.byteCount) == [3, 1])
    #expect(x86.first?.text == "addq %rbx, %rax")
    #expect(x86.last?.text == ".byte 0x06")
    let arm = Disassembler(triple: "aarch64").disassemble([0x20, 0x00, 0x02, 0x8b], at: 0)
    #expect(arm.map(\.text) == ["add x0, x1, x2"])
  }

  @Test(.enabled(if: isInstalled, "needs LLVM")) func featuresDecide() {
    let mul: [UInt8] = [0x33, 0x85, 0xc5, 0x02]
    #expect(
      Disassembler(triple: "riscv64").disassemble(mul, at: 0).map(\.text) == [".word 0x02c58533"])
  }

  @Test func unknownArchitecturesAreHexadecimal() {
    let disassembler = Disassembler(triple: "vax-dec-ultrix")
    #expect(disassembler.notice?.contains("vax") == true)
    let lines = disassembler.disassemble([1, 0xab], at: 0)
    #expect(lines.map(\.text) == [".byte 0x01", ".byte 0xab"])
  }

  @Test func truncatedInstructionsAreData() {
    let disassembler = Disassembler(triple: "riscv64", features: "+c")
    let lines = disassembler.disassemble([0x33, 0x85, 0xc5], at: 0x10)
    #expect(lines.map(\.byteCount) == [2, 1])
    #expect(lines.map(\.pc) == [0x10, 0x12])
    #expect(disassembler.disassemble([], at: 0).isEmpty)
  }

  @Test func aMissingLibraryIsNil() {
    #expect(DynamicLibrary(firstOf: ["libkiln-no-such-library.so.0"]) == nil)
  }

  @Test(.enabled(if: isInstalled, "needs LLVM")) func missingFunctionsAreNil() throws {
    let library = try #require(LLVMDisassembly.shared?.library)
    typealias Nothing = @convention(c) () -> Void
    #expect(library.function("LLVMNoSuchFunction", as: Nothing.self) == nil)
    #expect(LLVMDisassembly.shared?.initialize("VAXish") == false)
  }
}
