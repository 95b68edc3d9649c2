internal import Subprocess

/// A program of the system that a command needs, run without a shell: its arguments are given one by one.
struct ChildProgram {
  enum Failure: Error {
    /// The program is not on the machine.
    case missing
    case tooMuchOutput
    case tooSlow
    /// It could not be started or watched.
    case system
  }

  struct Result {
    let isSuccess: Bool
    let output: [UInt8]
    /// What it said on standard error.
    let message: String
  }

  let name: String
  /// Variables that are to be set besides those of this process.
  var environment: [String: String] = [:]

  /// Runs the program to its end; it and its own children are killed when the time is over.
  func run(_ arguments: [String], outputLimit: Int, within time: Duration) async throws(Failure) -> Result {
    var configuration = Configuration(executable: .name(name), arguments: Arguments(arguments))
    configuration.environment = .inherit.updating(variables)
    configuration.platformOptions.createSession = true
    configuration.platformOptions.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    guard (try? await configuration.executable.resolveExecutablePath(in: configuration.environment)) != nil else {
      throw .missing
    }
    switch await Self.race(configuration, outputLimit, time) {
    case .success(let result): return result
    case .failure(let failure): throw failure
    }
  }

  private var variables: [Environment.Key: String?] {
    var variables: [Environment.Key: String?] = [:]
    for (name, value) in environment {
      if let key = Environment.Key(rawValue: name) { variables[key] = value }
    }
    return variables
  }

  /// The end of the program or of the time, whichever comes first.
  private static func race(
    _ configuration: Configuration, _ outputLimit: Int, _ time: Duration
  ) async -> Swift.Result<Result, Failure> {
    await withTaskGroup(of: Swift.Result<Result, Failure>.self) { group in
      group.addTask { await collect(configuration, outputLimit) }
      group.addTask {
        try? await Task.sleep(for: time)
        return .failure(.tooSlow)
      }
      let first = await group.next() ?? .failure(.system)
      group.cancelAll()
      return first
    }
  }

  private static func collect(_ configuration: Configuration, _ outputLimit: Int) async -> Swift.Result<Result, Failure>
  {
    do {
      let result = try await Subprocess.run(
        configuration, input: .none, output: .bytes(limit: outputLimit), error: .string(limit: 1_000_000))
      return .success(
        Result(
          isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
          message: result.standardError))
    } catch let error as SubprocessError {
      return .failure(error.code == .outputLimitExceeded ? .tooMuchOutput : .system)
    } catch {
      return .failure(.system)
    }
  }
}
