using System.Threading.Channels;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cashlink.Wizard.Sessions.Events;

/// <summary>
/// Passes session events on between processes that share a PostgreSQL store, by NOTIFY and LISTEN. A connection that breaks is
/// opened again; what was said meanwhile is lost, which pages make up for when they read the store next.
/// </summary>
public sealed partial class PostgresSessionEvents(
    SessionEvents events, IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, TimeProvider clock, ILogger<PostgresSessionEvents> logger)
    : BackgroundService
{
    private const string Channel = "wizard_session_changed";

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>Tells this process's own messages from those of others.</summary>
    private readonly string _process = identifiers.NewId().ToString("N");

    private readonly Channel<Guid> _outgoing =
        System.Threading.Channels.Channel.CreateBounded<Guid>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        events.Published += Enqueue;
        try
        {
            await Task.WhenAll(
                RepeatAsync(ListenAsync, stoppingToken),
                RepeatAsync(NotifyAsync, stoppingToken));
        }
        finally
        {
            events.Published -= Enqueue;
        }
    }

    private void Enqueue(Guid sessionId) => _outgoing.Writer.TryWrite(sessionId);

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
                LogBroken(logger, failure);
                await Task.Delay(PauseAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        connection.Notification += (_, message) =>
        {
            if (message.Payload.Split(':') is [var process, var id] && process != _process && Guid.TryParseExact(id, "N", out var sessionId))
                events.Deliver(sessionId);
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    private async Task NotifyAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        await foreach (var sessionId in _outgoing.Reader.ReadAllAsync(stoppingToken))
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            notify.Parameters.Add(new NpgsqlParameter { Value = Channel });
            notify.Parameters.Add(new NpgsqlParameter { Value = $"{_process}:{sessionId:N}" });
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that carries session events between processes broke; it is opened again.")]
    private static partial void LogBroken(ILogger logger, Exception failure);
}
