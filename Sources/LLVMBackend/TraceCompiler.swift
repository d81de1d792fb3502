// SPDX-License-Identifier: Apache-2.0
//
// Trace → object code. One LLVM context and module per compilation, disposed at its end, so that nothing
// grows; target machines are made once. No JIT layer of LLVM's: `CodeMemory` loads the object.
//
// Invariants
// - One compiler per thread; LLVM is loaded (some 20 ms) when the first one is made.
// - The same trace, level and switches give the same object, byte for byte.
// - An error of LLVM's back end ends the compilation, not the process.

import CLLVM
import IR

/// Compiles traces; for one thread at a time.
public final class TraceCompiler {
  private let effects: [UInt16: HelperEffects]
  private let cheap: LLVMTargetMachineRef
  private let quick: LLVMTargetMachineRef
  private let optimised: LLVMTargetMachineRef
  private let triple: String

  /// A compiler for traces that call the given helpers. Throws a one-line `TraceCompilerError` when
  /// LLVM 19 is not installed or knows nothing of this host.
  public init(helpers: [HelperDescriptor]) throws {
    #if !arch(x86_64)
      throw TraceCompilerError("traces are compiled for x86-64 hosts only")
    #endif
    if let failure = kiln_llvm_load() { throw TraceCompilerError(String(cString: failure)) }
    effects = Dictionary(helpers.map { ($0.index, $0.effects) }) { $1 }
    _ = Self.prepared
    guard let name = LLVMGetDefaultTargetTriple() else {
      throw TraceCompilerError("LLVM names no host")
    }
    defer { LLVMDisposeMessage(name) }
    triple = String(cString: name)
    var target: LLVMTargetRef?
    var message: UnsafeMutablePointer<CChar>?
    guard LLVMGetTargetFromTriple(name, &target, &message) == 0 else {
      throw TraceCompilerError("LLVM: \(Self.take(message))")
    }
    cheap = try Self.machine(target, name, LLVMCodeGenLevelNone)
    quick = try Self.machine(target, name, LLVMCodeGenLevelLess)
    optimised = try Self.machine(target, name, LLVMCodeGenLevelDefault)
    for machine in [cheap, quick] { LLVMSetTargetMachineFastISel(machine, 1) }
  }

  deinit {
    LLVMDisposeTargetMachine(cheap)
    LLVMDisposeTargetMachine(quick)
    LLVMDisposeTargetMachine(optimised)
  }

