// SPDX-License-Identifier: Apache-2.0
//
// Wrong semantics on purpose. A fault changes the translated blocks of the instructions under test,
// never the harness's: an operation gets the handler of another one, a rounding mode, a constant or a
// helper is replaced. What the tests then say about it shows what the tests are worth.

import IR
@testable import RISCVGuest
import Interpreter
import Testing

/// One mistake, and the rows whose tests must notice it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  /// What is wrong, in words.
  let name: String
  /// Rows of the decode tables that it breaks.
  let rows: [String]
  /// Falsifies one operation: given its code and its cell, which it may change, the code whose handler
  /// runs instead; nil leaves it alone.
  let change: @Sendable (OperationCode, UnsafeMutableRawPointer) -> OperationCode?

  var testDescription: String { name }

  /// The engine's variant that has the fault.
  func variant() -> ExecutionVariant {
    let handlers = Interpreter.makeHandlerTable()
    var variant = ExecutionVariant(name)
    variant.change = { block in
      guard (HarnessMap.code..<HarnessMap.codeEnd).contains(block.pc) else { return }
      for index in 0..<block.cellCount where block.codes[index] != 0 {
        let cell = block.cells + index * OperationLayout.cell
        guard let other = change(block.code(at: index), cell) else { continue }
        // A handler that isn't there would crash the test instead of failing it.
        precondition(handlers[other] != 0, "\(name): there is no such handler")
        cell.storeBytes(of: handlers[other], as: UInt.self)
      }
    }
    return variant
  }
}

extension PlantedFault {
  /// One operation code executes as another.
  private static func swap(
    _ name: String, _ rows: String..., from: OperationCode, to: OperationCode
  ) -> PlantedFault {
    PlantedFault(name: name, rows: rows) { code, _ in code == from ? to : nil }
  }

  /// A 16-bit field of an operation's cells is another value.
  private static func field(
    _ name: String, _ rows: String..., of opcode: Opcode, at offset: Int, is value: UInt16
  ) -> PlantedFault {
    PlantedFault(name: name, rows: rows) { code, cell in
      if code.opcode == opcode { cell.storeBytes(of: value, toByteOffset: offset, as: UInt16.self) }
      return nil
    }
  }

  private static func helper(
    _ name: String, _ row: String, from: HelperDescriptor, to: HelperDescriptor
  ) -> PlantedFault {
    PlantedFault(name: name, rows: [row]) { code, cell in
      let address = cell + OperationLayout.cell
      if code.opcode == .call && address.load(as: UInt.self) == from.address {
        address.storeBytes(of: to.address, as: UInt.self)
      }
      return nil
    }
  }

  private static func op(
    _ opcode: Opcode, _ type: ValueType = .i64, immediate: Bool = false
  ) -> OperationCode { OperationCode(opcode, type, immediate: immediate) }

  private static func float(_ opcode: Opcode, _ format: FloatFormat) -> OperationCode {
    OperationCode(opcode, format, boxed: true)
  }

  private static func memory(
    _ opcode: Opcode, _ log2Width: Int, signed: Bool = false
  ) -> OperationCode {
    OperationCode(opcode, MemoryOperation(log2Width: log2Width, signed: signed))
  }

  private static func conditional(
    _ opcode: Opcode, _ condition: Condition, _ type: ValueType = .i64
  ) -> OperationCode { OperationCode(opcode, condition, type) }

  /// All of them.
  static let all: [PlantedFault] = integerFaults + memoryFaults + floatFaults + controlFaults

  private static let integerFaults: [PlantedFault] = [
    swap("add subtracts", "add", "c_add", from: op(.add), to: op(.sub)),
    swap("sub adds", "sub", from: op(.sub), to: op(.add)),
    swap(
      "srai shifts zeros in", "srai", from: op(.sar, immediate: true), to: op(.shr, immediate: true)
    ),
    swap("sra shifts zeros in", "sra", from: op(.sar), to: op(.shr)),
    swap("rol rotates right", "rol", from: op(.rotl), to: op(.rotr)),
    swap("addw zero-extends", "addw", from: op(.add, .s32), to: op(.add, .u32)),
    swap(
      "addiw doesn't wrap", "addiw", from: op(.add, .s32, immediate: true),
      to: op(.add, immediate: true)),
    swap(
      "slt is unsigned", "slt", from: conditional(.setcond, .lt), to: conditional(.setcond, .ltu)),
    swap("mulh is unsigned", "mulh", from: op(.mulsh), to: op(.muluh)),
    swap("mulhsu is signed", "mulhsu", from: op(.mulsuh), to: op(.mulsh)),
    swap("div is unsigned", "div", from: op(.div), to: op(.divu)),
    swap("remw is unsigned", "remw", from: op(.rem, .s32), to: op(.remu, .s32)),
    swap("andn is and", "andn", from: op(.andc), to: op(.and)),
    swap("xnor is xor", "xnor", from: op(.eqv), to: op(.xor)),
    swap("minu is signed", "minu", from: op(.umin), to: op(.smin)),
    swap("clz counts from the wrong end", "clz", from: op(.clz), to: op(.ctz)),
    swap("clzw counts 64 bits", "clzw", from: op(.clz, .u32), to: op(.clz)),
    swap(
      "czero.eqz takes the other value", "czero_eqz", from: conditional(.movcond, .eq),
      to: conditional(.movcond, .ne)),
    helper(
      "clmulr is clmulh", "clmulr", from: RISCVPureHelpers.clmulr, to: RISCVPureHelpers.clmulh),
    helper("clmulh is clmul", "clmulh", from: RISCVPureHelpers.clmulh, to: RISCVPureHelpers.clmul),
  ]

