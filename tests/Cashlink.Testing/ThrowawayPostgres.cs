using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Cashlink.Testing;

/// <summary>
/// A PostgreSQL of its own on a free port, without durability, gone when it is disposed. PostgreSQL refuses to run as root, so a
/// root user starts it as <c>postgres</c>, whom Debian's package brings along.
/// </summary>
public sealed class ThrowawayPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _programs;
    private readonly string _folder;
    private readonly int _port;
    private Process _server;

    private ThrowawayPostgres(string programs, string folder, int port)
    {
        (_programs, _folder, _port) = (programs, folder, port);
        _server = StartServer();
    }

    /// <summary>Why there is none to be had on this machine, or null when there is.</summary>
    public static string? Obstacle =>
        Programs is null ? "PostgreSQL is not installed (Debian: apt-get install postgresql)" : null;

    private static string? Programs =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")))
            : null;

    /// <summary>
    /// Starts a server with an empty cluster. It may die, and has what was committed when it is started again; the machine may not:
    /// nothing is forced onto its disk.
    /// </summary>
    public static async Task<ThrowawayPostgres> StartAsync()
    {
        var programs = Programs ?? throw new InvalidOperationException(Obstacle);
        var folder = Directory.CreateTempSubdirectory("wizard-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["postgres:", folder]);
        await RunAsPostgresAsync(
            Path.Combine(programs, "initdb"), ["-D", Path.Combine(folder, "data"), "-U", "wizard", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        var postgres = new ThrowawayPostgres(programs, folder, FreePort());
        try
        {
            await postgres.WaitUntilReadyAsync();
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a database.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="template">The database that it is a copy of, to which nobody may be connected; without one it is empty.</param>
    /// <returns>The connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name, string template = "template1")
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Writes a database into a folder, as an operator does (<c>pg_dump</c>), while others go on in it.</summary>
    /// <param name="database">The connection string.</param>
    /// <param name="folder">The folder, which must not exist yet.</param>
    public Task DumpAsync(string database, string folder) =>
        RunAsync(Path.Combine(_programs, "pg_dump"), ["--format=directory", $"--file={folder}", .. Client(database)]);

    /// <summary>Makes a database of what was written (<c>pg_restore</c>).</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the new database.</param>
    /// <returns>The connection string.</returns>
    public async Task<string> RestoreAsync(string folder, string name)
    {
        var database = await CreateDatabaseAsync(name);
        await RunAsync(Path.Combine(_programs, "pg_restore"), ["--exit-on-error", "--single-transaction", .. Client(database), folder]);
        return database;
    }

    /// <summary>The server dies with all its connections. What was committed stays.</summary>
    public async Task StopAsync()
    {
        if (_server.HasExited)
            return;
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>The server is there again, at the same port and with what it had.</summary>
    public async Task StartAgainAsync()
    {
        _server.Dispose();
        _server = StartServer();
        await WaitUntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process StartServer() => Start(
        Path.Combine(_programs, "postgres"),
        [
            "-D", Path.Combine(_folder, "data"), "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1",
            "-c", $"unix_socket_directories={_folder}", "-c", "fsync=off", "-c", "max_connections=300",
            // Ended by force, it would leave what it has in the machine's shared memory.
            "-c", "dynamic_shared_memory_type=mmap",
        ]);

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=wizard;Database={database};Include Error Detail=true";

    private static string[] Client(string database)
    {
        var connection = new NpgsqlConnectionStringBuilder(database);
        return [$"--host={connection.Host}", $"--port={connection.Port.ToString(CultureInfo.InvariantCulture)}", $"--username={connection.Username}", $"--dbname={connection.Database}"];
    }

    private async Task WaitUntilReadyAsync()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < Patience && !_server.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>A port that is free now. PostgreSQL takes no port 0, so somebody could be faster; that has to be lived with.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunAsPostgresAsync(string program, string[] arguments)
    {
        var (command, all) = AsPostgres(program, arguments);
        return RunAsync(command, all);
    }

    private static Process Start(string program, string[] arguments)
    {
        var (command, all) = AsPostgres(program, arguments);
        var process = Process.Start(new ProcessStartInfo(command, all) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })
            ?? throw new InvalidOperationException($"{program} does not start.");
        // Read, so that a full pipe does not stop it; nobody needs what it says.
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static (string Command, string[] Arguments) AsPostgres(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : (program, arguments);

    private static async Task RunAsync(string command, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        }) ?? throw new InvalidOperationException($"{command} does not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await Task.WhenAll(error, output, process.WaitForExitAsync()).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} {string.Join(' ', arguments)} has not ended within {Patience.TotalSeconds} s.");
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} failed: {await error}");
    }
}
