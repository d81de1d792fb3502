// SPDX-License-Identifier: Apache-2.0
//
// Where each LLVM and host instruction comes from: debug locations whose line is the trace's block, from
// 1, and whose column is the operation's cell, from 1. LLVM carries them through passes and code
// generation; where it merges instructions of two places it says line 0, which is nowhere. Only for
// people: code that runs is compiled without.
//
// Invariant: the machine code is the same with locations as without (a test compares the bytes).

import CLLVM

/// A line of a listing and the operation it was made from.
public struct LocatedLine: Equatable, Sendable {
  /// The text, without debug metadata.
  public let text: String
  /// The operation's block and cell; nil for a line that belongs to none.
  public let origin: Origin?

  /// An operation of a trace.
  public struct Origin: Hashable, Sendable {
    /// Index of its block.
    public let block: Int
    /// Its first cell; 0, the head, for polls.
    public let cell: Int
  }
}

/// The listings of a compilation, line by line.
public struct LocatedListings: Sendable {
  /// LLVM IR as it was built.
  public var intermediate: [LocatedLine] = []
  /// LLVM IR behind the passes.
  public var optimised: [LocatedLine] = []
  /// Host assembly: labels and instructions.
  public var assembly: [LocatedLine] = []

  /// None.
  public init() {}
}

/// Gives instructions their locations while LLVM IR is built.
final class Provenance {
  private let context: LLVMContextRef
  private let builder: LLVMBuilderRef
  private let information: LLVMDIBuilderRef
  private let scope: LLVMMetadataRef

  /// For one function, which gets a description.
  init?(
    _ context: LLVMContextRef, _ module: LLVMModuleRef, _ builder: LLVMBuilderRef,
    function: LLVMValueRef
  ) {
    guard let information = LLVMCreateDIBuilder(module) else { return nil }
    self.context = context
    self.builder = builder
    self.information = information
    func length(_ text: String) -> Int { text.utf8.count }
    let (name, folder, producer, entry) = ("trace", ".", "kiln", TraceSymbols.entry)
    let file = LLVMDIBuilderCreateFile(information, name, length(name), folder, length(folder))
    _ = LLVMDIBuilderCreateCompileUnit(
      information, LLVMDWARFSourceLanguageC, file, producer, length(producer), 0, "", 0, 0, "", 0,
      LLVMDWARFEmissionLineTablesOnly, 0, 0, 0, "", 0, "", 0)
    let type = LLVMDIBuilderCreateSubroutineType(information, file, nil, 0, LLVMDIFlagZero)
    guard
      let scope = LLVMDIBuilderCreateFunction(
        information, file, entry, length(entry), "", 0, file, 1, type, 0, 1, 1, LLVMDIFlagZero, 0)
    else {
      LLVMDisposeDIBuilder(information)
      return nil
    }
    self.scope = scope
    LLVMSetSubprogram(function, scope)
    let flag = "Debug Info Version"
    let version = LLVMValueAsMetadata(
      LLVMConstInt(LLVMInt32TypeInContext(context), UInt64(LLVMDebugMetadataVersion()), 0))
    LLVMAddModuleFlag(module, LLVMModuleFlagBehaviorWarning, flag, length(flag), version)
  }

  /// What is built from now on comes from this operation.
  func locate(block: Int, cell: Int) {
    LLVMSetCurrentDebugLocation2(
      builder,
      LLVMDIBuilderCreateDebugLocation(context, UInt32(block + 1), UInt32(cell + 1), scope, nil))
  }

  /// Completes the description. Once, before the module is used.
  func finish() {
    LLVMDIBuilderFinalize(information)
    LLVMDisposeDIBuilder(information)
  }
}

extension LocatedLine {
  /// The lines of a module's text.
  static func lines(ofModule text: String) -> [LocatedLine] {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    var places: [Substring: Origin] = [:]
    for line in all where line.hasPrefix("!") {
      guard let equals = line.firstRange(of: " = !DILocation(") else { continue }
      places[line[..<equals.lowerBound]] = origin(
        number(line, behind: "line: "), number(line, behind: "column: "))
    }
    return all.compactMap { line in
      // Debug metadata is how locations travel, not what the module says.
      if line.hasPrefix("!"), line.contains("!DI") || line.hasPrefix("!llvm.dbg") { return nil }
      guard let mark = line.firstRange(of: ", !dbg ") ?? line.firstRange(of: " !dbg ") else {
        return LocatedLine(text: String(line), origin: nil)
      }
      let name = line[mark.upperBound...].prefix { $0 == "!" || $0.isNumber }
      let rest = line[mark.upperBound...].dropFirst(name.count)
      return LocatedLine(text: String(line[..<mark.lowerBound] + rest), origin: places[name])
    }
  }

  /// The lines of an assembly listing that are labels or instructions.
  static func lines(ofAssembly text: String) -> [LocatedLine] {
    var place: Origin?
    var isCode = true
    var result: [LocatedLine] = []
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
      guard let first = words.first else { continue }
      if first == ".loc", words.count > 3 {
        place = origin(Int(words[2]), Int(words[3]))
      } else if first == ".section" || first == ".text" {
        isCode = first == ".text" || words.count > 1 && words[1].hasPrefix(".text")
      } else if line.hasSuffix(":") || (line.contains(":") && !line.hasPrefix("\t")) {
        // Labels for debug sections only are noise.
        let isNoise = [".Ltmp", ".Lfunc_begin", ".Lfunc_end", ".Lsec_end"].contains {
          first.hasPrefix($0)
        }
        if isCode && !isNoise { result.append(LocatedLine(text: String(line), origin: nil)) }
      } else if isCode, !first.hasPrefix("."), !first.hasPrefix("#") {
        // A comment says which line a location is.
        let shown = line.firstRange(of: "#").map { line[..<$0.lowerBound] } ?? line
        let text = shown.split(separator: "\t").joined(separator: " ")
        result.append(LocatedLine(text: "  " + text, origin: place))
      }
    }
    return result
  }

  private static func origin(_ line: Int?, _ column: Int?) -> Origin? {
    guard let line, let column, line > 0, column > 0 else { return nil }
    return Origin(block: line - 1, cell: column - 1)
  }

  private static func number(_ line: Substring, behind key: String) -> Int? {
    line.firstRange(of: key).flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) }
  }
}

extension Substring {
  /// Where a text first occurs.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    guard let first = text.utf8.first else { return nil }
    var rest = self[...]
    while let start = rest.utf8.firstIndex(of: first) {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      rest = self[utf8.index(after: start)...]
    }
    return nil
  }
}