  private static let memoryFaults: [PlantedFault] = [
    swap("lb zero-extends", "lb", from: memory(.guestLd, 0, signed: true), to: memory(.guestLd, 0)),
    swap(
      "lhu sign-extends", "lhu", from: memory(.guestLd, 1), to: memory(.guestLd, 1, signed: true)),
    swap(
      "lwu sign-extends", "lwu", from: memory(.guestLd, 2), to: memory(.guestLd, 2, signed: true)),
    swap("sh stores a word", "sh", from: memory(.guestSt, 1), to: memory(.guestSt, 2)),
    PlantedFault(name: "amoadd.w stores rs2", rows: ["amoadd_w"]) { code, _ in
      code.opcode == .atomicAdd ? OperationCode(.atomicXchg, code.memory) : nil
    },
    PlantedFault(name: "amomaxu.d is signed", rows: ["amomaxu_d"]) { code, _ in
      code.opcode == .atomicUmax ? OperationCode(.atomicSmax, code.memory) : nil
    },
    PlantedFault(name: "amoor.w needs no alignment", rows: ["amoor_w"]) { code, _ in
      code.opcode == .atomicOr ? OperationCode(.atomicAnd, code.memory) : nil
    },
    swap(
      "sc.d succeeds when it failed", "sc_d", from: conditional(.setcond, .ne),
      to: conditional(.setcond, .eq)),
  ]

  private static let floatFaults: [PlantedFault] = [
    swap("fmin.s is fmax.s", "fmin_s", from: float(.fmin, .f32), to: float(.fmax, .f32)),
    swap("fmax.d is fmin.d", "fmax_d", from: float(.fmax, .f64), to: float(.fmin, .f64)),
    swap("fsub.h adds", "fsub_h", from: float(.fsub, .f16), to: float(.fadd, .f16)),
    swap("feq.d is fle.d", "feq_d", from: float(.feq, .f64), to: float(.fle, .f64)),
    swap("flt.s is fle.s", "flt_s", from: float(.flt, .f32), to: float(.fle, .f32)),
    swap("fmsub.d adds", "fmsub_d", from: float(.fmsub, .f64), to: float(.fmadd, .f64)),
    swap("fnmadd.s is fnmsub.s", "fnmadd_s", from: float(.fnmadd, .f32), to: float(.fnmsub, .f32)),
    field(
      "fadd.d ignores the rounding mode", "fadd_d", of: .fadd, at: OperationLayout.field3,
      is: UInt16(FloatRounding.nearestEven.rawValue)),
    field(
      "fdiv.s rounds toward zero", "fdiv_s", of: .fdiv, at: OperationLayout.field3,
      is: UInt16(FloatRounding.towardZero.rawValue)),
    field(
      "fmadd.d ignores the rounding mode", "fmadd_d", of: .fmadd,
      at: OperationLayout.cell + OperationLayout.field0,
      is: UInt16(FloatRounding.nearestEven.rawValue)),
    field(
      "fcvt.wu.d is signed", "fcvt_wu_d", of: .fcvtFI, at: OperationLayout.field2,
      is: UInt16(ConversionInteger.s32.rawValue)),
    field(
      "fcvt.s.lu is signed", "fcvt_s_lu", of: .fcvtIF, at: OperationLayout.field2,
      is: UInt16(ConversionInteger.s64.rawValue)),
    swap(
      "fsgnj.s reads what isn't boxed", "fsgnj_s", from: conditional(.movcond, .geu),
      to: conditional(.movcond, .ne)),
  ]

  private static let controlFaults: [PlantedFault] = [
    swap(
      "blt is unsigned", "blt", from: conditional(.brcond, .lt), to: conditional(.brcond, .ltu)),
    swap(
      "bne branches on equal", "bne", from: conditional(.brcond, .ne), to: conditional(.brcond, .eq)
    ),
    PlantedFault(name: "c.addi is off by one", rows: ["c_addi"]) { code, cell in
      if code == op(.add, immediate: true) {
        let value = cell.load(fromByteOffset: OperationLayout.field2, as: Int32.self)
        cell.storeBytes(of: value &+ 1, toByteOffset: OperationLayout.field2, as: Int32.self)
      }
      return nil
    },
  ]
}
