// SPDX-License-Identifier: Apache-2.0
//
// GDB's interface for code that is made at run time: a list of ELF objects it finds by name, and a function
// it sets a breakpoint on. Both names are GDB's, and the list is one per process: the one piece of
// process-wide state besides the terminal guard. Empty unless somebody registers.
//
// Spec: "Debugging with GDB", "JIT Compilation Interface".

#include "CHost.h"

#include <pthread.h>
#include <stdlib.h>

typedef enum { NO_ACTION, REGISTER, UNREGISTER } action;

struct entry {
  struct entry *next;
  struct entry *previous;
  const char *object;
  uint64_t size;
};

struct descriptor {
  uint32_t version;
  uint32_t action;
  struct entry *relevant;
  struct entry *first;
};

struct descriptor __jit_debug_descriptor = {1, NO_ACTION, NULL, NULL};

/// GDB stops here and reads the descriptor. The assembly keeps calls to it from being dropped.
__attribute__((noinline, used)) void __jit_debug_register_code(void) { __asm__ volatile("" ::: "memory"); }

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void tell(action what, struct entry *about) {
  __jit_debug_descriptor.action = what;
  __jit_debug_descriptor.relevant = about;
  __jit_debug_register_code();
  __jit_debug_descriptor.action = NO_ACTION;
  __jit_debug_descriptor.relevant = NULL;
}

void *kiln_debugger_register(const void *object, size_t size) {
  struct entry *entry = calloc(1, sizeof *entry);
  if (!entry) return NULL;
  entry->object = object;
  entry->size = size;
  pthread_mutex_lock(&lock);
  entry->next = __jit_debug_descriptor.first;
  if (entry->next) entry->next->previous = entry;
  __jit_debug_descriptor.first = entry;
  tell(REGISTER, entry);
  pthread_mutex_unlock(&lock);
  return entry;
}

void kiln_debugger_unregister(void *handle) {
  struct entry *entry = handle;
  pthread_mutex_lock(&lock);
  if (entry->previous)
    entry->previous->next = entry->next;
  else
    __jit_debug_descriptor.first = entry->next;
  if (entry->next) entry->next->previous = entry->previous;
  tell(UNREGISTER, entry);
  pthread_mutex_unlock(&lock);
  free(entry);
}

size_t kiln_debugger_count(void) {
  size_t count = 0;
  pthread_mutex_lock(&lock);
  for (struct entry *entry = __jit_debug_descriptor.first; entry; entry = entry->next) count++;
  pthread_mutex_unlock(&lock);
  return count;
}
