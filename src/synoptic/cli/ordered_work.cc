// A queue whose items stay in it until they are delivered:
//
//   front → [done][done][in work][done][in work][waiting][waiting] ← give()
//
// Whichever worker finishes an item hands on all that are done from the front, unless another is
// already doing so. So a line goes out as soon as those before it have gone, also while the
// reader waits for input, and the queue's length bounds what is in memory.

#include "synoptic/cli/ordered_work.h"

#include <utility>

namespace synoptic {
namespace {

constexpr std::size_t kItemsPerJob = 8;
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

}  // namespace

OrderedWork::OrderedWork(unsigned jobs) : jobs_(jobs) {}

OrderedWork::~OrderedWork() { finish(); }

bool OrderedWork::has_room(std::size_t bytes) const {
  if (items_.empty()) return true;
  return items_.size() < kItemsPerJob * jobs_ && bytes_ + bytes <= kMostBytes;
}

void OrderedWork::give(std::size_t bytes, Work work) {
  if (jobs_ <= 1) {
    work()();
    return;
  }
  {
    Lock lock(mutex_);
    was_delivered_.wait(lock, [&] { return has_room(bytes); });
    items_.push_back({.work = std::move(work), .bytes = bytes});
    bytes_ += bytes;
    const bool needs_worker = waiting() > idle_ && workers_.size() < jobs_;
    if (needs_worker) workers_.emplace_back([this] { run_worker(); });
  }
  has_work_.notify_one();
}

void OrderedWork::finish() {
  {
    const Lock lock(mutex_);
    is_closed_ = true;
  }
  has_work_.notify_all();
  for (std::thread& worker : workers_) worker.join();
  workers_.clear();
}

void OrderedWork::run_worker() {
  Lock lock(mutex_);
  while (true) {
    ++idle_;
    has_work_.wait(lock, [&] { return waiting() > 0 || is_closed_; });
    --idle_;
    if (waiting() == 0) return;
    work_on(items_[begun_++], lock);
    deliver_done(lock);
  }
}

// A deque leaves `item` in its place while others come and go at the ends.
void OrderedWork::work_on(Item& item, Lock& lock) {
  lock.unlock();
  Delivery delivery = item.work();
  item.work = {};
  lock.lock();
  item.delivery = std::move(delivery);
  item.is_done = true;
}

void OrderedWork::deliver_done(Lock& lock) {
  if (is_delivering_) return;
  is_delivering_ = true;
  while (!items_.empty() && items_.front().is_done) {
    const Delivery delivery = std::move(items_.front().delivery);
    lock.unlock();
    delivery();
    lock.lock();
    bytes_ -= items_.front().bytes;
    items_.pop_front();
    --begun_;
    was_delivered_.notify_one();
  }
  is_delivering_ = false;
}

}  // namespace synoptic
