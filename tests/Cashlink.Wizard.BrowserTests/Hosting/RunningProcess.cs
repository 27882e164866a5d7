using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>A real process: started with settings in its environment, read line by line, kept in a log file, ended by its handle.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>How long a process that was killed may take to be gone, with all that it said.</summary>
    private static readonly TimeSpan LongestDeath = TimeSpan.FromSeconds(30);

    // What the test run itself was started with must not reach what it starts.
    private static readonly string[] ForeignPrefixes =
        ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "Cashlink__", "Store__", "Keys__", "Partners__", "Sandbox__", "VSTEST", "MSBUILDSDKSPATH", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly"];

    private static int _started;

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly Lock _lock = new();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProcess(string name, ProcessStartInfo start)
    {
        Directory.CreateDirectory(Repository.TestLogs);
        Name = name;
        LogFile = Path.Combine(Repository.TestLogs, $"{name}-{Interlocked.Increment(ref _started):D2}.log");
        _log = new StreamWriter(LogFile, append: false) { AutoFlush = true };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(_errors, line.Data);
    }

    public string Name { get; }

    public string LogFile { get; }

    /// <summary>Starts <c>dotnet</c> with these arguments.</summary>
    public static RunningProcess StartDotnet(
        string name, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null) =>
        Start(name, "dotnet", arguments, folder, environment);

    /// <summary>Starts a program with these arguments.</summary>
    public static RunningProcess Start(
        string name, string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var variable in start.Environment.Keys.Where(IsForeign).ToList())
            start.Environment.Remove(variable);
        foreach (var (variable, value) in environment ?? new Dictionary<string, string>())
            start.Environment[variable] = value;
        var running = new RunningProcess(name, start);
        running._process.Start();
        running._process.StandardInput.Close();
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        return running;
    }

    /// <summary>The lines of standard output so far.</summary>
    public IReadOnlyList<string> Output
    {
        get
        {
            lock (_lock)
                return [.. _output];
        }
    }

    /// <summary>The lines of standard error so far.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_lock)
                return [.. _errors];
        }
    }

    /// <summary>Waits until a line of standard output matches, and returns the match's first group.</summary>
    public async Task<string> WaitForOutputAsync(Regex pattern)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            Task heard;
            lock (_lock)
            {
                if (_output.Select(line => pattern.Match(line)).FirstOrDefault(match => match.Success) is { } found)
                    return found.Groups[1].Value;
                heard = _heard.Task;
            }
            var ended = _process.WaitForExitAsync(deadline.Token);
            if (await Task.WhenAny(heard, ended) == ended)
                throw new InvalidOperationException($"{Name} never said {pattern}. See {LogFile}:\n{string.Join('\n', Output.Concat(Errors))}");
        }
    }

    /// <summary>Waits for the end, with everything that was said read.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        await EndedAsync(Patience * 3);
        return _process.ExitCode;
    }

    /// <summary>Tells it to end, as a service manager does (SIGTERM).</summary>
    public async Task TellToEndAsync()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id.ToString(CultureInfo.InvariantCulture)}"]);
        await kill.WaitForExitAsync().WaitAsync(LongestDeath);
    }

    /// <summary>Ends it without a word (SIGKILL) and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited)
            return;
        _process.Kill(entireProcessTree: true);
        await EndedAsync(LongestDeath);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        lock (_lock)
            _log.Dispose();
    }

    private async Task EndedAsync(TimeSpan limit)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{Name} has not ended within {limit.TotalSeconds} s. See {LogFile}");
        }
    }

    private static bool IsForeign(string variable) =>
        ForeignPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private void Hear(List<string> lines, string? line)
    {
        if (line is null)
            return;
        lock (_lock)
        {
            lines.Add(line);
            _log.WriteLine(line);
            _heard.TrySetResult();
            _heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