  /// Process-wide settings of LLVM's, made once and before the first target machine. Loop strength
  /// reduction multiplies induction variables and spills around look-ups; the machine scheduler and the
  /// others switched off cost time and gain nothing here, nor does a long search for where to split.
  private static let prepared: Bool = {
    LLVMInitializeX86TargetInfo()
    LLVMInitializeX86Target()
    LLVMInitializeX86TargetMC()
    LLVMInitializeX86AsmPrinter()
    let options = [
      "kiln", "-disable-lsr", "-enable-misched=0", "-disable-x86-domain-reassignment",
      "-x86-machine-combiner=false", "-disable-mergeicmps", "-disable-partial-libcall-inlining",
      "-disable-postra-machine-sink", "-grow-region-complexity-budget=100",
      "-disable-machine-licm", "-disable-postra-machine-licm", "-disable-constant-hoisting",
    ].map { $0.utf8CString }
    var words: [UnsafePointer<CChar>?] = []
    for option in options {
      // LLVM keeps no pointer to them, but reads them all at once.
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: option.count)
      for (i, byte) in option.enumerated() { copy[i] = byte }
      words.append(UnsafePointer(copy))
    }
    LLVMParseCommandLineOptions(Int32(words.count), words, nil)
    for word in words { word?.deallocate() }
    return true
  }()

  /// Whether a fused multiply-add is one instruction here, and no call of a library.
  private static let hostHasFMA: Bool = {
    let features = LLVMGetHostCPUFeatures()
    defer { LLVMDisposeMessage(features) }
    return features.map { String(cString: $0).split(separator: ",").contains("+fma") } ?? false
  }()

  private static func machine(
    _ target: LLVMTargetRef?, _ triple: UnsafePointer<CChar>, _ level: LLVMCodeGenOptLevel
  ) throws -> LLVMTargetMachineRef {
    let options = LLVMCreateTargetMachineOptions()
    defer { LLVMDisposeTargetMachineOptions(options) }
    let cpu = LLVMGetHostCPUName()
    let features = LLVMGetHostCPUFeatures()
    defer {
      LLVMDisposeMessage(cpu)
      LLVMDisposeMessage(features)
    }
    LLVMTargetMachineOptionsSetCPU(options, cpu)
    LLVMTargetMachineOptionsSetFeatures(options, features)
    LLVMTargetMachineOptionsSetRelocMode(options, LLVMRelocPIC)
    LLVMTargetMachineOptionsSetCodeModel(options, LLVMCodeModelSmall)
    LLVMTargetMachineOptionsSetCodeGenOptLevel(options, level)
    guard let machine = LLVMCreateTargetMachineWithOptions(target, triple, options) else {
      throw TraceCompilerError("LLVM makes no code for this host")
    }
    return machine
  }

  private static func take(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "no message" }
    defer { LLVMDisposeMessage(message) }
    return String(cString: message)
  }

  /// Compiles a trace. Throws a one-line error when the trace is not well formed or LLVM gives up.
  /// `wantsText`: keep LLVM IR and assembly for `CompiledTrace.text`, which takes time.
  /// `wantsProvenance`: keep also what each of their lines was made from; the object then has sections for
  /// debuggers, and the same code. `didEnd`: told of each stage at its end, for whoever times them.
  public func compile(
    _ trace: Trace, level: CompilationLevel, switches: CompilationSwitches = CompilationSwitches(),
    wantsText: Bool = false, wantsProvenance: Bool = false,
    didEnd: ((CompilationStage) -> Void)? = nil
  ) throws -> CompiledTrace {
    let plan = try TracePlan(
      trace, level: level, effects: effects, sharesLookups: switches.sharesLookups)
    let machine =
      switch level {
      case .cheap: cheap
      case .quick: quick
      case .optimised: optimised
      }
    guard let context = LLVMContextCreate() else { throw TraceCompilerError("LLVM: no context") }
    defer { LLVMContextDispose(context) }
    let diagnostics = Diagnostics()
    LLVMContextSetDiagnosticHandler(
      context,
      { diagnostic, context in
        guard let diagnostic, let context else { return }
        Unmanaged<Diagnostics>.fromOpaque(context).takeUnretainedValue().note(diagnostic)
      }, Unmanaged.passUnretained(diagnostics).toOpaque())
    guard let module = LLVMModuleCreateWithNameInContext("trace", context) else {
      throw TraceCompilerError("LLVM: no module")
    }
    defer { LLVMDisposeModule(module) }
    LLVMSetTarget(module, triple)
    let layout = LLVMCreateTargetDataLayout(machine)
    LLVMSetModuleDataLayout(module, layout)
    LLVMDisposeTargetData(layout)

    let emitter = Emitter(
      context: context, module: module, compilesFast: level != .optimised)
    if wantsProvenance {
      emitter.provenance = Provenance(
        context, module, emitter.builder, function: emitter.function)
    }
    var switches = switches
    switches.hostHasFMA = Self.hostHasFMA
    var lowering = TraceLowering(
      trace, plan, emitter, switches, effects,
      remembersPages: level == .optimised && switches.remembersPages)
    try lowering.run()
    emitter.provenance?.finish()
    emitter.dispose()
    didEnd?(.lowering)
    var text = wantsText ? CompilationText() : nil
    if wantsText { text?.intermediate = Self.take(LLVMPrintModuleToString(module)) }
    #if DEBUG
      var message: UnsafeMutablePointer<CChar>?
      if LLVMVerifyModule(module, LLVMReturnStatusAction, &message) != 0 {
        throw TraceCompilerError("LLVM IR is not well formed: \(Self.take(message))")
      }
      if let message { LLVMDisposeMessage(message) }
    #endif
    if level == .optimised || switches.passes != nil {
      try optimise(module, machine, switches.passes ?? Self.passes(hasLoop: plan.hasLoop))
    }
    didEnd?(.passes)
    if wantsText { text?.optimised = Self.take(LLVMPrintModuleToString(module)) }
    if wantsText { text?.assembly = try assembly(module, machine) }
    if wantsProvenance, let parts = text {
      var located = LocatedListings()
      located.intermediate = LocatedLine.lines(ofModule: parts.intermediate)
      located.optimised = LocatedLine.lines(ofModule: parts.optimised)
      located.assembly = LocatedLine.lines(ofAssembly: parts.assembly)
      text?.located = located
    }
    let object = try emit(module, machine, LLVMObjectFile)
    didEnd?(.codeGeneration)
    if let message = diagnostics.error { throw TraceCompilerError("LLVM: \(message)") }
    return CompiledTrace(
      level: level, object: object, exits: lowering.exits, slotCount: lowering.slotCount,
      countsExits: switches.countsExits, instructionCount: trace.instructionCount, text: text)
  }

  /// The optimised level's passes. SSA comes built, so straight traces gain from little more than CSE.
  public static func passes(hasLoop: Bool) -> String {
    hasLoop
      ? "function(early-cse<memssa>,instcombine<no-verify-fixpoint>,simplifycfg,"
        + "loop-mssa(licm,simple-loop-unswitch<nontrivial;trivial>),gvn<no-pre>,dse,"
        + "instcombine<no-verify-fixpoint>,simplifycfg)"
      : "function(early-cse<memssa>,instcombine<no-verify-fixpoint>,simplifycfg)"
  }

  private func optimise(
    _ module: LLVMModuleRef, _ machine: LLVMTargetMachineRef, _ passes: String
  ) throws {
    if passes.isEmpty { return }
    let options = LLVMCreatePassBuilderOptions()
    defer { LLVMDisposePassBuilderOptions(options) }
    guard let error = LLVMRunPasses(module, passes, machine, options) else { return }
    let message = LLVMGetErrorMessage(error)
    defer { LLVMDisposeErrorMessage(message) }
    throw TraceCompilerError("LLVM: \(message.map { String(cString: $0) } ?? "passes failed")")
  }

  private func emit(
    _ module: LLVMModuleRef, _ machine: LLVMTargetMachineRef, _ kind: LLVMCodeGenFileType
  ) throws -> [UInt8] {
    var buffer: LLVMMemoryBufferRef?
    var message: UnsafeMutablePointer<CChar>?
    guard LLVMTargetMachineEmitToMemoryBuffer(machine, module, kind, &message, &buffer) == 0,
      let buffer
    else { throw TraceCompilerError("LLVM: \(Self.take(message))") }
    defer { LLVMDisposeMemoryBuffer(buffer) }
    return Array(
      UnsafeRawBufferPointer(start: LLVMGetBufferStart(buffer), count: LLVMGetBufferSize(buffer)))
  }

  /// Assembly of a copy: emitting changes a module.
  private func assembly(_ module: LLVMModuleRef, _ machine: LLVMTargetMachineRef) throws -> String {
    guard let copy = LLVMCloneModule(module) else { return "" }
    defer { LLVMDisposeModule(copy) }
    return String(decoding: try emit(copy, machine, LLVMAssemblyFile), as: UTF8.self)
  }
}

/// The first error LLVM reports about a compilation.
private final class Diagnostics {
  var error: String?

  func note(_ diagnostic: LLVMDiagnosticInfoRef) {
    guard error == nil, LLVMGetDiagInfoSeverity(diagnostic) == LLVMDSError else { return }
    guard let text = LLVMGetDiagInfoDescription(diagnostic) else { return }
    defer { LLVMDisposeMessage(text) }
    error = String(cString: text)
  }
}
