// SPDX-License-Identifier: Apache-2.0
//
// The words printer and parser share beyond `Opcode.name`: attributes, roundings, MMU indices, and the
// few views of a block that all readers of it need.

extension MemoryOperation {
  /// `u8` … `u64`, `s8` … `s32`, with `.aligned`.
  var name: String { "\(isSigned ? "s" : "u")\(8 << log2Width)\(mustBeAligned ? ".aligned" : "")" }
}

extension FloatRounding {
  /// The word for a rounding field: IEEE 754's directions by their usual three letters.
  var name: String {
    switch self {
    case .nearestEven: "rne"
    case .towardZero: "rtz"
    case .down: "rdn"
    case .up: "rup"
    case .nearestAway: "rmm"
    case .dynamic: "dyn"
    }
  }

  /// The rounding a field holds, nil for an illegal one.
  init?(field: UInt16) {
    guard let raw = UInt8(exactly: field) else { return nil }
    self.init(rawValue: raw)
  }

  /// The word for any field.
  static func name(of field: UInt16) -> String { FloatRounding(field: field)?.name ?? "?" }
}

/// The SoftTLB descriptor field of guest accesses, printed as `mmu0` to `mmu15`.
enum MMUDescriptor {
  /// The MMU index, nil where the field is no descriptor's offset.
  static func index(of field: UInt16) -> Int? {
    let distance = Int(field) - CPUStateLayout.tlbDescriptors
    let stride = CPUStateLayout.tlbDescriptorStride
    guard distance >= 0, distance % stride == 0, distance / stride < CPUStateLayout.mmuIndexCount
    else { return nil }
    return distance / stride
  }

  static func name(of field: UInt16) -> String { index(of: field).map { "mmu\($0)" } ?? "?" }
}

extension TextScan {
  /// A `movi` operand: signed where an operation can hold it, else all 64 bits in hexadecimal.
  static func constant(_ value: UInt64) -> String {
    let signed = Int64(bitPattern: value)
    return Int32(exactly: signed) == nil ? "#" + hex(value) : immediate(signed)
  }
}

extension Opcode {
  /// Whether the operation goes to a label.
  public var isBranch: Bool { self == .brcond || self == .br }
}

extension IRBlock {
  /// The first cell of a guest instruction.
  public func firstCell(of instruction: Int) -> Int { Int(instructions[instruction] & 0xFFFF) }

  /// A guest instruction's distance in bytes from the block's pc.
  public func offset(of instruction: Int) -> Int { Int(instructions[instruction] >> 16) }

  /// Calls `body` with each operation's first cell; stops at a code without opcode.
  public func forEachOperation(_ body: (_ cell: Int, _ opcode: Opcode) -> Void) {
    var cell = 0
    while cell < cellCount, let opcode = code(at: cell).opcode {
      body(cell, opcode)
      cell += opcode.shape.cellCount
    }
  }

  /// The value of the `movi` or `pc_rel` at `cell`, absolute; nil for a literal out of range.
  public func constant(at cell: Int, _ form: LiteralForm = .index) -> UInt64? {
    let field = immediate(at: cell)
    if code(at: cell).hasImmediate { return UInt64(bitPattern: Int64(field)) }
    switch form {
    case .index:
      return field >= 0 && field < literalCount ? literals[Int(field)] : nil
    case .distance:
      return cells.loadUnaligned(
        fromByteOffset: cell * OperationLayout.cell + Int(field), as: UInt64.self)
    }
  }
}
