// SPDX-License-Identifier: Apache-2.0
//
// Traces that wait to be compiled, and the threads that compile them: the one with the most recently
// executed instructions first, decided anew each time one is taken.
//
//   VCPU's thread                         kiln-compiler, one or more
//   submit, addWeight, cancel ──▶ state ──▶ takes the heaviest, compiles, loads
//   takeResults, at an exit request ◀── results
//
// Between traces the first thread has the VCPU look where it is, every few milliseconds: that is how quick
// traces that run for long, entered by links alone, are found and compiled again.
//
// Invariants
// - Results are taken by the VCPU alone, which decides whether they are still wanted.
// - Behind `stop` the threads have ended and nothing is compiled any more; results that nobody took are
//   released.

import Glibc
import IR
import Synchronization
import TimeCauses
import Tracing

/// The requests of one VCPU.
final class TraceCompileQueue: Sendable {
  /// What came of a request.
  struct Result: Sendable {
    let id: Int
    let level: TraceLevel
    /// nil when it could not be compiled.
    let code: TraceCode?
    /// Whether that was for lack of code memory.
    let isFull: Bool
    /// Why the compiler refused it.
    let refusal: String?
    /// Of CPU time.
    let nanoseconds: UInt64
  }
  private struct Request {
    let id: Int
    let trace: Trace
    let level: TraceLevel
    /// Guest instructions.
    let size: Int
    var weight: Double
    var time: UInt64
  }
  private struct State {
    var requests: [Request] = []
    var results: [Result] = []
    var dropped: [Int] = []
    var now: UInt64 = 0
    var isStopping = false
    /// Requests that were taken and have no result yet.
    var compiling = 0
    /// Threads that were started, and those of them that have not ended.
    var hasThreads = false
    var running = 0
    /// The compiler's threads, once they run.
    var threads: Set<UInt> = []
    var compiler: (any TraceCompiling)?
    var failure: String?
  }

  private let configuration: TierConfiguration
  private let request: TraceCompilerRequest
  private let causes: CauseClock?
  private let events: (any EngineEvents)?
  private let notify: @Sendable () -> Void
  private let sample: @Sendable () -> Void
  /// Whether some published trace would be compiled again if it proved hot.
  private let wantsSamples = Atomic<Bool>(false)
  /// Whether the VCPU sleeps.
  private let isIdle = Atomic<Bool>(false)
  private let state = Mutex(State())
  /// One for each thread.
  private let parkers: [Parker]
  private let ended = Parker()
  /// Host nanoseconds its threads were busy, and those of them they had a processor.
  private let busyNanoseconds = Atomic<UInt64>(0)
  private let busyCPUNanoseconds = Atomic<UInt64>(0)
  /// Held while a compiler is made.
  private let making = Mutex(())

  /// Host nanoseconds between two samples.
  private static let samplePeriod: UInt64 = 2_000_000

  /// An empty queue. `notify` is called on the compiler's thread when there are results, `sample` when
  /// the VCPU is to look where it is.
  init(
    _ configuration: TierConfiguration, _ request: TraceCompilerRequest, causes: CauseClock? = nil,
    events: (any EngineEvents)? = nil,
    notify: @escaping @Sendable () -> Void, sample: @escaping @Sendable () -> Void
  ) {
    self.sample = sample
    parkers = (0..<max(configuration.policy.compileThreads, 1)).map { _ in Parker() }
    self.configuration = configuration
    self.request = request
    self.causes = causes
    self.events = events
    self.notify = notify
  }

  /// What unlinked slots hold; 0 before there is a compiler.
  var unlinked: UInt { state.withLock { $0.compiler?.unlinked ?? 0 } }
  /// Whether there is no compiler and will be none.
  var hasFailed: Bool { state.withLock { $0.failure != nil } }
  /// Host nanoseconds the compiler's threads were busy, making the compiler included, and those of them
  /// they had a processor.
  var threadTimes: (busy: UInt64, cpu: UInt64) {
    (busyNanoseconds.load(ordering: .relaxed), busyCPUNanoseconds.load(ordering: .relaxed))
  }
  /// Requests that wait.
  var count: Int { state.withLock { $0.requests.count } }
  /// Requests that wait or are being compiled.
  var load: Int { state.withLock { $0.requests.count + $0.compiling } }

