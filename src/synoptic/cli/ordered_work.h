#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace synoptic {

// Does pieces of work on up to `jobs` threads and delivers their results in the order in which the
// work was given, whatever the number of threads. With one job everything runs inside give(), and
// no thread is made; threads are made as work waits for one.
//
// Memory is bounded: give() waits while eight pieces a job, or 64 MiB together, are under way; one
// larger piece is worked on by itself.
class OrderedWork {
 public:
  // What is done with a result when its turn has come. Deliveries never run at the same time.
  using Delivery = std::function<void()>;
  // Called on several threads at once; may share only what is not changed.
  using Work = std::function<Delivery()>;

  explicit OrderedWork(unsigned jobs);
  ~OrderedWork();  // finishes
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  // `bytes` is what the work holds in memory.
  void give(std::size_t bytes, Work work);

  // Returns when everything given is delivered. Nothing may be given behind it.
  void finish();

 private:
  struct Item {
    Work work;
    std::size_t bytes = 0;
    Delivery delivery = {};
    bool is_done = false;
  };
  using Lock = std::unique_lock<std::mutex>;

  void run_worker();
  void work_on(Item& item, Lock& lock);
  void deliver_done(Lock& lock);
  bool has_room(std::size_t bytes) const;
  std::size_t waiting() const { return items_.size() - begun_; }

  const unsigned jobs_;
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::condition_variable was_delivered_;
  std::deque<Item> items_;  // under way, in the order given
  std::size_t begun_ = 0;   // so many of them, from the front, are with a worker or done
  std::size_t bytes_ = 0;   // of items_
  std::size_t idle_ = 0;    // workers that wait for work
  bool is_delivering_ = false;
  bool is_closed_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace synoptic
