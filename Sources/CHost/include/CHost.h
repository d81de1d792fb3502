// SPDX-License-Identifier: Apache-2.0
//
// The few lines of C that Swift cannot say: exact-width volatile access to guest memory, atomics on
// raw memory, and the calling convention of helpers. Everything here is `static inline`, so it becomes
// one instruction in the Swift function that calls it. The only target with per-OS or per-host code.

#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Guest memory
// One access each, never split, merged or dropped: a guest's other VCPU or a device may see it.

#define KILN_MEMORY(bits)                                                              \
  static inline uint##bits##_t kiln_load##bits(const void *_Nonnull p) {               \
    typedef uint##bits##_t __attribute__((aligned(1), may_alias)) word;                \
    return *(const volatile word *)p;                                                  \
  }                                                                                    \
  static inline void kiln_store##bits(void *_Nonnull p, uint##bits##_t v) {            \
    typedef uint##bits##_t __attribute__((aligned(1), may_alias)) word;                \
    *(volatile word *)p = v;                                                           \
  }
KILN_MEMORY(8)
KILN_MEMORY(16)
KILN_MEMORY(32)
KILN_MEMORY(64)

// MARK: Atomics, sequentially consistent; `p` is aligned to the width

#define KILN_ATOMIC(bits)                                                                          \
  static inline uint##bits##_t kiln_atomic_xchg##bits(void *_Nonnull p, uint##bits##_t v) {        \
    return __atomic_exchange_n((uint##bits##_t *)p, v, __ATOMIC_SEQ_CST);                          \
  }                                                                                                \
  static inline uint##bits##_t kiln_atomic_add##bits(void *_Nonnull p, uint##bits##_t v) {         \
    return __atomic_fetch_add((uint##bits##_t *)p, v, __ATOMIC_SEQ_CST);                           \
  }                                                                                                \
  static inline uint##bits##_t kiln_atomic_and##bits(void *_Nonnull p, uint##bits##_t v) {         \
    return __atomic_fetch_and((uint##bits##_t *)p, v, __ATOMIC_SEQ_CST);                           \
  }                                                                                                \
  static inline uint##bits##_t kiln_atomic_or##bits(void *_Nonnull p, uint##bits##_t v) {          \
    return __atomic_fetch_or((uint##bits##_t *)p, v, __ATOMIC_SEQ_CST);                            \
  }                                                                                                \
  static inline uint##bits##_t kiln_atomic_xor##bits(void *_Nonnull p, uint##bits##_t v) {         \
    return __atomic_fetch_xor((uint##bits##_t *)p, v, __ATOMIC_SEQ_CST);                           \
  }                                                                                                \
  /* The old value; memory became `desired` where it equals `expected`. */                         \
  static inline uint##bits##_t kiln_atomic_cmpxchg##bits(                                          \
      void *_Nonnull p, uint##bits##_t expected, uint##bits##_t desired) {                         \
    __atomic_compare_exchange_n((uint##bits##_t *)p, &expected, desired, false, __ATOMIC_SEQ_CST,  \
                                __ATOMIC_SEQ_CST);                                                 \
    return expected;                                                                               \
  }
KILN_ATOMIC(32)
KILN_ATOMIC(64)

static inline void kiln_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

/// A relaxed load of a word other threads change.
static inline int32_t kiln_relaxed_load32(const void *_Nonnull p) {
  return __atomic_load_n((const int32_t *)p, __ATOMIC_RELAXED);
}
static inline uint64_t kiln_relaxed_load64(const void *_Nonnull p) {
  return __atomic_load_n((const uint64_t *)p, __ATOMIC_RELAXED);
}
/// An acquiring load, a releasing store.
static inline uint64_t kiln_acquire_load64(const void *_Nonnull p) {
  return __atomic_load_n((const uint64_t *)p, __ATOMIC_ACQUIRE);
}
static inline void kiln_release_store32(void *_Nonnull p, int32_t v) {
  __atomic_store_n((int32_t *)p, v, __ATOMIC_RELEASE);
}

// MARK: Helpers called from IR

/// What a helper gives back: a value, and whether the operation happened.
typedef struct {
  uint64_t value;
  /// 0: done. 1: not done, the guest has a fault to raise. Else: not done, must run alone.
  uint64_t outcome;
} kiln_helper_result;

typedef kiln_helper_result (*kiln_helper)(void *_Nonnull state, uint64_t a, uint64_t b, uint64_t c);

// MARK: Traces

/// Offsets into CPUState that `trace.c` stores to; a test holds them against `CPUStateLayout`.
enum {
  KILN_STATE_PC = 0,
  KILN_STATE_BUDGET = 0x3000,
  KILN_STATE_FETCH_KEY = 0x3018,
  KILN_STATE_JUMP_CACHE = 0x3020,
  KILN_STATE_EXIT_SLOT = 0x3068,
  KILN_STATE_SLOW_PATH_VALUE = 0x30B0
};

/// Enters the code of a trace and returns how it was left (`TraceExitKind`).
uint64_t kiln_enter_trace(void *_Nonnull state, int64_t budget, const void *_Nonnull code);

/// The address of the code an unlinked slot leads to: it stores budget and slot to CPUState and
/// returns 0.
uint64_t kiln_trace_unlinked(void);

/// The address of the code computed jumps leave a trace through: on to the trace the jump cache has for
/// CPUState's pc, or it stores the budget to CPUState and returns 1.
uint64_t kiln_trace_indirect(void);

/// The address of `uint64_t (state, a, b, c, helper)`: calls the helper with the other arguments, stores the
/// value to CPUState and returns the outcome. Its convention is `preserve_most`: it changes no general
/// register but RAX and R11.
uint64_t kiln_trace_preserving(void);

/// One range of memory seen twice: executable, with data behind it, and writable.
typedef struct {
  void *_Nonnull executable;
  void *_Nonnull writable;
  void *_Nonnull data;
} kiln_code_mapping;

/// Maps code and data memory; both sizes are whole pages. False when the host refuses.
bool kiln_map_code(size_t code_bytes, size_t data_bytes, kiln_code_mapping *_Nonnull mapping);
void kiln_unmap_code(const kiln_code_mapping *_Nonnull mapping, size_t code_bytes,
                     size_t data_bytes);

// MARK: Debuggers

/// Shows GDB an ELF object; it must stay where it is until the handle is given back. NULL without memory.
void *_Nullable kiln_debugger_register(const void *_Nonnull object, size_t size);
void kiln_debugger_unregister(void *_Nonnull handle);
/// Objects GDB is shown at present.
size_t kiln_debugger_count(void);

// MARK: Host facts

/// A counter of the host that rises evenly and takes a third of the time of reading the clock; its unit
/// is the host's own.
static inline uint64_t kiln_ticks(void) {
#if defined(__x86_64__)
  return __builtin_ia32_rdtsc();
#elif defined(__aarch64__)
  uint64_t ticks;
  __asm__ volatile("mrs %0, cntvct_el0" : "=r"(ticks));
  return ticks;
#else
#error "no counter of this host is known"
#endif
}

/// Says that the cache line at `p` is about to be read, or written; any address is fine.
static inline void kiln_prefetch(const void *_Nonnull p) { __builtin_prefetch(p, 0); }
static inline void kiln_prefetch_for_writing(const void *_Nonnull p) { __builtin_prefetch(p, 1); }

/// Whether this build runs under ThreadSanitizer, which breaks tail calls. Not inline: Swift's importer
/// does not know of sanitizers.
bool kiln_thread_sanitizer(void);

/// The calling thread's number, as profilers know it.
int32_t kiln_thread_id(void);

/// Names the calling thread for debuggers and profilers; 15 bytes count.
void kiln_name_thread(const char *_Nonnull name);

/// Restores the terminal and ends the process from a signal handler; `host.c` says how.
void kiln_terminal_guard_install(int descriptor);
/// Puts the terminal back as it was when the guard was installed; safe to call twice.
void kiln_terminal_guard_restore(void);
/// Has the guard send a terminal this text, of 64 bytes at most, when it restores, once; "" for nothing.
void kiln_terminal_farewell(int descriptor, const char *_Nonnull text);
/// Switches the guarded terminal to raw mode. False when `descriptor` is no terminal.
bool kiln_terminal_raw(int descriptor);
