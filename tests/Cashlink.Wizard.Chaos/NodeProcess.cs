using System.Diagnostics;

namespace Cashlink.Wizard.Chaos;

/// <summary>A wizard process that can be killed and started again. It comes back at another address.</summary>
public sealed class NodeProcess(IReadOnlyDictionary<string, string> settings, string log) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private Process? _process;

    /// <summary>Where it listens now; null while it is down.</summary>
    public Uri? Address { get; private set; }

    /// <summary>True when it has ended by itself.</summary>
    public bool HasDied => _process is { HasExited: true };

    public async Task StartAsync()
    {
        _process?.Dispose();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        // This very program again, whether it was started by its own name or by dotnet.
        var program = Path.ChangeExtension(typeof(NodeProcess).Assembly.Location, null);
        var start = new ProcessStartInfo(program, ["node", .. settings.Select(setting => $"--{setting.Key}={setting.Value}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A process that dies on purpose leaves no dump.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Process.Start(start) ?? throw new InvalidOperationException("The wizard does not start.");
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("LISTENING ", StringComparison.Ordinal) == true)
                listening.TrySetResult(new Uri(line.Data["LISTENING ".Length..]));
            Write(line.Data);
        };
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended, Task.Delay(Patience)) != listening.Task)
            throw new InvalidOperationException($"The wizard does not listen; see {log}.");
        Address = await listening.Task;
    }

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        Address = null;
        if (_process is { HasExited: false })
            _process.Kill();
        if (_process is not null)
            await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private void Write(string? line)
    {
        if (line is null)
            return;
        lock (settings)
            File.AppendAllText(log, line + Environment.NewLine);
    }
}
