using System.Threading.Channels;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cashlink.Wizard.Sessions.Relay;

/// <summary>
/// Carries short texts between processes that share a PostgreSQL store, by NOTIFY and LISTEN, in the order in which they were
/// said. A connection that breaks is opened again; what was said meanwhile is lost.
/// </summary>
/// <param name="channel">The name of PostgreSQL's channel.</param>
/// <param name="contexts">The store.</param>
/// <param name="identifiers">Names this process.</param>
/// <param name="clock">Measures pauses.</param>
/// <param name="logger">Hears of connections that break.</param>
public abstract partial class PostgresRelay(
    string channel, IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>Tells this process's own messages from those of others.</summary>
    private readonly string _process = identifiers.NewId().ToString("N");

    private readonly Channel<string> _outgoing =
        Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(RepeatAsync(ListenAsync, stoppingToken), RepeatAsync(NotifyAsync, stoppingToken));

    /// <summary>Tells the other processes. PostgreSQL takes less than 8,000 bytes, 33 of which are this process's name.</summary>
    protected void Send(string text) => _outgoing.Writer.TryWrite(text);

    /// <summary>Another process has said something. Must not throw.</summary>
    protected abstract void Receive(string text);

    private async Task RepeatAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await OpenAsync(stoppingToken);
                await work(connection, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or IOException or TimeoutException)
            {
                LogBroken(logger, failure, channel);
                await Task.Delay(PauseAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        connection.Notification += (_, message) =>
        {
            if (message.Payload.Split(':', 2) is [var process, var text] && process != _process)
                Receive(text);
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {channel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    private async Task NotifyAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        await foreach (var text in _outgoing.Reader.ReadAllAsync(stoppingToken))
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            notify.Parameters.Add(new NpgsqlParameter { Value = channel });
            notify.Parameters.Add(new NpgsqlParameter { Value = $"{_process}:{text}" });
            await notify.ExecuteNonQueryAsync(stoppingToken);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var connection = new NpgsqlConnection(context.Database.GetConnectionString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection of channel {Channel} between processes broke; it is opened again.")]
    private static partial void LogBroken(ILogger logger, Exception failure, string channel);
}