  // MARK: The VCPU's side

  /// Queues a trace. `weight`: guest instructions it has executed lately; `now`: instructions retired.
  func submit(id: Int, _ trace: Trace, level: TraceLevel, weight: Int, now: UInt64) {
    let new = Request(
      id: id, trace: trace, level: level, size: max(trace.instructionCount, 1),
      weight: Double(weight), time: now)
    if configuration.policy.isSynchronous {
      let cause = causes?.enter(.compileWait)
      defer { if let cause { causes?.enter(cause) } }
      guard let compiler = makeCompiler() else { return }
      let started = hostNanoseconds()
      let result = compile(new, with: compiler)
      tell(of: result, new, worker: nil, since: started)
      state.withLock { $0.results.append(result) }
      return
    }
    let starts = state.withLock { state in
      state.now = max(state.now, now)
      state.requests.append(new)
      if state.requests.count > configuration.policy.queueLength {
        let weights = state.requests.map { decayed($0, state.now) }
        let coldest = weights.indices.min { weights[$0] < weights[$1] }
        if let coldest { state.dropped.append(state.requests.remove(at: coldest).id) }
      }
      let starts = !state.hasThreads
      if starts { state.running = parkers.count }
      state.hasThreads = true
      return starts
    }
    if starts {
      for worker in parkers.indices {
        Thread.start("kiln-compiler") { [self] in serve(worker) }
      }
    }
    wake()
  }

  private func wake() { for parker in parkers { parker.wake() } }

  /// Adds executed instructions to a waiting request.
  func addWeight(_ weight: Int, to id: Int, now: UInt64) {
    state.withLock { state in
      state.now = max(state.now, now)
      guard let i = state.requests.firstIndex(where: { $0.id == id }) else { return }
      state.requests[i].weight = decayed(state.requests[i], now) + Double(weight)
      state.requests[i].time = now
    }
  }

  /// Takes a request out, if it still waits.
  func cancel(_ id: Int) {
    state.withLock { state in state.requests.removeAll { $0.id == id } }
  }

  /// Takes what has been compiled, and the numbers of requests that were dropped as cold.
  func takeResults() -> (results: [Result], dropped: [Int]) {
    state.withLock { state in
      defer {
        state.results.removeAll()
        state.dropped.removeAll()
      }
      return (state.results, state.dropped)
    }
  }

  /// Says whether samples are of use.
  func setWantsSamples(_ wants: Bool) {
    if wantsSamples.exchange(wants, ordering: .relaxed) != wants && wants {
      parkers[0].wake()
    }
  }

  /// Says whether the VCPU sleeps.
  func setIdle(_ idle: Bool) {
    isIdle.store(idle, ordering: .relaxed)
    if !idle && wantsSamples.load(ordering: .relaxed) { parkers[0].wake() }
  }

  /// Takes code back.
  func release(_ code: TraceCode) { state.withLock { $0.compiler }?.release(code) }

  /// Ends the threads, waiting for the traces they are compiling; on one of them itself without waiting.
  func stop() {
    let waits = state.withLock { state in
      let waits =
        state.running > 0 && !state.isStopping && !state.threads.contains(UInt(pthread_self()))
      state.isStopping = true
      state.requests.removeAll()
      return waits
    }
    if waits {
      wake()
      ended.park()
    }
    let results = state.withLock { state in
      defer { state.results.removeAll() }
      return state.results
    }
    for result in results { if let code = result.code { release(code) } }
  }

  // MARK: The compiler's side

