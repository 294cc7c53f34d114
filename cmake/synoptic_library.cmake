include(GNUInstallDirs)

# What every target of the project is compiled with.
add_library(synoptic_options INTERFACE)
target_compile_features(synoptic_options INTERFACE cxx_std_20)
target_compile_options(synoptic_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
target_include_directories(synoptic_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(SYNOPTIC_SANITIZE)
  target_compile_options(synoptic_options INTERFACE -fsanitize=${SYNOPTIC_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(synoptic_options INTERFACE -fsanitize=${SYNOPTIC_SANITIZE})
endif()
if(SYNOPTIC_FUZZ)
  target_compile_options(synoptic_options INTERFACE -fsanitize=fuzzer-no-link)  # counts branches
endif()

# synoptic_library(NAME SOURCES a.cc … [USES folder …] [LINKS library …] [TESTS a_test.cc …])
#
# One library a folder: target synoptic_NAME. USES names the folders it may include from, and
# nothing else is linked; LINKS are libraries of the system. TESTS become one program, NAME_test.
function(synoptic_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LINKS;TESTS" ${ARGN})
  set(target synoptic_${name})
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  list(TRANSFORM ARG_USES PREPEND synoptic_)
  target_link_libraries(${target} ${scope} synoptic_options ${ARG_USES} ${ARG_LINKS})
  if(SYNOPTIC_TESTS AND ARG_TESTS)
    add_executable(${name}_test ${ARG_TESTS})
    target_link_libraries(${name}_test PRIVATE ${target} GTest::gtest_main)
    add_test(NAME ${name} COMMAND ${name}_test)
    set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT 60)
  endif()
endfunction()
