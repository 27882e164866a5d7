using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Relay;

/// <summary>
/// Passes session events on between processes. What is lost while a connection is broken, pages make up for when they read the
/// store next.
/// </summary>
public sealed class PostgresSessionEvents(
    SessionEvents events, IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, TimeProvider clock, ILogger<PostgresSessionEvents> logger)
    : PostgresRelay("wizard_session_changed", contexts, identifiers, clock, logger)
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        events.Published += Enqueue;
        try
        {
            await base.ExecuteAsync(stoppingToken);
        }
        finally
        {
            events.Published -= Enqueue;
        }
    }

    protected override void Receive(string text)
    {
        if (Guid.TryParseExact(text, "N", out var sessionId))
            events.Deliver(sessionId);
    }

    private void Enqueue(Guid sessionId) => Send(sessionId.ToString("N"));
}