  private func serve(_ worker: Int) {
    _ = state.withLock { $0.threads.insert(UInt(pthread_self())) }
    while true {
      let next = state.withLock { state -> (request: Request?, isStopping: Bool) in
        state.isStopping ? (nil, true) : (takeHeaviest(&state), false)
      }
      if next.isStopping { break }
      guard let request = next.request else {
        rest(worker)
        continue
      }
      let started = (hostNanoseconds(), threadNanoseconds())
      guard let compiler = makeCompiler() else { break }
      let result = compile(request, with: compiler)
      tell(of: result, request, worker: worker, since: started.0)
      busyNanoseconds.wrappingAdd(hostNanoseconds() &- started.0, ordering: .relaxed)
      busyCPUNanoseconds.wrappingAdd(threadNanoseconds() &- started.1, ordering: .relaxed)
      let isWanted = state.withLock { state in
        state.compiling -= 1
        if !state.isStopping { state.results.append(result) }
        return !state.isStopping
      }
      if isWanted {
        // Publishing makes the VCPU look around: that is a sample, too.
        notify()
      } else if let code = result.code {
        compiler.release(code)
      }
    }
    let isLast = state.withLock { state in
      state.threads.remove(UInt(pthread_self()))
      state.running -= 1
      return state.running == 0
    }
    if isLast { ended.wake() }
  }

  private func tell(of result: Result, _ request: Request, worker: Int?, since start: UInt64) {
    events?.didCompile(
      CompileJob(
        worker: worker, pc: request.trace.pc, level: request.level,
        instructionCount: request.size, succeeded: result.code != nil, start: start,
        end: hostNanoseconds()))
  }

  /// Sleeps until there may be work, or until it is time for a sample.
  private func rest(_ worker: Int) {
    guard worker == 0, wantsSamples.load(ordering: .relaxed), !isIdle.load(ordering: .relaxed)
    else {
      return parkers[worker].park()
    }
    parkers[worker].park(until: hostNanoseconds() &+ Self.samplePeriod)
    sample()
  }

  private func takeHeaviest(_ state: inout State) -> Request? {
    let limit = Double(configuration.policy.staleWeight)
    let now = state.now
    let stale = state.requests.filter { decayed($0, now) < limit }.map(\.id)
    if !stale.isEmpty {
      state.dropped += stale
      state.requests.removeAll { stale.contains($0.id) }
    }
    let weights = state.requests.map { worth($0, now) }
    guard let heaviest = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return nil }
    state.compiling += 1
    return state.requests.remove(at: heaviest)
  }

  /// What compiling a request is worth, as of now: what it saves by what it costs. The optimised level
  /// saves less than the quick one and costs more.
  private func worth(_ request: Request, _ now: UInt64) -> Double {
    let cost = Double(request.size) * (request.level == .quick ? 1 : 30)
    return decayed(request, now) / cost
  }

  /// A request's weight as of now.
  private func decayed(_ request: Request, _ now: UInt64) -> Double {
    let age = Double(now > request.time ? now - request.time : 0)
    let halves = age / Double(configuration.policy.queueHalfLife)
    return halves > 60 ? 0 : request.weight / power2(halves)
  }

  private func compile(_ request: Request, with compiler: any TraceCompiling) -> Result {
    let start = threadNanoseconds()
    var code: TraceCode?
    var isFull = false
    var refusal: String?
    do {
      code = try compiler.compile(request.trace, level: request.level)
      isFull = code == nil
    } catch {
      refusal = "\(error)"
    }
    return Result(
      id: request.id, level: request.level, code: code, isFull: isFull, refusal: refusal,
      nanoseconds: threadNanoseconds() &- start)
  }

  /// The compiler, made when it is first needed; nil when there is none.
  private func makeCompiler() -> (any TraceCompiling)? {
    making.withLock { _ in compilerWhileLocked() }
  }

  private func compilerWhileLocked() -> (any TraceCompiling)? {
    let known = state.withLock { ($0.compiler, $0.failure) }
    if known.0 != nil || known.1 != nil { return known.0 }
    do {
      let compiler = try configuration.makeCompiler(request)
      state.withLock { $0.compiler = compiler }
      return compiler
    } catch {
      state.withLock { state in
        state.failure = "\(error)"
        state.requests.removeAll()
      }
      configuration.notice("\(error); interpreting")
      notify()
      return nil
    }
  }
}

/// 2 to the power of a number that is not negative, good to a few per cent between whole ones.
private func power2(_ x: Double) -> Double {
  let whole = x.rounded(.down)
  let part = x - whole
  return Double(sign: .plus, exponent: Int(whole), significand: 1)
    * (1 + part * (0.657 + 0.343 * part))
}
