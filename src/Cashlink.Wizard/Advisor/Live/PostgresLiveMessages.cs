using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Relay;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Passes live messages on between processes, so that the two screens may be on two nodes.</summary>
public sealed class PostgresLiveMessages(
    LiveMessages messages, LiveMessageSeal seal, IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, TimeProvider clock,
    ILogger<PostgresLiveMessages> logger)
    : PostgresRelay("wizard_live", contexts, identifiers, clock, logger)
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        messages.Published += Enqueue;
        try
        {
            await base.ExecuteAsync(stoppingToken);
        }
        finally
        {
            messages.Published -= Enqueue;
        }
    }

    protected override void Receive(string text)
    {
        if (seal.Open(text) is { } envelope)
            messages.Deliver(envelope);
    }

    private void Enqueue(LiveEnvelope envelope)
    {
        if (seal.Seal(envelope) is { } text)
            Send(text);
    }
}
